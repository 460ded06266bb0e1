import { existsSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "../command-line/usage-error.ts";

/**
 * The Python of the environment that a project is developed in: the active one (`VIRTUAL_ENV`, `CONDA_PREFIX`), else `.venv`
 * in the project's folder.
 *
 * @throws {CommandError} if two are active, there is none, or it has no Python
 */
export function environmentPython(env: NodeJS.ProcessEnv, root: string): string {
  const venv = env["VIRTUAL_ENV"] || undefined;
  const conda = env["CONDA_PREFIX"] || undefined;
  // The base environment of Conda is active in every shell of many of its users.
  if (venv !== undefined && conda !== undefined && env["CONDA_DEFAULT_ENV"] !== "base") {
    throw new CommandError("Both VIRTUAL_ENV and CONDA_PREFIX are set. Please unset one of them");
  }
  const folder = venv ?? findVenv(root) ?? conda;
  if (folder === undefined) {
    throw new CommandError(
      "Cannot find a virtual environment: neither VIRTUAL_ENV nor CONDA_PREFIX is set, and there is no .venv; " +
        "make one with 'python3 -m venv .venv'",
    );
  }
  const isConda = folder === conda;
  const names = process.platform === "win32" ? (isConda ? ["python.exe"] : ["Scripts/python.exe"]) : ["bin/python"];
  const python = names.map((name) => join(folder, name)).find((file) => existsSync(file));
  if (python === undefined) throw new CommandError(`Cannot find Python in the environment ${folder}`);
  return python;
}

function findVenv(root: string): string | undefined {
  const folder = join(root, ".venv");
  return existsSync(join(folder, "pyvenv.cfg")) ? folder : undefined;
}
