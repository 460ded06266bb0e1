import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { locate } from "@taipan/ffi";
import { type CommandResult, execute, folderWith } from "./taipan.ts";

/** A fresh virtual environment, for the length of a test. */
export interface VirtualEnvironment {
  readonly folder: string;
  readonly python: string;
  /** Runs pip, which asks nobody and no index. */
  readonly pip: (
    args: readonly string[],
    options?: { folder?: string; env?: NodeJS.ProcessEnv },
  ) => Promise<CommandResult>;
}

/** The folder of the distribution `taipan-build`. */
export const BACKEND: string = fileURLToPath(new URL("../../build-backend", import.meta.url));

/** Makes a virtual environment with pip of the Python that tests run on. */
export async function virtualEnvironment(folder: string = join(folderWith({}), "venv")): Promise<VirtualEnvironment> {
  const { executable = "python3" } = locate();
  const made = await execute(executable, ["-m", "venv", folder]);
  if (made.code !== 0) throw new Error(`Cannot make a virtual environment: ${made.stderr}`);
  const python = join(folder, "bin/python");
  return {
    folder,
    python,
    pip: async (args, options) =>
      await execute(python, ["-m", "pip", "--disable-pip-version-check", "--no-input", ...args], {
        ...options,
        env: { PIP_NO_INDEX: "1", PYTHONDONTWRITEBYTECODE: "1", ...options?.env },
      }),
  };
}
