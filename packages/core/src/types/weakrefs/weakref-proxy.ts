import { _PyWeakref_CallableProxyType, _PyWeakref_ProxyType, objects, PyWeakref_NewProxy } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { PyAny } from "../object/any.ts";
import { PyWeakref } from "./weakref.ts";
import { newWeakref, type WeakrefCallback } from "./weakref-callback.ts";

/** A `weakref.proxy` (PyO3 `PyWeakrefProxy`): behaves like the object itself, and raises `ReferenceError` once it is gone. */
export class PyWeakrefProxy extends PyWeakref {
  static override readonly pyName: string = "ProxyType";
  static override readonly $type: () => PyObjectPtr = _PyWeakref_ProxyType;

  static override check(pointer: PyObjectPtr): boolean {
    const type = objects.typeOf(pointer);
    return type === _PyWeakref_ProxyType() || type === _PyWeakref_CallableProxyType();
  }

  static override checkExact(pointer: PyObjectPtr): boolean {
    return PyWeakrefProxy.check(pointer);
  }

  /** A weak proxy of an object. `callback` is called when the object dies, if the proxy still lives then. */
  static new(object: PyAny, callback?: WeakrefCallback): PyWeakrefProxy {
    return newWeakref(PyWeakref_NewProxy, object, callback) as PyWeakrefProxy;
  }
}
