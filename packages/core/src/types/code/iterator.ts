import { PyIter_Check, PyIter_Next, PyErr_Occurred, NULL, PyObject_GetIter, PyObject_LengthHint } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { fetchError, okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { live } from "../../reference/live.ts";
import { wrapAs, wrapOwned } from "../../reference/wrap.ts";
import { abstractType } from "../object/abstract-type.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { sendInto } from "./send.ts";

/** Anything with `__next__` (PyO3 `PyIterator`), as a JavaScript iterator of handles. */
export class PyIterator extends PyAny implements IterableIterator<PyAny, PyAny | undefined> {
  static override readonly pyName: string = "Iterator";
  static override readonly $type: () => PyObjectPtr = abstractType("Iterator");

  static override check(pointer: PyObjectPtr): boolean {
    return PyIter_Check(pointer) !== 0;
  }

  /** `iter(object)`. @throws {PyTypeError} if it cannot be iterated */
  static from(object: PyAny): PyIterator {
    return wrapAs(wrapOwned(ownedOrThrow(PyObject_GetIter(live(object)))), PyIterator.prototype);
  }

  /** The next item. @throws {PyErr} what the iterator raises */
  next(): IteratorResult<PyAny, PyAny | undefined> {
    // Checked: PyIter_Next calls a slot of the type without looking whether there is one.
    const item = PyIter_Next(checked(this, PyIterator));
    if (item !== NULL) return { done: false, value: wrapOwned(item) as PyAny };
    if (PyErr_Occurred() !== NULL) throw fetchError();
    return { done: true, value: undefined };
  }

  /**
   * Sends a value in, like a generator's `send`; `undefined` is `None`, which every iterator takes.
   *
   * @returns what was yielded, or what was returned with `done: true`
   */
  send(value?: unknown): IteratorResult<PyAny, PyAny> {
    return sendInto(live(this), value);
  }

  /** How many items are left, as far as the iterator knows; else 0. */
  sizeHint(): number {
    return okOrThrow(PyObject_LengthHint(live(this), 0));
  }

  override [Symbol.iterator](): this {
    return this;
  }
}
