import { PyIndexError, Python } from "@taipan/core";
import { tryBorrow } from "./borrow/borrow.ts";
import type { ArrayOf, DType, ValueOf } from "./dtype.ts";
import { BorrowError } from "./errors.ts";
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

  /** Forbids to write through the array from now on (`setflags(write=False)`), and reads from here on. */
  makeNonwriteable(): PyReadonlyArray<E> {
    const { borrow } = this;
    return Python.attach((py) => {
      borrow.array.bind(py).callMethod("setflags", [], { write: false });
      return this.downgrade();
    });
  }
}
