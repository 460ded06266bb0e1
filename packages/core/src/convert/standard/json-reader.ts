import {
  objects,
  Py_False,
  Py_None,
  Py_TPFLAGS_DICT_SUBCLASS,
  Py_TPFLAGS_LIST_SUBCLASS,
  Py_TPFLAGS_LONG_SUBCLASS,
  Py_TPFLAGS_TUPLE_SUBCLASS,
  Py_TPFLAGS_UNICODE_SUBCLASS,
  Py_True,
  PyFloat_Type,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { typeName } from "../../error/text/exception-text.ts";
import { PyOverflowError, PyTypeError, PyValueError } from "../../error/classes/exceptions.ts";
import { releaseAll } from "../../reference/arena.ts";
import { released } from "../released.ts";
import { othersMayChange, steadyItems } from "../steady.ts";
import { hasTypeFlag, isInstanceOfType } from "../../types/object/instance-check.ts";
import { takeEntries } from "../containers/mapping.ts";
import { defineKey } from "../default/define-key.ts";
import { atPlace, type JsonPlace } from "./json-path.ts";
import type { JsonValue } from "./json.ts";

/** A container whose items are being read: keys and values by turns for a dict, else items. */
interface Open {
  readonly source: PyObjectPtr;
  readonly items: readonly PyObjectPtr[];
  readonly target: unknown[] | Record<string, unknown>;
  readonly place: JsonPlace | undefined;
  next: number;
}

/** Turns a tree of Python containers into JSON values, depth first, so that a cycle is met inside itself. */
export class JsonReader {
  readonly #open: Open[] = [];
  readonly #ancestors = new Set<number>();
  /** Containers that are complete: one that is shared is read once. */
  readonly #done = new Map<number, object>();
  /** A reference to every object that was met: none can die, or lend its address, meanwhile. */
  readonly #owned: PyObjectPtr[] = [];

  /** The form of an object, which is borrowed. */
  read(root: PyObjectPtr): JsonValue {
    try {
      const result = this.#value(root, undefined);
      for (let top = this.#open.at(-1); top !== undefined; top = this.#open.at(-1)) this.#step(top);
      return result as JsonValue;
    } finally {
      releaseAll(this.#owned);
    }
  }

  /** Reads the next item of the innermost open container, or closes it. */
  #step(top: Open): void {
    const { source, items, target, place } = top;
    if (top.next >= items.length) {
      this.#open.pop();
      this.#ancestors.delete(source);
      this.#done.set(source, target);
    } else if (Array.isArray(target)) {
      const index = top.next++;
      target.push(this.#value(items[index] as PyObjectPtr, { above: place, key: index }));
    } else {
      const name = items[top.next] as PyObjectPtr;
      const item = items[top.next + 1] as PyObjectPtr;
      top.next += 2;
      const key = keyOf(name, place);
      defineKey(target, key, this.#value(item, { above: place, key }));
    }
  }

  #value(pointer: PyObjectPtr, place: JsonPlace | undefined): unknown {
    if (hasTypeFlag(pointer, Py_TPFLAGS_UNICODE_SUBCLASS)) return objects.text(pointer);
    if (pointer === Py_None()) return null;
    if (pointer === Py_True()) return true;
    if (pointer === Py_False()) return false;
    if (hasTypeFlag(pointer, Py_TPFLAGS_LONG_SUBCLASS)) return exactNumber(pointer, place);
    if (isInstanceOfType(pointer, PyFloat_Type())) return finiteNumber(pointer, place);
    const isDict = hasTypeFlag(pointer, Py_TPFLAGS_DICT_SUBCLASS);
    if (isDict || hasTypeFlag(pointer, Py_TPFLAGS_LIST_SUBCLASS | Py_TPFLAGS_TUPLE_SUBCLASS)) {
      return this.#done.get(pointer) ?? this.#enter(pointer, isDict, place);
    }
    throw new PyTypeError(`object of type '${typeName(objects.typeOf(pointer))}' is no JSON value${atPlace(place)}`);
  }

  #enter(source: PyObjectPtr, isDict: boolean, place: JsonPlace | undefined): object {
    if (this.#ancestors.has(source)) throw new PyValueError(`circular reference detected${atPlace(place)}`);
    objects.incRef(source);
    this.#owned.push(source);
    const items = isDict ? takeEntries(source) : takeItems(source);
    for (const item of items) this.#owned.push(item);
    const target = isDict ? {} : [];
    this.#ancestors.add(source);
    this.#open.push({ source, items, target, place, next: 0 });
    return target;
  }
}

/** The items of a list or tuple, new references. */
function takeItems(source: PyObjectPtr): PyObjectPtr[] {
  const isList = hasTypeFlag(source, Py_TPFLAGS_LIST_SUBCLASS);
  if (isList && othersMayChange()) return released(steadyItems(source), takeItems);
  const size = isList ? objects.listSize(source) : objects.tupleSize(source);
  const items: PyObjectPtr[] = [];
  for (let index = 0; index < size; index++) {
    const item = isList ? objects.listItem(source, index) : objects.tupleItem(source, index);
    objects.incRef(item);
    items.push(item);
  }
  return items;
}

function keyOf(name: PyObjectPtr, place: JsonPlace | undefined): string {
  if (hasTypeFlag(name, Py_TPFLAGS_UNICODE_SUBCLASS)) return objects.text(name);
  throw new PyTypeError(`keys must be str, not ${typeName(objects.typeOf(name))}${atPlace(place)}`);
}

function exactNumber(pointer: PyObjectPtr, place: JsonPlace | undefined): number {
  const value = objects.int(pointer);
  if (typeof value === "number") return value;
  throw new PyOverflowError(`int too large to be exact as a number${atPlace(place)}`);
}

function finiteNumber(pointer: PyObjectPtr, place: JsonPlace | undefined): number {
  const value = objects.float(pointer);
  if (Number.isFinite(value)) return value;
  throw new PyValueError(`out of range float value ${value} is no JSON value${atPlace(place)}`);
}
