import { allocateRaw } from "../cstring.ts";
import type { Memory } from "../memory/memory.ts";
import type { Pointer, PyObjectPtr } from "../pointer.ts";

/** `PyDict_Next`, or `_PySet_NextEntry`, whose last word is a hash. */
type Step = (container: PyObjectPtr, position: Pointer<"Py_ssize_t">, first: never, second: never) => number;

/** Position and the two words that a step gives. */
let cursor = 0;

/** Writes both words of every entry by turns to the front of `items` and gives the number of entries. */
export function stepEntries(step: Step, memory: Memory, container: PyObjectPtr, items: number[]): number {
  if (cursor === 0) cursor = allocateRaw(24);
  const [position, first, second] = [cursor, cursor + 8, cursor + 16];
  memory.setPointer(position, 0);
  let at = 0;
  // SAFETY: the steps run no Python code and are not interrupted, so nobody else uses the cursor.
  while (step(container, position as Pointer<"Py_ssize_t">, first as never, second as never) !== 0) {
    items[at] = memory.pointer(first);
    items[at + 1] = memory.pointer(second);
    at += 2;
  }
  return at / 2;
}

/** Writes the items of a set to the front of `items` and gives their number. */
export function stepItems(step: Step, memory: Memory, set: PyObjectPtr, items: number[]): number {
  if (cursor === 0) cursor = allocateRaw(24);
  const [position, item, hash] = [cursor, cursor + 8, cursor + 16];
  memory.setPointer(position, 0);
  let at = 0;
  while (step(set, position as Pointer<"Py_ssize_t">, item as never, hash as never) !== 0) {
    items[at++] = memory.pointer(item);
  }
  return at;
}
