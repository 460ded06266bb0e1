import { type Candidate, executableCandidate, nothing } from "./candidate.ts";
import { type DiscoveryHost, pathOf } from "./host.ts";
import type { Platform } from "./platform.ts";
import { readPyvenvIn } from "./pyvenv.ts";
import { searchFolders } from "./search-path.ts";

/**
 * The environments that the user is in, most deliberate first:
 *
 * 1. `VIRTUAL_ENV` and `CONDA_PREFIX`. Where both are set, the one whose folder comes first on `PATH` was activated
 *    last and wins; `VIRTUAL_ENV` where `PATH` does not tell.
 * 2. `.venv` in the working folder or above it, as uv and editors take it without activation.
 * 3. conda's `base`, which conda activates in every shell and which therefore says little.
 *
 * An environment that exists and holds an interpreter is binding; a variable that points nowhere is passed over, as
 * the shell's `PATH` does.
 */
export function* activeEnvironments(host: DiscoveryHost, platform: Platform): Iterable<Candidate> {
  const { VIRTUAL_ENV: venv, CONDA_PREFIX: conda, CONDA_DEFAULT_ENV: name } = host.env;
  const isBase = name === "base" || name === "root";
  const variables: (readonly [string, string | undefined])[] = [["VIRTUAL_ENV", venv]];
  if (!isBase) variables.push(["CONDA_PREFIX", conda]);
  const rank = (prefix: string | undefined): number => (prefix ? positionOnPath(prefix, host) : Infinity);
  const ordered = variables.toSorted(([, a], [, b]) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  for (const [rule, prefix] of ordered) yield environment(rule, prefix, host, platform);
  yield projectEnvironment(host, platform);
  if (isBase) yield environment("CONDA_PREFIX", conda, host, platform);
}

function environment(rule: string, prefix: string | undefined, host: DiscoveryHost, platform: Platform): Candidate {
  if (!prefix) return nothing(rule, rule, "not set");
  const [executable] = platform.interpretersIn(prefix, host);
  if (executable) return executableCandidate(rule, executable, true);
  const gone = host.stat(prefix) === undefined;
  const home = readPyvenvIn(prefix, host)?.home;
  if (home !== undefined)
    return { ...nothing(rule, prefix, `its base interpreter in "${home}" is gone`), binding: true };
  return nothing(rule, prefix, gone ? "no such folder" : "there is no interpreter in it");
}

function projectEnvironment(host: DiscoveryHost, platform: Platform): Candidate {
  const path = pathOf(host);
  const owners = new Set([host.user, 0, host.stat(host.cwd)?.owner]);
  for (let folder = host.cwd; ; folder = path.dirname(folder)) {
    const prefix = path.join(folder, ".venv");
    const found = readPyvenvIn(prefix, host) && host.stat(prefix);
    // Above the working folder anyone may have put one (/tmp): only people we trust already may choose what we run.
    const trusted = found && (folder === host.cwd || host.user === undefined || owners.has(found.owner));
    if (found && !trusted) return nothing(".venv", prefix, "it belongs to another user");
    if (found) return environment(".venv", prefix, host, platform);
    if (path.dirname(folder) === folder)
      return nothing(".venv", path.join(host.cwd, ".venv"), "not there, nor in a folder above");
  }
}

function positionOnPath(prefix: string, host: DiscoveryHost): number {
  const path = pathOf(host);
  const own = [prefix, path.join(prefix, "bin"), path.join(prefix, "Scripts")].map((folder) => path.resolve(folder));
  const position = searchFolders(host).findIndex((folder) => own.includes(folder));
  return position === -1 ? Infinity : position;
}
