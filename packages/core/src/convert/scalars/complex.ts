import {
  NULL,
  objects,
  PyComplex_AsCComplex,
  PyComplex_FromDoubles,
  PyComplex_Type,
  PyErr_Occurred,
  PyNumber_Check,
  PyObject_HasAttr,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { accepting } from "../annotation.ts";
import { fetchError, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";

/** A complex number by its two parts. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** `complex`, or whatever has `__complex__`, `__float__` or `__index__`, ⇄ `{ re, im }`. */
export const complex: Converter<Complex> = {
  pyType: "complex",
  annotate: accepting("complex | SupportsComplex | SupportsFloat | SupportsIndex", "complex"),
  fromPython(pointer) {
    const { real, imag } = PyComplex_AsCComplex(pointer);
    if (real === -1 && PyErr_Occurred() !== NULL) throw fetchError();
    return { re: real, im: imag };
  },
  intoPython(value) {
    if (typeof value?.re !== "number" || typeof value.im !== "number") {
      throw new ConversionError(describe(value), "an object with numbers re and im was expected");
    }
    return ownedOrThrow(PyComplex_FromDoubles(value.re, value.im));
  },
  mayAccept: isComplex,
};

function isComplex(pointer: PyObjectPtr): boolean {
  const type = objects.typeOf(pointer);
  return (
    type === PyComplex_Type() || PyNumber_Check(pointer) === 1 || PyObject_HasAttr(type, intern("__complex__")) === 1
  );
}
