import { memory, NULL, Py_buffer, PyBUF_MAX_NDIM } from "@taipan/ffi";
import { PyBufferError } from "../error/classes/exceptions.ts";
import { ownStrides, type ViewPtr } from "./view-memory.ts";
import type { BufferElement } from "./element.ts";
import { type ItemFormat, itemFormat } from "./format.ts";

/** The format of a view's items; where the exporter says nothing they are bytes. */
export function readFormat(view: ViewPtr): string {
  const address = memory.pointer(view + Py_buffer.format);
  if (address === NULL) return "B";
  let length = 0;
  while (memory.u8(address + length) !== 0) length++;
  return Buffer.from(memory.copy(address, length).buffer).toString("utf8");
}

/** Items of one-letter formats, which most buffers have, by letter and size: no text is made to find them. */
const byLetter: (ItemFormat | undefined)[] = [];
const LARGEST = 8;

/** How to read a view's items; `undefined` where they are no single numbers. */
export function itemOf(view: ViewPtr): ItemFormat | undefined {
  const size = memory.pointer(view + Py_buffer.itemsize);
  const address = memory.pointer(view + Py_buffer.format);
  if (address === NULL || size > LARGEST || memory.u8(address) === 0 || memory.u8(address + 1) !== 0) {
    return itemFormat(readFormat(view), size);
  }
  const key = memory.u8(address) * (LARGEST + 1) + size;
  return (byLetter[key] ??= itemFormat(String.fromCharCode(memory.u8(address)), size));
}

/**
 * Writes the strides that an exporter left out, as ctypes' arrays do: without, items lie one after the other. C's
 * functions follow the pointer without a look.
 */
function fillStrides(view: ViewPtr, dimensions: number): void {
  const shape = memory.pointer(view + Py_buffer.shape);
  const strides = ownStrides(view);
  if (dimensions > PyBUF_MAX_NDIM) throw new PyBufferError(`buffer has ${dimensions} dimensions`);
  let bytes = memory.pointer(view + Py_buffer.itemsize);
  for (let dimension = dimensions - 1; dimension >= 0; dimension--) {
    memory.setPointer(strides + dimension * 8, bytes);
    bytes *= memory.pointer(shape + dimension * 8);
  }
  if (bytes !== memory.pointer(view + Py_buffer.len)) throw new PyBufferError("strides is null");
  memory.setPointer(view + Py_buffer.strides, strides);
}

/**
 * Makes sure that a new view is what the protocol promises, and of an element type if one was asked for.
 *
 * @returns how to read its items, where that was found out already
 * @throws {PyBufferError} with PyO3's texts
 */
export function checkView(view: ViewPtr, element: BufferElement<unknown> | undefined): ItemFormat | undefined {
  const dimensions = memory.i32(view + Py_buffer.ndim);
  if (dimensions > 0) {
    if (memory.pointer(view + Py_buffer.shape) === NULL) throw new PyBufferError("shape is null");
    if (memory.pointer(view + Py_buffer.strides) === NULL) fillStrides(view, dimensions);
  }
  if (element === undefined) return undefined;
  const item = itemOf(view);
  if (item?.element.name !== element.name) {
    throw new PyBufferError(`buffer contents are not compatible with ${element.name}`);
  }
  if (memory.pointer(view + Py_buffer.buf) % element.size !== 0 && memory.pointer(view + Py_buffer.len) > 0) {
    throw new PyBufferError(`buffer contents are insufficiently aligned for ${element.name}`);
  }
  return item;
}
