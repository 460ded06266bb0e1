import { existsSync } from "node:fs";
import { installNodeEventLoop } from "@taipan/async";
import { installImportHook, Python, runProgram, sharePackages } from "@taipan/core";
import { locate } from "@taipan/ffi";
import { makeLauncher } from "./launcher.ts";

/**
 * Runs Python's main program, which finds TypeScript files on `sys.path` and whose asyncio is Node's event loop.
 *
 * @param args what follows `python` on a command line
 * @param python the interpreter; default: the one that is found
 * @returns the exit code
 */
export async function runPython(args: readonly string[], python?: string): Promise<number> {
  const location = locate(python === undefined ? {} : { python });
  const { executable } = location;
  sharePackages(import.meta.url);
  const launcher = executable === undefined ? undefined : makeLauncher(executable);
  // Only where there may be a project, for it takes as long to read one as to start.
  const project = existsSync("pyproject.toml") ? await import("./project-finder.ts") : undefined;
  const code = await runProgram(args, {
    ...(executable === undefined ? {} : { python: executable }),
    ...(launcher === undefined ? {} : { executable: launcher }),
    prepare: () => {
      installImportHook();
      Python.attach((py) => installNodeEventLoop(py));
      if (project !== undefined) Python.attach((py) => project.installProjectFinder(py, process.cwd()));
    },
  });
  // Not the code alone: handles that user code left open would keep the process alive.
  process.exit(code);
}
