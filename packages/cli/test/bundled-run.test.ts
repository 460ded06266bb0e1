import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { bundlePackages } from "../src/run/bundle-packages.ts";
import { execute, folderWith } from "./support/taipan.ts";

/** From here the packages are found, as from where the build writes. */
const bundled = fileURLToPath(new URL("../node_modules/.cache/bundled/run", import.meta.url));
const main = join(bundled, "../main.mjs");

describe.runIf(process.platform === "linux")("taipan run as it is built", () => {
  beforeAll(async () => {
    await bundlePackages(bundled);
    writeFileSync(
      main,
      `const { runBundled } = await import("./run/run.js");
await runBundled(process.argv.slice(process.argv[2] === "run" ? 5 : 2), { main: ${JSON.stringify(main)} });`,
    );
  });

  test("loads few files, which TypeScript modules get as well, by each of their names", async () => {
    expect(readdirSync(bundled).length).toBeLessThan(20);
    const folder = folderWith({
      "rules.ts": `
import { pyasync } from "@taipan/async";
import { t } from "@taipan/core";
import { debug } from "@taipan/core/debug";
import { Py_IsInitialized } from "@taipan/ffi";

export const names = (): unknown[] => [typeof debug, Py_IsInitialized()];
export const later = pyasync({ name: "later", returns: t.str }, async () => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return "later";
});
`,
      "script.py": `
import asyncio, subprocess, sys, rules
print(rules.names(), asyncio.run(rules.later()), type(asyncio.new_event_loop()).__name__)
code = "import os, rules, sys; print(rules.names(), os.environ['a-name.of-its-own'], sys.argv)"
env = {"a-name.of-its-own": "value"}
print(subprocess.run([sys.executable, "-c", code, "x y"], capture_output=True, text=True, env=env).stdout)
`,
    });
    const { code, stdout, stderr } = await execute(process.execPath, [main, "script.py"], { folder });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: "['object', 1] later NodeEventLoop\n['object', 1] value ['-c', 'x y']\n\n",
      stderr: "",
    });
  });
});
