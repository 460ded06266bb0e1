import { NULL, objects, PyFrozenSet_New, PyFrozenSet_Type, PySet_Add, PySet_New, PySet_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { isInstanceOfType } from "../../types/object/instance-check.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";
import { readItems } from "./items.ts";
import { released } from "../released.ts";
import { othersMayChange, steadySet } from "../steady.ts";
import { atKey } from "../where.ts";

/** A `set` or `frozenset` → Set; Set → `set`. */
export function set<T>(item: Converter<T>): Converter<Set<T>> {
  return setOf("set", item, () => ownedOrThrow(PySet_New(NULL)));
}

/** A `frozenset` or `set` → Set; Set → `frozenset`. */
export function frozenset<T>(item: Converter<T>): Converter<Set<T>> {
  // SAFETY: `PySet_Add` fills a frozenset that nobody else has seen.
  return setOf("frozenset", item, () => ownedOrThrow(PyFrozenSet_New(NULL)));
}

function setOf<T>(name: "set" | "frozenset", item: Converter<T>, make: () => PyObjectPtr): Converter<Set<T>> {
  return {
    pyType: `${name}[${item.pyType}]`,
    annotate: (write) =>
      write.side === "argument"
        ? `set[${write.given(item)}] | frozenset[${write.of(item)}]`
        : `${name}[${write.of(item)}]`,
    fromPython(pointer) {
      if (!isAnySet(pointer)) throw castFailure(pointer, name);
      if (!othersMayChange()) return new Set(readItems(pointer, item));
      return released(steadySet(pointer), (copy) => new Set(readItems(copy, item)));
    },
    intoPython(value) {
      if (!(value instanceof Set)) throw new ConversionError(describe(value), "a Set was expected");
      return fill(make(), value, item);
    },
    mayAccept: isAnySet,
  };
}

function fill<T>(target: PyObjectPtr, values: Iterable<T>, item: Converter<T>): PyObjectPtr {
  let index = 0;
  try {
    for (const value of values) {
      released(item.intoPython(value), (pointer) => okOrThrow(PySet_Add(target, pointer)));
      index++;
    }
    return target;
  } catch (error) {
    objects.decRef(target);
    throw atKey(error, index);
  }
}

function isAnySet(pointer: PyObjectPtr): boolean {
  return isInstanceOfType(pointer, PySet_Type()) || isInstanceOfType(pointer, PyFrozenSet_Type());
}
