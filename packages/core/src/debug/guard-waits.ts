import { isAttached } from "../interpreter/isolate.ts";

/** A thread was about to block while it holds the interpreter that the thread it waits for may need. */
export class AttachedWaitError extends Error {
  override readonly name = "AttachedWaitError";
  readonly code = "TAIPAN_ATTACHED_WAIT";

  constructor() {
    super(
      "Cannot wait with Atomics.wait: this thread is attached to Python, and a thread that must attach to wake it never " +
        "could, wait inside py.detach()",
    );
  }
}

/**
 * For development: from now on `Atomics.wait` throws {@link AttachedWaitError} in this isolate while it is attached,
 * where it would otherwise deadlock with a worker that attaches. Replaces the global function until disposed.
 */
export function guardWaits(): Disposable {
  const original = Atomics.wait;
  const guarded: typeof Atomics.wait = (array: never, ...rest: [never, never, number?]) => {
    if (isAttached()) throw new AttachedWaitError();
    return original(array, ...rest);
  };
  Atomics.wait = guarded;
  return {
    [Symbol.dispose]() {
      if (Atomics.wait === guarded) Atomics.wait = original;
    },
  };
}
