import { library } from "../library.ts";
import { objectLayout } from "../layout.ts";
import type { Memory } from "../memory/memory.ts";
import { ObjectsByCalls } from "./by-calls.ts";
import { calibrate } from "./calibrate.ts";
import { ObjectsInPlace } from "./in-place.ts";
import type { ObjectAccess } from "./object-access.ts";

/** The object access chosen for this process, and why not a faster one. */
export interface ObjectAccessChoice {
  readonly objects: ObjectAccess;
  /** Why objects are not read in place; `undefined` when they are. */
  readonly fallback: string | undefined;
}

/**
 * Chooses how objects are read, with the interpreter running and the thread attached. `TAIPAN_OBJECTS=calls` turns
 * reading in place off.
 */
export function selectObjects(memory: Memory, wanted: string | undefined = process.env["TAIPAN_OBJECTS"]): ObjectAccessChoice {
  const fallback = whyNotInPlace(memory, wanted);
  const { version } = library("Py_GetVersion");
  return fallback === undefined
    ? { objects: new ObjectsInPlace(memory, objectLayout(version)), fallback }
    : { objects: new ObjectsByCalls(memory), fallback };
}

function whyNotInPlace(memory: Memory, wanted: string | undefined): string | undefined {
  const { freeThreaded, debug, version } = library("Py_GetVersion");
  if (wanted === "calls") return "TAIPAN_OBJECTS=calls asks for calls";
  if (memory.kind === "calls") return "memory is read by calls, which in-place access would multiply";
  if (freeThreaded) return "a free-threaded build changes objects under other threads' hands";
  if (debug) return "a debug build counts references itself";
  const wrong = calibrate(memory, objectLayout(version));
  return wrong === undefined ? undefined : `calibration of ${wrong} disagrees with Python ${version.toString()}`;
}
