import { statSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The Python program that reads modules: `TAIPAN_PYTHON` or `PYO3_PYTHON`, which may name a program, a library, a virtual
 * environment or the folder of an installation; the active virtual environment; else `python3`, as the shell finds it.
 */
export function findPython(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const plain = platform === "win32" ? "python" : "python3";
  const chosen = env["TAIPAN_PYTHON"] || env["PYO3_PYTHON"] || env["VIRTUAL_ENV"];
  if (chosen === undefined) return plain;
  const isLibrary = /\.(?:so|dylib|dll)(?:\.|$)/.test(chosen);
  if (!isLibrary && !isFolder(chosen)) return chosen;
  const places = platform === "win32" ? ["Scripts/python.exe", "python.exe"] : ["bin/python3", "bin/python"];
  // A library is beside the program, or in a folder next to the program's.
  const folders = isLibrary ? [dirname(chosen), dirname(dirname(chosen))] : [chosen];
  const candidates = folders.flatMap((folder) => places.map((place) => join(folder, place)));
  return candidates.find(exists) ?? plain;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
