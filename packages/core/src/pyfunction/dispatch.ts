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

function dispatch(self: PyObjectPtr, args: number, count: number, names: PyObjectPtr): number {
  return protect(NULL, () =>
    callTarget(self, (index) => memory.pointer(args + index * 8) as PyObjectPtr, count, names),
  );
}

/**
 * Runs `body` for Python, in a scope; gives `failed` with an exception set where it throws.
 *
 * SAFETY: total. koffi would hand C a stale register for an exception that escapes.
 */
export function protect(failed: number, body: () => number): number {
  isolate.callbackDepth++;
  try {
    if (isolate.callbackDepth > DEEPEST) throw new RangeError("Maximum call stack size exceeded");
    return withScope(body, "assume");
  } catch (error) {
    restoreError(error);
    return failed;
  } finally {
    isolate.callbackDepth--;
  }
}

/**
 * Calls the function of `self`: a new reference. `item` gives arguments, borrowed: `count` positional ones, then a value
 * for each of `names`, a tuple or NULL.
 */
export function callTarget(
  self: PyObjectPtr,
  item: (index: number) => PyObjectPtr,
  count: number,
  names: PyObjectPtr,
): PyObjectPtr {
  const target = targets.get(self);
  if (target === undefined) throw new ReferenceError("Cannot call a TypeScript function that was released");
  const args: unknown[] = [];
  for (let index = 0; index < count; index++) args.push(fromPythonShallow(item(index)));
  return intoPython(target(args, names === NULL ? undefined : keywords(item, count, names)));
}

function keywords(item: (index: number) => PyObjectPtr, first: number, names: PyObjectPtr): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (let index = 0; index < objects.tupleSize(names); index++) {
    values[objects.text(objects.tupleItem(names, index))] = fromPythonShallow(item(first + index));
  }
  return values;
}
