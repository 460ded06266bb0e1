import { duration } from "@taipan/setup/duration";
import { hasPackages } from "./install-packages.ts";
import type { PythonBuild } from "./python-build.ts";

/** What `list` prints: a line for each build, or one that says that there is none. */
export function listLines(cache: string, builds: readonly PythonBuild[]): string[] {
  if (builds.length === 0) return [`There is no build in ${cache}`];
  return builds.map((build) => {
    const packages = hasPackages(build) ? "with packages" : "without packages";
    return `${build.version}  ${build.variant.padEnd(13)}  ${packages.padEnd(16)}  ${duration(build.took)}  ${build.prefix}`;
  });
}
