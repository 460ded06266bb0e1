import { PyValueError } from "../../error/classes/exceptions.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { PyUnicode_AsUTF8String } from "@taipan/ffi";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { textIntoPython } from "../default/number.ts";
import { describe } from "../describe.ts";
import { released } from "../released.ts";
import { str } from "./text.ts";

/**
 * Text that C can hold (PyO3 `CString`): `str` ⇄ `string` without NUL, and without lone surrogates, which UTF-8 has not.
 *
 * Reading throws `PyValueError` for NUL and `PyUnicodeEncodeError` for lone surrogates.
 */
export const cstr: Converter<string> = {
  pyType: "str",
  fromPython(pointer) {
    const text = str.fromPython(pointer);
    if (text.includes("\0")) throw new PyValueError("embedded null character");
    // Python's own error says which character, and where.
    if (!text.isWellFormed()) released(ownedOrThrow(PyUnicode_AsUTF8String(pointer)), () => undefined);
    return text;
  },
  intoPython(value) {
    if (typeof value !== "string") throw new ConversionError(describe(value), "a string was expected");
    if (value.includes("\0")) throw new ConversionError("a string with NUL", "C's strings end there");
    if (!value.isWellFormed()) throw new ConversionError("a string with lone surrogates", "UTF-8 cannot hold it");
    return textIntoPython(value);
  },
  exact(pointer) {
    const text = str.exact?.(pointer);
    return text !== undefined && !text.includes("\0") && text.isWellFormed() ? text : undefined;
  },
  mayAccept: (pointer) => str.mayAccept?.(pointer) !== false,
};
