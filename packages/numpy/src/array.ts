import { type Python, requireToken } from "@taipan/core";
import { memory } from "@taipan/ffi";
import { tryBorrow } from "./borrow/borrow.ts";
import type { ArrayOf, DType, ValueOf } from "./dtype.ts";
import { canonicalName } from "./element-of.ts";
import { BorrowError, DimensionalityError, DTypeError, FromArrayError } from "./errors.ts";
import { bytesOf, dtypeOf, type DTypeOf, type TypedArray } from "./item-array.ts";
import { numpy, setArrayWrapper } from "./npyffi/modules.ts";
import { PyReadonlyArray } from "./readonly-array.ts";
import { PyReadwriteArray } from "./readwrite-array.ts";
import { PyUntypedArray } from "./untyped-array.ts";
import { ArrayLayout } from "./view/layout.ts";

/** Order of items in memory: last index fastest (C), or first index fastest (Fortran). */
export type ArrayOrder = "C" | "F";

/** How an array is made. */
export interface CreateOptions {
  /** Default: C. */
  readonly order?: ArrayOrder;
}

/** Along one dimension: an index, which drops the dimension, or start, stop and step, each of which may be left out. */
export type SlicePart = number | readonly [start?: number | undefined, stop?: number | undefined, step?: number];

/**
 * A `numpy.ndarray` (rust-numpy `PyArray<T, D>`).
 *
 * @typeParam E name of the element type, `DType` for any: as TypeScript knows it; `typed()` checks
 * @typeParam N number of dimensions, `number` for any
 */
export class PyArray<E extends DType = DType, N extends number = number> extends PyUntypedArray {
  static {
    setArrayWrapper((pointer) => new PyArray(pointer));
  }

  declare readonly $element?: E;
  declare readonly $rank?: N;

  // --- making arrays

  /** An array of zeroes; of `None` where it holds references. */
  static zeros<E extends DType, const S extends readonly number[]>(
    py: Python,
    shape: S,
    dtype: E,
    options?: CreateOptions,
  ): PyArray<E, S["length"]> {
    return make(py, "zeros", shape, dtype, options);
  }

  /** An array of ones. */
  static ones<E extends DType, const S extends readonly number[]>(
    py: Python,
    shape: S,
    dtype: E,
    options?: CreateOptions,
  ): PyArray<E, S["length"]> {
    return make(py, "ones", shape, dtype, options);
  }

  /** An array of whatever was in the memory. Write every item before one is read. */
  static empty<E extends DType, const S extends readonly number[]>(
    py: Python,
    shape: S,
    dtype: E,
    options?: CreateOptions,
  ): PyArray<E, S["length"]> {
    return make(py, "empty", shape, dtype, options);
  }

  /** An array of one value. */
  static full<E extends DType, const S extends readonly number[]>(
    py: Python,
    shape: S,
    value: unknown,
    dtype: E,
    { order = "C" }: CreateOptions = {},
  ): PyArray<E, S["length"]> {
    requireToken(py);
    return numpy(py).callMethod("full", [shape, value], { dtype, order }).cast(PyArray) as never;
  }

  /** `numpy.arange`: from `start`, before `stop`, in steps. */
  static arange<E extends DType = "float64">(
    py: Python,
    start: number | bigint,
    stop: number | bigint,
    step: number | bigint = 1,
    dtype: E = "float64" as E,
  ): PyArray<E, 1> {
    requireToken(py);
    return numpy(py).callMethod("arange", [start, stop, step], { dtype }).cast(PyArray) as never;
  }

  /** A copy of a typed array, or of numbers, in one dimension. */
  static from<A extends TypedArray>(py: Python, items: A): PyArray<DTypeOf<A>, 1>;
  static from<E extends DType = "float64">(py: Python, items: Iterable<unknown>, dtype?: E): PyArray<E, 1>;
  static from(py: Python, items: TypedArray | Iterable<unknown>, dtype: DType = "float64"): PyArray<DType, 1> {
    if (!ArrayBuffer.isView(items)) return fromNested(py, [...items], dtype);
    const array = make(py, "empty", [items.length], dtypeOf(items));
    memory.write(array.data(), bytesOf(items) as Uint8Array);
    return array as never;
  }

  /** A copy of rows of the same length. @throws {FromArrayError} if one has another length than the first */
  static from2<E extends DType = "float64">(
    py: Python,
    rows: readonly ArrayLike<unknown>[],
    dtype: E = "float64" as E,
  ): PyArray<E, 2> {
    requireLengths(rows);
    return fromNested(py, rows.map(toArray), dtype);
  }

  /** A copy of planes of rows of the same length. @throws {FromArrayError} if one has another length than the first */
  static from3<E extends DType = "float64">(
    py: Python,
    planes: readonly (readonly ArrayLike<unknown>[])[],
    dtype: E = "float64" as E,
  ): PyArray<E, 3> {
    requireLengths(planes);
    requireLengths(planes.flat());
    return fromNested(
      py,
      planes.map((rows) => rows.map(toArray)),
      dtype,
    );
  }

  /**
   * A copy of nested lists, as many dimensions as they are deep: `PyArray.of(py, [[1, 2], [3, 4]])`.
   *
   * @throws {FromArrayError} if lists at one depth have different lengths, or values stand beside lists
   */
  static of<E extends DType = "float64">(
    py: Python,
    nested: readonly unknown[],
    dtype: E = "float64" as E,
  ): PyArray<E> {
    requireRegular(nested);
    return fromNested(py, [...nested], dtype);
  }

  // --- what it is

  /**
   * This array as one of an element type and a number of dimensions.
   *
   * @throws {DTypeError} `type mismatch`
   * @throws {DimensionalityError} `dimensionality mismatch`
   */
  typed<F extends DType>(dtype: F): PyArray<F>;
  typed<F extends DType, M extends number>(dtype: F, ndim: M): PyArray<F, M>;
  typed(dtype: DType, ndim?: number): PyArray {
    if (ndim !== undefined && this.ndim !== ndim) throw new DimensionalityError(this.ndim, ndim);
    const { dtype: from } = this;
    if (from !== canonicalName(dtype)) throw new DTypeError(from, dtype);
    return this as PyArray;
  }

  /** This array as one of any number of dimensions. */
  toDyn(): PyArray<E> {
    return this as PyArray<E>;
  }

  // --- borrows

  /** Borrows for reading. @throws {BorrowError} `The given array is already borrowed`, for writing */
  readonly(): PyReadonlyArray<E> {
    return orThrow(this.tryReadonly());
  }

  /** Borrows for reading; gives the error where that is refused. */
  tryReadonly(): PyReadonlyArray<E> | BorrowError {
    const borrow = tryBorrow(this, false);
    return borrow instanceof BorrowError ? borrow : new PyReadonlyArray<E>(borrow, this.dtype);
  }

  /**
   * Borrows for writing.
   *
   * @throws {BorrowError} `The given array is already borrowed`, or `The given array is not writeable`
   */
  readwrite(): PyReadwriteArray<E> {
    return orThrow(this.tryReadwrite());
  }

  /** Borrows for writing; gives the error where that is refused. */
  tryReadwrite(): PyReadwriteArray<E> | BorrowError {
    const borrow = tryBorrow(this, true);
    return borrow instanceof BorrowError ? borrow : new PyReadwriteArray<E>(borrow, this.dtype);
  }

  // --- items

  /** The value of one item, as it is now; `undefined` where there is none. Negative indices are none. */
  get(...indices: readonly number[]): ValueOf<E> | undefined {
    const layout = new ArrayLayout(this.asPtr(), this.dtype);
    const { element, isSwapped } = layout.item;
    if (element === undefined) throw new DTypeError(layout.dtype, "a type that TypeScript has values of");
    const at = layout.offset(indices);
    if (at === undefined) return undefined;
    const bytes = memory.copy(layout.low + at, element.size);
    return element.read(new DataView(bytes.buffer), 0, !isSwapped) as ValueOf<E>;
  }

  /** The value of an array without dimensions. @throws {DimensionalityError} if it has some */
  item(): ValueOf<E> {
    if (this.ndim !== 0) throw new DimensionalityError(this.ndim, 0);
    return this.get() as ValueOf<E>;
  }

  /** A copy of all items, the last index fastest. @throws {BorrowError} while the array is borrowed for writing */
  toTypedArray(): ArrayOf<E> {
    const guard = this.readonly();
    try {
      return guard.toTypedArray();
    } finally {
      guard.release();
    }
  }

  // --- other shapes of the same memory

  /** The same items in another shape. Without a copy where the layout allows. @throws {PyValueError} if sizes differ */
  reshape<const S extends readonly number[]>(shape: S, { order = "C" }: CreateOptions = {}): PyArray<E, S["length"]> {
    return this.callMethod("reshape", [shape], { order }).cast(PyArray) as never;
  }

  /** The dimensions in another order, or in reverse, over the same memory. */
  permute(axes?: readonly number[]): PyArray<E, N> {
    return this.callMethod("transpose", axes === undefined ? [] : [axes]).cast(PyArray) as never;
  }

  /** The dimensions in reverse order, over the same memory. */
  transpose(): PyArray<E, N> {
    return this.permute();
  }

  /** A part of the array over the same memory, as Python's slices make it; negative indices count from the end. */
  slice(...parts: readonly SlicePart[]): PyArray<E> {
    const { py } = this;
    const keys = parts.map((part) => (typeof part === "number" ? part : py.slice(part[0], part[1], part[2])));
    // Without the dots a part without dimensions would be a scalar instead of an array.
    return this.getItem(py.tuple([...keys, py.eval("...")])).cast(PyArray) as never;
  }

  // --- copies

  /** A copy with items of another type, as C would cast them. */
  astype<F extends DType>(dtype: F): PyArray<F, N> {
    return this.callMethod("astype", [dtype]).cast(PyArray) as never;
  }

  /** Overwrites the items of another array, of any type and of a shape that this one's can be repeated to. */
  copyTo(other: PyUntypedArray): void {
    numpy(this.py).callMethod("copyto", [other, this], { casting: "unsafe" }).drop();
  }
}

function orThrow<T>(borrowed: T | BorrowError): T {
  if (borrowed instanceof BorrowError) throw borrowed;
  return borrowed;
}

function make<E extends DType>(
  py: Python,
  maker: "zeros" | "ones" | "empty",
  shape: readonly number[],
  dtype: E,
  { order = "C" }: CreateOptions = {},
): PyArray<E, never> {
  requireToken(py);
  return numpy(py)
    .callMethod(maker, [py.tuple(shape)], { dtype, order })
    .cast(PyArray) as never;
}

function fromNested<E extends DType, N extends number>(py: Python, items: unknown[], dtype: E): PyArray<E, N> {
  requireToken(py);
  return numpy(py).callMethod("array", [items], { dtype }).cast(PyArray) as never;
}

function toArray(row: ArrayLike<unknown>): unknown[] {
  return Array.from(row);
}

/** Checks one depth after the other; what is no list ends it. */
function requireRegular(nested: readonly unknown[]): void {
  let rows = nested;
  while (rows.some((row) => Array.isArray(row))) {
    const lists = rows.map((row) => (Array.isArray(row) ? (row as unknown[]) : []));
    requireLengths(lists);
    rows = lists.flat();
  }
}

function requireLengths(rows: readonly ArrayLike<unknown>[]): void {
  const expected = rows[0]?.length ?? 0;
  const other = rows.find((row) => row.length !== expected);
  if (other !== undefined) throw new FromArrayError(other.length, expected);
}
