/** What a number of CPython's headers may depend on, besides the platform. */
export interface Build {
  /** Minor of the Python 3 version. */
  readonly minor: number;
  /** `Py_GIL_DISABLED`: objects have a longer header. */
  readonly freeThreaded: boolean;
}

/** A struct layout or constant that differs between builds: call it with the build. */
export interface ByBuild<T> {
  (build: Build): T;
  readonly byBuild: true;
}

/**
 * Marks a function of the build, so that `tooling/ffi-check` can tell it from a declared C function.
 *
 * @param of gives the value for one build
 */
export function byBuild<T>(of: (build: Build) => T): ByBuild<T> {
  return Object.assign((build: Build) => of(build), { byBuild: true as const });
}
