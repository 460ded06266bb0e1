import { NULL, objects, PyList_SetItem, PyList_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { restoreError } from "../error/crossing/restore.ts";
import { closeScope, newScope, openScope } from "../interpreter/attach.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import { isolate } from "../interpreter/isolate.ts";
import type { Box } from "../reference/box.ts";
import { noteExport } from "../reference/exports.ts";

/**
 * Runs a TypeScript function for Python. `frame` is the list that carries the call, borrowed: what its shim was given,
 * then a place for the result. Gives a new reference.
 */
export type FrameTarget = (frame: PyObjectPtr) => PyObjectPtr;

/** What the handle of each callable stands for. */
const targets = new Map<number, Box<FrameTarget>>();

/** Calls of TypeScript by Python, each inside the one before, that V8's stack surely holds. */
const DEEPEST = 150;

let missing: PyObjectPtr = NULL;

/** What stands in a frame for an argument that was not given, and for the result until there is one; borrowed. */
export function missingObject(): PyObjectPtr {
  if (missing === NULL) missing = bootstrapped("missing");
  return missing;
}

/** Makes calls with this handle reach `target`; {@link unregisterTarget} takes the result. */
export function registerTarget(handle: PyObjectPtr, target: FrameTarget): Box<FrameTarget> {
  const box = { value: target };
  targets.set(handle, box);
  noteExport();
  return box;
}

/** Undoes {@link registerTarget}, unless the address belongs to another function by now. */
export function unregisterTarget(handle: PyObjectPtr, box: Box<FrameTarget>): void {
  if (targets.get(handle) === box) targets.delete(handle);
}

/** Functions that Python holds now, by the addresses of their handles. */
export function livingTargets(): ReadonlyMap<number, Box<object>> {
  return targets;
}

/**
 * Python calls the function of `handle` with the list `frame`. All are borrowed.
 *
 * SAFETY: total, as far as JavaScript lets anything be: what is thrown inside becomes the pending exception, and −1.
 */
export function dispatch(_entry: PyObjectPtr, frame: PyObjectPtr, handle: PyObjectPtr): number {
  isolate.callbackDepth++;
  try {
    if (isolate.callbackDepth > DEEPEST) throw new RangeError("Maximum call stack size exceeded");
    const scope = newScope();
    openScope(scope, "assume");
    try {
      const target = targets.get(handle)?.value;
      if (target === undefined) throw new ReferenceError("Cannot call a TypeScript function that was released");
      if (objects.typeOf(frame) !== PyList_Type()) throw new TypeError("Cannot enter");
      setResult(frame, target(frame));
    } finally {
      closeScope(scope);
    }
    return 0;
  } catch (error) {
    restoreError(error);
    return -1;
  } finally {
    isolate.callbackDepth--;
  }
}

/** Puts a new reference, which is taken over, into the last place of a frame. */
function setResult(frame: PyObjectPtr, result: PyObjectPtr): void {
  const last = objects.listSize(frame) - 1;
  if (objects.kind === "in place" && last >= 0 && objects.listItem(frame, last) === missing) {
    // SAFETY: the shim's frame is the only one that knows the list, and waits.
    objects.setListItem(frame, last, result);
    objects.decRef(missing);
    return;
  }
  PyList_SetItem(frame, last, result);
}
