import { memory, Py_buffer } from "@taipan/ffi";
import { PyIndexError } from "../error/classes/exceptions.ts";
import type { ViewPtr } from "./view-memory.ts";

/** Order of items in memory: last index fastest (C), or first index fastest (Fortran). */
export type BufferOrder = "C" | "F";

/** A `Py_ssize_t` that is exact as a number, as sizes in memory are; without the bigint that a 64-bit read would make. */
function readSize(address: number): number {
  return memory.i32(address + 4) * 2 ** 32 + memory.u32(address);
}

/** A signed array of `Py_ssize_t` of a view. @returns `undefined` where the exporter left it out */
export function readSizes(view: ViewPtr, field: number, count: number): number[] | undefined {
  const address = memory.pointer(view + field);
  if (address === 0) return undefined;
  const sizes: number[] = [];
  for (let index = 0; index < count; index++) sizes.push(readSize(address + index * 8));
  return sizes;
}

/** The shape, strides and suboffsets of a view, read once: they do not change while it lasts. */
export class BufferLayout {
  /** Items along each dimension; none for a single item. */
  readonly shape: readonly number[];
  /** Bytes from one item to the next along each dimension. */
  readonly strides: readonly number[];
  /** Where each dimension's pointers lead, negative for those that have none; `undefined` if no dimension has. */
  readonly suboffsets: readonly number[] | undefined;
  readonly itemSize: number;

  /** SAFETY: the view is filled, and its shape and strides are there if it has dimensions. */
  constructor(view: ViewPtr) {
    const dimensions = memory.i32(view + Py_buffer.ndim);
    this.itemSize = memory.pointer(view + Py_buffer.itemsize);
    this.shape = readSizes(view, Py_buffer.shape, dimensions) ?? [];
    this.strides = readSizes(view, Py_buffer.strides, dimensions) ?? [];
    const suboffsets = readSizes(view, Py_buffer.suboffsets, dimensions);
    this.suboffsets = suboffsets?.some((offset) => offset >= 0) === true ? suboffsets : undefined;
  }

  /** Number of items. */
  get count(): number {
    return this.shape.reduce((product, length) => product * length, 1);
  }

  /** Whether the items lie one after the other in an order. */
  isContiguous(order: BufferOrder): boolean {
    if (this.suboffsets !== undefined) return false;
    if (this.count === 0) return true;
    const { shape, strides } = this;
    let expected = this.itemSize;
    for (let step = 0; step < shape.length; step++) {
      const dimension = order === "C" ? shape.length - 1 - step : step;
      const length = shape[dimension] as number;
      // Where there is one item, how far the next one would be does not matter.
      if (length > 1 && strides[dimension] !== expected) return false;
      expected *= length;
    }
    return true;
  }

  /**
   * Address of an item: an index for each dimension, a negative one from the end.
   *
   * @throws {PyIndexError} if there is no such item
   */
  address(start: number, indices: readonly number[]): number {
    const { shape, strides, suboffsets } = this;
    if (indices.length !== shape.length) {
      throw new PyIndexError(`${indices.length} indices for a buffer of ${shape.length} dimensions`);
    }
    let address = start;
    for (let dimension = 0; dimension < shape.length; dimension++) {
      const length = shape[dimension] as number;
      const index = indices[dimension] as number;
      const place = index < 0 ? index + length : index;
      if (!Number.isInteger(place) || place < 0 || place >= length) {
        throw new PyIndexError(`index out of bounds on dimension ${dimension + 1}`);
      }
      address += place * (strides[dimension] as number);
      const offset = suboffsets?.[dimension] ?? -1;
      if (offset >= 0) address = memory.pointer(address) + offset;
    }
    return address;
  }
}
