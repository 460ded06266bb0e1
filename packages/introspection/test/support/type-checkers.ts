import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPython } from "../../src/types/find-python.ts";

/** Whether the tests' Python has mypy: there is none for some builds. */
export const hasMypy: boolean = spawnSync(findPython(), ["-c", "import mypy.stubtest"]).status === 0;

/** What `mypy --strict` says of files in a folder. */
export function mypy(folder: string, paths: readonly string[]): string {
  const args = ["-m", "mypy", "--strict", "--cache-dir", join(folder, ".mypy"), ...paths];
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
