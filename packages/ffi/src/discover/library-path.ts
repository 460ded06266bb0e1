import type { Answers } from "./answers.ts";
import { type DiscoveryHost, isFile, pathOf } from "./host.ts";
import type { Refusal } from "./location.ts";
import type { LibraryName, Platform } from "./platform.ts";

/**
 * The libpython file that belongs to an interpreter.
 *
 * `sysconfig` tells where it was meant to be when Python was built; installations that were moved (uv, conda, a copied
 * folder) have it elsewhere, so that every folder the platform knows is tried with every name.
 *
 * @returns the file's path, or a refusal that says which names were looked for and where
 */
export function findLibrary(
  answers: Answers,
  name: LibraryName,
  host: DiscoveryHost,
  platform: Platform,
): string | Refusal {
  const path = pathOf(host);
  const folders = unique(platform.libraryFolders(answers, host).map((folder) => path.normalize(folder)));
  const names = unique(platform.libraryNames(answers, name));
  for (const folder of folders) {
    for (const file of names) {
      const candidate = path.join(folder, file);
      if (isFile(host, candidate)) return candidate;
    }
  }
  const version = `${name.major}.${name.minor}`;
  const state =
    answers.shared === false ? "it is linked statically and has no shared library" : "its shared library is missing";
  return { why: `${state}: no ${names.join(" or ")} in ${folders.join(", ")}`, lacksLibrary: version };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
