import { NULL } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ConversionError } from "../conversion-error.ts";
import { type ContainerKind, containerKind } from "../default/container-kind.ts";
import { intoPythonOf } from "../default/registry.ts";
import { describe } from "../describe.ts";
import { Assembly, HEADER } from "./assembly.ts";
import { type Deferred, deferredPath, flatContent, keyInPath } from "./deferred.ts";
import { DICT, ELLIPSIS, FALSE, FLAG, LIST, NONE, NULL_OBJECT, REFERENCE, SET, TRUE } from "./marshal-codes.ts";
import { Scratch } from "./scratch.ts";
import { SeenContainers } from "./seen.ts";
import type { UndefinedRule } from "./write-rules.ts";

/** Containers are written inside each other up to here; V8's stack and `marshal` bear more. */
const DEEPEST = 64;
/** Indexes without a value that an array may have; one with more would fill memory with `None`. */
const MOST_HOLES = 2 ** 20;
/** Texts and bytes that are longer cross by themselves, which copies them once less. */
const LONG = 65_536;
/** Texts of keys that a tree remembers. */
const MOST_KEYS = 4096;

/**
 * Writes a tree of JavaScript containers as `marshal` bytes, which C makes objects of in one call. Sharing and cycles
 * stay, as references. What the format has no form for leaves a placeholder and is set afterwards; what is too deep is
 * written flat at the end, and filled in. So each value is looked at once, whatever code that runs.
 *
 * Of an array, a Map or a Set no more is taken than it held when its turn came.
 */
export class TreeWriter {
  readonly #leaf: (value: unknown) => PyObjectPtr;
  readonly #undefined: UndefinedRule;
  readonly #scratch = new Scratch();
  readonly #assembly: Assembly;
  #root: object | undefined;
  /** Containers but for the root, whose reference is 0. */
  #seen: SeenContainers | undefined;
  /** References by text of a key. */
  #keys: Map<string, number> | undefined;
  #references = 0;
  #deferred: Deferred[] = [];
  /** The one whose content is being written. */
  #parent: Deferred | undefined;
  /** Keys from there to the container that is being written, and one more; those that count when an error is thrown. */
  readonly #path: unknown[] = [];
  #used = 0;

  /** @param leaf makes a new reference of whatever is no container */
  constructor(leaf: (value: unknown) => PyObjectPtr, undefinedRule: UndefinedRule = "none") {
    this.#leaf = leaf;
    this.#undefined = undefinedRule;
    this.#assembly = new Assembly(leaf);
  }

  /** A new reference to the form of a container. @throws {ConversionError} with the path of what has no form */
  write(root: object, kind: ContainerKind): PyObjectPtr {
    try {
      this.#scratch.at = HEADER;
      this.#root = root;
      this.#content(root, kind, this.#references++, 0);
      for (let index = 0; index < this.#deferred.length; index++)
        this.#writeDeferred(this.#deferred[index] as Deferred);
      return this.#assembly.build(this.#scratch, this.#deferred);
    } catch (error) {
      throw error instanceof ConversionError ? error.within(...this.#wholePath()) : error;
    } finally {
      this.#reset();
    }
  }

  #reset(): void {
    this.#scratch.reset();
    this.#assembly.reset();
    this.#root = undefined;
    this.#seen = undefined;
    this.#keys = undefined;
    this.#references = 0;
    if (this.#deferred.length > 0) this.#deferred = [];
    this.#parent = undefined;
    this.#path.length = 0;
    this.#used = 0;
  }

  #wholePath(): string[] {
    return [...deferredPath(this.#parent), ...this.#path.slice(0, this.#used).map(keyInPath)];
  }

  /** Writes a value, or a placeholder for the new reference that it gives. */
  #value(value: unknown, depth: number): PyObjectPtr {
    if (typeof value !== "object" || value === null) {
      if (this.#primitive(value)) return NULL;
    } else {
      const kind = containerKind(value);
      if (kind !== undefined) {
        this.#container(value, kind, depth);
        return NULL;
      }
      if (isBytes(value)) {
        this.#scratch.binary(value);
        return NULL;
      }
    }
    this.#used = depth;
    const pointer = this.#leaf(value);
    this.#scratch.code(ELLIPSIS);
    return pointer;
  }

  /** @returns `false`, with nothing written, for what the format has no form for */
  #primitive(value: unknown): boolean {
    const scratch = this.#scratch;
    switch (typeof value) {
      case "number":
        scratch.number(value);
        return true;
      case "string":
        return value.length <= LONG && scratch.text(value, 0);
      case "boolean":
        scratch.code(value ? TRUE : FALSE);
        return true;
      case "bigint":
        return scratch.bigint(value);
      case "undefined":
        // Left to the leaf conversion, whose error has a path.
        if (this.#undefined === "refuse") return false;
        scratch.code(NONE);
        return true;
      case "object":
        scratch.code(NONE);
        return true;
      default:
        return false;
    }
  }

  #container(value: object, kind: ContainerKind, depth: number): void {
    this.#seen ??= new SeenContainers();
    const known = value === this.#root ? 0 : this.#seen.meet(value, this.#references);
    if (known !== undefined) {
      this.#scratch.sized(REFERENCE, known);
      return;
    }
    const reference = this.#references++;
    if (depth < DEEPEST) {
      this.#content(value, kind, reference, depth);
      return;
    }
    this.#empty(kind);
    this.#defer(kind, value, reference, depth);
  }

  #empty(kind: ContainerKind): void {
    if (kind === "array") this.#scratch.sized(LIST | FLAG, 0);
    else if (kind === "set") this.#scratch.sized(SET | FLAG, 0);
    else {
      this.#scratch.code(DICT | FLAG);
      this.#scratch.code(NULL_OBJECT);
    }
  }

  #defer(kind: ContainerKind, content: object, reference: number, depth: number): void {
    this.#deferred.push({ kind, content, reference, parent: this.#parent, path: this.#path.slice(0, depth) });
  }

  #content(value: object, kind: ContainerKind, reference: number, depth: number): void {
    switch (kind) {
      case "array":
        return this.#list(value as readonly unknown[], reference, depth);
      case "map":
        return this.#map(value as Map<unknown, unknown>, reference, depth);
      case "set":
        return this.#set(value as Set<unknown>, reference, depth);
      default:
        return this.#record(value as Record<string, unknown>, reference, depth);
    }
  }

  #list(array: readonly unknown[], reference: number, depth: number): void {
    this.#used = depth;
    const length = lengthOf(array);
    const scratch = this.#scratch;
    const start = scratch.at;
    scratch.sized(LIST | FLAG, length);
    let index = 0;
    let holes = 0;
    for (; index < length && index < array.length; index++) {
      const value = array[index];
      if (typeof value === "number") {
        scratch.number(value);
        continue;
      }
      if (value === undefined && !(index in array) && ++holes > MOST_HOLES) {
        this.#used = depth;
        throw new ConversionError("a sparse array", "it has more than a million holes, pass a Map of its entries");
      }
      this.#path[depth] = index;
      const pointer = this.#value(value, depth + 1);
      if (pointer !== NULL) this.#assembly.patch(reference, index, pointer);
    }
    scratch.view.setUint32(start + 1, index, true);
  }

  #record(object: Readonly<Record<string, unknown>>, reference: number, depth: number): void {
    const names = Object.keys(object);
    this.#scratch.code(DICT | FLAG);
    for (let index = 0; index < names.length; index++) {
      const name = names[index] as string;
      const value = object[name];
      // A getter may have deleted it.
      if (value === undefined && (this.#undefined === "omit" || !Object.hasOwn(object, name))) continue;
      if (!this.#text(name, depth)) {
        const rest = names.slice(index).map((key): [string, unknown] => [key, object[key]]);
        this.#defer("map", rest, reference, depth);
        break;
      }
      this.#entry(name, value, reference, depth);
    }
    this.#scratch.code(NULL_OBJECT);
  }

  #map(map: Map<unknown, unknown>, reference: number, depth: number): void {
    this.#scratch.code(DICT | FLAG);
    const rest: [unknown, unknown][] = [];
    let left = map.size;
    for (const [key, value] of map) {
      if (!(left-- > 0)) break;
      if (rest.length > 0 || !this.#key(key, depth)) rest.push([key, value]);
      else this.#entry(key, value, reference, depth);
    }
    this.#scratch.code(NULL_OBJECT);
    if (rest.length > 0) this.#defer("map", rest, reference, depth);
  }

  #entry(key: unknown, value: unknown, reference: number, depth: number): void {
    this.#path[depth] = key;
    const pointer = this.#value(value, depth + 1);
    if (pointer !== NULL) this.#assembly.patch(reference, key, pointer);
  }

  /** A key of a kind that the format has. The others, and all that follow, wait. */
  #key(key: unknown, depth: number): boolean {
    if (typeof key === "string") return this.#text(key, depth);
    return (typeof key !== "object" || key === null) && this.#primitive(key);
  }

  /** The text of a key, which many dicts of one tree share. */
  #text(text: string, depth: number): boolean {
    if (depth === 0 || text.length > LONG) return text.length <= LONG && this.#scratch.text(text, 0);
    this.#keys ??= new Map();
    const known = this.#keys.get(text);
    if (known !== undefined) {
      this.#scratch.sized(REFERENCE, known);
      return true;
    }
    if (this.#keys.size >= MOST_KEYS) return this.#scratch.text(text, 0);
    if (!this.#scratch.text(text, FLAG)) return false;
    this.#keys.set(text, this.#references++);
    return true;
  }

  #set(set: Set<unknown>, reference: number, depth: number): void {
    const scratch = this.#scratch;
    const start = scratch.at;
    scratch.sized(SET | FLAG, 0);
    const rest: unknown[] = [];
    let [left, count] = [set.size, 0];
    for (const value of set) {
      if (!(left-- > 0)) break;
      // Containers are no more hashable in Python than they ever were: C will say so.
      if (rest.length > 0 || (typeof value === "object" && value !== null) || !this.#primitive(value)) rest.push(value);
      else count++;
    }
    scratch.view.setUint32(start + 1, count, true);
    if (rest.length > 0) this.#defer("set", rest, reference, depth);
  }

  /** The empty container again, and a list with its content. */
  #writeDeferred(deferred: Deferred): void {
    this.#parent = deferred;
    this.#scratch.sized(REFERENCE, deferred.reference);
    const flat = this.#references++;
    if (deferred.kind === "array") return this.#list(deferred.content as readonly unknown[], flat, 0);
    const { values, keys } = flatContent(deferred);
    this.#scratch.sized(LIST | FLAG, values.length);
    for (let index = 0; index < values.length; index++) {
      this.#path[0] = keys[index];
      const pointer = this.#value(values[index], 1);
      if (pointer !== NULL) this.#assembly.patch(flat, index, pointer);
    }
  }
}

/** @throws {ConversionError} if an array says that its length is what no length can be */
function lengthOf(array: readonly unknown[]): number {
  const { length } = array;
  if (Number.isSafeInteger(length) && length >= 0) return length;
  throw new ConversionError("an array", `its length is ${describe(length)}`);
}

/** A `Uint8Array` or `Buffer` and nothing else that is of their class. */
function isBytes(value: object): value is Uint8Array {
  if (!ArrayBuffer.isView(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Uint8Array.prototype && prototype !== Buffer.prototype) return false;
  return value.byteLength <= LONG && intoPythonOf(value) === undefined;
}
