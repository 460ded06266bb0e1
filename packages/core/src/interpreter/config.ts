import {
  allocateRaw,
  decodeCString,
  freeRaw,
  memory,
  Py_InitializeFromConfig,
  Py_SetProgramName,
  Py_SetPythonHome,
  PyConfig_Clear,
  PyConfig_InitPythonConfig,
  PyConfig_SetBytesArgv,
  staticCString,
  staticWideString,
} from "@taipan/ffi";
import type { Pointer, PythonLocation } from "@taipan/ffi";

/** How the interpreter starts. Only the first call in a process has an effect. */
export interface InitializeOptions {
  /** The interpreter: an executable, a libpython file, or the folder of an environment or installation. */
  readonly python?: string;
  /** A virtual environment's folder; the same as `python`, by the name that says what it is. */
  readonly venv?: string;
  /** `sys.executable`, where it must be something else than what was found. */
  readonly executable?: string;
  /** Where the standard library is (`PYTHONHOME`). */
  readonly home?: string;
  /** `sys.argv`. Default: `[""]`. */
  readonly argv?: readonly string[];
  /** Like `python -I`: no environment variables, no user site-packages, no current folder on `sys.path`. */
  readonly isolated?: boolean;
  /** Further entries in front of `sys.path`. */
  readonly path?: readonly string[];
  /**
   * Let Ctrl-C raise `KeyboardInterrupt` in Python code that runs or waits, and where TypeScript calls
   * `py.checkSignals()`; while Node is idle it does what it does without. Default: false, Node keeps its handlers.
   */
  readonly signalHandlers?: boolean;
}

/** `PyConfig` is below 1 KiB in every version. */
const CONFIG_BYTES = 4096;
/** Offset of `install_signal_handlers`, the fifth `int` of `PyConfig` since 3.8. */
const INSTALL_SIGNAL_HANDLERS = 16;

/** The interpreter refused to start. */
export class InitializationError extends Error {
  override readonly name = "InitializationError";
  readonly code = "TAIPAN_INITIALIZATION";

  constructor(reason: string) {
    super(`Cannot initialize Python: ${reason}`);
  }
}

/** Why the interpreter did not start. CPython does not clean up what it had begun, so there is no second attempt. */
let failure: InitializationError | undefined;

/**
 * Starts the interpreter through `PyConfig`. Options travel as command-line flags and through the two setters that exist
 * in every version, so that nothing depends on the struct's layout but one checked field.
 *
 * SAFETY: no other isolate of the process is starting or has started one. Afterwards this thread is attached.
 *
 * @throws {InitializationError} if Python refuses, the same one each time
 */
export function startInterpreter(location: PythonLocation, options: InitializeOptions): void {
  if (failure !== undefined) throw failure;
  const executable = options.executable ?? location.executable;
  if (executable !== undefined) Py_SetProgramName(staticWideString(executable));
  // Without an executable nothing leads Python to its standard library.
  const home = options.home ?? (location.executable === undefined ? location.basePrefix : undefined);
  if (home !== undefined) Py_SetPythonHome(staticWideString(home));
  const config = allocateRaw(CONFIG_BYTES) as number as Pointer<"PyConfig">;
  try {
    PyConfig_InitPythonConfig(config);
    if (options.signalHandlers !== true && memory.u32(config + INSTALL_SIGNAL_HANDLERS) === 1) {
      memory.setU32(config + INSTALL_SIGNAL_HANDLERS, 0);
    }
    const argv = [executable ?? "python3", ...(options.isolated === true ? ["-I"] : [])];
    const list = allocateRaw(argv.length * 8);
    argv.forEach((argument, index) => memory.setPointer(list + index * 8, staticCString(argument)));
    check(PyConfig_SetBytesArgv(config, argv.length, list as number as Pointer<"char *">));
    freeRaw(list);
    check(Py_InitializeFromConfig(config));
  } finally {
    PyConfig_Clear(config);
    freeRaw(config as never);
  }
}

/** A `PyStatus` as koffi gives it. */
interface Status {
  readonly _type: number;
  readonly err_msg: unknown;
}

function check(status: unknown): void {
  const { _type: type, err_msg: message } = status as Status;
  if (type === 0) return;
  const text = typeof message === "number" ? decodeCString(message as never) : message;
  const reason = typeof text === "string" ? text : "it gave no reason";
  const home = process.env["PYTHONHOME"];
  const hint = home === undefined ? "" : `, PYTHONHOME is "${home}": unset it, or let it name this Python's own prefix`;
  failure = new InitializationError(reason + hint);
  throw failure;
}
