import {
  NULL,
  objects,
  Py_Ellipsis,
  PyDict_GetItemWithError,
  PyDict_SetItem,
  PyList_SetItem,
  PyList_SetSlice,
  PyList_Type,
  PyMarshal_ReadObjectFromString,
  PySet_Add,
} from "@taipan/ffi";
import type { CStringPtr, PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow, throwPending } from "../../error/crossing/fetch.ts";
import { releaseAll } from "../../reference/arena.ts";
import { released } from "../released.ts";
import type { Deferred } from "./deferred.ts";
import { REFERENCE, TUPLE } from "./marshal-codes.ts";
import { withCollectorPaused } from "./pause-collector.ts";
import type { Scratch } from "./scratch.ts";

/** An object for a place where a placeholder stands. */
interface Patch {
  /** Number of the reference to the list or dict. */
  readonly reference: number;
  /** Index of the list, or the key as JavaScript has it. */
  readonly key: unknown;
  /** Owned, until it is in place. */
  pointer: PyObjectPtr;
}

/** Bytes from which pausing the collector pays. */
const MUCH = 4096;
/** Bytes before the root: the header of a tuple, should more than the root be written. */
export const HEADER = 5;

/**
 * Makes objects of what was written, and puts in what had no written form: patches, then the content of what was deferred.
 */
export class Assembly {
  readonly #leaf: (value: unknown) => PyObjectPtr;
  #patches: Patch[] = [];

  constructor(leaf: (value: unknown) => PyObjectPtr) {
    this.#leaf = leaf;
  }

  /** Takes over `pointer`. */
  patch(reference: number, key: unknown, pointer: PyObjectPtr): void {
    this.#patches.push({ reference, key, pointer });
  }

  /** Releases what was not put in. */
  reset(): void {
    if (this.#patches.length === 0) return;
    releaseAll(this.#patches.map(({ pointer }) => pointer).filter((pointer) => pointer !== NULL));
    this.#patches = [];
  }

  /**
   * New reference to the root, which begins {@link HEADER} bytes into what was written.
   *
   * @throws {PyErr} what Python raises: keys that cannot be hashed, no memory
   */
  build(scratch: Scratch, deferred: readonly Deferred[]): PyObjectPtr {
    if (this.#patches.length === 0 && deferred.length === 0) return read(scratch, HEADER);
    // The root, then an empty container and its content for each deferred one, then what is patched.
    const places = new Map<number, number>();
    let count = 1 + deferred.length * 2;
    for (const { reference } of this.#patches) {
      if (places.has(reference)) continue;
      places.set(reference, count++);
      scratch.sized(REFERENCE, reference);
    }
    const end = scratch.at;
    scratch.at = 0;
    scratch.sized(TUPLE, count);
    scratch.at = end;
    return released(read(scratch, 0), (parts) => {
      this.#putPatches(parts, places);
      for (let index = 0; index < deferred.length; index++) {
        const target = objects.tupleItem(parts, 1 + index * 2);
        fill((deferred[index] as Deferred).kind, target, objects.tupleItem(parts, 2 + index * 2));
      }
      const root = objects.tupleItem(parts, 0);
      objects.incRef(root);
      return root;
    });
  }

  /**
   * From the last to the first: where several keys of a Map are one in Python, the last value stays, be it a patch or not.
   */
  #putPatches(parts: PyObjectPtr, places: ReadonlyMap<number, number>): void {
    for (let index = this.#patches.length - 1; index >= 0; index--) {
      const patch = this.#patches[index] as Patch;
      const target = objects.tupleItem(parts, places.get(patch.reference) as number);
      if (objects.typeOf(target) === PyList_Type()) {
        const { pointer } = patch;
        // Stolen, even if it fails.
        patch.pointer = NULL;
        okOrThrow(PyList_SetItem(target, patch.key as number, pointer));
      } else {
        released(this.#leaf(patch.key), (key) => putValue(target, key, patch.pointer));
      }
    }
  }
}

/** Sets the value of a key, unless there is one already. */
function putValue(dict: PyObjectPtr, key: PyObjectPtr, value: PyObjectPtr): void {
  const present = PyDict_GetItemWithError(dict, key);
  if (present === NULL) throwPending();
  if (present === Py_Ellipsis()) okOrThrow(PyDict_SetItem(dict, key, value));
}

/** Objects of bytes. SAFETY: the scratch wrote them, hence they are right; nobody writes into it meanwhile. */
function read(scratch: Scratch, start: number): PyObjectPtr {
  const size = scratch.at - start;
  const address = (scratch.address + start) as CStringPtr;
  if (size < MUCH) return ownedOrThrow(PyMarshal_ReadObjectFromString(address, size));
  return ownedOrThrow(withCollectorPaused(() => PyMarshal_ReadObjectFromString(address, size)));
}

/** Fills an empty container from a list. Hashing may run Python code, which sees neither of them. */
function fill(kind: Deferred["kind"], target: PyObjectPtr, content: PyObjectPtr): void {
  if (kind === "array") {
    okOrThrow(PyList_SetSlice(target, 0, 0, content));
    return;
  }
  const step = kind === "set" ? 1 : 2;
  for (let index = 0; index < objects.listSize(content); index += step) {
    const item = objects.listItem(content, index);
    if (kind === "set") okOrThrow(PySet_Add(target, item));
    else okOrThrow(PyDict_SetItem(target, item, objects.listItem(content, index + 1)));
  }
}
