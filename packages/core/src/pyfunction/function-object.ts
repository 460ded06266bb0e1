import { isMainThread } from "node:worker_threads";
import { NULL, objects, PyObject_SetAttr } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { okOrThrow, ownedOrThrow, throwPending } from "../error/fetch.ts";
import { intern } from "../intern.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import { watchDeath } from "../interpreter/deaths.ts";
import { Borrowing } from "../reference/borrowing.ts";
import { PythonSides, unlinkSides } from "../reference/counterparts.ts";
import { type CallTarget, registerTarget, unregisterTarget } from "./dispatch.ts";
import { entryObject } from "./entry-object.ts";

/** The callable of each function, while Python holds it. */
const callables = new PythonSides();

/**
 * A Python callable for a function: a new reference. The same function gives the same callable as long as Python keeps
 * it, and the callable comes back as that function; when Python drops it, so does the bridge.
 */
export function functionIntoPython(value: (...args: never[]) => unknown): PyObjectPtr {
  const known = callables.find(value);
  if (known !== NULL) return known;
  const name = value.name || "taipan-closure";
  const callable = makeCallable(positionalTarget(value, name), name, undefined, () => unlinkSides(callable, value));
  try {
    callables.link(callable, value);
  } catch (error) {
    objects.decRef(callable);
    throw error;
  }
  return callable;
}

/** A new Python function of a name and module, calling `value` with positional arguments. */
export function makeNamedFunction(value: (...args: never[]) => unknown, name: string, module: string): PyObjectPtr {
  const callable = makeCallable(positionalTarget(value, name), name, undefined);
  const text = ownedOrThrow(objects.newText(module));
  const result = PyObject_SetAttr(callable, intern("__module__"), text);
  objects.decRef(text);
  okOrThrow(result);
  return callable;
}

function positionalTarget(value: (...args: never[]) => unknown, name: string): CallTarget {
  return (args, keywords) => {
    if (keywords !== undefined) throw new TypeError(`${name}() takes no keyword arguments`);
    return (value as (...args: unknown[]) => unknown)(...args);
  };
}

/** A new Python callable that runs `target` on this isolate's thread, and refuses to on any other. */
export function makeCallable(
  target: CallTarget,
  name: string,
  doc: string | undefined,
  onDrop: () => void = () => undefined,
): PyObjectPtr {
  const handle = callPython(bootstrapped("Handle"), []);
  registerTarget(handle, target);
  const released = (): void => {
    unregisterTarget(handle, target);
    onDrop();
  };
  if (!watchDeath(handle, released)) throwPending();
  try {
    const parts = [new Borrowing(entryObject()), new Borrowing(handle), name, doc, !isMainThread];
    return callPython(bootstrapped("function"), parts);
  } finally {
    // The callable owns its handle now; when Python drops the callable, the handle dies and that is reported.
    objects.decRef(handle);
  }
}
