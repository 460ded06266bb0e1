import type { Converter } from "../converter.ts";
import { intoPython } from "../default/into-python.ts";
import { requireJson } from "./json-check.ts";
import { JsonReader } from "./json-reader.ts";

/** What JSON can say. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * A tree of `dict` with `str` keys, `list`, `tuple`, `str`, `int`, `float`, `bool` and `None` ⇄ the value that JSON
 * would have for it (PyO3: `pythonize`). Read without recursion: depth has no limit.
 *
 * Reading throws `PyTypeError` for a key that is no `str` and for any other type, `PyValueError` for cycles, NaN and
 * infinities, `PyOverflowError` for an `int` that a number does not hold exactly; each says where.
 */
export const json: Converter<JsonValue> = {
  pyType: "dict[str, Any] | list[Any] | str | int | float | bool | None",
  fromPython: (pointer) => new JsonReader().read(pointer),
  intoPython(value) {
    requireJson(value);
    return intoPython(value);
  },
};
