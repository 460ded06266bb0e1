import { library } from "./library.ts";
import type { PythonVersion } from "./version.ts";

/** What the open libpython can do, for code that depends on it. */
export interface Features {
  /** The running version. */
  readonly version: PythonVersion;
  /** Built without a GIL (`Py_GIL_DISABLED`). */
  readonly freeThreaded: boolean;
  /** Built with reference debugging (`--with-pydebug`). */
  readonly debug: boolean;
  /** Whether libpython exports the C function or datum `name`. */
  has(name: string): boolean;
}

/**
 * Flags of the open libpython, read when they are asked for: `features.has("PyType_Freeze")` is true from 3.14 on. The
 * run-time counterpart of PyO3's `cfg(Py_3_14)`, `cfg(Py_GIL_DISABLED)` and `cfg(py_sys_config = "Py_DEBUG")`.
 *
 * Every member throws {@link LibraryNotOpenError} before a libpython is open.
 */
export const features: Features = {
  get version(): PythonVersion {
    return library("features.version").version;
  },
  get freeThreaded(): boolean {
    return library("features.freeThreaded").freeThreaded;
  },
  get debug(): boolean {
    return library("features.debug").debug;
  },
  has: (name: string): boolean => library("features.has").has(name),
};
