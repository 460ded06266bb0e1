import { fileURLToPath } from "node:url";
import { NULL, objects, PyException_GetTraceback, PyException_SetTraceback } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { tracebackFromStack } from "../../types/code/traceback-from-stack.ts";

/** The folder that this package runs from, as stacks name it: its frames are not shown. */
const own: readonly string[] = [
  new URL("../..", import.meta.url).href,
  fileURLToPath(new URL("../..", import.meta.url)),
];

/** Frames that are made at most: each costs some microseconds. */
const MOST = 12;

/**
 * Shows Python where in TypeScript an error was made: gives an exception (borrowed) that was not raised yet a traceback
 * with JavaScript's frames, the innermost last, from the function that Python called on.
 */
export function addJavascriptFrames(exception: PyObjectPtr, stack: string): void {
  const known = PyException_GetTraceback(exception);
  if (known !== NULL) {
    objects.decRef(known);
    return;
  }
  const frames: string[] = [];
  for (const line of stack.split("\n")) {
    if (!/^\s+at /.test(line)) continue;
    // The first frame of this package is what called the function; what lies above is Python's to show.
    if (own.some((folder) => line.includes(folder)) || line.includes("node:internal") || frames.length === MOST) break;
    frames.push(line.replace("file://", ""));
  }
  const traceback = frames.length === 0 ? NULL : tracebackFromStack(frames.join("\n"));
  if (traceback === NULL) return;
  PyException_SetTraceback(exception, traceback);
  objects.decRef(traceback);
}
