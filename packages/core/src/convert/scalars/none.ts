import { Py_None } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";
import { share } from "../default/into-python.ts";

/** `None` ⇄ `undefined`; `null` goes out as `None` as well. What a function without a result returns. */
export const none: Converter<undefined> = {
  pyType: "None",
  fromPython(pointer) {
    if (pointer !== Py_None()) throw castFailure(pointer, "None");
    return undefined;
  },
  intoPython(value: undefined | null): PyObjectPtr {
    if (value !== undefined && value !== null) throw new ConversionError(describe(value), "undefined was expected");
    return share(Py_None());
  },
  mayAccept: (pointer) => pointer === Py_None(),
};
