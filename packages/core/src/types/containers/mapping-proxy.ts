import { PyDictProxy_New, PyDictProxy_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import type { PyAny } from "../object/any.ts";
import { isInstanceOfType } from "../object/instance-check.ts";
import { PyMapping } from "./mapping.ts";
import { withConverted } from "../object/with-converted.ts";

/**
 * A `mappingproxy` (PyO3 `PyMappingProxy`): a mapping that cannot be changed through it, and shows what others change.
 * `cls.__dict__` is one.
 */
export class PyMappingProxy extends PyMapping {
  static override readonly pyName: string = "mappingproxy";
  static override readonly $type: () => PyObjectPtr = PyDictProxy_Type;
  /** Keeps the type apart from `PyMapping` for the type checker; never set. */
  declare readonly $name: "mappingproxy";

  static override check(pointer: PyObjectPtr): boolean {
    return isInstanceOfType(pointer, PyDictProxy_Type());
  }

  /**
   * A view of a mapping; a Map or a plain object becomes a `dict` first.
   *
   * @throws {PyTypeError} if it is no mapping
   */
  static new(
    py: Python,
    mapping: PyAny | ReadonlyMap<unknown, unknown> | Readonly<Record<string, unknown>>,
  ): PyMappingProxy {
    requireToken(py);
    return withConverted(mapping, (source) => wrapOwned(ownedOrThrow(PyDictProxy_New(source)))) as PyMappingProxy;
  }

  /** The value under a key; `undefined` if there is none. */
  get(key: unknown): PyAny | undefined {
    return this.contains(key) ? this.getItem(key) : undefined;
  }

  /** A shallow copy of the mapping behind it, of the mapping's own kind. */
  copy(): PyAny {
    return this.callMethod("copy", []);
  }
}
