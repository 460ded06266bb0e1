import { objects, Py_TPFLAGS_UNICODE_SUBCLASS, PyUnicode_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { PyValueError } from "../../error/classes/exceptions.ts";
import { hasTypeFlag } from "../../types/object/instance-check.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";
import { textIntoPython } from "../default/number.ts";

function isText(pointer: PyObjectPtr): boolean {
  return hasTypeFlag(pointer, Py_TPFLAGS_UNICODE_SUBCLASS);
}

/** `str` ⇄ `string`: NUL, lone surrogates and every plane arrive as they are. Subclasses of `str` are read as text. */
export const str: Converter<string> = {
  pyType: "str",
  fromPython(pointer) {
    if (!isText(pointer)) throw castFailure(pointer, "str");
    return objects.text(pointer);
  },
  intoPython(value) {
    if (typeof value !== "string") throw new ConversionError(describe(value), "a string was expected");
    return textIntoPython(value);
  },
  exact: (pointer) => (objects.typeOf(pointer) === PyUnicode_Type() ? objects.text(pointer) : undefined),
  mayAccept: isText,
};

/** One code point as a `str` ⇄ `string`: `"😀"` is one, though JavaScript counts two. */
export const char: Converter<string> = {
  pyType: "str",
  fromPython(pointer) {
    const text = str.fromPython(pointer);
    if (!isCharacter(text)) throw new PyValueError("expected a string of length 1");
    return text;
  },
  intoPython(value) {
    if (typeof value !== "string" || !isCharacter(value)) {
      throw new ConversionError(describe(value), "a string of one code point was expected");
    }
    return textIntoPython(value);
  },
  mayAccept: isText,
};

function isCharacter(text: string): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) as number) > 0xffff);
}
