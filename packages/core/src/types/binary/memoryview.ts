import { PyByteArray_Type, PyMemoryView_FromObject, PyMemoryView_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { classFormat, type TypedArrayClass } from "../../buffer/array-format.ts";
import { castItems } from "../../buffer/cast-items.ts";
import type { BufferOrder } from "../../buffer/layout.ts";
import { shareMemory } from "../../buffer/share.ts";
import { callPython } from "../../call/call.ts";
import { released } from "../../convert/released.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import type { PyList } from "../containers/list.ts";
import { PySlice } from "../numbers/slice.ts";

/** How {@link PyMemoryView.fromTypedArray} shares. */
export interface ShareOptions {
  /** Python can read the memory only. Default: false. */
  readonly readonly?: boolean;
}

/**
 * A `memoryview` (PyO3 `PyMemoryView`): memory of another object, with its items. `PyBuffer` reads and writes it from
 * TypeScript.
 */
export class PyMemoryView extends PyAny {
  static override readonly pyName: string = "memoryview";
  static override readonly $type: () => PyObjectPtr = PyMemoryView_Type;

  /** `memoryview(object)`. @throws {PyTypeError} if the object has no buffer */
  static from(object: PyAny): PyMemoryView {
    return wrap(ownedOrThrow(PyMemoryView_FromObject(live(object))));
  }

  /**
   * The memory of an array, a DataView or a buffer, without a copy: what either side writes, the other sees. It stays
   * while Python has the memoryview, a slice of it, or an array over it. Its ArrayBuffer cannot be transferred any more.
   *
   * @throws {ConversionError} in a worker, and for a detached, resizable or growable buffer: the memory could go away
   */
  static fromTypedArray(
    py: Python,
    source: ArrayBufferView | ArrayBufferLike,
    options: ShareOptions = {},
  ): PyMemoryView {
    requireToken(py);
    const view = wrap(shareMemory(source));
    return options.readonly === true ? view.toReadonly() : view;
  }

  /**
   * New memory of Python's own, zeroed: `length` items of what a typed array class holds. `PyBuffer.get(view, …).view()`
   * is the array over it, in workers too.
   */
  static allocate(py: Python, type: TypedArrayClass, length: number): PyMemoryView {
    requireToken(py);
    const format = classFormat(type);
    if (format === undefined) throw new TypeError(`Cannot allocate items of ${type.name}: it is no typed array class`);
    if (!Number.isSafeInteger(length * type.BYTES_PER_ELEMENT) || length < 0) {
      throw new RangeError(`Cannot allocate ${length} items: that is no length`);
    }
    const content = callPython(PyByteArray_Type(), [length * type.BYTES_PER_ELEMENT]);
    const bytes = released(content, (owner) => ownedOrThrow(PyMemoryView_FromObject(owner)));
    return wrap(castItems(bytes, format));
  }

  /** `nbytes`: bytes of all items. */
  get nbytes(): number {
    return this.#attribute("nbytes") as number;
  }

  /** `format`: the items' format as the module `struct` writes it. */
  get format(): string {
    return this.#attribute("format") as string;
  }

  /** `itemsize`: bytes of an item. */
  get itemSize(): number {
    return this.#attribute("itemsize") as number;
  }

  /** `ndim`: number of dimensions. */
  get ndim(): number {
    return this.#attribute("ndim") as number;
  }

  /** `shape`: items along each dimension. */
  get shape(): readonly number[] {
    return this.#sizes("shape");
  }

  /** `strides`: bytes from one item to the next along each dimension. */
  get strides(): readonly number[] {
    return this.#sizes("strides");
  }

  /** `suboffsets`: empty unless a dimension is stored as pointers. */
  get suboffsets(): readonly number[] {
    return this.#sizes("suboffsets");
  }

  /** `readonly` */
  get readonly(): boolean {
    return this.#attribute("readonly") as boolean;
  }

  /** `c_contiguous` */
  get isCContiguous(): boolean {
    return this.#attribute("c_contiguous") as boolean;
  }

  /** `f_contiguous` */
  get isFContiguous(): boolean {
    return this.#attribute("f_contiguous") as boolean;
  }

  /** `obj`: whose memory it is. */
  get obj(): PyAny {
    checked(this, PyMemoryView);
    return this.getAttr("obj");
  }

  /** `self[start:stop:step]`, along the first dimension and without a copy; `undefined` is left out. */
  slice(start?: number, stop?: number, step?: number): PyMemoryView {
    checked(this, PyMemoryView);
    return this.getItem(PySlice.new(this.py, start, stop, step)) as PyMemoryView;
  }

  /** `self.cast(format, shape)`: the same memory as other items. One of the two formats must be that of bytes. */
  castTo(format: string, shape?: readonly number[]): PyMemoryView {
    checked(this, PyMemoryView);
    return this.callMethod("cast", shape === undefined ? [format] : [format, shape]) as PyMemoryView;
  }

  /** `toreadonly()` */
  toReadonly(): PyMemoryView {
    checked(this, PyMemoryView);
    return this.callMethod0("toreadonly") as PyMemoryView;
  }

  /** `tolist()`: the items as Python objects, nested as deep as there are dimensions. */
  toList(): PyList {
    checked(this, PyMemoryView);
    return this.callMethod0("tolist") as PyList;
  }

  /** `tobytes(order)`: the bytes of all items, copied. */
  toBytes(order: BufferOrder = "C"): Uint8Array {
    checked(this, PyMemoryView);
    return this.callMethod("tobytes", [order]).extract() as Uint8Array;
  }

  /**
   * `release()`: gives the object's memory back at once; the memoryview is of no use afterwards.
   *
   * @throws {PyBufferError} while something else uses the memory through it
   */
  release(): void {
    checked(this, PyMemoryView);
    this.callMethod0("release").drop();
  }

  #attribute(name: string): unknown {
    checked(this, PyMemoryView);
    using value = this.getAttr(name);
    return value.extract();
  }

  #sizes(name: string): number[] {
    checked(this, PyMemoryView);
    using sizes = this.getAttr(name);
    return [...sizes].map((size) => Number(size.extract()));
  }
}

function wrap(pointer: PyObjectPtr): PyMemoryView {
  return wrapOwned(pointer) as PyMemoryView;
}
