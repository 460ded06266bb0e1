import { NULL } from "@taipan/ffi";
import { weaklyReferenced } from "../../reference/weakly-referenced.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny, type PyTypeInfo } from "../object/any.ts";

/** What weak references and weak proxies have in common (PyO3 `PyWeakref`). */
export abstract class PyWeakref extends PyAny {
  /** The object; `undefined` once it is gone. */
  upgrade(): PyAny | undefined {
    const object = weaklyReferenced(live(this));
    return object === NULL ? undefined : (wrapOwned(object) as PyAny);
  }

  /** The object as a `T`; `undefined` once it is gone. @throws {CastError} if it is none */
  upgradeAs<T extends PyAny>(type: PyTypeInfo<T>): T | undefined {
    return this.upgrade()?.cast(type);
  }

  /** {@link PyWeakref.upgradeAs}, subclasses refused. */
  upgradeAsExact<T extends PyAny>(type: PyTypeInfo<T>): T | undefined {
    return this.upgrade()?.castExact(type);
  }
}
