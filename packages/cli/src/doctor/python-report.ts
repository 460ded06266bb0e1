import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a process that has opened Python says of it. */
export interface PythonReport {
  readonly version: string;
  /** The GIL, at run time. */
  readonly gil: "on" | "off";
  /** Bytes of the stack on which Python runs; `null` where nobody can tell. */
  readonly stack: number | null;
  readonly recursionLimit: number;
  /** How memory is read. */
  readonly memory: string;
  /** NumPy's version, why it cannot be imported, or `null` where it is not installed. */
  readonly numpy: { readonly version: string } | { readonly why: string } | null;
  /** Why `taipan run` cannot have a stack of its own for Python, if it cannot. */
  readonly secondStack: string | null;
  /** The library that makes second stacks. */
  readonly libffi: string | null;
}

/** Where a report begins, for packages may print while they are imported. */
export const REPORT_MARK = "taipan-report:";

/**
 * Opens Python in a process of its own, which may crash, and lets it tell.
 *
 * @param python as for `locate()`
 * @returns the report, or why there is none
 */
export function reportOf(python: string | undefined, folder: string, env: NodeJS.ProcessEnv): PythonReport | string {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const program = fileURLToPath(new URL(`./report-program.${extension}`, import.meta.url));
  const args = [...process.execArgv, program, ...(python === undefined ? [] : [python])];
  const { stdout, stderr, signal, error } = spawnSync(process.execPath, args, {
    cwd: folder,
    env,
    encoding: "utf8",
    timeout: 60_000,
    windowsHide: true,
  });
  const line = (stdout ?? "").split("\n").find((one) => one.startsWith(REPORT_MARK));
  if (line !== undefined) return JSON.parse(line.slice(REPORT_MARK.length)) as PythonReport | string;
  if (error !== undefined) return error.message;
  const said = stderr.trim().split("\n").slice(-5).join("\n");
  return signal === null ? said : `the process ended by ${signal}${said === "" ? "" : `: ${said}`}`;
}
