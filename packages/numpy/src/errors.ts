import { PyTypeError } from "@taipan/core";

/**
 * Why an array was refused. Every class extends Python's `TypeError`, as which it arrives in Python; `kind` tells them
 * apart without `instanceof`. After rust-numpy's `DimensionalityError`, `TypeError`, `FromVecError`, `AsSliceError` and
 * `BorrowError`.
 */
export abstract class NumpyError extends PyTypeError {
  abstract readonly kind: "dimensionality" | "dtype" | "from-array" | "as-slice" | "borrow";
}

/** The array has another number of dimensions. */
export class DimensionalityError extends NumpyError {
  readonly kind = "dimensionality";
  readonly from: number;
  readonly to: number;

  /** @param from dimensions of the array; @param to dimensions that were asked for */
  constructor(from: number, to: number) {
    super(`dimensionality mismatch:\n from=${from}, to=${to}`);
    this.from = from;
    this.to = to;
  }
}

/** The array holds items of another type. */
export class DTypeError extends NumpyError {
  readonly kind = "dtype";
  readonly from: string;
  readonly to: string;

  /** @param from the array's dtype; @param to the dtype that was asked for, or what was to be done with it */
  constructor(from: string, to: string) {
    super(`type mismatch:\n from=${from}, to=${to}`);
    this.from = from;
    this.to = to;
  }
}

/** Nested lists whose rows have different lengths. */
export class FromArrayError extends NumpyError {
  readonly kind = "from-array";
  readonly length: number;
  readonly expected: number;

  constructor(length: number, expected: number) {
    super(`invalid length: ${length}, but expected ${expected}`);
    this.length = length;
    this.expected = expected;
  }
}

/** The array's memory is not one typed array: its items lie apart, misaligned, or in the other byte order. */
export class AsSliceError extends NumpyError {
  readonly kind = "as-slice";

  constructor() {
    super("The given array is not contiguous or is misaligned.");
  }
}

/** Another guard over the same memory forbids the borrow, or the array is not writeable. */
export class BorrowError extends NumpyError {
  readonly kind = "borrow";
  readonly reason: "already borrowed" | "not writeable";

  constructor(reason: "already borrowed" | "not writeable") {
    super(reason === "not writeable" ? "The given array is not writeable" : "The given array is already borrowed");
    this.reason = reason;
  }
}
