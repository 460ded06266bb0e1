import { objects, Py_TPFLAGS_DICT_SUBCLASS, PyDict_New, PyDict_SetItem } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { hasTypeFlag } from "../../types/object/instance-check.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { defineKey } from "../default/define-key.ts";
import { describe } from "../describe.ts";
import { released } from "../released.ts";
import { othersMayChange, steadyEntries } from "../steady.ts";
import { str } from "../scalars/text.ts";
import { atKey, atPythonItem } from "../where.ts";

function isDict(pointer: PyObjectPtr): boolean {
  return hasTypeFlag(pointer, Py_TPFLAGS_DICT_SUBCLASS);
}

/** A `dict`, or an instance of a subclass, ⇄ a Map, in order. Other mappings are not accepted. */
export function dict<K, V>(key: Converter<K>, value: Converter<V>): Converter<Map<K, V>> {
  return {
    pyType: `dict[${key.pyType}, ${value.pyType}]`,
    annotate: (write) => `dict[${write.given(key)}, ${write.given(value)}]`,
    fromPython(pointer) {
      const map = new Map<K, V>();
      readEntries(pointer, key, value, (name, item) => map.set(name, item));
      return map;
    },
    intoPython(map) {
      if (!(map instanceof Map)) throw new ConversionError(describe(map), "a Map was expected");
      return dictIntoPython(map, key, value);
    },
    mayAccept: isDict,
  };
}

/** A `dict` with `str` keys ⇄ an object. Keys such as `__proto__` are keys like any other. */
export function record<V>(value: Converter<V>): Converter<Record<string, V>> {
  return {
    pyType: `dict[str, ${value.pyType}]`,
    annotate: (write) => `dict[str, ${write.given(value)}]`,
    fromPython(pointer) {
      const object: Record<string, V> = {};
      readEntries(pointer, str, value, (name, item) => defineKey(object, name, item));
      return object;
    },
    intoPython(object) {
      if (typeof object !== "object" || object === null || Array.isArray(object) || object instanceof Map) {
        throw new ConversionError(describe(object), "a plain object was expected");
      }
      return dictIntoPython(Object.entries(object), str, value);
    },
    mayAccept: isDict,
  };
}

function readEntries<K, V>(
  pointer: PyObjectPtr,
  key: Converter<K>,
  value: Converter<V>,
  take: (key: K, value: V) => void,
): void {
  if (!isDict(pointer)) throw castFailure(pointer, "dict");
  const entries = takeEntries(pointer);
  try {
    for (let index = 0; index < entries.length; index += 2) {
      const name = readKey(entries[index] as PyObjectPtr, key);
      take(name, readValue(entries[index + 1] as PyObjectPtr, value, name));
    }
  } finally {
    for (const one of entries) objects.decRef(one);
  }
}

function readKey<K>(pointer: PyObjectPtr, key: Converter<K>): K {
  try {
    return key.fromPython(pointer);
  } catch (error) {
    throw atPythonItem(error, "a key of a dict");
  }
}

function readValue<V>(pointer: PyObjectPtr, value: Converter<V>, key: unknown): V {
  try {
    return value.fromPython(pointer);
  } catch (error) {
    throw atPythonItem(error, `the value of ${describe(key)}`);
  }
}

/**
 * Keys and values of a dict by turns, new references: taken at once, because converting them may run Python code that
 * changes the dict.
 */
export function takeEntries(pointer: PyObjectPtr): PyObjectPtr[] {
  const entries: PyObjectPtr[] = [];
  // Subclasses of dict have the same memory.
  if (othersMayChange()) released(steadyEntries(pointer), (copy) => takeInto(entries, copy));
  else takeInto(entries, pointer);
  return entries;
}

function takeInto(entries: PyObjectPtr[], dict: PyObjectPtr): void {
  objects.dictItems(dict, entries);
  for (const one of entries) objects.incRef(one);
}

function dictIntoPython<K, V>(entries: Iterable<readonly [K, V]>, key: Converter<K>, value: Converter<V>): PyObjectPtr {
  const target = ownedOrThrow(PyDict_New());
  try {
    for (const [name, item] of entries) {
      try {
        released(key.intoPython(name), (keyPointer) =>
          released(value.intoPython(item), (itemPointer) => okOrThrow(PyDict_SetItem(target, keyPointer, itemPointer))),
        );
      } catch (error) {
        throw atKey(error, typeof name === "string" ? name : describe(name));
      }
    }
    return target;
  } catch (error) {
    objects.decRef(target);
    throw error;
  }
}
