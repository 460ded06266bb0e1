import { PyDict_Next } from "../headers/dictobject.ts";
import type { ObjectLayout } from "../layout.ts";
import type { Memory } from "../memory/memory.ts";
import type { PyObjectPtr } from "../pointer.ts";
import { stepEntries } from "./step-entries.ts";

/** `PyDictKeysObject` up to 3.10: the size of the table of indices is a count; entries have a hash, a key and a value. */
const SIZED = { tableSize: 8, entryCount: 32, indices: 40 } as const;
/** The same from 3.11: logarithms in a byte each, and a kind. */
const LOGARITHMIC = { tableBytes: 9, kind: 10, entryCount: 24, indices: 32 } as const;
/** `dk_kind`: entries with a hash, entries of a key and a value alone; what is above has its values elsewhere. */
const [GENERAL, TEXT_KEYS] = [0, 1];
/** Bytes of an entry, and of the hash that some begin with. */
const [HASHED, PLAIN, HASH] = [24, 16, 8];

/**
 * Writes keys and values of a dict by turns to the front of `items`, borrowed, and gives the number of entries. A call to
 * `PyDict_Next` for each costs more than all of the rest that is done with it.
 *
 * Dicts whose values are kept elsewhere, as those of instances are, go by calls.
 *
 * SAFETY: the layout was confirmed; the thread is attached and nothing changes the dict meanwhile.
 */
export function dictItemsInPlace(memory: Memory, layout: ObjectLayout, dict: PyObjectPtr, items: number[]): number {
  if (memory.pointer(dict + layout.dictValues) !== 0) return stepEntries(PyDict_Next, memory, dict, items);
  const keys = memory.pointer(dict + layout.dictKeys);
  let width = HASHED;
  let entry: number;
  let left: number;
  if (layout.dictTable === "logarithmic") {
    const kind = memory.u8(keys + LOGARITHMIC.kind);
    if (kind > TEXT_KEYS) return stepEntries(PyDict_Next, memory, dict, items);
    entry = keys + LOGARITHMIC.indices + 2 ** memory.u8(keys + LOGARITHMIC.tableBytes);
    left = memory.pointer(keys + LOGARITHMIC.entryCount);
    if (kind === GENERAL) entry += HASH;
    else width = PLAIN;
  } else {
    const size = memory.pointer(keys + SIZED.tableSize);
    entry = keys + SIZED.indices + size * indexBytes(size) + HASH;
    left = memory.pointer(keys + SIZED.entryCount);
  }
  let at = 0;
  for (; left > 0; left--, entry += width) {
    const value = memory.pointer(entry + 8);
    // A deleted entry has none.
    if (value === 0) continue;
    items[at] = memory.pointer(entry);
    items[at + 1] = value;
    at += 2;
  }
  return at / 2;
}

/**
 * Entries of a table, gaps included, or `undefined` for one whose values are elsewhere: for calibration, which reads no
 * entry before it knows that.
 */
export function entriesOfTable(memory: Memory, layout: ObjectLayout, keys: number): number | undefined {
  if (layout.dictTable === "sized") return memory.pointer(keys + SIZED.entryCount);
  return memory.u8(keys + LOGARITHMIC.kind) > TEXT_KEYS ? undefined : memory.pointer(keys + LOGARITHMIC.entryCount);
}

/** Bytes of one index in a table of so many. */
function indexBytes(size: number): number {
  if (size <= 0xff) return 1;
  if (size <= 0xffff) return 2;
  return size <= 0xffffffff ? 4 : 8;
}
