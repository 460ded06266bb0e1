import type { PythonLocation } from "@taipan/ffi";

/** The tag that wheels for one build of CPython have, such as `cp313t`. @see PEP 425 */
export function abiTag({
  version,
  freeThreaded,
  debug,
}: Pick<PythonLocation, "version" | "freeThreaded" | "debug">): string {
  return `cp${version.major}${version.minor}${freeThreaded ? "t" : ""}${debug ? "d" : ""}`;
}
