import type { PyObjectPtr } from "@taipan/ffi";
import { PyValueError } from "../../error/classes/exceptions.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { textIntoPython } from "../default/number.ts";
import { describe } from "../describe.ts";
import { str } from "../scalars/text.ts";

/** An absolute URL: `str` ⇄ `URL`. Reading throws `PyValueError` for text that is none. */
export const url: Converter<URL> = {
  pyType: "str",
  fromPython(pointer) {
    const text = str.fromPython(pointer);
    if (!URL.canParse(text)) throw new PyValueError(`'${text}' is not an absolute URL`);
    return new URL(text);
  },
  intoPython: urlIntoPython,
  mayAccept: (pointer) => str.mayAccept?.(pointer) !== false,
};

/** New `str` of a URL, as it is normalized. */
export function urlIntoPython(value: URL): PyObjectPtr {
  if (!(value instanceof URL)) throw new ConversionError(describe(value), "a URL was expected");
  return textIntoPython(value.href);
}
