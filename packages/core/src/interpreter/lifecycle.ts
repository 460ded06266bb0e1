import { isMainThread } from "node:worker_threads";
import {
  bindDeclared,
  currentStack,
  extensionLoadFlags,
  library,
  locate,
  objects,
  openLibrary,
  Py_IsInitialized,
  PyEval_SaveThread,
  PyGILState_Ensure,
  PyInterpreterState_Get,
  PyThread_get_thread_ident,
  PyThreadState_Get,
  PyThreadState_New,
  PyUnstable_ThreadState_SetStackProtection,
  startMemory,
  startObjects,
} from "@taipan/ffi";
import type { LocateOptions, PythonLocation } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { startTracking } from "../debug/handle-tracker.ts";
import { warnOfManyHandles } from "../debug/many-handles.ts";
import { startCollectingCycles } from "../cycles/automatic.ts";
import { registerDefaultConversions } from "../convert/default/defaults.ts";
import { startExceptions } from "../error/classes/exception-table.ts";
import { startJavascriptExceptions } from "../error/crossing/javascript-exception.ts";
import { InterpreterFinalizingError, NotInitializedError } from "../error/state-errors.ts";
import { entryObject } from "../pyfunction/entry-object.ts";
import { offerHost } from "../pymodule/host-module.ts";
import { ownInterrupts } from "../threads/interrupts.ts";
import { registerWrappers } from "../types/object/wrappers.ts";
import { onFirstAttach, withScope } from "./attach.ts";
import { bootstrapped, startBootstrap } from "./bootstrap.ts";
import { startDeaths } from "./deaths.ts";
import { openControlBlock, PHASE, phase } from "./control-block.ts";
import { type InitializeOptions, type StartOptions, startInterpreter } from "./config.ts";
import { installExitHooks } from "./exit.ts";
import { firstStartWork } from "./first-start.ts";
import { isolate } from "./isolate.ts";
import { wasFinalized, withProcessLock } from "./process-lock.ts";
import { prepareThreadEnd, shareThreadEnd } from "./thread-end.ts";
import { openWorkerGate } from "./worker-gate.ts";

let location: PythonLocation | undefined;
let autoInitialize = true;

/** Whether the first attach may start an interpreter. Default: yes. */
export function setAutoInitialize(enabled: boolean): void {
  autoInitialize = enabled;
}

/** What was found and opened; `undefined` before. */
export function pythonLocation(): PythonLocation | undefined {
  return location;
}

/**
 * Makes this isolate ready to attach: finds and opens libpython, starts the interpreter unless another isolate did, and
 * sets up what the isolate needs in it. Does nothing the second time.
 *
 * Isolates that start at the same moment wait for each other: Python calls itself initialized before `site` has run.
 *
 * @throws {LibPythonNotFoundError} if no usable Python is found
 * @throws {InitializationError} if Python refuses to start
 */
export function initialize(options: InitializeOptions = {}): void {
  startWith(options);
}

/** The same, with what only this package may ask for. @throws {CommandLineExit} see {@link startInterpreter} */
export function startWith(options: StartOptions): void {
  if (phase() === PHASE.running) return;
  if (phase() >= PHASE.finalizing) throw new InterpreterFinalizingError();
  location ??= locate(locateOptions(options));
  const { version } = openLibrary(location.library);
  startMemory();
  withProcessLock(() => {
    const isStarting = Py_IsInitialized() === 0;
    if (isStarting && wasFinalized()) throw new InterpreterFinalizingError();
    if (isStarting) {
      prepareThreadEnd();
      for (const { before } of firstStartWork()) before();
      startInterpreter(location as PythonLocation, options);
    }
    // Released at the thread's end, not before: it keeps one thread state, and with it its thread-locals.
    else PyGILState_Ensure();
    try {
      // A worker takes its thread state with it, and CPython wants to have one left.
      if (isStarting && !isMainThread) PyThreadState_New(PyInterpreterState_Get());
      protectStack(version.atLeast(3, 14));
      startIsolate(isStarting, options);
      shareThreadEnd();
      installExitHooks(isMainThread);
      if (!isMainThread) openWorkerGate(PyThread_get_thread_ident());
    } finally {
      PyEval_SaveThread();
    }
  });
  if (!isMainThread) bindDeclared();
}

/** Whether an interpreter runs in this process, started by anybody. */
export function isInitialized(): boolean {
  return phase() === PHASE.running || (location !== undefined && Py_IsInitialized() === 1);
}

onFirstAttach(() => {
  if (!autoInitialize) throw new NotInitializedError();
  initialize();
});

function locateOptions(options: InitializeOptions): LocateOptions {
  const python = options.python ?? options.venv;
  return python === undefined ? {} : { python };
}

// SAFETY: the thread is attached; nothing of it is used by this isolate before.
function startIsolate(isFirst: boolean, options: StartOptions): void {
  startObjects();
  openControlBlock();
  // The attach that asked for the start has not raised the count yet.
  isolate.count = 1;
  try {
    startTracking();
    warnOfManyHandles();
    startBootstrap();
    startDeaths(bootstrapped("deaths"), bootstrapped("report_death"));
    startJavascriptExceptions(bootstrapped("JsException"));
    startExceptions();
    registerWrappers();
    registerDefaultConversions();
    startCollectingCycles();
    if (!isMainThread) entryObject();
    if (isFirst) prepare(options);
  } finally {
    isolate.count = 0;
  }
}

function prepare(options: StartOptions): void {
  withScope(() => {
    const { argv, path = [], commandLine } = options;
    const args = [extensionLoadFlags(), argv, path, commandLine !== undefined];
    objects.decRef(callPython(bootstrapped("prepare"), args));
    if (isMainThread) offerHost();
    if (options.signalHandlers === true && isMainThread) ownInterrupts();
    for (const { after } of firstStartWork()) after();
  }, "assume");
}

/** 3.14 compares the stack pointer with the thread's own stack, which is not the one that koffi runs C on. */
function protectStack(isNeeded: boolean): void {
  if (!isNeeded || !library("PyThreadState_Get").has("PyUnstable_ThreadState_SetStackProtection")) return;
  const stack = currentStack();
  if (stack === undefined) return;
  PyUnstable_ThreadState_SetStackProtection(PyThreadState_Get(), stack.start as never, stack.size);
}
