import type { PyObjectPtr } from "@taipan/ffi";
import { type OwnershipTracker, setOwnershipTracker } from "../reference/finalizer.ts";

/** A reference that outlives its scope, and where it was made. */
export interface TrackedHandle {
  /** Class of its owner: `Py`, or that of an error. */
  readonly owner: string;
  /** Address of the Python object. */
  readonly address: number;
  /** JavaScript's stack when the owner took the reference, without the frames of this package's bookkeeping. */
  readonly stack: string;
}

/** Remembers where each owner of a reference was made; holds none of them alive. */
class HandleTracker implements OwnershipTracker {
  readonly #handles = new Map<number, TrackedHandle>();
  readonly #numbers = new WeakMap<object, number>();
  readonly #collected = new FinalizationRegistry<number>((number) => this.#handles.delete(number));
  #last = 0;

  add(holder: object, pointer: PyObjectPtr): void {
    const number = ++this.#last;
    this.#numbers.set(holder, number);
    this.#collected.register(holder, number, holder);
    const trace = { stack: "" };
    Error.captureStackTrace(trace, holder.constructor);
    const stack = trace.stack.replace(/^.*\n/, "");
    this.#handles.set(number, { owner: holder.constructor.name, address: pointer, stack });
  }

  remove(holder: object): void {
    const number = this.#numbers.get(holder);
    if (number !== undefined) this.#handles.delete(number);
    this.#collected.unregister(holder);
  }

  /** Living owners in the order of their making, from the one with number `first` on. */
  handles(first = 0): TrackedHandle[] {
    return [...this.#handles].filter(([number]) => number >= first).map(([, handle]) => handle);
  }

  /** Number of the next owner. */
  get next(): number {
    return this.#last + 1;
  }
}

let tracker: HandleTracker | undefined;

/**
 * Starts remembering where references are made if `TAIPAN_DEBUG` lists `handles`. A stack costs microseconds for each:
 * otherwise nothing is remembered.
 */
export function startTracking(): void {
  if (tracker !== undefined || !/\bhandles\b/.test(process.env["TAIPAN_DEBUG"] ?? "")) return;
  tracker = new HandleTracker();
  setOwnershipTracker(tracker);
}

/** The tracker, if it was started. */
export function handleTracker(): Pick<HandleTracker, "handles" | "next"> | undefined {
  return tracker;
}
