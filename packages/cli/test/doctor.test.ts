import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { locate } from "@taipan/ffi";
import { describe, expect, test } from "vitest";
import type { Finding } from "../src/doctor/finding.ts";
import { nodeFinding } from "../src/doctor/node-findings.ts";
import { type CommandOptions, execute, folderWith, taipan } from "./support/taipan.ts";

const { executable = "", library, version } = locate();

/** What the doctor finds, by name, and whether Python can be used. */
async function examined(
  args: readonly string[],
  options: CommandOptions = {},
): Promise<{ code: number | string; usable: boolean; found: Record<string, Finding | undefined> }> {
  const { code, stdout, stderr } = await taipan(["doctor", "--json", ...args], options);
  expect(stderr).toBe("");
  const { usable, findings } = JSON.parse(stdout) as { usable: boolean; findings: Finding[] };
  return { code, usable, found: Object.fromEntries(findings.map((one) => [one.name, one])) };
}

describe.runIf(process.platform === "linux")("taipan doctor", () => {
  test("[DBG-16] a report of Node, koffi, libpython, ABI, GIL, NumPy and stacks", async () => {
    const { code, usable, found } = await examined([], { env: { TAIPAN_PYTHON: executable } });
    expect([code, usable]).toEqual([0, true]);
    const value = (name: string): string | undefined => found[name]?.value;
    expect(value("node")).toBe(`${process.versions.node} on ${process.platform} ${process.arch}`);
    expect(value("koffi")).toMatch(/^\d+\.\d+\.\d+/);
    expect([value("python"), value("libpython")]).toEqual([executable, library]);
    expect(value("version")).toBe(version.toString());
    expect(value("abi")).toMatch(new RegExp(`^cp${version.major}${version.minor}t?d?$`));
    expect([value("opens"), value("gil")]).toEqual(["yes", expect.stringMatching(/^(?:on|off)$/)]);
    expect(value("stack")).toMatch(/^\d+ MiB for \d+ calls$/);
    expect(value("second stack")).toMatch(/^yes, by .*libffi/);
    const numpy = await execute(executable, ["-c", "import numpy; print(numpy.__version__)"]);
    expect(value("numpy")).toBe(numpy.code === 0 ? numpy.stdout.trim() : "not installed");
  });

  test("[BLD-01][DBG-16] it tells which rule chose the interpreter", async () => {
    const none = { TAIPAN_PYTHON: undefined, PYO3_PYTHON: undefined, VIRTUAL_ENV: undefined };
    const ruleWith = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<string | undefined> =>
      (await examined(args, { env: { ...none, ...env } })).found["chosen by"]?.value;
    expect(await ruleWith([], { TAIPAN_PYTHON: executable, PYO3_PYTHON: "/nowhere" })).toBe("TAIPAN_PYTHON");
    expect(await ruleWith([], { PYO3_PYTHON: executable })).toBe("PYO3_PYTHON");
    expect(await ruleWith(["--python", executable], { TAIPAN_PYTHON: "/nowhere" })).toBe("option");
  });

  test("[DBG-16] where no Python can be used it ends with 1, and with every place that was looked at", async () => {
    const { code, usable, found } = await examined([], { env: { TAIPAN_PYTHON: "/nowhere/python" } });
    expect([code, usable]).toEqual([1, false]);
    expect(found["python"]).toMatchObject({ state: "failed", advice: expect.stringContaining("/nowhere/python") });
    const { code: again, stdout } = await taipan(["doctor"], { env: { TAIPAN_PYTHON: "/nowhere/python" } });
    expect([again, stdout]).toEqual([1, expect.stringMatching(/^fail {2}python +none can be used$/m)]);
    expect(stdout).toMatch(/^Python cannot be used$/m);
  });

  test("[DBG-16] a libpython that cannot be opened is found out in another process", async () => {
    const folder = folderWith({ [`libpython${version.major}.${version.minor}.so`]: "no library" });
    const config = { library: `libpython${version.major}.${version.minor}.so`, version: version.toString() };
    const files = folderWith({
      "taipan.config.json": JSON.stringify({ ...config, library: join(folder, config.library) }),
    });
    const env = { TAIPAN_PYTHON: undefined, PYO3_PYTHON: undefined };
    const { code, found } = await examined([], { folder: files, env });
    expect(code).toBe(1);
    expect(found["chosen by"]?.value).toBe("taipan.config.json");
    expect(found["opens"]).toMatchObject({ state: "failed", advice: expect.stringContaining(config.library) });
  });

  test("[DBG-16] copies of the core, and versions that do not fit, are warned of; links are no copies", async () => {
    const manifest = (name: string, number: string): string => JSON.stringify({ name, version: number });
    const folder = folderWith({
      "node_modules/@taipan/core/package.json": manifest("@taipan/core", "1.0.0"),
      "node_modules/@taipan/numpy/package.json": manifest("@taipan/numpy", "1.0.0"),
      "node_modules/@taipan/numpy/node_modules/x.txt": "",
      "node_modules/shop/node_modules/@taipan/core/package.json": manifest("@taipan/core", "2.0.0"),
      "src/x.ts": "",
    });
    const twice = await examined([], { folder: join(folder, "src") });
    expect(twice.usable).toBe(true);
    expect(twice.found["packages"]).toMatchObject({ state: "ok", value: "@taipan/core 1.0.0, @taipan/numpy 1.0.0" });
    expect(twice.found["copies of @taipan/core"]).toMatchObject({
      state: "warning",
      value: expect.stringMatching(/node_modules\/@taipan\/core, .*\/shop\/node_modules\/@taipan\/core$/),
    });

    const linked = folderWith({
      "node_modules/.pnpm/core@1/node_modules/@taipan/core/package.json": manifest("@taipan/core", "1.0.0"),
      "node_modules/@taipan/ffi/package.json": manifest("@taipan/ffi", "0.9.0"),
    });
    const store = join(linked, "node_modules/.pnpm/core@1/node_modules/@taipan/core");
    mkdirSync(join(linked, "node_modules/shop/node_modules/@taipan"), { recursive: true });
    symlinkSync(store, join(linked, "node_modules/@taipan/core"));
    symlinkSync(store, join(linked, "node_modules/shop/node_modules/@taipan/core"));
    const { found } = await examined([], { folder: linked });
    expect(found["copies of @taipan/core"]).toMatchObject({ state: "ok", value: "1" });
    expect(found["packages"]).toMatchObject({
      state: "warning",
      advice: expect.stringContaining("update them together"),
    });
  });
});

test.each([
  ["22.17.1", "failed"],
  ["20.19.0", "failed"],
  ["22.18.0", "ok"],
  ["24.0.0", "ok"],
])("[DBG-16] Node %s is %s", (node, state) => {
  expect(nodeFinding(node).state).toBe(state);
});
