import { library } from "../library.ts";
import type { PyObjectPtr } from "../pointer.ts";

let decode: ((text: string, bytes: number, errors: string, byteOrder: Int32Array) => PyObjectPtr) | undefined;
let littleEndian: Int32Array;

/**
 * New `str` from any JavaScript string: NUL, lone surrogates and every plane arrive as they are.
 *
 * The byte order is given explicitly: with none, a leading U+FEFF would be taken for a byte-order mark and dropped.
 */
export function newTextByCall(text: string): PyObjectPtr {
  if (decode === undefined) {
    littleEndian = new Int32Array([-1]);
    decode = library("PyUnicode_DecodeUTF16").bind(
      "PyUnicode_DecodeUTF16",
      "uintptr_t PyUnicode_DecodeUTF16(str16, int64_t, str, const int *)",
    ) as NonNullable<typeof decode>;
  }
  return decode(text, text.length * 2, "surrogatepass", littleEndian);
}
