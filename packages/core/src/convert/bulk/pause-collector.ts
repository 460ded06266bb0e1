import {
  library,
  objects,
  Py_True,
  PyGC_Disable,
  PyGC_Enable,
  PyImport_ImportModule,
  PyObject_CallNoArgs,
  PyObject_GetAttrString,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";

/** `gc.disable`, `gc.enable` and `gc.isenabled`, for 3.9, which has no C functions for them; kept for ever. */
let functions: readonly [disable: PyObjectPtr, enable: PyObjectPtr, isEnabled: PyObjectPtr] | undefined;
let collectsInAllocations: boolean | undefined;

/**
 * Runs `build`, in which no Python code runs, without the collector looking at what is being built: nothing of it is
 * garbage, and it would be looked at once every few hundred objects.
 *
 * From 3.12 on the collector runs between bytecodes only, hence not in there.
 */
export function withCollectorPaused<R>(build: () => R): R {
  const { version } = library("Py_GetVersion");
  collectsInAllocations ??= !version.atLeast(3, 12);
  if (!collectsInAllocations || !pause(version.atLeast(3, 10))) return build();
  try {
    return build();
  } finally {
    if (version.atLeast(3, 10)) PyGC_Enable();
    else call((functions as NonNullable<typeof functions>)[1]);
  }
}

/** @returns whether the collector was on */
function pause(hasFunctions: boolean): boolean {
  if (hasFunctions) return PyGC_Disable() === 1;
  functions ??= gcFunctions();
  const [disable, , isEnabled] = functions;
  const wasEnabled = call(isEnabled) === Py_True();
  if (wasEnabled) call(disable);
  return wasEnabled;
}

/** Calls a function that gives a singleton, which needs no owner. */
function call(callable: PyObjectPtr): PyObjectPtr {
  const result = ownedOrThrow(PyObject_CallNoArgs(callable));
  objects.decRef(result);
  return result;
}

function gcFunctions(): [PyObjectPtr, PyObjectPtr, PyObjectPtr] {
  const gc = ownedOrThrow(PyImport_ImportModule("gc"));
  try {
    const named = (name: string): PyObjectPtr => ownedOrThrow(PyObject_GetAttrString(gc, name));
    return [named("disable"), named("enable"), named("isenabled")];
  } finally {
    objects.decRef(gc);
  }
}
