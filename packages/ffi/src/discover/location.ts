import type { PythonVersion } from "../version.ts";

/** One place that was looked at on the way to an interpreter. */
export interface Probe {
  /** Rule that led there, such as `"TAIPAN_PYTHON"` or `"PATH python3"`. */
  readonly rule: string;
  /** Path or variable that was looked at. */
  readonly what: string;
  /** `"chosen"`, or why it cannot be used. */
  readonly why: string;
}

/** A CPython that can be opened in this process. */
export interface PythonLocation {
  /** Rule that matched: `"option"`, `"TAIPAN_PYTHON"`, `"VIRTUAL_ENV"`, `"PATH python3"`, `"pyenv"`, `"loaded"` and so on. */
  readonly rule: string;
  /** What `sys.executable` should be: the environment's own python where there is one. */
  readonly executable: string | undefined;
  /** File of libpython to open; `null` when the running process itself exports CPython. */
  readonly library: string | null;
  /** What `sys.prefix` should be. */
  readonly prefix: string | undefined;
  /** What `sys.base_prefix` should be: the folder whose `lib` holds the standard library. */
  readonly basePrefix: string | undefined;
  /** Version; `patch` is 0 where only the name of a library file was there to read it from. */
  readonly version: PythonVersion;
  /** A build without the GIL (PEP 703). */
  readonly freeThreaded: boolean;
  /** A `--with-pydebug` build. */
  readonly debug: boolean;
  /** Everything that was looked at, this location last. */
  readonly trail: readonly Probe[];
}

/** A location before it is known which rule led to it. */
export type Found = Omit<PythonLocation, "rule" | "trail">;

/** Why a place cannot be used. */
export interface Refusal {
  readonly why: string;
  /** `"3.11"` where everything is right but for a missing shared library. */
  readonly lacksLibrary?: string;
  /** Another libpython is loaded in this process. */
  readonly conflicts?: boolean;
}

/** Tells a refusal from what it is in place of. */
export function isRefusal(outcome: object): outcome is Refusal {
  return "why" in outcome;
}
