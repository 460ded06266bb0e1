import { allocateRaw, atomicWords, memory, NULL, objects } from "@taipan/ffi";
import {
  PyDict_GetItemString,
  PyDict_SetItemString,
  PyInterpreterState_Get,
  PyInterpreterState_GetDict,
} from "@taipan/ffi";
import { Py_DecRef, PyLong_FromLongLong } from "@taipan/ffi";
import type { VoidPtr } from "@taipan/ffi";

/** Where the interpreter is in its life, as every isolate of the process sees it. */
export const PHASE = { running: 1, finalizing: 2, finalized: 3 } as const;

/** Word indexes of the block. */
const HEAD = 0;
const PENDING = 1;
const PHASE_WORD = 2;
/** Head of the list of workers. */
const WORKERS = 3;
/** Thread-specific keys, each plus one; 0 for none. */
const KEYS = 4;
const MOST_KEYS = 4;
const WORDS = KEYS + MOST_KEYS;

/** Key in the interpreter's own dictionary for extensions, where the isolates that come later find the address. */
const KEY = "taipan.control_block";

/**
 * A few words of native memory that all isolates share: the reference pool's list and the interpreter's phase. Native,
 * because a `SharedArrayBuffer` cannot be handed to a worker that nobody started through us.
 */
export interface ControlBlock {
  readonly address: VoidPtr;
  readonly words: BigInt64Array<ArrayBuffer>;
}

let block: ControlBlock | undefined;
/** The lower half of the count of waiting references: a typed array is read faster than memory by address. */
let pending: Int32Array = new Int32Array(1);
let phaseAddress = 0;

/**
 * Finds the block of this process or makes it.
 *
 * SAFETY: the interpreter runs and this thread is attached, so that no other isolate can make a second one.
 */
export function openControlBlock(): ControlBlock {
  if (block !== undefined) return block;
  const dictionary = PyInterpreterState_GetDict(PyInterpreterState_Get());
  const known = PyDict_GetItemString(dictionary, KEY);
  let address: VoidPtr;
  if (known !== NULL) {
    address = Number(objects.int(known)) as VoidPtr;
  } else {
    // Never freed: a finalizer of some isolate may still push when the interpreter is gone.
    address = allocateRaw(WORDS * 8);
    const boxed = PyLong_FromLongLong(address);
    PyDict_SetItemString(dictionary, KEY, boxed);
    Py_DecRef(boxed);
  }
  block = { address, words: atomicWords(address, WORDS) };
  pending = new Int32Array(block.words.buffer, block.words.byteOffset + PENDING * 8, 1);
  phaseAddress = address + PHASE_WORD * 8;
  if (known === NULL) setPhase(PHASE.running);
  return block;
}

/** The block of this process, once opened. */
export function controlBlock(): ControlBlock | undefined {
  return block;
}

/** References that wait in the pool. A plain load: an attach that misses the newest entry leaves it to the next. */
export function pendingCount(): number {
  return pending[0] as number;
}

/** The interpreter's phase; 0 before this isolate first attached. */
export function phase(): number {
  return phaseAddress === 0 ? 0 : memory.u32(phaseAddress);
}

/** The phase as every isolate has written it by now, for decisions that another isolate's depends on. */
export function phaseNow(): number {
  return block === undefined ? 0 : Number(Atomics.load(block.words, PHASE_WORD));
}

/** Tells every isolate. */
export function setPhase(value: number): void {
  if (block !== undefined) Atomics.store(block.words, PHASE_WORD, BigInt(value));
}

/** Adds to the count of waiting references. */
export function addPending(words: BigInt64Array, difference: bigint): void {
  Atomics.add(words, PENDING, difference);
}

/** Replaces the list's head if it is still `expected`; gives what it was. */
export function swapHead(words: BigInt64Array, expected: bigint, next: bigint): bigint {
  return Atomics.compareExchange(words, HEAD, expected, next);
}

/** Takes the whole list. */
export function takeHead(words: BigInt64Array): bigint {
  return Atomics.exchange(words, HEAD, 0n);
}

/** The list's head. */
export function loadHead(words: BigInt64Array): bigint {
  return Atomics.load(words, HEAD);
}

/** The newest worker's entry, 0 when there is none. */
export function workersHead(): number {
  return block === undefined ? 0 : Number(Atomics.load(block.words, WORKERS));
}

/** Puts a worker's entry in front of the list; entries are never taken out. */
export function pushWorker(entry: number, link: (next: number) => void): void {
  if (block === undefined) return;
  for (;;) {
    const head = Atomics.load(block.words, WORKERS);
    link(Number(head));
    if (Atomics.compareExchange(block.words, WORKERS, head, BigInt(entry)) === head) return;
  }
}

/** Leaves thread-specific keys for the isolates that come later; −1 for none. SAFETY: the GIL is held. */
export function writeKeys(keys: readonly number[]): void {
  keys.forEach((key, index) => {
    if (block !== undefined) block.words[KEYS + index] = BigInt(key + 1);
  });
}

/** Reads what {@link writeKeys} wrote; none when nothing did. SAFETY: the GIL is held. */
export function readKeys(count: number): readonly number[] {
  const keys = Array.from({ length: count }, (_, index) => Number(block?.words[KEYS + index] ?? 0n) - 1);
  return keys.every((key) => key < 0) ? [] : keys;
}
