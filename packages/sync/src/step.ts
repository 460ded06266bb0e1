import { type Py, PyAny, type Python, requireToken } from "@taipan/core";
import { objects, PyObject_CallNoArgs } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";

/** What a step of Python's half answers; the numbers stand there, too. */
export const STEP = { busy: 0, locked: 1, recursive: 2, poisoned: 3, done: 4 } as const;

/**
 * Calls a method of Python's half that takes nothing and answers one of {@link STEP}. Without wrappers: this is the whole
 * cost of a lock that is free.
 *
 * @throws {PyErr} what a signal handler raises that ran while the thread waited
 */
export function step(py: Python, method: Py): number {
  const result = call(py, method);
  const answer = Number(objects.int(result));
  objects.decRef(result);
  return answer;
}

/** Calls a method of Python's half that takes nothing and answers nothing. */
export function perform(py: Python, method: Py): void {
  objects.decRef(call(py, method));
}

/** New reference. */
function call(py: Python, method: Py): PyObjectPtr {
  requireToken(py);
  // SAFETY: attached, as was just checked; `method` owns what it calls.
  const result = PyObject_CallNoArgs(method.asPtr());
  if (result === 0) PyAny.fromOwnedPtrOrThrow(py, result);
  return result;
}
