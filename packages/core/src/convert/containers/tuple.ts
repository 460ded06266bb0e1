import { objects, Py_TPFLAGS_TUPLE_SUBCLASS, PyTuple_New } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { PyValueError } from "../../error/classes/exceptions.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { hasTypeFlag } from "../../types/object/instance-check.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter, Infer } from "../converter.ts";
import { describe } from "../describe.ts";
import { readItem } from "./items.ts";
import { atKey } from "../where.ts";

/** The values of converters, position by position. */
export type InferTuple<C extends readonly Converter<unknown>[]> = { readonly [K in keyof C]: Infer<C[K]> };

function isTuple(pointer: PyObjectPtr): boolean {
  return hasTypeFlag(pointer, Py_TPFLAGS_TUPLE_SUBCLASS);
}

/** A `tuple` of exactly these types ⇄ an array of that length. Lists are not accepted. */
export function tuple<const C extends readonly Converter<unknown>[]>(...items: C): Converter<InferTuple<C>> {
  const { length } = items;
  return {
    pyType: length === 0 ? "tuple[()]" : `tuple[${items.map((item) => item.pyType).join(", ")}]`,
    annotate: (write) => (length === 0 ? "tuple[()]" : `tuple[${items.map((item) => write.of(item)).join(", ")}]`),
    fromPython(pointer) {
      if (!isTuple(pointer)) throw castFailure(pointer, "tuple");
      const size = objects.tupleSize(pointer);
      if (size !== length) {
        throw new PyValueError(`expected tuple of length ${length}, but got tuple of length ${size}`);
      }
      // SAFETY: a tuple does not change, so its items live as long as it does.
      return items.map((item, index) => readItem(objects.tupleItem(pointer, index), item, index)) as InferTuple<C>;
    },
    intoPython(value: readonly unknown[]) {
      if (!Array.isArray(value) || value.length !== length) {
        throw new ConversionError(describe(value), `an array of length ${length} was expected`);
      }
      return tupleIntoPython(value, items);
    },
    mayAccept: isTuple,
  };
}

function tupleIntoPython(values: readonly unknown[], items: readonly Converter<unknown>[]): PyObjectPtr {
  const made: PyObjectPtr[] = [];
  try {
    items.forEach((item, index) => made.push(item.intoPython(values[index])));
    const target = ownedOrThrow(PyTuple_New(items.length));
    // Filled only now: while values convert, Python's collector must not find a tuple with holes.
    made.forEach((pointer, index) => objects.setTupleItem(target, index, pointer));
    return target;
  } catch (error) {
    const index = made.length;
    for (const pointer of made) objects.decRef(pointer);
    throw atKey(error, index);
  }
}
