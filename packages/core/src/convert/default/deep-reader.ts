import {
  allocateRaw,
  memory,
  objects,
  PyDict_Next,
  PyDict_Type,
  PyFrozenSet_Type,
  PyList_Type,
  PySet_Type,
  PyTuple_Type,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { releaseAll } from "../../reference/arena.ts";
import { iterateItems } from "../containers/iterate-items.ts";

type Target = unknown[] | Map<unknown, unknown> | Set<unknown>;

/** A new empty container for an object (borrowed) of exactly a built-in container type. */
function emptyContainer(pointer: PyObjectPtr): Target | undefined {
  switch (objects.typeOf(pointer)) {
    case PyList_Type():
    case PyTuple_Type():
      return [];
    case PyDict_Type():
      return new Map();
    case PySet_Type():
    case PyFrozenSet_Type():
      return new Set();
    default:
      return undefined;
  }
}

/** Position, key and value of `PyDict_Next`. */
let cursor = 0;

/**
 * Turns a tree of Python containers into JavaScript ones. Walked without recursion and remembered: depth has no limit,
 * sharing and cycles stay.
 */
export class DeepReader {
  readonly #leaf: (pointer: PyObjectPtr) => unknown;
  readonly #done = new Map<number, Target>();
  /** Containers in the order they were found, a reference to each: none can die, or lend its address, meanwhile. */
  readonly #sources: PyObjectPtr[] = [];
  readonly #targets: Target[] = [];

  /** @param leaf reads whatever is no container; borrows */
  constructor(leaf: (pointer: PyObjectPtr) => unknown) {
    this.#leaf = leaf;
  }

  /** The form of an object, which is borrowed. */
  read(root: PyObjectPtr): unknown {
    try {
      const result = this.#child(root);
      for (let index = 0; index < this.#sources.length; index++) {
        this.#fill(this.#sources[index] as PyObjectPtr, this.#targets[index] as Target);
      }
      return result;
    } finally {
      releaseAll(this.#sources);
    }
  }

  #child(pointer: PyObjectPtr): unknown {
    const known = this.#done.get(pointer);
    if (known !== undefined) return known;
    const target = emptyContainer(pointer);
    if (target === undefined) return this.#leaf(pointer);
    objects.incRef(pointer);
    this.#sources.push(pointer);
    this.#targets.push(target);
    this.#done.set(pointer, target);
    return target;
  }

  #fill(source: PyObjectPtr, target: Target): void {
    if (target instanceof Map) return this.#fillMap(source, target);
    // What is in a set stays a value or a handle, as a key does.
    if (target instanceof Set) return iterateItems(source, (item) => target.add(this.#leaf(item)));
    if (objects.typeOf(source) === PyList_Type()) {
      for (let index = 0; index < objects.listSize(source); index++) {
        target.push(this.#child(objects.listItem(source, index)));
      }
      return;
    }
    const size = objects.tupleSize(source);
    for (let index = 0; index < size; index++) target.push(this.#child(objects.tupleItem(source, index)));
  }

  #fillMap(source: PyObjectPtr, target: Map<unknown, unknown>): void {
    if (cursor === 0) cursor = allocateRaw(24);
    memory.setPointer(cursor, 0);
    const [position, key, value] = [cursor, cursor + 8, cursor + 16];
    // SAFETY: no Python code runs between the steps, so the dict cannot change.
    while (PyDict_Next(source, position as never, key as never, value as never) !== 0) {
      // A key stays a value or a handle: two arrays with the same items would be two keys.
      target.set(this.#leaf(memory.pointer(key) as PyObjectPtr), this.#child(memory.pointer(value) as PyObjectPtr));
    }
  }
}
