import { FollowedCallback, library, PyGILState_LOCKED, PyGILState_Release } from "@taipan/ffi";
import type { VoidPtr } from "@taipan/ffi";
import { SuspendForbiddenError } from "../error/state-errors.ts";
import { isolate } from "./isolate.ts";
import { SuspendAttach } from "./suspend-attach.ts";

/** `undefined` before the first use, `null` where the platform has nothing of the kind. */
let followed: FollowedCallback | null | undefined;
/** `PyGILState_Ensure` */
let attachAgain = 0 as VoidPtr;

/**
 * Runs `body` detached.
 *
 * A worker may end at any moment, and its JavaScript then returns to whatever C code called it without a `finally`. Where
 * that is Python, it needs the GIL to go on. So there C has the last word: `PyGILState_Ensure` after the body, which finds
 * the thread attached when all went well.
 */
export function runDetached<R>(body: () => R): R {
  const bracket = returnsToPython() ? followedCallback() : null;
  if (bracket === null) {
    using _suspended = new SuspendAttach();
    return body();
  }
  let result: R | undefined;
  let failure: { readonly error: unknown } | undefined;
  try {
    bracket.run(() => {
      try {
        using _suspended = new SuspendAttach();
        result = body();
      } catch (error) {
        failure = { error };
      }
    }, attachAgain);
  } finally {
    // It counted one attachment more.
    PyGILState_Release(PyGILState_LOCKED);
  }
  if (failure !== undefined) throw failure.error;
  return result as R;
}

/**
 * Detaches this thread until the result is disposed.
 *
 * @throws {SuspendForbiddenError} in a worker, inside a function that Python called
 */
export function suspend(): SuspendAttach {
  if (returnsToPython() && followedCallback() !== null) throw new SuspendForbiddenError();
  return new SuspendAttach();
}

/** Whether this thread may end at any moment while Python's code is below. */
function returnsToPython(): boolean {
  return isolate.gate !== undefined && isolate.callbackDepth > 0;
}

/** Makes ready what {@link runDetached} needs in a worker: koffi's functions are not safe once it is being terminated. */
export function prepareDetach(): void {
  followedCallback();
}

function followedCallback(): FollowedCallback | null {
  if (followed === undefined) {
    followed = FollowedCallback.create() ?? null;
    attachAgain = library("PyGILState_Ensure").address("PyGILState_Ensure") as VoidPtr;
  }
  return followed;
}
