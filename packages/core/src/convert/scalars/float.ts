import { objects, PyErr_Occurred, PyFloat_AsDouble, PyFloat_Type, PyNumber_Check, NULL } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { floatAnnotation } from "../annotation.ts";
import { ELEMENTS } from "../../buffer/element.ts";
import { halfToNumber, numberToHalf } from "../../buffer/half.ts";
import { fetchError, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { ConversionError } from "../conversion-error.ts";
import type { ElementConverter } from "../element-converter.ts";
import { describe } from "../describe.ts";

/** The value of a `float`, or of whatever has `__float__` or `__index__`. */
function readFloat(pointer: PyObjectPtr): number {
  if (objects.typeOf(pointer) === PyFloat_Type()) return objects.float(pointer);
  const value = PyFloat_AsDouble(pointer);
  if (value === -1 && PyErr_Occurred() !== NULL) throw fetchError();
  return value;
}

/** Whether an object (borrowed) has `__float__`, `__index__` or at least `__int__`. */
function isNumber(pointer: PyObjectPtr): boolean {
  return objects.typeOf(pointer) === PyFloat_Type() || PyNumber_Check(pointer) === 1;
}

function floatIntoPython(value: unknown): PyObjectPtr {
  if (typeof value !== "number") throw new ConversionError(describe(value), "a number was expected");
  return ownedOrThrow(objects.newFloat(value));
}

/** `float` ⇄ `number`; always a `float` in Python, whole or not. An `int` beyond the range is Python's `OverflowError`. */
export const f64: ElementConverter<number, Float64Array<ArrayBuffer>> = {
  pyType: "float",
  annotate: floatAnnotation,
  fromPython: readFloat,
  intoPython: floatIntoPython,
  exact: (pointer) => (objects.typeOf(pointer) === PyFloat_Type() ? objects.float(pointer) : undefined),
  mayAccept: isNumber,
  element: ELEMENTS.f64,
};

/** `float` ⇄ `number`, rounded to single precision both ways. */
export const f32: ElementConverter<number, Float32Array<ArrayBuffer>> = {
  pyType: "float",
  annotate: floatAnnotation,
  fromPython: (pointer) => Math.fround(readFloat(pointer)),
  intoPython: (value) => floatIntoPython(typeof value === "number" ? Math.fround(value) : value),
  exact: (pointer) => (objects.typeOf(pointer) === PyFloat_Type() ? Math.fround(objects.float(pointer)) : undefined),
  mayAccept: isNumber,
  element: ELEMENTS.f32,
};

function roundToHalf(value: number): number {
  return halfToNumber(numberToHalf(value));
}

/** `float` ⇄ `number`, rounded to half precision both ways. */
export const f16: ElementConverter<number, Uint16Array<ArrayBuffer>> = {
  pyType: "float",
  annotate: floatAnnotation,
  fromPython: (pointer) => roundToHalf(readFloat(pointer)),
  intoPython: (value) => floatIntoPython(typeof value === "number" ? roundToHalf(value) : value),
  exact: (pointer) => (objects.typeOf(pointer) === PyFloat_Type() ? roundToHalf(objects.float(pointer)) : undefined),
  mayAccept: isNumber,
  element: ELEMENTS.f16,
};
