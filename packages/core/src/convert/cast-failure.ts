import { objects, Py_None } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { CastError } from "../error/cast-error.ts";
import { typeName } from "../error/exception-text.ts";
import { wrapBorrowed } from "../reference/wrap.ts";
import type { PyAny } from "../types/any.ts";

/** The error for an object (borrowed) that is no instance of the type named `target`. It keeps the object. */
export function castFailure(pointer: PyObjectPtr, target: string): CastError<PyAny> {
  const from = pointer === Py_None() ? "None" : typeName(objects.typeOf(pointer));
  return new CastError(wrapBorrowed(pointer) as PyAny, from, target);
}

/** Whether an object (borrowed) is an instance of a built-in type, by the type's `Py_TPFLAGS_…_SUBCLASS` bit. */
export function hasTypeFlag(pointer: PyObjectPtr, flag: number): boolean {
  return (objects.typeFlags(objects.typeOf(pointer)) & flag) !== 0;
}
