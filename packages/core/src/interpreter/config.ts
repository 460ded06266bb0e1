import {
  addressOf,
  decodeCString,
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

/** How the interpreter starts, as the package itself may ask for. */
export interface StartOptions extends InitializeOptions {
  /** The arguments of a `python` command, where Python's own main program is to run: see `runProgram`. */
  readonly commandLine?: readonly string[];
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

/** The interpreter did not start because its command line wants no more: `--help`, or an option that there is not. */
export class CommandLineExit extends Error {
  override readonly name = "CommandLineExit";
  readonly code = "TAIPAN_COMMAND_LINE_EXIT";
  /** With which the process should end. */
  readonly exitCode: number;

  constructor(exitCode: number) {
    super(`Cannot run a program: the command line ends with code ${exitCode}`);
    this.exitCode = exitCode;
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
 * @throws {CommandLineExit} if the command line asks for no more than a text, or is wrong
 */
export function startInterpreter(location: PythonLocation, options: StartOptions): void {
  if (failure !== undefined) throw failure;
  const executable = options.executable ?? location.executable;
  if (executable !== undefined) Py_SetProgramName(staticWideString(executable));
  // Without an executable nothing leads Python to its standard library.
  const home = options.home ?? (location.executable === undefined ? location.basePrefix : undefined);
  if (home !== undefined) Py_SetPythonHome(staticWideString(home));
  // JavaScript's memory: options such as `-X dev` change CPython's allocators between here and the end.
  const block = new Uint8Array(CONFIG_BYTES);
  const config = addressOf(block) as number as Pointer<"PyConfig">;
  try {
    PyConfig_InitPythonConfig(config);
    const { commandLine } = options;
    if (
      options.signalHandlers !== true &&
      commandLine === undefined &&
      memory.u32(config + INSTALL_SIGNAL_HANDLERS) === 1
    ) {
      memory.setU32(config + INSTALL_SIGNAL_HANDLERS, 0);
    }
    const argv = [executable ?? "python3", ...(commandLine ?? (options.isolated === true ? ["-I"] : []))];
    const list = BigUint64Array.from(argv, (argument) => BigInt(staticCString(argument)));
    check(PyConfig_SetBytesArgv(config, argv.length, addressOf(list) as number as Pointer<"char *">));
    check(Py_InitializeFromConfig(config));
  } finally {
    PyConfig_Clear(config);
  }
}

/** A `PyStatus` as koffi gives it. */
interface Status {
  readonly _type: number;
  readonly err_msg: unknown;
  readonly exitcode: number;
}
/** `_PyStatus_TYPE_EXIT`: Python has said what there was to say. */
const EXIT = 2;

function check(status: unknown): void {
  const { _type: type, err_msg: message, exitcode } = status as Status;
  if (type === 0) return;
  if (type === EXIT) throw new CommandLineExit(exitcode);
  const text = typeof message === "number" ? decodeCString(message as never) : message;
  const reason = typeof text === "string" ? text : "it gave no reason";
  const home = process.env["PYTHONHOME"];
  const hint = home === undefined ? "" : `, PYTHONHOME is "${home}": unset it, or let it name this Python's own prefix`;
  failure = new InitializationError(reason + hint);
  throw failure;
}
