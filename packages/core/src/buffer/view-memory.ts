import { allocateRaw, freeRaw, memory, NULL, Py_buffer, PyBUF_MAX_NDIM, PyBuffer_Release } from "@taipan/ffi";
import type { Pointer, VoidPtr } from "@taipan/ffi";

/** A `Py_buffer` in memory of {@link allocateView}. */
export type ViewPtr = Pointer<"Py_buffer">;

/** A `Py_buffer`, and after it room for strides of our own. */
const SIZE = Py_buffer.size + PyBUF_MAX_NDIM * 8;

/** Memory for a view, from the raw allocator: any isolate may free it. */
export function allocateView(): ViewPtr {
  return allocateRaw(SIZE) as number as ViewPtr;
}

/** Gives back memory of {@link allocateView}. */
export function freeView(view: ViewPtr): void {
  freeRaw(view as number as VoidPtr);
}

/** Where strides can be written that the exporter left out. */
export function ownStrides(view: ViewPtr): number {
  return view + Py_buffer.size;
}

/** Ends an export; the memory of the view can be used again. SAFETY: the view is filled, the thread attached. */
export function endView(view: ViewPtr): void {
  // The exporter gets back what it gave.
  if (memory.pointer(view + Py_buffer.strides) === ownStrides(view)) memory.setPointer(view + Py_buffer.strides, NULL);
  PyBuffer_Release(view);
}
