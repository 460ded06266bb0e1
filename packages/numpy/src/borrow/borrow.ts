import { isMainThread } from "node:worker_threads";
import { type Py, PyAny, Python } from "@taipan/core";
import { BorrowError } from "../errors.ts";
import { ndarrayType } from "../npyffi/modules.ts";
import { PyUntypedArray } from "../untyped-array.ts";
import { forgetThreadEnd, releaseAtThreadEnd } from "./thread-end.ts";
import { BORROWED, NOT_WRITEABLE, sharedBorrows } from "./shared.ts";

/** A borrow that stands. */
export interface Borrow {
  /**
   * A view of the array that nobody else has: its shape, strides and flags stay as they were when the borrow was taken,
   * and so does what it is released by. It keeps the memory.
   */
  readonly view: Py<PyUntypedArray>;
  /** The array itself. */
  readonly array: Py<PyUntypedArray>;
  readonly isExclusive: boolean;
  isReleased: boolean;
}

/** Borrows whose guard became unreachable. They are released when the next one is taken or released. */
const abandoned: Borrow[] = [];
const guards = new FinalizationRegistry<Borrow>((borrow) => abandoned.push(borrow));

/**
 * Borrows an array for reading or writing. It fails at once instead of waiting.
 *
 * @returns the reason where it is refused
 */
export function tryBorrow(array: PyUntypedArray, isExclusive: boolean): Borrow | BorrowError {
  releaseAbandoned();
  const { flags, acquire, acquireMut, addresses } = sharedBorrows();
  // A view through the base class: subclasses may do anything.
  using type = PyAny.fromBorrowedPtr(array.py, ndarrayType());
  const view = array.callMethod("view", [type]).cast(PyUntypedArray);
  const answer = (isExclusive ? acquireMut : acquire)(flags, view.asPtr());
  if (answer === BORROWED) {
    if (!isMainThread)
      releaseAtThreadEnd(array.py, view, isExclusive ? addresses.releaseMut : addresses.release, flags);
    return { view: view.unbind(), array: array.asUnbound(), isExclusive, isReleased: false };
  }
  view.drop();
  return new BorrowError(answer === NOT_WRITEABLE ? "not writeable" : "already borrowed");
}

/** Releases a borrow when `guard` becomes unreachable, unless it was released by hand. */
export function releaseWithGuard(guard: object, borrow: Borrow): void {
  guards.register(guard, borrow);
}

/** Ends a borrow. It attaches for itself; twice is harmless. */
export function releaseBorrow(borrow: Borrow): void {
  if (borrow.isReleased) return;
  borrow.isReleased = true;
  // After the interpreter's end nobody is left to ask.
  if (!Python.isInitialized()) return;
  const { flags, release, releaseMut } = sharedBorrows();
  Python.attach((py) => {
    if (!isMainThread) forgetThreadEnd(py, borrow.view.bind(py));
    (borrow.isExclusive ? releaseMut : release)(flags, borrow.view.asPtr());
    borrow.view.drop();
    borrow.array.drop();
  });
}

function releaseAbandoned(): void {
  for (let borrow = abandoned.pop(); borrow !== undefined; borrow = abandoned.pop()) releaseBorrow(borrow);
}
