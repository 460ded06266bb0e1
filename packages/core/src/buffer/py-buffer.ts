import { addressOf, type LentMemory, memory, PyBuffer_FromContiguous, PyBuffer_ToContiguous } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { ElementConverter } from "../convert/element-converter.ts";
import { PyBufferError } from "../error/classes/exceptions.ts";
import { okOrThrow } from "../error/crossing/fetch.ts";
import { live } from "../reference/live.ts";
import type { Py } from "../reference/py.ts";
import type { PyAny } from "../types/object/any.ts";
import { acquireView, releaseView } from "./acquire.ts";
import { swapBytes } from "./byte-order.ts";
import { checkView, itemOf } from "./check-view.ts";
import type { BufferElement, ElementArray } from "./element.ts";
import { ExportedMemory } from "./exported-memory.ts";
import type { ItemFormat } from "./format.ts";
import { readItem, writeItem } from "./item.ts";
import type { BufferOrder } from "./layout.ts";
import type { ViewPtr } from "./view-memory.ts";

/**
 * Memory that a Python object exports by the buffer protocol (PyO3 `PyBuffer`): `bytes`, `bytearray`, `memoryview`,
 * `array.array`, `mmap`, NumPy's arrays, ctypes' arrays and structures. `T` is the JavaScript form of an item, `A` the
 * typed array for many.
 *
 * It lasts beyond the attach scope, and works while detached unless said otherwise: the object keeps the memory in place,
 * and refuses to be resized. The export ends with `using`, {@link PyBuffer.release}, or some time after neither the buffer
 * nor an array over its memory is reachable. Arrays over the memory are empty from then on.
 */
export class PyBuffer<T = number | bigint | boolean, A extends ElementArray = ElementArray> extends ExportedMemory {
  #item: ItemFormat | undefined;
  /** The array in place that was given out: V8 accounts a new one over 80 MB for a millisecond. */
  #array: A | undefined;

  private constructor(view: ViewPtr, item: ItemFormat | undefined) {
    super(view);
    this.#item = item;
  }

  /**
   * Acquires an object's memory. With an element (`t.f64`, `t.i32`, `t.u8`, …) its items must be of that type; without,
   * they may be of any.
   *
   * @throws {PyTypeError} if the object has no buffer
   * @throws {PyBufferError} if its items are of another type, or not aligned for it
   */
  static get(object: PyAny | Py): PyBuffer;
  static get<T, A extends ElementArray>(object: PyAny | Py, element: ElementConverter<T, A>): PyBuffer<T, A>;
  static get(object: PyAny | Py, element?: ElementConverter<unknown>): PyBuffer<unknown> {
    return PyBuffer.fromPtr(live(object), element?.element);
  }

  /** The same for an object's address, borrowed. SAFETY: the thread is attached. */
  static fromPtr(object: PyObjectPtr): PyBuffer;
  static fromPtr<T, A extends ElementArray>(object: PyObjectPtr, element?: BufferElement<T, A>): PyBuffer<T, A>;
  static fromPtr<T, A extends ElementArray>(object: PyObjectPtr, element?: BufferElement<T, A>): PyBuffer<T, A> {
    const view = acquireView(object);
    try {
      return new PyBuffer<T, A>(view, checkView(view, element));
    } catch (error) {
      releaseView(view);
      throw error;
    }
  }

  // --- items

  /** The items' element type; `undefined` where they are no single numbers, as those of a structure are not. */
  get element(): BufferElement<T, A> | undefined {
    const view = this.liveView();
    this.#item ??= itemOf(view);
    return this.#item?.element as BufferElement<T, A> | undefined;
  }

  // --- the memory in place

  /**
   * The items as an array. Writable memory is shared: what either side writes, the other sees. Read-only memory is
   * copied, as that of `bytes` is: JavaScript has no read-only arrays ({@link PyBuffer.withView} reads it in place).
   *
   * @throws {PyBufferError} if the items do not lie one after the other in `order`, or no array has such items
   */
  view(order: BufferOrder = "C"): A {
    const array = this.asTypedArray(order);
    if (array !== undefined) return array;
    throw new PyBufferError(`Cannot view the buffer: it is not contiguous in ${order} order, copy it with toArray()`);
  }

  /** The same as {@link PyBuffer.view}, and `undefined` where the items do not lie one after the other in `order`. */
  asTypedArray(order: BufferOrder = "C"): A | undefined {
    const element = this.#viewedElement();
    if (!this.layout.isContiguous(order)) return undefined;
    if (!this.readonly) return (this.#array ??= overLent(this.lend(), element));
    return element.over(memory.copy(this.address, this.byteLength).buffer);
  }

  /** The items in place and to be written; `undefined` where the memory is read-only or not contiguous in `order`. */
  asMutTypedArray(order: BufferOrder = "C"): A | undefined {
    return this.readonly ? undefined : this.asTypedArray(order);
  }

  /**
   * Lets `body` read the items in place, those of read-only memory too, which it must not write: others rely on its
   * content, and where the system protects it, writing ends the process. The array is empty afterwards.
   *
   * @throws {PyBufferError} as {@link PyBuffer.view} does
   */
  withView<R>(body: (items: A) => R, order: BufferOrder = "C"): R {
    const element = this.#viewedElement();
    if (!this.layout.isContiguous(order)) return body(this.view(order));
    const lent = this.lend();
    try {
      return body(overLent(lent, element));
    } finally {
      this.takeBack(lent);
    }
  }

  // --- copies

  /** The items in a new array, whatever their layout and byte order. Attached, unless they lie in `order` already. */
  toArray(order: BufferOrder = "C"): A {
    const { element } = this.#known();
    const array = element.allocate(this.itemCount) as A;
    this.copyTo(array, order);
    return array;
  }

  /** The bytes of all items, of any format, in a new array. Attached, unless they lie in `order` already. */
  toBytes(order: BufferOrder = "C"): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.byteLength);
    this.#copyOut(bytes, order);
    return bytes;
  }

  /**
   * Copies the items into an array of the same length. Attached, unless they lie in `order` already.
   *
   * @throws {PyBufferError} `slice to copy to (of length 2) does not match buffer length of 3`
   */
  copyTo(target: A, order: BufferOrder = "C"): void {
    const { element, isSwapped } = this.#known();
    this.#checkArray(target, "to");
    const bytes = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
    this.#copyOut(bytes, order);
    if (isSwapped) swapBytes(bytes, element.size);
  }

  /**
   * Overwrites the items with those of an array of the same length. Attached, unless they lie in `order` already.
   *
   * @throws {PyBufferError} `slice to copy from (of length 2) does not match buffer length of 3`, or
   * `cannot write to read-only buffer`
   */
  copyFrom(source: A, order: BufferOrder = "C"): void {
    const { element, isSwapped } = this.#known();
    if (this.readonly) throw new PyBufferError("cannot write to read-only buffer");
    this.#checkArray(source, "from");
    const given = new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
    const bytes = isSwapped ? given.slice() : given;
    if (isSwapped) swapBytes(bytes, element.size);
    if (this.layout.isContiguous(order)) return memory.write(this.address, bytes);
    const view = this.attachedView();
    okOrThrow(PyBuffer_FromContiguous(view, addressOf(bytes), bytes.length, order.charCodeAt(0)));
  }

  // --- single items

  /** One item, by an index for each dimension; a negative one counts from the end. @throws {PyIndexError} if there is none */
  at(...indices: readonly number[]): T {
    const { element, isSwapped } = this.#known();
    return readItem(this.layout.address(this.address, indices), element, isSwapped);
  }

  /** Overwrites one item. @throws {PyBufferError} `cannot write to read-only buffer` */
  set(indices: number | readonly number[], value: T): void {
    const { element, isSwapped } = this.#known();
    if (this.readonly) throw new PyBufferError("cannot write to read-only buffer");
    const place = typeof indices === "number" ? [indices] : indices;
    writeItem(this.layout.address(this.address, place), element, isSwapped, value);
  }

  /** The items in C order, as they are now. */
  *[Symbol.iterator](): Generator<T, undefined> {
    const { element } = this.#known();
    for (const item of this.toArray()) yield element.decode(item);
    return undefined;
  }

  /** The element type of the items. */
  #known(): { readonly element: BufferElement<T, A>; readonly isSwapped: boolean } {
    const view = this.liveView();
    this.#item ??= itemOf(view);
    if (this.#item !== undefined) return this.#item as never;
    throw new PyBufferError(
      `Cannot read the buffer's items: no typed array has those of format '${this.format}', use toBytes()`,
    );
  }

  /** The element type, where an array can show the items as they are. */
  #viewedElement(): BufferElement<T, A> {
    const { element, isSwapped } = this.#known();
    if (isSwapped) {
      throw new PyBufferError(
        `Cannot view the buffer: '${this.format}' is not the machine's byte order, use toArray()`,
      );
    }
    if (this.address % element.size === 0 || this.byteLength === 0) return element;
    throw new PyBufferError(`buffer contents are insufficiently aligned for ${element.name}`);
  }

  #copyOut(bytes: Uint8Array, order: BufferOrder): void {
    if (this.layout.isContiguous(order)) return memory.read(this.address, bytes);
    okOrThrow(PyBuffer_ToContiguous(addressOf(bytes), this.attachedView(), bytes.length, order.charCodeAt(0)));
  }

  #checkArray(array: A, way: "to" | "from"): void {
    const { element } = this.#known();
    if (!(array instanceof element.type)) {
      throw new TypeError(`Cannot copy ${way} a ${array.constructor.name}: the buffer's items are ${element.name}`);
    }
    if (array.length === this.itemCount) return;
    throw new PyBufferError(
      `slice to copy ${way} (of length ${array.length}) does not match buffer length of ${this.itemCount}`,
    );
  }
}

function overLent<A extends ElementArray>(lent: LentMemory, element: BufferElement<unknown, A>): A {
  return element.over(lent.bytes.buffer);
}
