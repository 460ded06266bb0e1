import { getSystemErrorMessage } from "node:util";

/** No libpython could be opened; `probes` says what was tried and why each failed. */
export class LibPythonNotFoundError extends Error {
  override readonly name = "LibPythonNotFoundError";
  readonly code = "TAIPAN_LIBPYTHON_NOT_FOUND";
  readonly probes: readonly { readonly what: string; readonly why: string }[];

  constructor(
    probes: readonly { readonly what: string; readonly why: string }[],
    advice: string,
    options?: ErrorOptions,
  ) {
    const lines = probes.map((probe) => `\n  ${probe.what}: ${probe.why}`).join("");
    super(`Cannot find libpython: none of ${probes.length} candidates can be used, ${advice}${lines}`, options);
    this.probes = probes;
  }
}

/** A C function was called before libpython was opened. */
export class LibraryNotOpenError extends Error {
  override readonly name = "LibraryNotOpenError";
  readonly code = "TAIPAN_LIBRARY_NOT_OPEN";
  readonly symbol: string;

  constructor(symbol: string) {
    super(`Cannot use ${symbol}: libpython is not open, call openLibrary() first`);
    this.symbol = symbol;
  }
}

/** Another libpython is open; a process has one, for good. */
export class LibraryAlreadyOpenError extends Error {
  override readonly name = "LibraryAlreadyOpenError";
  readonly code = "TAIPAN_LIBRARY_ALREADY_OPEN";
  /** What was asked for; `null` is the process itself. */
  readonly wanted: string | null;
  /** What is open. */
  readonly open: string | null;

  constructor(wanted: string | null, open: string | null) {
    const [asked, first] = [wanted, open].map((path) => (path === null ? "the process's own CPython" : `"${path}"`));
    super(`Cannot open ${asked}: ${first} is open already, and a process has one libpython`);
    this.wanted = wanted;
    this.open = open;
  }
}

/** This libpython does not export a symbol, usually because it is older or newer than the function. */
export class SymbolNotFoundError extends Error {
  override readonly name = "SymbolNotFoundError";
  readonly code = "TAIPAN_SYMBOL_NOT_FOUND";
  readonly symbol: string;
  readonly running: string;
  /** Version that has the symbol, where one is known. */
  readonly needed: string | undefined;

  constructor(symbol: string, running: string, needed: string | undefined, options?: ErrorOptions) {
    super(
      `Cannot use ${symbol}: Python ${running} does not export it${needed ? `, it exists in ${needed}` : ""}`,
      options,
    );
    this.symbol = symbol;
    this.running = running;
    this.needed = needed;
  }
}

/** The interpreter found is one that Taipan refuses: too old, too new, or an ABI whose layouts are unknown. */
export class UnsupportedPythonError extends Error {
  override readonly name = "UnsupportedPythonError";
  readonly code = "TAIPAN_UNSUPPORTED_PYTHON";
  readonly version: string;
  readonly reason: string;

  constructor(version: string, reason: string) {
    super(`Cannot use Python ${version}: ${reason}`);
    this.version = version;
    this.reason = reason;
  }
}

/** koffi's callback trampolines, 8,192 in a process, are used up. */
export class CallbackLimitError extends Error {
  override readonly name = "CallbackLimitError";
  readonly code = "TAIPAN_CALLBACK_LIMIT";

  constructor(options?: ErrorOptions) {
    super("Cannot make a C callback: all 8192 trampolines of this process are in use", options);
  }
}

/** A string that must become `char *` contains a NUL character, which C would take as its end. */
export class InteriorNulError extends TypeError {
  override readonly name = "InteriorNulError";
  readonly code = "TAIPAN_INTERIOR_NUL";
  /** Index of the first NUL, in UTF-16 code units. */
  readonly position: number;

  constructor(position: number) {
    super(`Cannot pass a string to C: it contains a NUL character at index ${position}`);
    this.position = position;
  }
}

/** Memory could not be reserved. */
export class OutOfMemoryError extends Error {
  override readonly name = "OutOfMemoryError";
  readonly code = "TAIPAN_OUT_OF_MEMORY";
  /** What was asked for, where it is known. */
  readonly bytes: number | undefined;

  constructor(bytes?: number) {
    super(
      `Cannot reserve ${bytes === undefined ? "" : `${bytes} bytes of `}native memory: the allocator has not so much`,
    );
    this.bytes = bytes;
  }
}

/** The system refused an advisory lock. */
export class FileLockError extends Error {
  override readonly name = "FileLockError";
  readonly code = "TAIPAN_FILE_LOCK";
  readonly descriptor: number;
  /** The system's error number. */
  readonly errno: number;

  constructor(descriptor: number, errno: number) {
    super(`Cannot lock file descriptor ${descriptor}: ${getSystemErrorMessage(-errno)}`);
    this.descriptor = descriptor;
    this.errno = errno;
  }
}

/** libuv cannot watch a file descriptor. */
export class PollError extends Error {
  override readonly name = "PollError";
  readonly code = "TAIPAN_POLL";
  readonly descriptor: number;
  readonly reason: string;

  constructor(descriptor: number, reason: string, options?: ErrorOptions) {
    super(`Cannot watch file descriptor ${descriptor}: ${reason}`, options);
    this.descriptor = descriptor;
    this.reason = reason;
  }
}

/** A C function cannot have a stack of its own on this thread. */
export class SecondStackError extends Error {
  override readonly name = "SecondStackError";
  readonly code = "TAIPAN_SECOND_STACK";
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`Cannot make a second stack: ${reason}`, options);
    this.reason = reason;
  }
}
