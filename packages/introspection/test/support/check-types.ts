import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { onTestFinished } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../../..");
const PACKAGE = resolve(import.meta.dirname, "../..");

/** What the type checker says of files, with the settings of this repository; nothing is skipped. */
export function checkTypes(files: Readonly<Record<string, string>>): string {
  // Inside the package, so that imports are found as they are for it.
  const parent = join(PACKAGE, "node_modules/.types");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "case-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const settings = {
    extends: relative(folder, join(ROOT, "tsconfig.check.json")),
    compilerOptions: { rootDir: ROOT, skipLibCheck: false, types: ["node"], noUnusedLocals: false },
    files: Object.keys(files),
    include: [],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  const program = createRequire(import.meta.url).resolve("typescript/package.json");
  const tsc = join(program, "../bin/tsc");
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", folder, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
  });
  return (stdout + stderr).trim();
}
