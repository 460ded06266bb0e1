import { objects, PyGILState_Release } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { withScope } from "./attach.ts";
import { bootstrapped } from "./bootstrap.ts";
import { PHASE, phase, setPhase } from "./control-block.ts";
import { isolate } from "./isolate.ts";
import { removeProcessLock } from "./process-lock.ts";

let installed = false;

/**
 * What happens when Node ends. The interpreter is not finalized: daemon threads and extension modules may still run, and
 * the process is about to go anyway. But everything that a program can notice happens as at Python's own end:
 *
 * - when the event loop ran dry, non-daemon threads are waited for (after `process.exit` they are not: Node's own
 *   pending work is not either);
 * - `atexit` functions run once, then standard output and error are flushed;
 * - later attaches are refused, so that no finalizer reaches into a dying process.
 */
export function installExitHooks(isMain: boolean): void {
  if (installed) return;
  installed = true;
  if (isMain) {
    process.once("beforeExit", joinThreads);
    process.once("exit", runExitFunctions);
  } else {
    process.once("exit", leaveWorker);
  }
}

function joinThreads(): void {
  if (phase() === PHASE.running) call("join_threads");
}

function runExitFunctions(): void {
  removeProcessLock();
  if (phase() !== PHASE.running) return;
  leaveOpenScopes();
  call("run_exit_functions");
  setPhase(PHASE.finalizing);
}

/** A worker that ends inside an attach scope would take the GIL with it. */
function leaveWorker(): void {
  if (phase() === PHASE.running) leaveOpenScopes();
}

/** `process.exit` inside an attach leaves scopes open that nobody closes any more. */
function leaveOpenScopes(): void {
  if (isolate.count <= 0) return;
  for (let scope = isolate.top; scope !== undefined; scope = scope.parent) {
    scope.isOpen = false;
    if (scope.kind === "ensured") PyGILState_Release(scope.gilState);
  }
  isolate.top = undefined;
  isolate.count = 0;
}

function call(name: string): void {
  try {
    withScope(() => objects.decRef(callPython(bootstrapped(name), [])));
  } catch (error) {
    // Nobody can catch here; Python reports such errors and goes on, too.
    console.error(error);
  }
}
