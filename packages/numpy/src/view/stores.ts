import { DisposedError } from "@taipan/core";
import type { GenericArray } from "ndarray";
import type { Element, ItemArray } from "../element.ts";

/** What a view says of itself after its guard was disposed. */
const WHAT = "this view of an array";

/**
 * Items of a typed array that cannot be written: what an `ndarray` reads through where writing is not allowed. V8 inlines
 * it, so that it is as fast as the typed array.
 */
export class ReadonlyItems<T> implements GenericArray<T> {
  readonly #items: ItemArray;

  constructor(items: ItemArray) {
    this.#items = items;
  }

  /** Number of items; 0 after the guard was disposed. */
  get length(): number {
    return this.#items.length;
  }

  /** The item. @throws {DisposedError} after the guard was disposed */
  get(index: number): T {
    const item = this.#items[index];
    if (item === undefined && this.#items.buffer.detached) throw new DisposedError(WHAT, "disposed");
    return item as T;
  }

  /** @throws {TypeError} always */
  set(): never {
    throw new TypeError("Cannot write an item: the array was borrowed for reading, take readwrite() instead");
  }
}

/**
 * Items that no typed array shows as values: booleans, complex numbers, half floats, dates, text, references, items in
 * the other byte order, and items that lie at odd addresses.
 */
export class EncodedItems<T> implements GenericArray<T> {
  readonly #view: DataView<ArrayBuffer>;
  readonly #element: Element;
  readonly #step: number;
  readonly #isLittle: boolean;
  readonly #isReadonly: boolean;

  /** @param step bytes that an index counts */
  constructor(buffer: ArrayBuffer, element: Element, step: number, isSwapped: boolean, isReadonly: boolean) {
    this.#view = new DataView(buffer);
    this.#element = element;
    this.#step = step;
    this.#isLittle = !isSwapped;
    this.#isReadonly = isReadonly;
  }

  /** Number of indices; 0 after the guard was disposed. */
  get length(): number {
    return this.#view.buffer.byteLength / this.#step;
  }

  /** The item. @throws {DisposedError} after the guard was disposed */
  get(index: number): T {
    this.#requireLive();
    return this.#element.read(this.#view, index * this.#step, this.#isLittle) as T;
  }

  /** Overwrites the item. @throws {TypeError} where the array was borrowed for reading */
  set(index: number, value: T): void {
    this.#requireLive();
    if (this.#isReadonly) {
      throw new TypeError("Cannot write an item: the array was borrowed for reading, take readwrite() instead");
    }
    this.#element.write(this.#view, index * this.#step, value as never, this.#isLittle);
  }

  #requireLive(): void {
    if (this.#view.buffer.detached) throw new DisposedError(WHAT, "disposed");
  }
}
