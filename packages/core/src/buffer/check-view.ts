import { memory, NULL, Py_buffer } from "@taipan/ffi";
import { PyBufferError } from "../error/exceptions.ts";
import type { ViewPtr } from "./acquire.ts";
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
 * Makes sure that a new view is what the protocol promises, and of an element type if one was asked for.
 *
 * @returns how to read its items, where that was found out already
 * @throws {PyBufferError} with PyO3's texts
 */
export function checkView(view: ViewPtr, element: BufferElement<unknown> | undefined): ItemFormat | undefined {
  if (memory.i32(view + Py_buffer.ndim) > 0) {
    if (memory.pointer(view + Py_buffer.shape) === NULL) throw new PyBufferError("shape is null");
    if (memory.pointer(view + Py_buffer.strides) === NULL) throw new PyBufferError("strides is null");
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
