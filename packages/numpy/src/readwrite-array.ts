import { PyIndexError, Python } from "@taipan/core";
import { tryBorrow } from "./borrow/borrow.ts";
import type { ArrayOf, DType, ValueOf } from "./dtype.ts";
import { BorrowError, DimensionalityError } from "./errors.ts";
import { ArrayGuard } from "./guard.ts";
import { PyReadonlyArray } from "./readonly-array.ts";

/** An array borrowed for writing (rust-numpy `PyReadwriteArray`). No other borrow may be over the same memory. */
export class PyReadwriteArray<E extends DType = DType> extends ArrayGuard<E> {
  protected readonly mayWrite = true;

  /**
   * The items as a typed array over the same memory, in the order in which they lie.
   *
   * @throws {AsSliceError} where they are not one array: apart, misaligned, or in the other byte order
   * @throws {DTypeError} if no typed array holds the element type
   */
  asSlice(): ArrayOf<E> {
    return this.slice();
  }

  /** {@link PyReadwriteArray.asSlice}, and `undefined` where the items are not one typed array. */
  asTypedArray(): ArrayOf<E> | undefined {
    return this.isSlice ? this.slice() : undefined;
  }

  /** Overwrites one item. @throws {PyIndexError} if there is none; negative indices are none */
  set(value: ValueOf<E>, ...indices: readonly number[]): void {
    const at = this.layout.offset(indices);
    if (at === undefined) {
      throw new PyIndexError(`index [${indices.join(", ")}] is out of bounds for shape [${this.shape.join(", ")}]`);
    }
    this.writeAt(at, value);
  }

  /** Ends this borrow and takes one for reading instead. Views of this one are empty from then on. */
  downgrade(): PyReadonlyArray<E> {
    const { dtype } = this.layout;
    const { borrow } = this;
    return Python.attach((py) => {
      using array = borrow.array.clone().intoBound(py);
      this.release();
      const reading = tryBorrow(array, false);
      if (reading instanceof BorrowError) throw reading;
      return new PyReadonlyArray<E>(reading, dtype);
    });
  }

  /**
   * Makes an array of one dimension shorter or longer in place; new items are zeroes. This borrow ends, and its views are
   * empty; another one over the new memory takes its place.
   *
   * NumPy refuses where somebody has a view of the array or one more reference to it, a second handle for example, since
   * the memory moves. Then, too, this borrow has ended.
   *
   * @throws {DimensionalityError} for more dimensions than one
   * @throws {PyValueError} what NumPy says when it refuses
   */
  resize(length: number): PyReadwriteArray<E> {
    const { dtype, shape } = this.layout;
    if (shape.length !== 1) throw new DimensionalityError(shape.length, 1);
    const { borrow } = this;
    return Python.attach((py) => {
      using array = borrow.array.clone().intoBound(py);
      // The view of the borrow would count as one of somebody else's.
      this.release();
      array.callMethod("resize", [length]).drop();
      const writing = tryBorrow(array, true);
      if (writing instanceof BorrowError) throw writing;
      return new PyReadwriteArray<E>(writing, dtype);
    });
  }

  /** Forbids to write through the array from now on (`setflags(write=False)`), and reads from here on. */
  makeNonwriteable(): PyReadonlyArray<E> {
    const { borrow } = this;
    return Python.attach((py) => {
      borrow.array.bind(py).callMethod("setflags", [], { write: false });
      return this.downgrade();
    });
  }
}
