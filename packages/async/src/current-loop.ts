import type { Python } from "@taipan/core";
import { NodeLoop, nodeLoopOf, runningLoop } from "./node-loop.ts";
import { scopedLocals } from "./task-locals.ts";

let standing: NodeLoop | undefined;

/**
 * The loop of this isolate that is in use: the one whose step runs, else that of the current locals, else the isolate's
 * own, which is made when it is first needed; a new one after it was closed.
 */
export function nodeLoop(py: Python): NodeLoop {
  return runningLoop() ?? scopedLoop(py) ?? standingLoop(py);
}

function scopedLoop(py: Python): NodeLoop | undefined {
  const locals = scopedLocals();
  return locals === undefined ? undefined : nodeLoopOf(locals.eventLoop(py).asPtr());
}

function standingLoop(py: Python): NodeLoop {
  if (standing !== undefined && !standing.isClosed) return standing;
  standing = new NodeLoop(py);
  standing.half(py, "standing").setItem(standing.home, standing.object.bind(py));
  py.import("asyncio").callMethod("set_event_loop", [standing.object.bind(py)]);
  return standing;
}
