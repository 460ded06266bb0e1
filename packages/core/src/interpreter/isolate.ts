import type { Scope } from "./scope.ts";

/**
 * What this isolate (the main thread or one worker) knows of its attachment. A field of one object, so that hot paths
 * read it without a call.
 */
interface IsolateState {
  /**
   * Open attachments: > 0 attached, 0 not, −1 attaching is forbidden while a `__traverse__` runs, below that forbidden
   * for another reason. An own counter instead of `PyGILState_Check`: that one costs a crossing, and it answers wrongly
   * once sub-interpreters exist.
   */
  count: number;
  /** The innermost open scope. */
  top: Scope | undefined;
  /** TypeScript functions that Python is calling right now, each inside the one before. */
  callbackDepth: number;
  /** In a worker, what it passes when it attaches and when it leaves; `undefined` on the main thread. */
  gate: Gate | undefined;
}

/** See {@link IsolateState.gate}. */
interface Gate {
  enter(): void;
  leave(): void;
}

/** See {@link IsolateState}. */
export const isolate: IsolateState = { count: 0, top: undefined, callbackDepth: 0, gate: undefined };

/** Whether this thread is attached to the interpreter. */
export function isAttached(): boolean {
  return isolate.count > 0;
}
