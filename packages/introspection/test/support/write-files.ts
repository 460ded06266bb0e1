import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder for one test, with these files. */
export function temporaryFolder(files: Iterable<readonly [path: string, text: string]> = []): string {
  const folder = mkdtempSync(join(tmpdir(), "taipan-introspection-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of files) writeFile(join(folder, path), text);
  return folder;
}

/** Writes a file, and makes the folders that it is in. */
export function writeFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
