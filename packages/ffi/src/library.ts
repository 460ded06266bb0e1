import koffi, { type LibraryHandle } from "koffi";
import { configureStack } from "./c-stack.ts";
import { pinLibrary } from "./dynamic-linker.ts";
import { LibPythonNotFoundError, LibraryNotOpenError, SymbolNotFoundError, UnsupportedPythonError } from "./errors.ts";
import { PythonVersion, SUPPORTED_MINORS } from "./version.ts";

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
  readonly #readPointer: (address: number) => number | bigint;

  constructor(path: string | null, handle: LibraryHandle) {
    this.path = path;
    this.#handle = handle;
    this.#readPointer = koffi.decode.uint64;
    const text = (handle.func("str Py_GetVersion()") as () => string)();
    const version = PythonVersion.parse(text);
    if (!version) throw new UnsupportedPythonError(text, "its version text cannot be read");
    this.version = version;
    this.freeThreaded = text.includes("free-threading build");
    this.debug = this.has("_Py_NegativeRefcount");
  }

  /** Binds a C function from its koffi prototype. */
  bind(name: string, prototype: string, availability: Availability = {}): (...args: never[]) => unknown {
    defineStructs();
    try {
      return this.#handle.func(prototype) as (...args: never[]) => unknown;
    } catch (error) {
      if (this.has(name)) throw error;
      throw new SymbolNotFoundError(name, this.version.toString(), neededVersion(availability), { cause: error });
    }
  }

  /** Whether libpython exports `name`. */
  has(name: string): boolean {
    try {
      this.#handle.symbol(name);
      return true;
    } catch {
      return false;
    }
  }

  /** Address of a symbol, function or data. */
  address(name: string, availability: Availability = {}): number {
    try {
      return Number(koffi.address(this.#handle.symbol(name)));
    } catch (error) {
      throw new SymbolNotFoundError(name, this.version.toString(), neededVersion(availability), { cause: error });
    }
  }

  /** The pointer stored at `address`. */
  readPointer(address: number): number {
    return Number(this.#readPointer(address));
  }
}

let current: Library | undefined;

/** The open library; throws {@link LibraryNotOpenError} naming the wanted symbol when there is none. */
export function library(wanted: string): Library {
  if (current === undefined) throw new LibraryNotOpenError(/\w+\s*$/.exec(wanted)?.[0] ?? wanted);
  return current;
}

/** The open library, if any. */
export function openedLibrary(): Library | undefined {
  return current;
}

/**
 * Opens libpython for this isolate; the second call with the same path gives the first one's result.
 *
 * @param path file of libpython, or `null` for symbols that the process itself exports
 * @throws {LibPythonNotFoundError} if the file cannot be loaded, or another libpython is open already
 * @throws {UnsupportedPythonError} if its version is outside 3.9–3.15
 */
export function openLibrary(path: string | null): Library {
  if (current !== undefined) {
    if (current.path === path) return current;
    throw new LibPythonNotFoundError(
      [{ what: String(path), why: `${current.path ?? "the process itself"} is open already` }],
      "a process has one libpython",
    );
  }
  configureStack();
  let handle: LibraryHandle;
  try {
    if (path !== null) pinLibrary(path);
    handle = koffi.load(path, { global: true, lazy: true, deep: true });
    handle.symbol("Py_GetVersion");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new LibPythonNotFoundError([{ what: String(path), why }], "set TAIPAN_PYTHON to a Python with a shared library", {
      cause: error,
    });
  }
  const opened = new Library(path, handle);
  const { version } = opened;
  const { lowest, highest } = SUPPORTED_MINORS;
  if (version.major !== 3 || version.minor < lowest || version.minor > highest) {
    throw new UnsupportedPythonError(version.toString(), `versions 3.${lowest} to 3.${highest} are supported`);
  }
  current = opened;
  return opened;
}

let structsDefined = false;

/** The two structs that C functions pass by value. koffi keeps type names for the whole isolate, hence once. */
function defineStructs(): void {
  if (structsDefined) return;
  structsDefined = true;
  koffi.struct("PyStatus", { _type: "int", func: "str", err_msg: "str", exitcode: "int" });
  koffi.struct("Py_complex", { real: "double", imag: "double" });
}

function neededVersion({ since, until, only }: Availability): string | undefined {
  if (only !== undefined) return `${only} builds`;
  if (since && until) return `${since.join(".")} to ${until.join(".")}`;
  if (since) return `${since.join(".")} and later`;
  return until ? `${until.join(".")} and earlier` : undefined;
}
