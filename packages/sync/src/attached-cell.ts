import { type Py, type PyAny, type PyTypeInfo, type Python, requireToken } from "@taipan/core";
import { importAttribute } from "./import-attribute.ts";
import { OnceValue } from "./once-value.ts";

/** What cells that are read and written while attached have in common. */
export abstract class AttachedCell<T> extends OnceValue<T> {
  /** The value; `undefined` before there is one. */
  get(py: Python): T | undefined {
    requireToken(py);
    return this.slot?.value;
  }

  /** The value, made by `init` where there is none. */
  abstract getOrInit(py: Python, init: () => T): T;

  /** The same, by PyO3's name for an initializer that may fail, as any may here. */
  getOrTryInit(py: Python, init: () => T): T {
    return this.getOrInit(py, init);
  }

  /**
   * An attribute of a module, imported the first time and bound to the scope of `py`. With `type`, as one of that.
   *
   * @throws {PyErr} if there is no such module or attribute
   * @throws {CastError} if it is no `type`
   */
  import<A extends PyAny>(
    this: AttachedCell<Py<A>>,
    py: Python,
    module: string,
    attribute: string,
    type?: PyTypeInfo<A>,
  ): A {
    return this.getOrInit(py, () => importAttribute(py, module, attribute, type).unbind()).bind(py);
  }
}
