import { PHASE, phase } from "../interpreter/control-block.ts";
import { isolate } from "../interpreter/isolate.ts";
import { livingInstances } from "../pyclass/instance/instance-table.ts";
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
    if (living() >= LEAST && mayCollect()) collectOrWarn();
    // As many again as there are: a program that holds much does not search all the time.
    until = Math.max(LEAST, living());
  }).unref();
}

/** Not while attaching is forbidden, and not once the interpreter ends. */
function mayCollect(): boolean {
  return isEnabled && isolate.count >= 0 && phase() === PHASE.running;
}

/** Nobody could catch: a Node that forbids its inspector says so once, and cycles stay. */
function collectOrWarn(): void {
  try {
    collectCycles();
  } catch (error) {
    isEnabled = false;
    process.emitWarning(`Cannot collect cycles through both heaps: ${(error as Error).message}`, {
      type: "TaipanWarning",
      code: "TAIPAN_CYCLES",
      detail: "Objects in such cycles stay alive; Python.configure({ collectCycles: false }) says that this is known.",
    });
  }
}

function living(): number {
  return livingInstances().size + livingTargets().size;
}
