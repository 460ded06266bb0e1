import type { Candidate, Target } from "./candidate.ts";
import { type DiscoveryHost, pathOf } from "./host.ts";
import type { Platform } from "./platform.ts";
import { findCommand } from "./search-path.ts";

/** The Python that the caller or the user asked for by name: the option, `TAIPAN_PYTHON`, `PYO3_PYTHON`. */
export function explicitWish(
  option: string | undefined,
  host: DiscoveryHost,
  platform: Platform,
): Candidate | undefined {
  const wishes = [
    ["option", option],
    ["TAIPAN_PYTHON", host.env["TAIPAN_PYTHON"]],
    ["PYO3_PYTHON", host.env["PYO3_PYTHON"]],
  ] as const;
  for (const [rule, value] of wishes) {
    if (value) return { rule, what: value, target: readWish(value, host, platform), binding: true };
  }
  return undefined;
}

/** A wish may be an executable, a command on `PATH`, a libpython file, or the folder of an installation or environment. */
function readWish(value: string, host: DiscoveryHost, platform: Platform): Target {
  const path = pathOf(host);
  const file = path.resolve(host.cwd, value);
  const found = host.stat(file);
  if (found?.kind === "folder") return inPrefix(file, host, platform);
  if (found && isLibrary(file, host, platform)) return { kind: "library", path: file };
  if (found) return { kind: "executable", path: file };
  const command = /[\\/]/.test(value) ? undefined : findCommand(value, host);
  if (command) return { kind: "executable", path: command };
  return {
    kind: "nothing",
    why: /[\\/]/.test(value) ? "no such file or folder" : "no such file, folder or command on PATH",
  };
}

/** libpython files in a folder, newest version first; links with fewer digits in their name are left out. */
export function librariesIn(folder: string, host: DiscoveryHost, platform: Platform): readonly string[] {
  const path = pathOf(host);
  const files = host.list(folder).map((name) => path.join(folder, name));
  const minor = (file: string): number => platform.readLibraryName(file)?.minor ?? -1;
  const seen = new Set<string>();
  return files
    .filter((file) => platform.readLibraryName(file) && host.stat(file)?.kind === "file")
    .toSorted((a, b) => minor(b) - minor(a) || b.length - a.length)
    .filter((file) => {
      const identity = host.stat(file)?.identity ?? file;
      return !seen.has(identity) && seen.add(identity);
    });
}

function inPrefix(prefix: string, host: DiscoveryHost, platform: Platform): Target {
  const [executable] = platform.interpretersIn(prefix, host);
  if (executable) return { kind: "executable", path: executable };
  const path = pathOf(host);
  const folders = [prefix, path.join(prefix, "lib"), path.join(prefix, "lib64")];
  const [library] = folders.flatMap((folder) => librariesIn(folder, host, platform));
  if (library) return { kind: "library", path: library };
  return { kind: "nothing", why: "there is neither an interpreter nor libpython in it" };
}

function isLibrary(file: string, host: DiscoveryHost, platform: Platform): boolean {
  const real = host.realPath(file) ?? file;
  return [file, real].some(
    (name) => platform.readLibraryName(name) !== undefined || /\.(?:so|dylib|dll)(?:\.[\d.]+)?$/i.test(name),
  );
}
