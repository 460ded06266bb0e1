import type { PyObjectPtr } from "@taipan/ffi";
import type { CastError } from "../error/cast-error.ts";
import { wrapBorrowed } from "../reference/wrap.ts";
import type { PyAny } from "../types/object/any.ts";
import { castFailure as castFailureOf } from "../types/object/cast-failure.ts";

/** The error for an object (borrowed) that is no instance of the type named `target`. It keeps the object. */
export function castFailure(pointer: PyObjectPtr, target: string): CastError<PyAny> {
  return castFailureOf(wrapBorrowed(pointer) as PyAny, target);
}
