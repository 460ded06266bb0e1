import { objects, PyErr_WriteUnraisable } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { typeName } from "../../error/text/exception-text.ts";

/** Stands in for a text whose making raised: the pending exception goes to `sys.unraisablehook`. */
export function unprintable(object: PyObjectPtr): string {
  PyErr_WriteUnraisable(object);
  return `<unprintable ${typeName(objects.typeOf(object))} object>`;
}
