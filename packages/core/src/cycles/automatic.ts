import { PHASE, phase } from "../interpreter/control-block.ts";
import { isolate } from "../interpreter/isolate.ts";
import { livingInstances } from "../pyclass/instance-table.ts";
import { livingTargets } from "../pyfunction/dispatch.ts";
import { onExport } from "../reference/exports.ts";
import { collectCycles } from "./collect-cycles.ts";

/** TypeScript objects that Python must hold before a search is worth its pause. */
const LEAST = 10_000;

let isEnabled = true;
let isScheduled = false;
/** How many exports are made until the next look. */
let until = LEAST;

/** Starts looking at what Python holds. */
export function startCollectingCycles(): void {
  onExport(() => {
    if (--until <= 0) schedule();
  });
}

/** Whether cycles are collected by themselves. Default: yes. */
export function setCycleCollection(enabled: boolean): void {
  isEnabled = enabled;
}

/** Looks in a turn of the event loop of its own. */
function schedule(): void {
  if (isScheduled || !isEnabled) return;
  isScheduled = true;
  setImmediate(() => {
    isScheduled = false;
    if (living() >= LEAST && mayCollect()) collectCycles();
    // As many again as there are: a program that holds much does not search all the time.
    until = Math.max(LEAST, living());
  }).unref();
}

/** A Node without an inspector cannot; an interpreter that ends need not. */
function mayCollect(): boolean {
  return process.features.inspector && isolate.count >= 0 && phase() === PHASE.running;
}

function living(): number {
  return livingInstances().size + livingTargets().size;
}
