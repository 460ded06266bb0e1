import { pythonProgram, type PythonBuild } from "./python-build.ts";

/** Lines that make a POSIX shell, and what it starts, use a build. */
export function environmentLines(build: PythonBuild): string[] {
  const path = pythonProgram(build).replaceAll("'", String.raw`'\''`);
  return [`export TAIPAN_PYTHON='${path}'`, "unset PYTHONHOME"];
}
