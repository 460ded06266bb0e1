import { isMainThread } from "node:worker_threads";
import { Py_FinalizeEx, PyGILState_Ensure, PyGILState_Release } from "@taipan/ffi";
import { PHASE, phase, setPhase } from "./control-block.ts";
import { isolate } from "./isolate.ts";
import { markFinalized, withProcessLock } from "./process-lock.ts";
import { abandonThreadEnd } from "./thread-end.ts";
import { attachedWorkers } from "./worker-gate.ts";

/** Why the interpreter cannot be finalized now; it goes on running. */
export class FinalizeError extends Error {
  override readonly name = "FinalizeError";
  readonly code = "TAIPAN_FINALIZE";

  constructor(reason: string) {
    super(`Cannot finalize Python: ${reason}`);
  }
}

/** How long workers that are attached may take to leave, in milliseconds; new attaches are refused meanwhile. */
const PATIENCE = 5000;

/**
 * Ends the interpreter: waits until every worker left it, for its non-daemon threads, runs `atexit` functions, flushes.
 * There is no way back: CPython cannot start extension modules a second time.
 *
 * @throws {FinalizeError} while attached, in a worker, or when a worker stays attached
 */
export function finalize(): void {
  if (phase() !== PHASE.running) return;
  if (!isMainThread) throw new FinalizeError("this is a worker, only the main thread may");
  if (isolate.count !== 0) throw new FinalizeError("this thread is attached, leave every attach scope first");
  withProcessLock(() => {
    setPhase(PHASE.finalizing);
    const staying = waitForWorkers();
    if (staying > 0) {
      setPhase(PHASE.running);
      throw new FinalizeError(`${staying === 1 ? "a worker is" : `${staying} workers are`} still attached`);
    }
    endInterpreter();
    markFinalized();
  });
}

function endInterpreter(): void {
  // SAFETY: no worker is attached and none can attach any more, so none uses the thread states that are about to go.
  abandonThreadEnd();
  PyGILState_Ensure();
  // Destructors and atexit functions may call TypeScript, which must find the thread attached.
  isolate.count = 1;
  try {
    Py_FinalizeEx();
  } finally {
    isolate.count = 0;
    setPhase(PHASE.finalized);
  }
}

/** Lets workers run until none is attached or time is up; gives how many are. */
function waitForWorkers(): number {
  // Native memory cannot wake a JavaScript thread, so it is looked at again and again; nobody notifies this word.
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const end = performance.now() + PATIENCE;
  for (;;) {
    const state = PyGILState_Ensure();
    const staying = attachedWorkers().length;
    PyGILState_Release(state);
    if (staying === 0 || performance.now() > end) return staying;
    Atomics.wait(pause, 0, 0, 1);
  }
}
