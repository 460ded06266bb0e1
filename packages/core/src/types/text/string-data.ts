import { objects, PyUnicode_AsEncodedString, PyUnicode_GetLength } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";

/**
 * The characters of a `str`, one element each, in the width that CPython chose: the least that holds all of them.
 * `kind` is that width in bytes (UCS-1, UCS-2 or UCS-4).
 */
export type StringData =
  | { readonly kind: 1; readonly view: Uint8Array<ArrayBuffer> }
  | { readonly kind: 2; readonly view: Uint16Array<ArrayBuffer> }
  | { readonly kind: 4; readonly view: Uint32Array<ArrayBuffer> };

/** Beyond Latin-1. */
const WIDE = /[^\0-\xff]/;

/** Reads a `str` (borrowed) into new memory: writes through it must not reach an object that others share. */
export function stringData(string: PyObjectPtr): StringData {
  const text = objects.text(string);
  // UTF-16 has two units for a character beyond U+FFFF, Python always one.
  if (okOrThrow(PyUnicode_GetLength(string)) !== text.length) {
    return { kind: 4, view: new Uint32Array(encoded(string, "utf-32-le")) };
  }
  if (WIDE.test(text)) return { kind: 2, view: new Uint16Array(encoded(string, "utf-16-le")) };
  return { kind: 1, view: new Uint8Array(encoded(string, "latin-1")) };
}

function encoded(string: PyObjectPtr, encoding: string): ArrayBuffer {
  const bytes = ownedOrThrow(PyUnicode_AsEncodedString(string, encoding, "surrogatepass"));
  const copy = objects.bytes(bytes);
  objects.decRef(bytes);
  return copy.buffer;
}
