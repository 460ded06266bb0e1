import { objects } from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { releaseAll } from "../../reference/arena.ts";
import { othersMayChange, steadyCopy } from "../steady.ts";
import { type BuiltinTypes, builtinTypes } from "./builtin-types.ts";
import { defineKey } from "./define-key.ts";
import { KeyTexts } from "./key-texts.ts";
import { readFloats, readInts, readTexts } from "./list-runs.ts";
import type { ReadRules } from "./read-rules.ts";

/** What a container becomes. */
export type Target = unknown[] | Map<unknown, unknown> | Set<unknown> | Record<string, unknown>;

/** Something that may run Python code when it is read, and so waits until the walk is over. Its object is held. */
interface Later {
  readonly pointer: PyObjectPtr;
  readonly target: Target;
  /** Where the value goes; {@link CONTENT} for a dict or set that has objects of foreign types for keys. */
  readonly key: unknown;
  /** The level of what is in a dict or set. */
  readonly level: number;
}

/** Stands for a value that is {@link Later}. */
const LATER: unique symbol = Symbol("later");
const CONTENT: unique symbol = Symbol("content");

/** Shared by all readers: none is interrupted while it uses them. */
const texts = new KeyTexts();
/** Keys and values of one dict, or items of one set. */
const items: number[] = [];

/** Up to here V8 keeps an array that was made with its length as plain memory. */
const MOST_PREALLOCATED = 2 ** 25;
/** From here on growing an array item by item takes longer than making it with its length. */
const MANY_ITEMS = 16;

/**
 * Turns a tree of Python containers into JavaScript ones. Walked level by level without recursion, and what is shared is
 * remembered: depth has no limit, sharing and cycles stay.
 *
 * SAFETY: while containers are walked no Python code runs: numbers, texts and bytes are read from memory or by C functions
 * that make nothing the collector counts. So what was found stays, and needs no reference. Whatever may run code is read
 * between two walks, and held for so long. Without a GIL, what could change is copied when it is found, and the copy is held.
 */
export class DeepReader {
  readonly #rules: ReadRules;
  readonly #types: BuiltinTypes = builtinTypes();
  readonly #othersMayChange: boolean = othersMayChange();
  /** What shared containers became. Each is held, so that no other can come to have its address. */
  #known: Map<number, Target> | undefined;
  readonly #held: PyObjectPtr[] = [];
  /** Containers that were found and are still to be filled. */
  readonly #sources: PyObjectPtr[] = [];
  readonly #targets: Target[] = [];
  readonly #later: Later[] = [];
  #level = 0;

  constructor(rules: ReadRules) {
    this.#rules = rules;
  }

  /** The form of an object, which is borrowed. */
  read(root: PyObjectPtr): unknown {
    texts.clear();
    try {
      const value = this.#value(root);
      if (value === LATER) return this.#rules.foreign(root);
      if (this.#sources.length === 0) return value;
      this.#walk();
      for (let index = 0; index < this.#later.length; index++) this.#readLater(this.#later[index] as Later);
      return value;
    } finally {
      if (this.#held.length > 0) releaseAll(this.#held);
    }
  }

  /** Fills what was found, level by level. */
  #walk(): void {
    const sources = this.#sources;
    let first = 0;
    while (first < sources.length) {
      const end = sources.length;
      this.#level++;
      for (; first < end; first++) this.#fill(sources[first] as PyObjectPtr, this.#targets[first] as Target);
    }
    sources.length = 0;
    this.#targets.length = 0;
  }

  #value(pointer: PyObjectPtr): unknown {
    const types = this.#types;
    const type = objects.typeOf(pointer);
    switch (type) {
      case types.text:
        return objects.text(pointer);
      case types.int:
        return this.#rules.allIntsAsBigints ? BigInt(objects.int(pointer)) : objects.int(pointer);
      case types.float:
        return objects.float(pointer);
      case types.bool:
        return pointer === types.true;
      case types.none:
        return this.#rules.none;
      case types.bytes:
        return this.#rules.bytesAsHandles ? LATER : objects.bytes(pointer);
      default:
        return this.#container(pointer, type);
    }
  }

  #container(pointer: PyObjectPtr, type: PyTypeObjectPtr): unknown {
    const types = this.#types;
    const rules = this.#rules;
    const isDict = type === types.dict;
    const isSet = type === types.set || type === types.frozenset;
    const isTuple = type === types.tuple;
    if (!isDict && !isSet && !isTuple && type !== types.list) return LATER;
    if (this.#level >= rules.depth || (isTuple && rules.tuplesAsHandles) || (isSet && rules.sets === "handle")) {
      return LATER;
    }
    const isShared = objects.isShared(pointer);
    const known = isShared ? this.#known?.get(pointer) : undefined;
    if (known !== undefined) return known;
    const target: Target = isDict
      ? rules.dictsAsObjects
        ? {}
        : new Map<unknown, unknown>()
      : isSet && rules.sets === "set"
        ? new Set<unknown>()
        : [];
    if (isShared) {
      this.#hold(pointer);
      this.#known ??= new Map();
      this.#known.set(pointer, target);
    }
    this.#sources.push(this.#othersMayChange && !isTuple ? this.#copy(pointer) : pointer);
    this.#targets.push(target);
    return target;
  }

  #copy(pointer: PyObjectPtr): PyObjectPtr {
    const copy = steadyCopy(pointer);
    this.#held.push(copy);
    return copy;
  }

  #hold(pointer: PyObjectPtr): void {
    objects.incRef(pointer);
    this.#held.push(pointer);
  }

  #fill(source: PyObjectPtr, target: Target): void {
    const type = objects.typeOf(source);
    if (type === this.#types.dict) this.#fillDict(source, target as Map<unknown, unknown>);
    else if (type === this.#types.list) this.#fillList(source, target as unknown[]);
    else if (type === this.#types.tuple) this.#fillTuple(source, target as unknown[]);
    else this.#fillSet(source, target as Set<unknown> | unknown[]);
  }

  #fillList(source: PyObjectPtr, target: unknown[]): void {
    const size = objects.listSize(source);
    if (size >= MANY_ITEMS && size <= MOST_PREALLOCATED) target.length = size;
    const first = size >= MANY_ITEMS ? this.#readRun(source, target, size) : 0;
    for (let index = first; index < size; index++) this.#put(target, index, objects.listItem(source, index));
  }

  /** The items at the beginning that are of one type, as those of a long list mostly are. */
  #readRun(source: PyObjectPtr, target: unknown[], size: number): number {
    const types = this.#types;
    switch (objects.typeOf(objects.listItem(source, 0))) {
      case types.float:
        return readFloats(source, target, 0, size, types.float);
      case types.int:
        return this.#rules.allIntsAsBigints ? 0 : readInts(source, target, 0, size, types.int);
      case types.text:
        return readTexts(source, target, 0, size, types.text);
      default:
        return 0;
    }
  }

  #fillTuple(source: PyObjectPtr, target: unknown[]): void {
    const size = objects.tupleSize(source);
    if (size >= MANY_ITEMS && size <= MOST_PREALLOCATED) target.length = size;
    for (let index = 0; index < size; index++) this.#put(target, index, objects.tupleItem(source, index));
  }

  #put(target: unknown[], index: number, item: PyObjectPtr): void {
    const value = this.#value(item);
    if (value !== LATER) target[index] = value;
    else this.#postpone(item, target, index);
  }

  #postpone(pointer: PyObjectPtr, target: Target, key: unknown): void {
    this.#hold(pointer);
    // The place is taken at once: order is kept.
    if (key !== CONTENT) store(target, key, undefined);
    this.#later.push({ pointer, target, key, level: this.#level });
  }

  #fillDict(source: PyObjectPtr, target: Map<unknown, unknown> | Record<string, unknown>): void {
    const end = objects.dictItems(source, items) * 2;
    if (this.#rules.dictsAsObjects) return this.#fillObject(target as Record<string, unknown>, end);
    const map = target as Map<unknown, unknown>;
    for (let index = 0; index < end; index += 2) {
      const key = this.#key(items[index] as PyObjectPtr);
      if (key === LATER) {
        map.clear();
        return this.#postpone(source, target, CONTENT);
      }
      const item = items[index + 1] as PyObjectPtr;
      const value = this.#value(item);
      if (value !== LATER) map.set(key, value);
      else this.#postpone(item, target, key);
    }
  }

  #fillObject(target: Record<string, unknown>, end: number): void {
    for (let index = 0; index < end; index += 2) {
      const name = items[index] as PyObjectPtr;
      if (objects.typeOf(name) !== this.#types.text) throw this.#rules.noText(name);
      const key = texts.get(name);
      const item = items[index + 1] as PyObjectPtr;
      const value = this.#value(item);
      if (value !== LATER) defineKey(target, key, value);
      else this.#postpone(item, target, key);
    }
  }

  #fillSet(source: PyObjectPtr, target: Set<unknown> | unknown[]): void {
    const size = objects.setItems(source, items);
    if (Array.isArray(target)) {
      for (let index = 0; index < size; index++) this.#put(target, index, items[index] as PyObjectPtr);
      return;
    }
    for (let index = 0; index < size; index++) {
      const key = this.#key(items[index] as PyObjectPtr);
      if (key === LATER) {
        target.clear();
        return this.#postpone(source, target, CONTENT);
      }
      target.add(key);
    }
  }

  /** A key stays a value or a handle: two arrays with the same items would be two keys. */
  #key(pointer: PyObjectPtr): unknown {
    const types = this.#types;
    const type = objects.typeOf(pointer);
    if (type === types.text) return texts.get(pointer);
    if (type === types.tuple || type === types.frozenset) return LATER;
    return this.#value(pointer);
  }

  #readLater({ pointer, target, key, level }: Later): void {
    if (key !== CONTENT) {
      store(target, key, this.#rules.foreign(pointer));
      return;
    }
    const isDict = target instanceof Map;
    const step = isDict ? 2 : 1;
    const count = isDict ? objects.dictItems(pointer, items) * 2 : objects.setItems(pointer, items);
    const content = items.slice(0, count) as PyObjectPtr[];
    for (const item of content) this.#hold(item);
    texts.clear();
    const keys = content.map((item, index) => (index % step === 0 ? this.#keyNow(item) : undefined));
    texts.clear();
    this.#level = level;
    for (let index = 0; index < count; index += step) {
      if (!isDict) {
        (target as Set<unknown>).add(keys[index]);
        continue;
      }
      const item = content[index + 1] as PyObjectPtr;
      const value = this.#value(item);
      if (value !== LATER) target.set(keys[index], value);
      else this.#postpone(item, target, keys[index]);
    }
    this.#walk();
  }

  #keyNow(pointer: PyObjectPtr): unknown {
    const key = this.#key(pointer);
    return key === LATER ? this.#rules.foreignKey(pointer) : key;
  }
}

function store(target: Target, key: unknown, value: unknown): void {
  if (Array.isArray(target)) target[key as number] = value;
  else if (target instanceof Map) target.set(key, value);
  else defineKey(target as Record<string, unknown>, key as string, value);
}
