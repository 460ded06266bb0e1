import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { locate } from "@taipan/ffi";
import { describe, expect, test } from "vitest";
import { CONDITIONS, execute, folderWith, taipan } from "./support/taipan.ts";

const { library, version } = locate();
const core = fileURLToPath(
  new URL(CONDITIONS.length > 0 ? "../../core/src/index.ts" : "../../core/dist/index.js", import.meta.url),
);
/** No Python can be found, nor run, with these. */
const NOWHERE = {
  PATH: "/nowhere",
  HOME: "/nowhere",
  XDG_CACHE_HOME: "/nowhere",
  TAIPAN_NO_CACHE: "1",
  TAIPAN_PYTHON: undefined,
  PYO3_PYTHON: undefined,
  VIRTUAL_ENV: undefined,
  CONDA_PREFIX: undefined,
};

const PROGRAM = `
import { Python } from ${JSON.stringify(core)};
const text = Python.attach((py) => py.eval("__import__('json').dumps(__import__('sys').version_info[:2])").toString());
console.log(Python.location.rule, text);
`;

describe.runIf(process.platform === "linux")("taipan config print", () => {
  test("[BLD-02] what it prints is a file with which no executable is looked for", async () => {
    const printed = await taipan(["config", "print"]);
    expect([printed.code, printed.stderr]).toEqual([0, ""]);
    const config = JSON.parse(printed.stdout) as Record<string, string>;
    expect(config).toMatchObject({ library, version: version.toString() });

    // Without the executable: there is nothing left that could be run.
    const { executable: _, ...rest } = config;
    const folder = folderWith({ "taipan.config.json": JSON.stringify(rest), "program.mts": PROGRAM });
    const started = await execute(process.execPath, [...CONDITIONS, "--no-warnings", "program.mts"], {
      folder,
      env: NOWHERE,
    });
    const expected = `taipan.config.json [${version.major}, ${version.minor}]\n`;
    expect(started).toEqual({ code: 0, stdout: expected, stderr: "" });
    const again = await taipan(["config", "print"], { folder, env: NOWHERE });
    expect(JSON.parse(again.stdout)).toEqual(rest);
    const ran = await taipan(["run", "-c", "print(6 * 7)"], { folder, env: NOWHERE });
    expect(ran).toEqual({ code: 0, stdout: "42\n", stderr: "" });
  });

  test("[BLD-02] TAIPAN_CONFIG names the file, and a wrong one is told in sentences", async () => {
    const folder = folderWith({ "python.json": "" });
    const file = join(folder, "python.json");
    writeFileSync(file, JSON.stringify({ library, version: version.toString() }));
    const env = { ...NOWHERE, TAIPAN_CONFIG: file };
    expect(JSON.parse((await taipan(["config", "print"], { folder, env })).stdout)).toMatchObject({ library });
    writeFileSync(file, readFileSync(file, "utf8").replace('"library"', '"libary"'));
    const { code, stdout, stderr } = await taipan(["config", "print"], { folder, env });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`TAIPAN_CONFIG "${file}": its entry "libary" is not known`);
    expect(stderr).not.toContain("    at ");
  });
});
