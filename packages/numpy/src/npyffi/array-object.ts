import { library, memory, PyObject } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";

/**
 * Reads fields of `PyArrayObject_fields` and `PyArray_Descr` where they are. Their first fields have been the same since
 * NumPy 1.7, and NumPy promises them to compiled extensions. SAFETY: the thread is attached and the object an array.
 */

let header = 0;

/** Size of an object's header, which the free-threaded build has longer. */
function headerSize(): number {
  if (header !== 0) return header;
  const { version, freeThreaded } = library("PyObject_GetAttr");
  return (header = PyObject({ minor: version.minor, freeThreaded }).size);
}

/** Address of the item at index 0. */
export function arrayData(array: PyObjectPtr): number {
  return memory.pointer(array + headerSize());
}

/** Number of dimensions. */
export function arrayDimensions(array: PyObjectPtr): number {
  return memory.i32(array + headerSize() + 8);
}

/** Items along each dimension. */
export function arrayShape(array: PyObjectPtr): number[] {
  return readSizes(memory.pointer(array + headerSize() + 16), arrayDimensions(array));
}

/** Bytes from one item to the next along each dimension. */
export function arrayStrides(array: PyObjectPtr): number[] {
  return readSizes(memory.pointer(array + headerSize() + 24), arrayDimensions(array));
}

/** The object whose memory the array uses, borrowed; NULL where it is its own. */
export function arrayBase(array: PyObjectPtr): PyObjectPtr {
  return memory.pointer(array + headerSize() + 32) as PyObjectPtr;
}

/** The `dtype`, borrowed. */
export function arrayDescr(array: PyObjectPtr): PyObjectPtr {
  return memory.pointer(array + headerSize() + 40) as PyObjectPtr;
}

/** `NPY_ARRAY_…` */
export function arrayFlags(array: PyObjectPtr): number {
  return memory.i32(array + headerSize() + 48);
}

/** `byteorder` of a dtype: `=`, `|`, `<` or `>`. */
export function descrByteOrder(descr: PyObjectPtr): string {
  return String.fromCharCode(memory.u8(descr + headerSize() + 10));
}

/** `num` of a dtype. */
export function descrTypeNumber(descr: PyObjectPtr): number {
  return memory.i32(descr + headerSize() + 12);
}

/** Signed words, which are exact as numbers: sizes in memory are. */
function readSizes(address: number, count: number): number[] {
  const sizes: number[] = [];
  for (let end = address + count * 8; address < end; address += 8) {
    sizes.push(memory.i32(address + 4) * 2 ** 32 + memory.u32(address));
  }
  return sizes;
}
