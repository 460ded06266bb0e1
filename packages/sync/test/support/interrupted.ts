import type { Python } from "@taipan/core";

const SET_UP = `
import sys

count = 0

def trace(frame, event, arg):
    global count
    if frame.f_code.co_filename != "<taipan sync>" or frame.f_code.co_name in outside:
        return None
    frame.f_trace_opcodes = not outside
    # No handler runs at the instruction that returns, which no "except" covers.
    if event == "return":
        return trace
    count += 1
    if count == at:
        interrupt()
    return trace

sys.settrace(trace)
`;

/**
 * Runs `body` and calls `interrupt` once, before the instruction of Python's half of this package that has the number `at`:
 * as a signal handler does that serves a call from another thread. Gives whether there were so many.
 *
 * @param outside functions that are left alone; with them, it is lines that are counted
 */
export function interrupted(
  py: Python,
  at: number,
  interrupt: () => void,
  body: () => void,
  outside: readonly string[] = [],
): boolean {
  const globals = py.dict({ interrupt, at, outside });
  py.run(SET_UP, { globals });
  try {
    body();
  } finally {
    py.import("sys").callMethod("settrace", [null]);
  }
  return Number(globals.getItem("count").extract()) >= at;
}
