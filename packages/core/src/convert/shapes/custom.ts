import { accepting } from "../annotation.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import { isolate } from "../../interpreter/isolate.ts";
import type { Python } from "../../interpreter/python.ts";
import type { PyAny } from "../../types/object/any.ts";
import type { Converter } from "../converter.ts";
import { intoPython } from "../default/into-python.ts";

/** Both directions of a conversion, written with handles. */
export interface CustomConversion<T> {
  /** The Python annotation, as stubs and messages show it. */
  readonly pyType: string;
  /** The annotation of what is read, where that is more: `"Sequence[float]"`. Default: {@link CustomConversion.pyType}. */
  readonly pyInput?: string;
  /** Reads an object. @throws {PyErr} such as a `PyTypeError`, if it is none of the right kind */
  fromPython(object: PyAny): T;
  /** Makes an object: a handle, or anything that the default rules convert. */
  intoPython(py: Python, value: T): unknown;
}

/**
 * A converter written by hand.
 *
 * @example A point that is a tuple in Python
 * ```ts
 * import { Python, t } from "@taipan/core";
 * const point = t.custom<{ x: number; y: number }>({
 *   pyType: "tuple[float, float]",
 *   fromPython: (object) => {
 *     const [x, y] = object.extract(t.tuple(t.f64, t.f64));
 *     return { x, y };
 *   },
 *   intoPython: (_py, { x, y }) => t.as(t.tuple(t.f64, t.f64), [x, y]),
 * });
 * expect(Python.attach((py) => py.eval("(1, 2)").extract(point))).toEqual({ x: 1, y: 2 });
 * ```
 */
export function custom<T>(conversion: CustomConversion<T>): Converter<T> {
  return {
    pyType: conversion.pyType,
    annotate: accepting(conversion.pyInput ?? conversion.pyType, conversion.pyType),
    fromPython: (pointer) => conversion.fromPython(wrapBorrowed(pointer) as PyAny),
    intoPython: (value) => intoPython(conversion.intoPython(isolate.top as Python, value)),
  };
}
