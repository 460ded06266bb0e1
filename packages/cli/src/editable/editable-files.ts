import { join, resolve } from "node:path";
import { runtimeFiles } from "../build/module-files.ts";
import type { Project } from "../project/project.ts";
import { type ArchiveEntry, textEntry } from "../wheel/archive-entry.ts";
import { escapedName } from "../wheel/names.ts";

/**
 * What an editable install (PEP 660) puts beside other packages so that a project's sources run where they are. Nothing is
 * bundled: Node runs the first file itself, and finds npm packages from there.
 *
 * A project without Python code is a package that loads the file. In one that has some, the TypeScript is inside of a package
 * in another folder: a `.pth` puts that on `sys.path`, and a finder says where the TypeScript is.
 */
export function editableFiles(project: Project): ArchiveEntry[] {
  const { root, layout } = project;
  const init = initText(resolve(root, layout.entry));
  if (layout.pythonSource === undefined) return packageFiles(layout.moduleName.replaceAll(".", "/"), init);
  const finder = `_taipan_editable_${escapedName(project.table.name)}`;
  return [
    textEntry(
      `__editable__.${escapedName(project.table.name)}.pth`,
      `${join(root, layout.pythonSource)}\nimport ${finder}\n`,
    ),
    textEntry(`${finder}/__init__.py`, finderText(layout.moduleName)),
    ...packageFiles(`${finder}/module`, init),
  ];
}

function packageFiles(folder: string, init: string): ArchiveEntry[] {
  return [textEntry(`${folder}/__init__.py`, init), ...runtimeFiles(folder)];
}

function initText(entry: string): string {
  return `# Made by taipan for an editable install.
from ._taipan import load

load(__name__, ${pythonText(entry)})
del load
`;
}

function finderText(moduleName: string): string {
  return `"""Finds TypeScript inside of a package whose install is editable. Made by taipan."""

import os
import sys

MODULE = ${pythonText(moduleName)}


class EditableFinder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name != MODULE:
            return None
        from importlib.util import spec_from_file_location

        folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "module")
        return spec_from_file_location(name, os.path.join(folder, "__init__.py"), submodule_search_locations=[folder])


# Before Python's own, to which a folder with nothing but stubs is a package.
sys.meta_path.insert(0, EditableFinder)
`;
}

/** JSON's texts are Python's, too, but for halves of pairs, which paths do not have. */
function pythonText(text: string): string {
  return JSON.stringify(text);
}
