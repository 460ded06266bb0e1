import type { BorrowFlag } from "./borrow-flag.ts";

/** Borrows of arguments that last until the call ends, innermost call last; exclusive ones. */
const held: BorrowFlag[] = [];
/** Calls that will give back what their arguments borrow. */
let calls = 0;

/** Starts a call; {@link endArgumentBorrows} must follow with the result. */
export function beginArgumentBorrows(): number {
  calls++;
  return held.length;
}

/** Gives back what arguments borrowed since {@link beginArgumentBorrows}. */
export function endArgumentBorrows(mark: number): void {
  calls--;
  while (held.length > mark) (held.pop() as BorrowFlag).releaseExclusive();
}

/**
 * Borrows an argument for writing until the call that it belongs to ends.
 *
 * @throws {PyBorrowMutError} while it is borrowed
 * @throws {TypeError} outside a call
 */
export function borrowArgument(flag: BorrowFlag): void {
  if (calls === 0) {
    throw new TypeError("Cannot borrow for writing here: t.mut is for parameters, use borrowMut()");
  }
  flag.acquireExclusive();
  held.push(flag);
}
