import { NULL, objects, Py_TPFLAGS_BASE_EXC_SUBCLASS } from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { classAbove, classOf } from "../class-registry.ts";

/**
 * The Python exception that a thrown instance is: a new reference; NULL where its class is no exception class. SAFETY:
 * attached.
 */
export function exceptionOf(thrown: object): PyObjectPtr {
  const { constructor } = thrown as { readonly constructor: abstract new (...args: never[]) => object };
  if (typeof constructor !== "function") return NULL;
  const definition = classOf(constructor) ?? classAbove(constructor);
  if (definition === undefined || !(thrown instanceof definition.source)) return NULL;
  const flags = objects.typeFlags(definition.typePointer() as PyTypeObjectPtr);
  return (flags & Py_TPFLAGS_BASE_EXC_SUBCLASS) === 0 ? NULL : definition.intoPython(thrown);
}
