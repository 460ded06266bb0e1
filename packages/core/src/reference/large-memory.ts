import { inspect } from "node:util";
import { collectGarbage } from "./collect-garbage.ts";

/** Bytes from which memory is counted one by one: dropping smaller pieces costs little, and counting each would not. */
const COUNTED = 2 ** 16;

/** Bytes that dropped holders may keep before anybody looks for them. */
const TOLERATED = 2 ** 27;

/** How much more may be kept than was in use when somebody looked last. */
const GROWTH = 1.5;

/** Memory that somebody keeps: how much, and how to give it back. It must not lead to who keeps it. */
class KeptMemory {
  readonly #bytes: number;
  readonly #release: () => void;

  constructor(bytes: number, release: () => void) {
    this.#bytes = bytes;
    this.#release = release;
    kept.add(this);
    keptBytes += bytes;
  }

  /** The memory was given back. Twice is harmless. */
  end(): void {
    if (kept.delete(this)) keptBytes -= this.#bytes;
  }

  /** Gives the memory back for a holder that is gone. */
  release(): void {
    this.end();
    this.#release();
  }

  /** What {@link releaseDropped} asks every holder's memory for. */
  [inspect.custom](): string {
    reachable.add(this);
    return "";
  }
}

/** Memory that is counted, see {@link countMemory}. */
export interface CountedMemory {
  /** Stands for the holder, which keeps it, and nobody else: so it is collected together with that. */
  readonly hold: object;
  /** The memory was given back. Twice is harmless; it does not lead to the holder. */
  readonly end: () => void;
}

const kept = new Set<KeptMemory>();
const holds = new WeakMap<object, KeptMemory>();
const reachable = new Set<KeptMemory>();
let keptBytes = 0;
let limit = TOLERATED;

/**
 * Counts memory of Python's that a JavaScript object keeps. JavaScript's collector reports what it found dead in a turn of
 * the event loop only, so that a loop without one would keep everything: past a limit, this looks by itself for
 * holders that were collected, and calls their `release`. Small pieces are not counted.
 *
 * SAFETY: the thread is attached; `release` does not lead to the holder, and twice is harmless.
 *
 * @returns `undefined` for a small piece
 */
export function countMemory(bytes: number, release: () => void): CountedMemory | undefined {
  if (bytes < COUNTED) return undefined;
  if (keptBytes + bytes > limit) makeRoom(bytes);
  const hold = {};
  const memory = new KeptMemory(bytes, release);
  holds.set(hold, memory);
  return { hold, end: () => memory.end() };
}

/** Makes room for `wanted` more bytes, as far as that is possible. */
function makeRoom(wanted: number): void {
  releaseDropped();
  if (keptBytes + wanted > limit) {
    collectGarbage();
    releaseDropped();
  }
  // The more is in use, the less often it is worth a look.
  limit = Math.max(TOLERATED, (keptBytes + wanted) * GROWTH);
}

function releaseDropped(): void {
  reachable.clear();
  // Node shows the entries of a weak map to whoever wants to see hidden things: the only way to learn in the middle of a
  // task what was collected, since looking through a weak reference keeps its object until the task's end.
  inspect(holds, { showHidden: true, customInspect: true, depth: 0, maxArrayLength: null, compact: true });
  const dropped = [...kept].filter((memory) => !reachable.has(memory));
  reachable.clear();
  for (const memory of dropped) memory.release();
}
