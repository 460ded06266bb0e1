import { type PyAny, PyMemoryView, type Python, requireToken } from "@taipan/core";
import { PyArray } from "./array.ts";
import type { DType } from "./dtype.ts";
import { bytesOf, dtypeOf, type DTypeOf, type TypedArray } from "./item-array.ts";
import { numpy } from "./npyffi/modules.ts";

/** How a typed array becomes a NumPy array. */
export interface IntoPyArrayOptions<E extends DType> {
  /** Items along each dimension. Default: one dimension. */
  readonly shape?: readonly number[];
  /**
   * What the memory holds, where the typed array's class does not say it: `bool`, `float16`, `complex64`, `complex128`,
   * dates, durations, text.
   */
  readonly dtype?: E;
}

/**
 * A NumPy array of a copy of a typed array (rust-numpy `ToPyArray`). The memory is NumPy's own.
 *
 * @throws {PyValueError} if the shape has another number of items
 */
export function toPyArray<A extends TypedArray>(py: Python, source: A, shape?: readonly number[]): PyArray<DTypeOf<A>> {
  const array = PyArray.from(py, source);
  return (shape === undefined ? array : array.reshape(shape)) as never;
}

/**
 * A NumPy array over the memory of a typed array, without a copy (rust-numpy `IntoPyArray`): what either side writes, the
 * other sees. The memory stays while Python has the array or a view of it. Its ArrayBuffer cannot be transferred any more.
 *
 * @throws {ConversionError} in a worker, and for a detached, resizable or growable buffer: the memory could go away
 * @throws {PyValueError} if the shape has another number of items
 */
export function intoPyArray<A extends TypedArray, E extends DType = DTypeOf<A>>(
  py: Python,
  source: A,
  { shape, dtype = dtypeOf(source) as E }: IntoPyArrayOptions<E> = {},
): PyArray<E> {
  requireToken(py);
  using bytes = PyMemoryView.fromTypedArray(py, bytesOf(source));
  const flat = over(py, bytes, dtype, source.byteLength);
  return (shape === undefined ? flat : flat.reshape(shape)) as PyArray<E>;
}

/** `numpy.frombuffer` refuses to view nothing. */
function over<E extends DType>(py: Python, bytes: PyAny, dtype: E, byteLength: number): PyArray<E> {
  if (byteLength === 0) return PyArray.empty(py, [0], dtype).toDyn();
  return numpy(py).callMethod("frombuffer", [bytes], { dtype }).cast(PyArray) as PyArray<E>;
}
