import { OutOfMemoryError } from "../errors.ts";
import { PyBytes_AsString, PyBytes_Size } from "../headers/bytesobject.ts";
import { PyErr_Clear } from "../headers/pyerrors.ts";
import { Py_DecRef } from "../headers/refcount.ts";
import { PyUnicode_AsEncodedString, PyUnicode_AsUTF16String, PyUnicode_GetLength } from "../headers/unicodeobject.ts";
import { bindsEarly } from "../declare.ts";
import { library } from "../library.ts";
import type { Memory } from "../memory/memory.ts";
import type { PyObjectPtr } from "../pointer.ts";

/** Bytes of the mark that UTF-16 of the machine's own byte order begins with. */
const MARK = 2;

/**
 * Text of any `str`, lone surrogates kept. The encoding without a named byte order is one that CPython knows without its
 * registry of codecs, whose lookup gives the GIL away.
 *
 * @throws {OutOfMemoryError} if Python has no memory for the UTF-16 form, the one way in which this can fail
 */
export function textByCall(object: PyObjectPtr, memory: Memory): string {
  let bytes = PyUnicode_AsUTF16String(object);
  if (bytes === 0) {
    // Lone surrogates. A debug build asks the registry for this one all the same.
    PyErr_Clear();
    bytes = PyUnicode_AsEncodedString(object, "utf-16", "surrogatepass");
  }
  if (bytes === 0) {
    PyErr_Clear();
    throw new OutOfMemoryError(PyUnicode_GetLength(object) * 2);
  }
  try {
    return memory.utf16(PyBytes_AsString(bytes) + MARK, (PyBytes_Size(bytes) - MARK) / 2);
  } finally {
    Py_DecRef(bytes);
  }
}

let decode: ((text: string, bytes: number, errors: string, byteOrder: Int32Array) => PyObjectPtr) | undefined;
let littleEndian: Int32Array;

/**
 * New `str` from any JavaScript string: NUL, lone surrogates and every plane arrive as they are.
 *
 * The byte order is given explicitly: with none, a leading U+FEFF would be taken for a byte-order mark and dropped.
 */
export function newTextByCall(text: string): PyObjectPtr {
  return decoder()(text, text.length * 2, "surrogatepass", littleEndian);
}

function decoder(): NonNullable<typeof decode> {
  if (decode === undefined) {
    littleEndian = new Int32Array([-1]);
    decode = library("PyUnicode_DecodeUTF16").bind(
      "PyUnicode_DecodeUTF16",
      "uintptr_t PyUnicode_DecodeUTF16(str16, int64_t, str, const int *)",
    ) as NonNullable<typeof decode>;
  }
  return decode;
}

bindsEarly(decoder);
