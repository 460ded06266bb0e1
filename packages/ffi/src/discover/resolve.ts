import { PythonVersion } from "../version.ts";
import type { Target } from "./candidate.ts";
import { type DiscoveryHost, isFile, isSameFile, pathOf } from "./host.ts";
import { interrogate } from "./interrogate.ts";
import { findLibrary } from "./library-path.ts";
import { type Found, type Refusal, isRefusal } from "./location.ts";
import type { LibraryName, Platform } from "./platform.ts";
import { pyenvShimTarget } from "./pyenv-shim.ts";
import { readPyvenv } from "./pyvenv.ts";
import { judge, unsupported } from "./supported.ts";

/** Turns a place into a Python that can be opened, or says why it is none. */
export function resolve(target: Target, host: DiscoveryHost, platform: Platform): Found | Refusal {
  if (target.kind === "nothing") return { why: target.why };
  if (target.kind === "configured") return target.outcome;
  return target.kind === "library"
    ? resolveLibrary(target.path, host, platform)
    : resolveExecutable(target.path, host, platform);
}

/**
 * The Python that an executable stands for.
 *
 * @param exported the process that runs this executable exports CPython itself, no file is needed
 */
export function resolveExecutable(
  path: string,
  host: DiscoveryHost,
  platform: Platform,
  exported = false,
): Found | Refusal {
  if (!isFile(host, path)) {
    const home = readPyvenv(path, host)?.home;
    return { why: home === undefined ? "no such file" : `its base interpreter in "${home}" is gone` };
  }
  const stub = platform.refuses(path, host);
  if (stub !== undefined) return { why: stub };
  const answers = interrogate(pyenvShimTarget(path, host) ?? path, host, platform);
  if (isRefusal(answers)) return answers;
  const name = judge(answers, host);
  if (isRefusal(name)) return name;
  const library = exported ? null : findLibrary(answers, name, host, platform);
  if (library !== null && typeof library !== "string") return library;
  return {
    executable: answers.executable,
    library,
    prefix: answers.prefix,
    basePrefix: answers.basePrefix,
    version: PythonVersion.parse(answers.version) ?? new PythonVersion(name.major, name.minor, 0),
    freeThreaded: answers.freeThreaded,
    debug: answers.debug,
  };
}

/**
 * The Python that a libpython file belongs to. The interpreter beside it knows most, where there is one and it is the
 * same build; else version and flags are in the file's name, and the prefix is where the standard library is.
 */
export function resolveLibrary(library: string, host: DiscoveryHost, platform: Platform): Found | Refusal {
  const name = platform.readLibraryName(library) ?? platform.readLibraryName(host.realPath(library) ?? library);
  if (!name) return { why: "its name is not that of a libpython with a version" };
  const why = unsupported(name, `${name.major}.${name.minor}`);
  if (why !== undefined) return { why };
  const basePrefix = standardLibraryAbove(library, name, host, platform);
  for (const executable of basePrefix === undefined ? [] : platform.interpretersIn(basePrefix, host)) {
    const found = resolveExecutable(executable, host, platform);
    const same = !isRefusal(found) && found.library !== null && isSameFile(host, found.library, library);
    if (same) return { ...found, library };
  }
  return {
    executable: undefined,
    library,
    prefix: basePrefix,
    basePrefix,
    version: new PythonVersion(name.major, name.minor, 0),
    freeThreaded: name.abiflags.includes("t"),
    debug: name.abiflags.includes("d"),
  };
}

function standardLibraryAbove(
  library: string,
  name: LibraryName,
  host: DiscoveryHost,
  platform: Platform,
): string | undefined {
  const path = pathOf(host);
  for (const start of new Set([library, host.realPath(library) ?? library])) {
    // Not the root itself: where /lib is a link to /usr/lib, the system's library would seem to belong to anything.
    for (let folder = path.dirname(start); path.dirname(folder) !== folder; folder = path.dirname(folder)) {
      if (platform.holdsStandardLibrary(folder, name, host)) return folder;
    }
  }
  return undefined;
}
