import { listPythons } from "@taipan/ffi";

/** A Python to run the smoke on. */
export interface SmokePython {
  readonly executable: string;
  /** Such as `"3.13.0"`. */
  readonly version: string;
}

/** What matters here of a Python that was found. */
export interface FoundPython {
  readonly executable: string | undefined;
  readonly version: { readonly major: number; readonly minor: number; readonly patch: number };
  readonly freeThreaded: boolean;
  readonly debug: boolean;
}

/**
 * The Python in use and, where there is one, another: the newest ordinary build of a different minor version.
 *
 * @param found what is on this machine, the one in use first
 */
export function smokePythons(found: readonly FoundPython[] = listPythons()): SmokePython[] {
  const usable = found.flatMap(({ executable, ...rest }) =>
    executable === undefined ? [] : [{ executable, ...rest }],
  );
  const [first, ...others] = usable;
  if (first === undefined) return [];
  const [second] = others
    .filter(({ version, freeThreaded, debug }) => version.minor !== first.version.minor && !freeThreaded && !debug)
    .toSorted((a, b) => b.version.minor - a.version.minor || b.version.patch - a.version.patch);
  return [first, ...(second ? [second] : [])].map(({ executable, version: { major, minor, patch } }) => ({
    executable,
    version: `${major}.${minor}.${patch}`,
  }));
}
