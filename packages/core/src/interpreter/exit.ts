import { objects, PyGILState_Ensure, PyGILState_LOCKED, PyGILState_Release, PyGILState_UNLOCKED } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { keepText } from "../error/text/keep-text.ts";
import { withScope } from "./attach.ts";
import { bootstrapped } from "./bootstrap.ts";
import { PHASE, phase, setPhase } from "./control-block.ts";
import { areThreadsAtWork, endAtOnce } from "./end-at-once.ts";
import { isolate } from "./isolate.ts";
import { rememberWorkers, terminateWorkers } from "./known-workers.ts";
import { removeProcessLock } from "./process-lock.ts";
import { releaseAtThreadEnd } from "./thread-end.ts";
import { closeRelay } from "../threads/relay.ts";
import { interruptWorkers, isAnyAttached } from "./worker-gate.ts";

let installed = false;
/** The event loop ran dry, and nothing has happened since. */
let isDry = false;
/** Python's own main program is at its end: it has waited for threads, and calls exit functions at this moment. */
let isPythonEnding = false;

/**
 * What happens when Node ends. The interpreter is not finalized: daemon threads and extension modules may still run, and
 * the process is about to go anyway. But everything that a program can notice happens as at Python's own end:
 *
 * - when the event loop ran dry, non-daemon threads are waited for (after `process.exit` they are not: Node's own
 *   pending work is not either);
 * - `atexit` functions run once, then standard output and error are flushed;
 * - later attaches are refused, so that no finalizer reaches into a dying process;
 * - workers in the middle of Python code are interrupted, because Node waits for them;
 * - while Python threads are in the middle of a call, the process ends without taking anything down that they use.
 * The text of an error that nobody caught is read in time.
 *
 * A worker's thread gives its thread state back. SAFETY: attached, at the end of the isolate's start.
 */
export function installExitHooks(isMain: boolean): void {
  if (installed) return;
  installed = true;
  if (isMain) {
    process.on("beforeExit", noteDryLoop);
    process.on("exit", endMain);
    process.on("uncaughtExceptionMonitor", keepText);
    rememberWorkers(tidyUp);
  } else {
    const isReleased = releaseAtThreadEnd();
    process.once("exit", () => endWorker(isReleased));
  }
}

/** What listeners of Node's end would do of Python's is done, or under way. */
export function notePythonEnds(): void {
  isPythonEnding = true;
}

/** Another listener may give the loop new work, so the end has not come yet. */
function noteDryLoop(): void {
  isDry = true;
  setImmediate(() => (isDry = false)).unref();
}

function endMain(code: number): void {
  removeProcessLock();
  if (phase() !== PHASE.running) return;
  leaveOpenScopes();
  // One that runs JavaScript while it is attached does not give the GIL away by itself.
  if (isAnyAttached()) terminateWorkers();
  if (isDry) call("join_threads");
  if (!isPythonEnding) call("run_exit_functions");
  withScope(interruptWorkers);
  withScope(closeRelay);
  const mustHurry = !isPythonEnding && withScope(areThreadsAtWork);
  setPhase(PHASE.finalizing);
  if (mustHurry) endAtOnce(code, endMain);
}

/** Closes what a worker had that was terminated, and could not do it. */
function tidyUp(): void {
  if (phase() === PHASE.running) call("end_others");
}

/** A worker that ends inside an attach scope would keep the GIL until its thread ends. */
function endWorker(isReleased: boolean): void {
  if (phase() !== PHASE.running) return;
  // Python called the TypeScript that ends the worker: its frames below still need the GIL.
  if (isolate.callbackDepth > 0) return;
  leaveOpenScopes();
  // Should the main thread never have attached, nobody else does it.
  call("flush");
  withScope(closeRelay);
  if (isReleased) return;
  // This platform tells nobody when a thread ends: the state goes now, and later listeners cannot attach.
  isolate.count = -2;
  PyGILState_Ensure();
  PyGILState_Release(PyGILState_LOCKED);
  PyGILState_Release(PyGILState_UNLOCKED);
}

/** `process.exit` inside an attach leaves scopes open that nobody closes any more. */
function leaveOpenScopes(): void {
  if (isolate.count <= 0) return;
  for (let scope = isolate.top; scope !== undefined; scope = scope.parent) {
    scope.isOpen = false;
    if (scope.kind === "ensured") PyGILState_Release(scope.gilState);
  }
  isolate.gate?.leave();
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
