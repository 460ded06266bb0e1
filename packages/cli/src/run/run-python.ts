import { installNodeEventLoop } from "@taipan/async";
import { installImportHook, Python, runProgram, sharePackages } from "@taipan/core";
import { locate } from "@taipan/ffi";
import { makeLauncher } from "./launcher.ts";
import { installProjectFinder, type ProjectModule } from "./project-finder.ts";

/** How {@link runPython} runs. */
export interface RunOptions {
  /** The interpreter. Default: the one that is found. */
  readonly python?: string | undefined;
  /** The command's main file, which runs programs that the program starts. */
  readonly main: string;
  /** Where user code finds Taipan's packages, as URLs, if not where Node looks. */
  readonly provided?: Readonly<Record<string, string>>;
  /** The module of the project in whose folder the program runs. */
  readonly project?: ProjectModule | undefined;
}

/**
 * Runs Python's main program, which finds TypeScript files on `sys.path` and whose asyncio is Node's event loop.
 *
 * @param args what follows `python` on a command line
 * @returns the exit code
 */
export async function runPython(
  args: readonly string[],
  { python, main, provided, project }: RunOptions,
): Promise<number> {
  const location = locate(python === undefined ? {} : { python });
  const { executable } = location;
  sharePackages(import.meta.url, provided);
  const launcher = executable === undefined ? undefined : makeLauncher(executable, main);
  const code = await runProgram(args, {
    ...(executable === undefined ? {} : { python: executable }),
    ...(launcher === undefined ? {} : { executable: launcher }),
    prepare: () => {
      installImportHook();
      Python.attach((py) => installNodeEventLoop(py));
      if (project !== undefined) Python.attach((py) => installProjectFinder(py, project));
    },
  });
  // Not the code alone: handles that user code left open would keep the process alive.
  process.exit(code);
}
