import { type Converter, t } from "@taipan/core";
import type { PyObjectPtr } from "@taipan/ffi";
import { PyArray } from "./array.ts";
import type { DType } from "./dtype.ts";
import { numpy } from "./npyffi/modules.ts";

/** What {@link arrayLike} takes besides arrays of the type. */
export interface ArrayLikeOptions {
  /** Arrays of other types, whose items are cast as C would. Default: false. */
  readonly cast?: boolean;
}

/**
 * Takes an array of exactly this element type, and number of dimensions if one is given; for arguments and `extract`.
 *
 * @example An argument of a function for Python
 * ```ts
 * import { pyfunction, Python, t } from "@taipan/core";
 * import { ndarray, PyArray } from "@taipan/numpy";
 * const total = pyfunction({ name: "total", args: [ndarray("float64", 1)], returns: t.f64 }, (array) => {
 *   using items = array.readonly();
 *   return items.asSlice().reduce((sum, item) => sum + item, 0);
 * });
 * Python.attach((py) => {
 *   expect(py.toPython(total).call([PyArray.from(py, [1, 2, 3])]).extract(t.f64)).toBe(6);
 * });
 * ```
 */
export function ndarray<E extends DType>(dtype: E): Converter<PyArray<E>>;
export function ndarray<E extends DType, N extends number>(dtype: E, ndim: N): Converter<PyArray<E, N>>;
export function ndarray(dtype: DType, ndim?: number): Converter<PyArray> {
  return {
    pyType: "numpy.ndarray",
    fromPython: (pointer) => exactly(t.py.fromPython(pointer).cast(PyArray), dtype, ndim),
    intoPython: share,
    mayAccept: (pointer) => PyArray.check(pointer),
  };
}

/**
 * Takes what NumPy makes an array of, lists and tuples for example, too (rust-numpy `PyArrayLike`). An array of the type is
 * taken as it is, everything else is copied.
 */
export function arrayLike<E extends DType>(
  dtype: E,
  ndim?: undefined,
  options?: ArrayLikeOptions,
): Converter<PyArray<E>>;
export function arrayLike<E extends DType, N extends number>(
  dtype: E,
  ndim: N,
  options?: ArrayLikeOptions,
): Converter<PyArray<E, N>>;
export function arrayLike(dtype: DType, ndim?: number, { cast = false }: ArrayLikeOptions = {}): Converter<PyArray> {
  return {
    pyType: "numpy.typing.ArrayLike",
    fromPython: (pointer) => {
      const source = t.py.fromPython(pointer);
      if (PyArray.check(pointer) && !cast) return exactly(source.cast(PyArray), dtype, ndim);
      const array = numpy(source.py).callMethod("asarray", [source], { dtype }).cast(PyArray);
      return exactly(array, dtype, ndim);
    },
    intoPython: share,
  };
}

function exactly(array: PyArray, dtype: DType, ndim: number | undefined): PyArray {
  return ndim === undefined ? array.typed(dtype) : array.typed(dtype, ndim);
}

function share(array: PyArray): PyObjectPtr {
  return t.py.intoPython(array);
}
