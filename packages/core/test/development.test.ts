import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runScript } from "./support/run-script.ts";

/** Node 22 cannot parse the `using` of the sources: there the tests import what was built. */
const CONDITIONS = Number.parseInt(process.versions.node, 10) >= 24 ? ["--conditions=@taipan/source"] : [];

test("[DBG-04] unit tests that use Python run under plain `node --test`, and the runner ends by itself", () => {
  const file = fileURLToPath(new URL("fixtures/plain.node-test.mts", import.meta.url));
  const { status, stdout } = spawnSync(
    process.execPath,
    [...CONDITIONS, "--no-warnings", "--test", "--test-reporter=tap", file],
    { encoding: "utf8", env: { ...process.env, NODE_TEST_CONTEXT: undefined }, timeout: 60_000 },
  );
  expect([status, /^# pass \d+$/m.exec(stdout)?.[0], /^# fail \d+$/m.exec(stdout)?.[0]]).toEqual([
    0,
    "# pass 3",
    "# fail 0",
  ]);
}, 70_000);

test.skipIf(process.platform === "win32")("[DBG-06] a crash in C code writes Python's stack", async () => {
  const { code, signal, stderr } = await runScript("crash.mts");
  expect([code, signal]).toEqual([null, "SIGSEGV"]);
  expect(stderr).toContain("Fatal Python error: Segmentation fault");
  expect(stderr).toMatch(/File "<string>", line 3 in broken\n\s*File "<string>", line 4 in <module>/);
});

test("[DBG-06] TAIPAN_TRACE writes every call of CPython's functions, and what came of it", async () => {
  const { code, stdout, stderr } = await runScript("exit.mts", ["initialize twice", "no trace"], {
    env: { TAIPAN_TRACE: "1" },
  });
  expect([code, stdout]).toEqual([0, "true\n"]);
  const lines = stderr.trimEnd().split("\n");
  expect(lines.filter((line) => !/^taipan: \w+(?:\(.*\)| = .*)$/.test(line))).toEqual([]);
  expect(stderr).toMatch(/^taipan: Py_IsInitialized\(\)\ntaipan: Py_IsInitialized = 0$/m);
  expect(stderr).toMatch(/^taipan: PyGILState_Ensure\(\)\ntaipan: PyGILState_Ensure = [01]$/m);
});
