import { type CountedMemory, countMemory, DisposedError, Python } from "@taipan/core";
import { LentMemory } from "@taipan/ffi";
import ndarray from "ndarray";
import type { Data, NdArray } from "ndarray";
import { type Borrow, releaseBorrow, releaseWithGuard } from "./borrow/borrow.ts";
import type { ArrayOf, DType, ValueOf } from "./dtype.ts";
import type { Element } from "./element.ts";
import { AsSliceError, DTypeError } from "./errors.ts";
import { ArrayLayout } from "./view/layout.ts";
import { ndView } from "./view/nd-view.ts";

/** Bytes from which V8 is told of an array's memory even before there is a view. */
const COUNTED = 2 ** 20;

/** The size of a matrix. */
export interface MatrixSize {
  readonly rows?: number;
  readonly cols?: number;
}

/** Who keeps lent memory: a view that outlives its guard must not outlive the memory. */
const owners = new WeakMap<ArrayBuffer, ArrayGuard>();

/**
 * A borrow of an array: the only way to its memory. It lasts until it is disposed, across calls, scopes and detaches, or
 * until some time after neither it nor a view is reachable. Views that are kept are empty from then on.
 */
export abstract class ArrayGuard<E extends DType = DType> implements Disposable {
  readonly #borrow: Borrow;
  #layout: ArrayLayout;
  #lent: LentMemory | undefined;
  #data: DataView<ArrayBuffer> | undefined;
  /** What counts the memory, where there is much. */
  readonly #counted: CountedMemory | undefined;

  /** Takes a borrow over. SAFETY: the thread is attached. */
  constructor(borrow: Borrow, dtype: string) {
    this.#borrow = borrow;
    this.#layout = new ArrayLayout(borrow.view.asPtr(), dtype);
    releaseWithGuard(this, borrow);
    this.#counted = countMemory(this.#layout.byteLength, releaser(borrow));
    // V8 collects sooner when it knows what a guard keeps, and it counts the memory of views.
    if (this.#layout.byteLength >= COUNTED) void this.#buffer;
  }

  // --- what the array looks like

  /** Items along each dimension. */
  get shape(): readonly number[] {
    return this.layout.shape;
  }

  /** Bytes from one item to the next along each dimension. */
  get strides(): readonly number[] {
    return this.layout.strides;
  }

  /** Number of dimensions. */
  get ndim(): number {
    return this.layout.shape.length;
  }

  /** Number of items. */
  get size(): number {
    return this.layout.size;
  }

  /** Name of the element type. */
  get dtype(): string {
    return this.layout.dtype;
  }

  // --- views

  /**
   * The items as an `ndarray` (of the npm package `ndarray`) over the same memory, whatever the layout: in C or Fortran
   * order, with steps, backwards, repeated by a stride of zero, misaligned, or in the other byte order.
   *
   * @throws {DTypeError} if TypeScript has no form of the element type
   */
  asArray(): NdArray<Data<ValueOf<E>>> {
    return ndView(this.#buffer, this.layout, this.#element, !this.mayWrite);
  }

  /**
   * The same as a matrix of some size, what is left out of any size (rust-numpy `try_as_matrix`); one dimension is a column.
   *
   * @returns `undefined` for more dimensions or another size, and where items lie backwards or at odd distances
   */
  asMatrix({ rows, cols }: MatrixSize = {}): NdArray<Data<ValueOf<E>>> | undefined {
    const { shape, strides, item } = this.layout;
    const [height, width = 1] = shape;
    if (height === undefined || shape.length > 2) return undefined;
    if (height !== (rows ?? height) || width !== (cols ?? width)) return undefined;
    const size = item.element?.size ?? 1;
    if (strides.some((stride) => stride < 0 || stride % size !== 0)) return undefined;
    const view = this.asArray();
    return shape.length === 2 ? view : ndarray(view.data, [height, 1], [view.stride[0] as number, 1], view.offset);
  }

  /**
   * The value of one item; `undefined` where there is none. Negative indices are none.
   *
   * @throws {DTypeError} if TypeScript has no form of the element type
   */
  get(...indices: readonly number[]): ValueOf<E> | undefined {
    const at = this.layout.offset(indices);
    return at === undefined ? undefined : this.readAt(at);
  }

  /**
   * {@link ArrayGuard.get} without a look at the shape, for indices that are known to be right. Wrong ones give another item.
   *
   * @throws {RangeError} for a place outside the memory between the array's first and last item
   */
  uget(...indices: readonly number[]): ValueOf<E> {
    const { layout } = this;
    let at = layout.data - layout.low;
    for (let dimension = 0; dimension < indices.length; dimension++) {
      at += (indices[dimension] as number) * (layout.strides[dimension] as number);
    }
    return this.readAt(at);
  }

  /** The values, the last index fastest, as they are now. */
  *[Symbol.iterator](): Generator<ValueOf<E>, undefined> {
    for (const at of this.layout.offsets()) yield this.readAt(at);
    return undefined;
  }

  /** A copy of all items, the last index fastest. @throws {DTypeError} if there is no typed array of them */
  toTypedArray(): ArrayOf<E> {
    const { layout } = this;
    const element = this.#viewed();
    const copy = element.over(new ArrayBuffer(layout.size * element.size), 0, layout.size);
    const bytes = new Uint8Array(copy.buffer);
    const from = new Uint8Array(this.#buffer);
    if (layout.isCContiguous) bytes.set(from);
    else {
      let to = 0;
      for (const at of layout.offsets()) {
        for (let byte = 0; byte < element.size; byte++) bytes[to++] = from[at + byte] as number;
      }
    }
    if (layout.item.isSwapped) swapUnits(bytes, element.unit);
    return copy as ArrayOf<E>;
  }

  // --- the end

  /** Whether the borrow has ended. */
  get isReleased(): boolean {
    return this.#borrow.isReleased;
  }

  /** Ends the borrow, and takes the memory back from all views. Twice is harmless. */
  release(): void {
    if (this.#borrow.isReleased) return;
    this.takeBack();
    this.#counted?.end();
    releaseBorrow(this.#borrow);
  }

  /** The same as {@link ArrayGuard.release}. */
  [Symbol.dispose](): void {
    this.release();
  }

  // --- for guards

  /** Whether views may be written. */
  protected abstract readonly mayWrite: boolean;

  /** The array's layout. @throws {DisposedError} after the end */
  protected get layout(): ArrayLayout {
    if (this.#borrow.isReleased) throw new DisposedError(`this ${this.constructor.name}`, "disposed");
    return this.#layout;
  }

  /** The borrow. @throws {DisposedError} after the end */
  protected get borrow(): Borrow {
    void this.layout;
    return this.#borrow;
  }

  /** The typed array over the memory, in the order in which the items lie. */
  protected slice(): ArrayOf<E> {
    const element = this.#viewed();
    if (!this.layout.isSlice) throw new AsSliceError();
    return element.over(this.#buffer, 0, this.layout.size) as ArrayOf<E>;
  }

  /** Whether {@link ArrayGuard.slice} would give the memory. */
  protected get isSlice(): boolean {
    return this.layout.isSlice && this.layout.item.element?.unit !== 0;
  }

  /** The value at a byte. SAFETY: the byte came from the layout. */
  protected readAt(at: number): ValueOf<E> {
    const { layout } = this;
    return this.#element.read(this.#bytes, at, !layout.item.isSwapped) as ValueOf<E>;
  }

  /** Overwrites the value at a byte. SAFETY: as above, and the array is borrowed for writing. */
  protected writeAt(at: number, value: ValueOf<E>): void {
    this.#element.write(this.#bytes, at, value as never, !this.layout.item.isSwapped);
  }

  /** Takes the memory back from all views. */
  protected takeBack(): void {
    const lent = this.#lent;
    this.#lent = undefined;
    this.#data = undefined;
    lent?.revoke();
    // SAFETY: somebody moved the memory to an ArrayBuffer that nothing here knows, so that it must stay for ever.
    if (lent?.isTaken === true) Python.attach(() => this.#borrow.view.clone().intoRaw());
  }

  get #element(): Element {
    const { item, dtype } = this.layout;
    if (item.element === undefined) throw new DTypeError(dtype, "a type that TypeScript has values of");
    return item.element;
  }

  /** The element type, where there is a typed array of it. */
  #viewed(): Element {
    const element = this.#element;
    if (element.unit === 0) throw new DTypeError(element.name, "a type that a typed array holds");
    return element;
  }

  get #buffer(): ArrayBuffer {
    const { low, byteLength } = this.layout;
    if (this.#lent === undefined) {
      this.#lent = new LentMemory(low, byteLength);
      owners.set(this.#lent.bytes.buffer, this);
    }
    return this.#lent.bytes.buffer;
  }

  get #bytes(): DataView<ArrayBuffer> {
    return (this.#data ??= new DataView(this.#buffer));
  }
}

/** Ends the borrow of a guard that is gone. Apart from the constructor, so that nothing leads to the guard. */
function releaser(borrow: Borrow): () => void {
  return () => releaseBorrow(borrow);
}

function swapUnits(bytes: Uint8Array<ArrayBuffer>, unit: number): void {
  const buffer = Buffer.from(bytes.buffer);
  if (unit === 2) buffer.swap16();
  else if (unit === 4) buffer.swap32();
  else if (unit === 8) buffer.swap64();
}
