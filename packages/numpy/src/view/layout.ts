import type { PyObjectPtr } from "@taipan/ffi";
import { type ItemType, itemTypeOf } from "../element-of.ts";
import * as fields from "../npyffi/array-object.ts";
import * as flag from "../npyffi/flags.ts";

/** What an array's memory looks like. It does not change while a borrow's own view of the array exists. */
export class ArrayLayout {
  /** Address of the item at index 0. */
  readonly data: number;
  /** Items along each dimension. */
  readonly shape: readonly number[];
  /** Bytes from one item to the next along each dimension. */
  readonly strides: readonly number[];
  readonly item: ItemType;
  readonly flags: number;
  /** Name of the dtype, for messages. */
  readonly dtype: string;
  /** Number of items. */
  readonly size: number;
  /** Lowest address of an item. */
  readonly low: number;
  /** Bytes from there to the end of the highest item. */
  readonly byteLength: number;

  /** SAFETY: the thread is attached, `array` an array. */
  constructor(array: PyObjectPtr, dtype: string) {
    this.data = fields.arrayData(array);
    this.shape = fields.arrayShape(array);
    this.strides = fields.arrayStrides(array);
    this.item = itemTypeOf(fields.arrayDescr(array));
    this.flags = fields.arrayFlags(array);
    this.dtype = dtype;
    this.size = this.shape.reduce((product, length) => product * length, 1);
    let low = 0;
    let high = 0;
    if (this.size > 0) {
      for (const [dimension, length] of this.shape.entries()) {
        const way = (length - 1) * (this.strides[dimension] as number);
        if (way < 0) low += way;
        else high += way;
      }
      high += this.item.element?.size ?? 0;
    }
    this.low = this.data + low;
    this.byteLength = high - low;
  }

  /** Whether the memory may be written through the array. */
  get isWriteable(): boolean {
    return (this.flags & flag.NPY_ARRAY_WRITEABLE) !== 0;
  }

  /** Whether the items lie one after the other, the last index fastest. */
  get isCContiguous(): boolean {
    return (this.flags & flag.NPY_ARRAY_C_CONTIGUOUS) !== 0;
  }

  /** Whether the items lie one after the other, in either order, as the machine would have them. */
  get isSlice(): boolean {
    const contiguous = flag.NPY_ARRAY_C_CONTIGUOUS | flag.NPY_ARRAY_F_CONTIGUOUS;
    return (this.flags & contiguous) !== 0 && this.isNative;
  }

  /** Whether every item is aligned and in the machine's byte order. */
  get isNative(): boolean {
    return (this.flags & flag.NPY_ARRAY_ALIGNED) !== 0 && !this.item.isSwapped;
  }

  /**
   * Byte of an item, counted from {@link ArrayLayout.low}; `undefined` where there is none. Negative indices are none.
   */
  offset(indices: readonly number[]): number | undefined {
    const { shape, strides } = this;
    if (indices.length !== shape.length) return undefined;
    let at = this.data - this.low;
    for (let dimension = 0; dimension < shape.length; dimension++) {
      const index = indices[dimension] as number;
      if (!(index >= 0 && index < (shape[dimension] as number)) || !Number.isInteger(index)) return undefined;
      at += index * (strides[dimension] as number);
    }
    return at;
  }

  /** Bytes of all items, counted from {@link ArrayLayout.low}, the last index fastest. */
  *offsets(): Generator<number, undefined> {
    if (this.size === 0) return;
    const { shape, strides } = this;
    const indices = shape.map(() => 0);
    let at = this.data - this.low;
    for (;;) {
      yield at;
      let dimension = shape.length - 1;
      for (; dimension >= 0; dimension--) {
        const stride = strides[dimension] as number;
        indices[dimension] = (indices[dimension] as number) + 1;
        at += stride;
        if ((indices[dimension] as number) < (shape[dimension] as number)) break;
        at -= stride * (shape[dimension] as number);
        indices[dimension] = 0;
      }
      if (dimension < 0) return;
    }
  }
}
