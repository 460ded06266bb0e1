import {
  NULL,
  objects,
  PyCode_NewEmpty,
  PyDict_New,
  PyFrame_New,
  PyThreadState_Get,
  PyTraceBack_Type,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { Borrowing } from "../../reference/borrowing.ts";

/** A place that V8 names: `at name (file:line:column)`, `at async name (…)` or `at file:line:column`. */
const PLACE =
  /^\s+at (?:(?:async )?(?<name>.+?) \((?<inside>.+):(?<line>\d+):\d+\)|(?:async )?(?<bare>\S+):(?<bareLine>\d+):\d+)$/;

/** Makes a traceback object of a JavaScript stack's text: a new reference, or NULL if no line names a place. */
export function tracebackFromStack(stack: string): PyObjectPtr {
  let traceback: PyObjectPtr = NULL;
  // JavaScript names the innermost place first. A traceback starts at the outermost and leads to the next one inside,
  // so the innermost is made first.
  for (const text of stack.split("\n")) {
    const place = PLACE.exec(text)?.groups;
    if (place === undefined) continue;
    const file = place["inside"] ?? place["bare"] ?? "?";
    const line = Number(place["line"] ?? place["bareLine"]);
    traceback = withFrame(file, place["name"] ?? "<anonymous>", line, traceback);
  }
  return traceback;
}

/** A traceback entry before `next`, which it takes over: a new reference. */
function withFrame(file: string, name: string, line: number, next: PyObjectPtr): PyObjectPtr {
  const made: PyObjectPtr[] = next === NULL ? [] : [next];
  const own = (pointer: PyObjectPtr): PyObjectPtr => {
    made.push(ownedOrThrow(pointer));
    return pointer;
  };
  try {
    const globals = own(PyDict_New());
    const code = own(PyCode_NewEmpty(file, name, line));
    const frame = own(PyFrame_New(PyThreadState_Get(), code as never, globals, NULL));
    const previous = next === NULL ? undefined : new Borrowing(next);
    return callPython(PyTraceBack_Type(), [previous, new Borrowing(frame), 0, line]);
  } finally {
    for (const pointer of made) objects.decRef(pointer);
  }
}
