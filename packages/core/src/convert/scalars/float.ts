import { objects, PyErr_Occurred, PyFloat_AsDouble, PyFloat_Type, PyNumber_Check, NULL } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { fetchError, ownedOrThrow } from "../../error/fetch.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
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
export const f64: Converter<number> = {
  pyType: "float",
  fromPython: readFloat,
  intoPython: floatIntoPython,
  exact: (pointer) => (objects.typeOf(pointer) === PyFloat_Type() ? objects.float(pointer) : undefined),
  mayAccept: isNumber,
};

/** `float` ⇄ `number`, rounded to single precision both ways. */
export const f32: Converter<number> = {
  pyType: "float",
  fromPython: (pointer) => Math.fround(readFloat(pointer)),
  intoPython: (value) => floatIntoPython(typeof value === "number" ? Math.fround(value) : value),
  exact: (pointer) => (objects.typeOf(pointer) === PyFloat_Type() ? Math.fround(objects.float(pointer)) : undefined),
  mayAccept: isNumber,
};
