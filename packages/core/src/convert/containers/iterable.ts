import { PyObject_GetIter } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { iteratorIntoPython } from "../../pyfunction/iterator-object.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { iterate } from "../../types/object/iterate.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";
import { released } from "../released.ts";
import { type TypedValue, typed } from "../default/typed-value.ts";

/**
 * Anything that Python can iterate ⇄ an iterable, lazily: an item converts when it is asked for. What comes in is read
 * once, while its scope lasts; what goes out is an iterator.
 */
export function iterable<T>(item: Converter<T>): Converter<Iterable<T>> {
  const take = (pointer: PyObjectPtr): T => released(pointer, (owned) => item.fromPython(owned));
  return {
    pyType: `Iterable[${item.pyType}]`,
    annotate: (write) => `${write.side === "argument" ? "Iterable" : "Iterator"}[${write.of(item)}]`,
    fromPython: (pointer) => iterate(wrapOwned(ownedOrThrow(PyObject_GetIter(pointer))), take),
    intoPython(value) {
      if (typeof (value as Partial<Iterable<T>> | undefined)?.[Symbol.iterator] !== "function") {
        throw new ConversionError(describe(value), "an iterable was expected");
      }
      return iteratorIntoPython(typedItems(value, item));
    },
  };
}

function* typedItems<T>(values: Iterable<T>, item: Converter<T>): Generator<TypedValue<T>, void> {
  for (const value of values) yield typed(item, value);
}
