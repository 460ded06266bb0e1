import { spawn } from "node:child_process";
import { findPython } from "./find-python.ts";
import { KNOWN_TYPES } from "./known-types.ts";
import type { PythonTypes } from "./model.ts";
import { PythonModuleError } from "./python-module-error.ts";
import { READER_PROGRAM } from "./reader/program.ts";

/** How Python modules are read. */
export interface ReadOptions {
  /** The Python program. Default: `TAIPAN_PYTHON`, the active virtual environment, `python3`. */
  readonly python?: string;
  /** Folders to look into before Python's own. */
  readonly searchPaths?: readonly string[];
  /** How far to follow classes of other packages that are mentioned: 0 leaves them all unknown. Default: 1. */
  readonly distance?: number;
  /** Whether modules are imported for their docstrings where stubs have none. Default: yes. */
  readonly docs?: boolean;
}

/**
 * Reads Python modules by a Python process of its own: annotations of their stubs (`.pyi` beside them, `*-stubs` packages,
 * typeshed as mypy brings it), else of their source; what has neither is imported and looked at.
 *
 * @throws {PythonModuleError} if a module is not there, or Python cannot be run
 */
export async function readModules(modules: readonly string[], options: ReadOptions = {}): Promise<PythonTypes> {
  const { python = findPython(), searchPaths = [], distance = 1, docs = true } = options;
  const known = [...KNOWN_TYPES.keys()];
  const output = await run(python, `${JSON.stringify({ modules, searchPaths, distance, docs, known })}\n`);
  const read = JSON.parse(output) as PythonTypes;
  const [missing] = read.missing;
  if (missing !== undefined) throw new PythonModuleError(missing, `${python} has no module of that name`);
  return read;
}

function run(python: string, input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(python, ["-c", READER_PROGRAM], { stdio: ["pipe", "pipe", "pipe"] });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    child.once("error", (cause) => reject(new PythonModuleError(undefined, `cannot run '${python}'`, { cause })));
    child.once("close", (status) => {
      const text = Buffer.concat(output).toString("utf8");
      // A module may print when it is imported, or when Python ends: the answer is one line.
      const answer = text.split("\n").findLast((line) => line.startsWith('{"modules"'));
      if (answer !== undefined) resolve(answer);
      else reject(new PythonModuleError(undefined, failure(python, status, Buffer.concat(errors).toString("utf8"))));
    });
    // A program that ends early reads nothing, and its end says why.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

function failure(python: string, status: number | null, errors: string): string {
  return `'${python}' ended with status ${status}: ${errors.trim().split("\n").at(-1) ?? ""}`;
}
