import type { Python } from "@taipan/core";
import { NodeLoop, runningLoop } from "./node-loop.ts";

let standing: NodeLoop | undefined;

/**
 * The loop in use: the one whose step runs, else the isolate's own, which is made when it is first needed; a new one after
 * it was closed.
 */
export function nodeLoop(py: Python): NodeLoop {
  return runningLoop() ?? standingLoop(py);
}

/** This isolate's own loop. */
export function standingLoop(py: Python): NodeLoop {
  if (standing !== undefined && !standing.isClosed) return standing;
  standing = new NodeLoop(py);
  standing.half(py, "standing").setItem(standing.home, standing.object.bind(py));
  py.import("asyncio").callMethod("set_event_loop", [standing.object.bind(py)]);
  return standing;
}
