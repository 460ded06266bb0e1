import { NULL, objects, PyDict_New, PyDict_SetItem, PyList_New, PySet_Add, PySet_New } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../../error/fetch.ts";
import { releaseAll } from "../../reference/arena.ts";
import { type ContainerKind, containerKind } from "./container-kind.ts";
import { ConversionError } from "../conversion-error.ts";
import { describe } from "../describe.ts";
import { ListBuilder } from "./list-builder.ts";
import { released } from "../released.ts";

/** A container that exists in Python and is still to be filled. */
interface Pending {
  readonly kind: ContainerKind;
  readonly value: object;
  readonly target: PyObjectPtr;
  /** Where it was found, for messages. */
  readonly parent: Pending | undefined;
  readonly key: unknown;
}

/** In place of a key: the container itself is what cannot be converted. */
const ITSELF: unique symbol = Symbol("itself");
/** Indexes without a value that an array may have; one with more would fill memory with `None`. */
const MOST_HOLES = 2 ** 20;

/**
 * Turns a tree of JavaScript containers into Python ones. Walked without recursion and remembered, so depth has no
 * limit, what was shared stays shared and cycles become cycles.
 *
 * Values may change while they are read, because getters and registered conversions run code: of an array, a Map or a
 * Set no more is taken than it held when its turn came.
 */
export class DeepWriter {
  readonly #leaf: (value: unknown) => PyObjectPtr;
  readonly #done = new Map<object, PyObjectPtr>();
  readonly #pending: Pending[] = [];
  /**
   * A reference of our own to every container: `{1: a, 1n: b}` has one key in Python, so a container may lose its place
   * before it is filled.
   */
  readonly #owned: PyObjectPtr[] = [];
  #parent: Pending | undefined;
  #key: unknown = ITSELF;

  /** @param leaf makes a new reference of whatever is no container */
  constructor(leaf: (value: unknown) => PyObjectPtr) {
    this.#leaf = leaf;
  }

  /** A new reference to the form of a container. @throws {ConversionError} with the path of what has no form */
  write(root: object, kind: ContainerKind): PyObjectPtr {
    try {
      const target = this.#start(root, kind);
      for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) {
        this.#parent = next;
        this.#key = ITSELF;
        this.#fill(next);
      }
      objects.incRef(target);
      return target;
    } catch (error) {
      throw error instanceof ConversionError ? error.within(...this.#path()) : error;
    } finally {
      releaseAll(this.#owned);
    }
  }

  #child(value: unknown, key: unknown): PyObjectPtr {
    this.#key = key;
    if (typeof value !== "object" || value === null) return this.#leaf(value);
    const known = this.#done.get(value);
    if (known !== undefined) {
      objects.incRef(known);
      return known;
    }
    const kind = containerKind(value);
    if (kind === undefined) return this.#leaf(value);
    const target = this.#start(value, kind);
    objects.incRef(target);
    return target;
  }

  /** Makes the empty container, borrowed from {@link #owned}. */
  #start(value: object, kind: ContainerKind): PyObjectPtr {
    const target = ownedOrThrow(kind === "array" ? PyList_New(0) : kind === "set" ? PySet_New(NULL) : PyDict_New());
    this.#owned.push(target);
    this.#done.set(value, target);
    this.#pending.push({ kind, value, target, parent: this.#parent, key: this.#key });
    return target;
  }

  #fill({ kind, value, target }: Pending): void {
    switch (kind) {
      case "array":
        return this.#fillList(value as readonly unknown[], target);
      case "map":
        return this.#fillDict(value as Map<unknown, unknown>, (value as Map<unknown, unknown>).size, target);
      case "set":
        return this.#fillSet(value as Set<unknown>, target);
      default: {
        const entries = Object.entries(value);
        return this.#fillDict(entries, entries.length, target);
      }
    }
  }

  #fillList(array: readonly unknown[], target: PyObjectPtr): void {
    const { length } = array;
    if (!Number.isSafeInteger(length) || length < 0) {
      throw new ConversionError("an array", `its length is ${describe(length)}`);
    }
    const builder = new ListBuilder(target);
    let holes = 0;
    try {
      for (let index = 0; index < length && index < array.length; index++) {
        const value = array[index];
        if (value === undefined && !(index in array) && ++holes > MOST_HOLES) {
          this.#key = ITSELF;
          throw new ConversionError("a sparse array", "it has more than a million holes, pass a Map of its entries");
        }
        builder.push(this.#child(value, index));
      }
      builder.finish();
    } catch (error) {
      builder.discard();
      throw error;
    }
  }

  #fillDict(entries: Iterable<readonly [unknown, unknown]>, size: number, target: PyObjectPtr): void {
    let left = size;
    for (const [key, value] of entries) {
      if (!(left-- > 0)) return;
      this.#key = key;
      released(this.#leaf(key), (name) =>
        released(this.#child(value, key), (item) => okOrThrow(PyDict_SetItem(target, name, item))),
      );
    }
  }

  #fillSet(values: Set<unknown>, target: PyObjectPtr): void {
    let left = values.size;
    for (const value of values) {
      if (!(left-- > 0)) return;
      released(this.#child(value, describe(value)), (item) => okOrThrow(PySet_Add(target, item)));
    }
  }

  /** Keys from the root to the value that is being converted. */
  #path(): string[] {
    const keys = this.#key === ITSELF ? [] : [this.#key];
    for (let container = this.#parent; container?.parent !== undefined; container = container.parent) {
      keys.push(container.key);
    }
    return keys
      .toReversed()
      .map((key) => (typeof key === "string" ? key : typeof key === "number" ? `${key}` : describe(key)));
  }
}
