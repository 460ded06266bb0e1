import { realpathSync } from "node:fs";
import { endianness } from "node:os";
import koffi, { type LibraryHandle } from "koffi";
import { type Abi, readAbi } from "./abi.ts";
import { loadedLibrary } from "./discover/loaded.ts";
import { pinLibrary } from "./dynamic-linker.ts";
import { LibPythonNotFoundError, LibraryAlreadyOpenError, LibraryNotOpenError, SymbolNotFoundError } from "./errors.ts";
import { processSymbols } from "./process-symbols.ts";
import { shareEnvironment } from "./share-environment.ts";
import { configureStack } from "./stack-size.ts";
import type { PythonVersion } from "./version.ts";
import { isTracing, traced } from "./trace.ts";

/** Which versions have a symbol; only used to explain that this one does not. */
export interface Availability {
  readonly since?: readonly [number, number];
  readonly until?: readonly [number, number];
  readonly only?: string;
}

/** The one libpython of this process, opened with its symbols visible to extension modules. */
export class Library {
  /** File that was opened; `null` when the process itself exports CPython. */
  readonly path: string | null;
  readonly version: PythonVersion;
  /** The build has no GIL (`Py_GIL_DISABLED`): another object header. */
  readonly freeThreaded: boolean;
  /** A `--with-pydebug` build: it counts references itself, so nothing may change a count behind its back. */
  readonly debug: boolean;
  readonly #handle: LibraryHandle;

  constructor(path: string | null, handle: LibraryHandle, { version, freeThreaded }: Abi) {
    this.path = path;
    this.#handle = handle;
    this.version = version;
    this.freeThreaded = freeThreaded;
    this.debug = this.has("_Py_NegativeRefcount");
  }

  /** Binds a C function from its koffi prototype. */
  bind(name: string, prototype: string, availability: Availability = {}): (...args: never[]) => unknown {
    defineStructs();
    try {
      const bound = this.#handle.func(prototype) as (...args: never[]) => unknown;
      return isTracing() ? traced(name, bound) : bound;
    } catch (error) {
      if (this.has(name)) throw error;
      throw new SymbolNotFoundError(name, this.version.toString(), neededVersion(availability), { cause: error });
    }
  }

  /** Whether libpython exports `name`. */
  has(name: string): boolean {
    return addressOf(this.#handle, name) !== undefined;
  }

  /** Address of a symbol, function or data. */
  address(name: string, availability: Availability = {}): number {
    const address = addressOf(this.#handle, name);
    if (address !== undefined) return address;
    throw new SymbolNotFoundError(name, this.version.toString(), neededVersion(availability));
  }

  /** The pointer stored at `address`. */
  readPointer(address: number): number {
    return Number(koffi.decode.uint64(address));
  }
}

let current: Library | undefined;

/** The open library; throws {@link LibraryNotOpenError} naming what wants it when there is none. */
export function library(wanted: string): Library {
  if (current === undefined) throw new LibraryNotOpenError(wanted);
  return current;
}

/** The open library, if any. */
export function openedLibrary(): Library | undefined {
  return current;
}

/**
 * Opens libpython for this isolate; the second call with the same file gives the first one's result.
 *
 * A file that is refused is closed again and leaves nothing behind; another one may be opened then.
 *
 * @param path file of libpython, or `null` for symbols that the process itself exports
 * @throws {LibPythonNotFoundError} if the file cannot be loaded or is no libpython
 * @throws {LibraryAlreadyOpenError} if another libpython is open
 * @throws {UnsupportedPythonError} if its version is outside 3.9–3.15, or its binary interface unknown
 */
export function openLibrary(path: string | null): Library {
  if (current !== undefined) {
    if (isSameFile(current.path, path)) return current;
    throw new LibraryAlreadyOpenError(path, current.path);
  }
  // By another isolate of this process, or by a native module.
  const loaded = loadedLibrary();
  if (loaded !== undefined && !isSameFile(loaded, path)) throw new LibraryAlreadyOpenError(path, loaded);
  current = path === null ? openProcess() : openFile(path);
  return current;
}

function isSameFile(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && realPath(one) === realPath(other));
}

/** The path with its links followed; as it is for what the linker finds by name alone. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function openProcess(): Library {
  const handle = processSymbols();
  return new Library(null, handle, abiOf(handle, null));
}

function openFile(path: string): Library {
  configureStack();
  // With its symbols to itself at first: once visible to others they stay so.
  const trial = load(path, false);
  try {
    const abi = abiOf(trial, path);
    pinLibrary(path);
    const handle = load(path, true);
    shareEnvironment(handle);
    return new Library(path, handle, abi);
  } finally {
    trial.unload();
  }
}

function load(path: string, global: boolean): LibraryHandle {
  try {
    return koffi.load(path, { global, lazy: true, deep: true });
  } catch (error) {
    throw notFound(path, error);
  }
}

function abiOf(handle: LibraryHandle, path: string | null): Abi {
  let versionText: () => string;
  try {
    versionText = handle.func("str Py_GetVersion()") as typeof versionText;
  } catch (error) {
    throw notFound(path, error);
  }
  return readAbi({
    versionText: versionText(),
    pointerBytes: koffi.sizeof("void *"),
    endianness: endianness(),
    address: (symbol) => addressOf(handle, symbol),
    pointerAt: (address) => Number(koffi.decode.uint64(address)),
  });
}

function addressOf(handle: LibraryHandle, symbol: string): number | undefined {
  try {
    return Number(koffi.address(handle.symbol(symbol)));
  } catch {
    return undefined;
  }
}

function notFound(path: string | null, cause: unknown): LibPythonNotFoundError {
  const why = cause instanceof Error ? cause.message : String(cause);
  const probe = { what: path ?? "the process itself", why };
  return new LibPythonNotFoundError([probe], "set TAIPAN_PYTHON to a Python with a shared library", { cause });
}

let structsDefined = false;

/** The two structs that C functions pass by value. koffi keeps type names for the whole isolate, hence once. */
function defineStructs(): void {
  if (structsDefined) return;
  structsDefined = true;
  defineStruct("PyStatus", { _type: "int", func: "str", err_msg: "str", exitcode: "int" });
  defineStruct("Py_complex", { real: "double", imag: "double" });
}

function defineStruct(name: string, members: Record<string, string>): void {
  try {
    koffi.struct(name, members);
  } catch (error) {
    // A second copy of this package in the isolate finds the first one's.
    if (!(error instanceof Error && error.message.startsWith("Duplicate type name"))) throw error;
  }
}

function neededVersion({ since, until, only }: Availability): string | undefined {
  if (only !== undefined) return `${only} builds`;
  if (since && until) return `${since.join(".")} to ${until.join(".")}`;
  if (since) return `${since.join(".")} and later`;
  return until ? `${until.join(".")} and earlier` : undefined;
}
