import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/**
 * What the layers above read from objects all the time. Two implementations: in place, through a window over memory,
 * 10–30 times cheaper than a call; and by C functions, for builds whose layouts are unknown or must not be touched
 * (free-threaded, debug counts).
 *
 * SAFETY: every method wants the thread attached and a live object of the type that its name says.
 */
export interface ObjectAccess {
  readonly kind: "in place" | "calls";
  /** `Py_TYPE`, borrowed from the object. */
  typeOf(object: PyObjectPtr): PyTypeObjectPtr;
  /** `tp_flags`, the lower 32 bits, unsigned. */
  typeFlags(type: PyTypeObjectPtr): number;
  /** `tp_base`, borrowed; NULL for `object`. */
  typeBase(type: PyTypeObjectPtr): PyTypeObjectPtr;
  /** Adds a reference. */
  incRef(object: PyObjectPtr): void;
  /** Gives a reference back; the object may die, which can run any Python code. */
  decRef(object: PyObjectPtr): void;
  /** Value of a `float` or of a subclass. */
  float(object: PyObjectPtr): number;
  /** Value of an `int`: a number within ±(2^53 − 1), else a bigint. */
  int(object: PyObjectPtr): number | bigint;
  /** Text of a `str`, lone surrogates kept. */
  text(object: PyObjectPtr): string;
  /** Items of a `list`. */
  listSize(list: PyObjectPtr): number;
  /** Borrowed from the list; `index` must be in range. */
  listItem(list: PyObjectPtr, index: number): PyObjectPtr;
  /** Items of a `tuple`. */
  tupleSize(tuple: PyObjectPtr): number;
  /** Borrowed from the tuple; `index` must be in range. */
  tupleItem(tuple: PyObjectPtr, index: number): PyObjectPtr;
  /** Fills a slot of a new tuple; steals `item`. */
  setTupleItem(tuple: PyObjectPtr, index: number, item: PyObjectPtr): void;
  /** Fills a slot of a new list; steals `item`. */
  setListItem(list: PyObjectPtr, index: number, item: PyObjectPtr): void;
  /**
   * Writes the keys and values of a `dict` by turns to the front of `items`, borrowed from it, and gives the number of
   * entries. Runs no Python code.
   */
  dictItems(dict: PyObjectPtr, items: number[]): number;
  /** Writes the items of a `set` or `frozenset` to the front of `items`, borrowed, and gives their number. */
  setItems(set: PyObjectPtr, items: number[]): number;
  /** Whether more than one reference may exist: `false` says that there is surely one. */
  isShared(object: PyObjectPtr): boolean;
  /** Copy of a `bytes` object's content. */
  bytes(object: PyObjectPtr): Uint8Array<ArrayBuffer>;
  /** New reference to a `float`; NULL with an exception set when memory is short. */
  newFloat(value: number): PyObjectPtr;
  /** New reference to an `int`; `value` is a safe integer. NULL with an exception set when memory is short. */
  newInt(value: number): PyObjectPtr;
  /** New `str`; NULL with an exception set when memory is short. */
  newText(text: string): PyObjectPtr;
}
