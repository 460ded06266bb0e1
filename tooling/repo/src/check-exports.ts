import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkPackage } from "./check-package.ts";
import { packAll } from "./pack.ts";

const root = resolve(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "taipan-exports-"));
try {
  for (const packed of await packAll(root, folder)) {
    const findings = await checkPackage(packed);
    console.log(
      `${packed.name}: ${findings.length === 0 ? `${packed.entries.length} entries are in order` : "not in order"}`,
    );
    for (const { tool, text } of findings) console.log(`  ${tool}: ${text.replaceAll("\n", "\n  ")}`);
    if (findings.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
