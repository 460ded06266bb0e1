import { isMainThread } from "node:worker_threads";
import {
  library,
  makeSecondStack,
  objects,
  PyDict_GetItemString,
  PyGILState_Ensure,
  PyThreadState_Get,
  PyUnstable_ThreadState_SetStackProtection,
  resetSignals,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { PyKeyboardInterrupt } from "../error/classes/exceptions.ts";
import { withScope } from "../interpreter/attach.ts";
import { bootstrapped, runSource } from "../interpreter/bootstrap.ts";
import { CommandLineExit } from "../interpreter/config.ts";
import { PHASE, setPhase } from "../interpreter/control-block.ts";
import { notePythonEnds } from "../interpreter/exit.ts";
import { isInitialized, startWith } from "../interpreter/lifecycle.ts";
import { wrapBorrowed } from "../reference/wrap.ts";
import { whenInterrupted } from "../threads/relay.ts";
import { keepOutputBlocking } from "./blocking-output.ts";
import { FORKSERVER_SOURCE } from "./forkserver-source.ts";
import { IMPORT_WATCH_SOURCE } from "./import-watch-source.ts";
import { PROGRAM_SOURCE } from "./program-source.ts";
import { ProgramError } from "./program-error.ts";
import { SLICES_SOURCE } from "./slices-source.ts";
import { Turns } from "./turns.ts";

/** How {@link runProgram} starts Python. */
export interface ProgramOptions {
  /** The interpreter: an executable, a libpython file, or the folder of an environment or installation. */
  readonly python?: string;
  /** `sys.executable`: a command that does what this program does, for Python starts it as `python`. */
  readonly executable?: string;
  /** Called attached before the program begins, when the interpreter has started. */
  readonly prepare?: () => void;
}

/**
 * Runs Python's own main program on this thread, as `python ...args` does: a script, `-m module`, `-c code`, standard input
 * or the prompt, with all options. Ctrl-C, exit codes, tracebacks and signals are Python's.
 *
 * The program has a stack of its own. While it computes, or waits in `time.sleep` or `input`, Node's event loop stands
 * still, as in any synchronous call; where it waits in `asyncio`, Node's event loop runs. TypeScript functions that it calls
 * run directly, on the same thread.
 *
 * @param args what follows `python` on a command line
 * @returns the exit code, with which the process should end; Python is gone then
 * @throws {ProgramError} in a worker, or when the interpreter runs already
 * @throws {SecondStackError} on a platform that has no second stacks
 * @see the C function `Py_RunMain`
 */
export async function runProgram(args: readonly string[], options: ProgramOptions = {}): Promise<number> {
  if (!isMainThread) throw new ProgramError("this is a worker, only the main thread may");
  if (isInitialized()) throw new ProgramError("the interpreter runs already");
  resetSignals();
  keepOutputBlocking();
  const { python } = options;
  try {
    startWith({ ...(python === undefined ? {} : { python }), commandLine: args });
  } catch (error) {
    if (error instanceof CommandLineExit) return error.exitCode;
    throw error;
  }
  const stack = makeSecondStack(library("Py_RunMain").address("Py_RunMain"));
  const turns = new Turns(stack);
  withScope(() => {
    const half = startHalf(turns, options.executable);
    const interrupt = (error: unknown): void => {
      if (!(error instanceof PyKeyboardInterrupt)) throw error;
      objects.decRef(callPython(PyDict_GetItemString(half, "throw"), [error]));
    };
    whenInterrupted(interrupt, () => undefined);
    options.prepare?.();
  });
  // The program's, for as long as it lives: it gives the GIL back only while it waits.
  PyGILState_Ensure();
  // 3.14 compares the stack pointer with the stack that it knows.
  if (library("PyThreadState_Get").has("PyUnstable_ThreadState_SetStackProtection")) {
    PyUnstable_ThreadState_SetStackProtection(PyThreadState_Get(), stack.program.start as never, stack.program.size);
  }
  const code = await turns.finished;
  setPhase(PHASE.finalized);
  return code;
}

/** Runs Python's half, whose namespace this gives. SAFETY: attached. */
function startHalf(turns: Turns, executable: string | undefined): PyObjectPtr {
  let hasEnded = false;
  // After process.exit() in a TypeScript function it is Node's listener that calls Python's exit functions.
  process.prependOnceListener("exit", () => (hasEnded = true));
  const end = (): void => {
    if (hasEnded) return;
    notePythonEnds();
    process.emit("exit", Number(process.exitCode ?? 0));
    process.removeAllListeners("exit");
  };
  const { stack } = turns;
  const half = runSource(PROGRAM_SOURCE + SLICES_SOURCE + IMPORT_WATCH_SOURCE + FORKSERVER_SOURCE);
  const given = callPython(PyDict_GetItemString(half, "start"), [
    executable,
    (isSlice: boolean) => turns.begin(isSlice),
    () => turns.ask(),
    end,
    [stack.programContext, stack.nodeContext, stack.exitContext, stack.contextBytes],
    [stack.program.start, stack.program.size],
    [stack.rest.start, stack.rest.size],
    wrapBorrowed(bootstrapped("requests")),
    wrapBorrowed(bootstrapped("interrupt_home")),
  ]);
  objects.decRef(given);
  return half;
}
