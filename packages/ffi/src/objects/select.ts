import { type ObjectLayout, objectLayout } from "../layout.ts";
import { library } from "../library.ts";
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
 *
 * @param layout where this version keeps what is read; another one than its own is found out and not used
 */
export function selectObjects(
  memory: Memory,
  wanted: string | undefined = process.env["TAIPAN_OBJECTS"],
  layout: ObjectLayout = objectLayout(library("Py_GetVersion").version),
): ObjectAccessChoice {
  const fallback = whyNotInPlace(memory, wanted, layout);
  const objects = fallback === undefined ? new ObjectsInPlace(memory, layout) : new ObjectsByCalls(memory);
  return { objects, fallback };
}

function whyNotInPlace(memory: Memory, wanted: string | undefined, layout: ObjectLayout): string | undefined {
  const { freeThreaded, debug, version } = library("Py_GetVersion");
  if (wanted === "calls") return "TAIPAN_OBJECTS=calls asks for calls";
  if (memory.kind === "calls") return "memory is read by calls, which in-place access would multiply";
  if (freeThreaded) return "a free-threaded build changes objects under other threads' hands";
  if (debug) return "a debug build counts references itself";
  const wrong = calibrate(memory, layout);
  return wrong === undefined ? undefined : `calibration of ${wrong} disagrees with Python ${version.toString()}`;
}
