import { readFileSync } from "node:fs";
import { type ArchiveEntry, textEntry } from "../wheel/archive-entry.ts";
import type { Project } from "../project/project.ts";

/** What the bundle is called in a wheel. */
const BUNDLE = "_module.mjs";

/** The Python files beside a bundle that load it: those of this package's folder `python`. */
const RUNTIME = ["_taipan.py", "_taipan_node.py"];

const INIT = `# Made by taipan build.
from ._taipan import load

load(__name__, "${BUNDLE}")
del load
`;

/** The package that Python finds under the name of the TypeScript module. */
export function moduleFiles({ layout }: Project, code: Uint8Array): ArchiveEntry[] {
  const folder = layout.moduleName.replaceAll(".", "/");
  return [
    textEntry(`${folder}/__init__.py`, INIT),
    ...runtimeFiles(folder),
    { path: `${folder}/${BUNDLE}`, content: code },
  ];
}

/** The Python files that load TypeScript, in a package's folder. */
export function runtimeFiles(folder: string): ArchiveEntry[] {
  return RUNTIME.map((name) => ({ path: `${folder}/${name}`, content: readRuntime(name) }));
}

function readRuntime(name: string): Uint8Array {
  return readFileSync(new URL(`../../python/${name}`, import.meta.url));
}
