import { Python } from "@taipan/core";
import { tryBorrow } from "./borrow/borrow.ts";
import type { ArrayOf, DType } from "./dtype.ts";
import { BorrowError } from "./errors.ts";
import { ArrayGuard } from "./guard.ts";

/**
 * An array borrowed for reading (rust-numpy `PyReadonlyArray`). Any number of them may be over the same memory, and no
 * `PyReadwriteArray`.
 */
export class PyReadonlyArray<E extends DType = DType> extends ArrayGuard<E> {
  protected readonly mayWrite = false;
  #copy: ArrayOf<E> | undefined;

  /**
   * The items as a typed array over the same memory, in the order in which they lie; a copy where Python forbids to write
   * the memory. JavaScript has no read-only arrays, so that it is the program's to write nothing here: NumPy and other
   * readers rely on it.
   *
   * @throws {AsSliceError} where they are not one array: apart, misaligned, or in the other byte order
   * @throws {DTypeError} if no typed array holds the element type
   */
  asSlice(): ArrayOf<E> {
    if (this.#copy !== undefined && !this.isReleased) return this.#copy;
    const items = this.slice();
    if (this.layout.isWriteable) return items;
    return (this.#copy = (items as Uint8Array).slice() as ArrayOf<E>);
  }

  /** {@link PyReadonlyArray.asSlice}, and `undefined` where the items are not one typed array. */
  asTypedArray(): ArrayOf<E> | undefined {
    return this.isSlice ? this.asSlice() : undefined;
  }

  /** Another borrow for reading of the same array. It ends on its own. */
  clone(): PyReadonlyArray<E> {
    const { dtype } = this.layout;
    return Python.attach((py) => {
      const borrow = tryBorrow(this.borrow.array.bind(py), false);
      if (borrow instanceof BorrowError) throw borrow;
      return new PyReadonlyArray<E>(borrow, dtype);
    });
  }
}
