import { CallbackSlot, memory, NULL, objects } from "@taipan/ffi";
import type { PyObjectPtr, VoidPtr } from "@taipan/ffi";
import { fromPythonShallow } from "../convert/from-python.ts";
import { intoPython } from "../convert/into-python.ts";
import { restoreError } from "../error/restore.ts";
import { withScope } from "../interpreter/attach.ts";
import { isolate } from "../interpreter/isolate.ts";

/** A TypeScript function that Python may call: positional arguments, then keywords (`undefined` when there are none). */
export type CallTarget = (args: unknown[], keywords: Record<string, unknown> | undefined) => unknown;

/** What each callable's `self` stands for. */
const targets = new Map<number, CallTarget>();

/**
 * The one trampoline for `METH_FASTCALL | METH_KEYWORDS`. Every exported function is a builtin whose `self` is an object
 * of its own, and `self` says which function is meant: koffi has 8,192 trampolines in a process, and this takes one.
 */
let slot: CallbackSlot | undefined;

/** Calls of TypeScript by Python, each inside the one before, that V8's stack surely holds. */
const DEEPEST = 150;

/** Makes calls with this `self` reach `target`. */
export function registerTarget(self: PyObjectPtr, target: CallTarget): void {
  targets.set(self, target);
}

/** Undoes {@link registerTarget}, unless the address belongs to another function by now. */
export function unregisterTarget(self: PyObjectPtr, target: CallTarget): void {
  if (targets.get(self) === target) targets.delete(self);
}

/** C's entry: the address for `PyMethodDef.ml_meth`. */
export function dispatchPointer(): VoidPtr {
  slot ??= new CallbackSlot(
    "PyObject *taipan_dispatch(PyObject *self, PyObject **args, Py_ssize_t nargs, PyObject *kwnames)",
    dispatch as (...args: never[]) => unknown,
  );
  return slot.pointer;
}

// SAFETY: total. Whatever happens inside becomes a Python exception and NULL: koffi would hand C a stale register for
// an exception that escapes.
function dispatch(self: PyObjectPtr, args: number, count: number, names: PyObjectPtr): number {
  isolate.callbackDepth++;
  try {
    if (isolate.callbackDepth > DEEPEST) throw new RangeError("Maximum call stack size exceeded");
    return withScope(() => {
      const target = targets.get(self);
      if (target === undefined) throw new ReferenceError("Cannot call a TypeScript function that was released");
      return intoPython(target(positional(args, count), keywords(args + count * 8, names)));
    }, "assume");
  } catch (error) {
    restoreError(error);
    return NULL;
  } finally {
    isolate.callbackDepth--;
  }
}

function positional(args: number, count: number): unknown[] {
  const values: unknown[] = [];
  for (let index = 0; index < count; index++) {
    values.push(fromPythonShallow(memory.pointer(args + index * 8) as PyObjectPtr));
  }
  return values;
}

function keywords(args: number, names: PyObjectPtr): Record<string, unknown> | undefined {
  if (names === NULL) return undefined;
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (let index = 0; index < objects.tupleSize(names); index++) {
    const name = objects.text(objects.tupleItem(names, index));
    values[name] = fromPythonShallow(memory.pointer(args + index * 8) as PyObjectPtr);
  }
  return values;
}
