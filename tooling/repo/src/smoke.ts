import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bringNode } from "@taipan/setup/bring-node";
import { closingLine, skipLines, writeCounts, type Skip } from "@taipan/setup/counts";
import { packAll } from "./pack.ts";
import { smokePythons } from "./smoke-pythons.ts";
import { createSmokeProject, runSmoke } from "./smoke-project.ts";

/** Major versions of Node that the published packages support. */
const NODES = [22, 24, 26];

const root = resolve(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "taipan-smoke-"));
const failures: string[] = [];
const skips: Skip[] = [];
let passed = 0;
try {
  const project = await createSmokeProject(join(folder, "project"), await packAll(root, folder));
  const pythons = smokePythons();
  if (pythons.length === 0) failures.push("smoke: no Python was found");
  for (const major of NODES) {
    const node = await bringNode(major);
    for (const python of pythons) {
      const name = `smoke: Node ${node.version}, Python ${python.version}`;
      const start = performance.now();
      const { status, output } = await runSmoke(project, { node: node.path, python: python.executable });
      const seconds = ((performance.now() - start) / 1_000).toFixed(1);
      console.log(`${name}: ${status === 0 ? "passed" : `failed with status ${status}`} (${seconds} s)`);
      if (status === 0) passed += 1;
      else {
        failures.push(name);
        console.log(`  ${output.trim().replaceAll("\n", "\n  ")}`);
      }
    }
    if (pythons.length === 1)
      skips.push({ test: `smoke: Node ${node.version}`, reason: "no Python of a second version was found" });
  }
} catch (error) {
  failures.push("smoke: the packed packages cannot be installed");
  console.log(error instanceof Error ? error.message : String(error));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const counts = { passed, failed: failures.length, failures, skips };
if (failures.length > 0) process.exitCode = 1;
if (process.env["TAIPAN_COUNTS"]) writeCounts(process.env["TAIPAN_COUNTS"], counts);
else for (const line of [...skipLines(skips), closingLine(counts)]) console.log(line);
