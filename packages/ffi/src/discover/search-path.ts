import { type Candidate, executableCandidate, nothing } from "./candidate.ts";
import { type DiscoveryHost, isFile, pathOf } from "./host.ts";
import type { Platform } from "./platform.ts";

/** Folders of `PATH`, in order, each once. */
export function searchFolders(host: DiscoveryHost): readonly string[] {
  const path = pathOf(host);
  // A copied process.env has lost the case-insensitivity that Windows gives it.
  const text = host.env["PATH"] ?? host.env["Path"] ?? "";
  const folders = text.split(path.delimiter).filter((folder) => folder !== "");
  return [...new Set(folders.map((folder) => path.resolve(host.cwd, folder)))];
}

/** The file that a command name stands for. */
export function findCommand(name: string, host: DiscoveryHost): string | undefined {
  const path = pathOf(host);
  const names = host.platform === "win32" && !/\.exe$/i.test(name) ? [`${name}.exe`, name] : [name];
  for (const folder of searchFolders(host)) {
    const found = names.map((file) => path.join(folder, file)).find((file) => isFile(host, file));
    if (found) return found;
  }
  return undefined;
}

/** `python3` in every folder of `PATH`, then `python`, then names with a version, newest first. */
export function* onSearchPath(host: DiscoveryHost, platform: Platform): Iterable<Candidate> {
  const path = pathOf(host);
  const folders = searchFolders(host);
  for (const name of platform.searchNames) {
    const files = folders.map((folder) => path.join(folder, name)).filter((file) => isFile(host, file));
    if (files.length === 0) yield nothing(`PATH ${name}`, name, "not on PATH");
    for (const file of files) yield executableCandidate(`PATH ${name}`, file);
  }
  for (const { name, file } of versionedOnSearchPath(folders, host, platform))
    yield executableCandidate(`PATH ${name}`, file);
}

function versionedOnSearchPath(
  folders: readonly string[],
  host: DiscoveryHost,
  platform: Platform,
): readonly { readonly name: string; readonly file: string }[] {
  const path = pathOf(host);
  const minor = (name: string): number => Number(platform.versionedName.exec(name)?.[1]);
  return (
    folders
      // pyenv's shims exist for every version, and each that is not active costs a start of pyenv to refuse.
      .filter((folder) => path.basename(folder) !== "shims")
      .flatMap((folder) => host.list(folder).map((name) => ({ name, file: path.join(folder, name) })))
      .filter(({ name, file }) => platform.versionedName.test(name) && isFile(host, file))
      .toSorted((a, b) => minor(b.name) - minor(a.name))
  );
}
