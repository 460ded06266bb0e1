import { objects, Py_None, PyList_SetItem, PyList_Type, PyTuple_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { fromPythonShallow } from "../convert/default/from-python.ts";
import { intoPython } from "../convert/default/into-python.ts";
import { restoreError } from "../error/restore.ts";
import { withScope } from "../interpreter/attach.ts";
import { isolate } from "../interpreter/isolate.ts";

/** A TypeScript function that Python may call: positional arguments, then keywords (`undefined` when there are none). */
export type CallTarget = (args: unknown[], keywords: Record<string, unknown> | undefined) => unknown;

/** What the handle of each callable stands for. */
const targets = new Map<number, CallTarget>();

/** Calls of TypeScript by Python, each inside the one before, that V8's stack surely holds. */
const DEEPEST = 150;

/** Places in the list that carries a call: its arguments, the names of the last ones or None, its result. */
const ARGUMENTS = 0;
const NAMES = 1;
const RESULT = 2;
const PLACES = 3;

/** Makes calls with this handle reach `target`. */
export function registerTarget(handle: PyObjectPtr, target: CallTarget): void {
  targets.set(handle, target);
}

/** Undoes {@link registerTarget}, unless the address belongs to another function by now. */
export function unregisterTarget(handle: PyObjectPtr, target: CallTarget): void {
  if (targets.get(handle) === target) targets.delete(handle);
}

/**
 * Python calls the function of `handle`; `call` is the list that carries the call. All are borrowed.
 *
 * SAFETY: total, as far as JavaScript lets anything be: what is thrown inside becomes the pending exception, and −1.
 */
export function dispatch(_entry: PyObjectPtr, call: PyObjectPtr, handle: PyObjectPtr): number {
  isolate.callbackDepth++;
  try {
    if (isolate.callbackDepth > DEEPEST) throw new RangeError("Maximum call stack size exceeded");
    withScope(() => runTarget(call, handle), "assume");
    return 0;
  } catch (error) {
    restoreError(error);
    return -1;
  } finally {
    isolate.callbackDepth--;
  }
}

function runTarget(call: PyObjectPtr, handle: PyObjectPtr): void {
  const target = targets.get(handle);
  if (target === undefined) throw new ReferenceError("Cannot call a TypeScript function that was released");
  if (objects.typeOf(call) !== PyList_Type() || objects.listSize(call) !== PLACES) throw new TypeError("Cannot enter");
  const args = objects.listItem(call, ARGUMENTS);
  const names = objects.listItem(call, NAMES);
  if (objects.typeOf(args) !== PyTuple_Type()) throw new TypeError("Cannot enter");
  const named = names === Py_None() ? 0 : objects.tupleSize(names);
  const count = objects.tupleSize(args) - named;
  const positional: unknown[] = [];
  for (let index = 0; index < count; index++) positional.push(fromPythonShallow(objects.tupleItem(args, index)));
  const result = target(positional, named === 0 ? undefined : keywords(args, count, names));
  // Steals the new reference.
  PyList_SetItem(call, RESULT, intoPython(result));
}

function keywords(args: PyObjectPtr, first: number, names: PyObjectPtr): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (let index = 0; index < objects.tupleSize(names); index++) {
    values[objects.text(objects.tupleItem(names, index))] = fromPythonShallow(objects.tupleItem(args, first + index));
  }
  return values;
}
