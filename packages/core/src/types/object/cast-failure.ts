import { objects, Py_None } from "@taipan/ffi";
import { CastError } from "../../error/cast-error.ts";
import { typeName } from "../../error/text/exception-text.ts";
import { live } from "../../reference/live.ts";
import type { PyAny } from "./any.ts";

/** The error for an object that is not of the type named `target`. */
export function castFailure<T extends PyAny>(object: T, target: string): CastError<T> {
  const pointer = live(object);
  return new CastError(object, pointer === Py_None() ? "None" : typeName(objects.typeOf(pointer)), target);
}
