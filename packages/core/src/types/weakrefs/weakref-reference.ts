import { _PyWeakref_RefType, PyWeakref_NewRef } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { PyAny } from "../object/any.ts";
import { PyWeakref } from "./weakref.ts";
import { newWeakref, type WeakrefCallback } from "./weakref-callback.ts";

/** A `weakref.ref` (PyO3 `PyWeakrefReference`). */
export class PyWeakrefReference extends PyWeakref {
  static override readonly pyName: string = "ReferenceType";
  static override readonly $type: () => PyObjectPtr = _PyWeakref_RefType;

  /**
   * A weak reference to an object. `callback` is called when the object dies, if the reference still lives then.
   *
   * @throws {PyTypeError} if the object's type has no weak references
   */
  static new(object: PyAny, callback?: WeakrefCallback): PyWeakrefReference {
    return newWeakref(PyWeakref_NewRef, object, callback) as PyWeakrefReference;
  }
}
