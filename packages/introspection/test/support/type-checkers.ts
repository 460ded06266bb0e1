import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPython } from "../../src/types/find-python.ts";

/** Whether the tests' Python has mypy: there is none for some builds. */
export const hasMypy: boolean = spawnSync(findPython(), ["-c", "import mypy.stubtest"]).status === 0;

/** A virtual environment: its Python, and the folder of its packages. */
export function makeEnvironment(folder: string): { readonly python: string; readonly packages: string } {
  const made = spawnSync(findPython(), ["-m", "venv", "--without-pip", folder], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  const python = findPython({ VIRTUAL_ENV: folder });
  const asked = "import sysconfig; print(sysconfig.get_path('purelib'))";
  return { python, packages: spawnSync(python, ["-c", asked], { encoding: "utf8" }).stdout.trim() };
}

/** What `mypy --strict` says of files in a folder. @param environment the Python whose packages are installed */
export function mypy(folder: string, paths: readonly string[], environment: string = findPython()): string {
  const options = ["--strict", "--cache-dir", join(folder, ".mypy"), "--python-executable", environment];
  const args = ["-m", "mypy", ...options, ...paths];
  const { stdout, stderr } = spawnSync(findPython(), args, { cwd: folder, encoding: "utf8" });
  return (stdout + stderr).trim();
}

/** What pyright says of files in a folder; it is as strict as it can be. */
export function pyright(folder: string, paths: readonly string[]): string {
  const settings = {
    include: paths,
    typeCheckingMode: "strict",
    reportUnnecessaryTypeIgnoreComment: "error",
    // Modules written in TypeScript have no source in Python, and `__getattr__` is what says that a stub is not all.
    reportMissingModuleSource: "none",
    reportIncompleteStub: "none",
    reportUnusedExpression: "none",
    reportUnusedClass: "none",
  };
  writeFileSync(join(folder, "pyrightconfig.json"), JSON.stringify(settings));
  const args = [fileURLToPath(import.meta.resolve("pyright")), "-p", folder, "--pythonpath", findPython()];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  return (stdout + stderr).trim();
}
