import type { PyAny } from "@taipan/core";
import { PyArray } from "./array.ts";
import type { DType, ValueOf } from "./dtype.ts";
import { numpy } from "./npyffi/modules.ts";
import type { PyUntypedArray } from "./untyped-array.ts";

/** The result of a product: an array, or the value of one item where no dimension is left. */
export type Product<E extends DType> = PyArray<E> | ValueOf<E>;

/** `numpy.dot`: the inner product of vectors, the product of matrices. @throws {PyValueError} if shapes do not fit */
export function dot<E extends DType>(one: PyArray<E>, other: PyArray<E>): Product<E> {
  return result(numpy(one.py).callMethod("dot", [one, other]));
}

/** `numpy.matmul`: the product of matrices, or of stacks of them. @throws {PyValueError} if shapes do not fit */
export function matmul<E extends DType>(one: PyArray<E>, other: PyArray<E>): Product<E> {
  return result(numpy(one.py).callMethod("matmul", [one, other]));
}

/** `numpy.inner`: sums of products over the last dimensions. @throws {PyValueError} if shapes do not fit */
export function inner<E extends DType>(one: PyArray<E>, other: PyArray<E>): Product<E> {
  return result(numpy(one.py).callMethod("inner", [one, other]));
}

/**
 * `numpy.einsum`: sums of products as subscripts say, such as `"ij,jk->ik"`.
 *
 * @throws {PyValueError} if subscripts and arrays do not fit
 */
export function einsum<E extends DType = DType>(subscripts: string, ...arrays: readonly PyUntypedArray[]): Product<E> {
  const [first] = arrays;
  if (first === undefined) throw new TypeError("Cannot evaluate subscripts: there are no arrays");
  return result(numpy(first.py).callMethod("einsum", [subscripts, ...arrays]));
}

function result<E extends DType>(object: PyAny): Product<E> {
  if (object.isInstanceOf(PyArray)) {
    const array = object.cast(PyArray) as PyArray<E>;
    return array.ndim === 0 ? array.item() : array;
  }
  // A scalar of NumPy's, which an array without dimensions tells the type of.
  const scalar = numpy(object.py).callMethod("asarray", [object]).cast(PyArray) as PyArray<E>;
  return scalar.item();
}
