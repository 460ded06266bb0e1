import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { distInfo, wheelFileName } from "../src/wheel/names.ts";
import { textEntry } from "../src/wheel/archive-entry.ts";
import { recordEntry } from "../src/wheel/record.ts";
import { zipArchive } from "../src/wheel/zip.ts";
import { folderWith, taipan } from "./support/taipan.ts";
import { virtualEnvironment } from "./support/virtual-environment.ts";

const TOML = `[project]
name = "py.Cool"
version = "1.2.3"
dependencies = ["small-base"]
[project.optional-dependencies]
Fast = ["small-extra>=1"]
[dependency-groups]
test = ["small-test", { include-group = "all_lints" }]
all-lints = ["small-lint"]
round = [{ include-group = "round" }]
`;
const SOURCE = "export function double(value: number): number {\n  return value * 2;\n}\n";
const NO_ENVIRONMENT = { VIRTUAL_ENV: "", CONDA_PREFIX: "", CONDA_DEFAULT_ENV: "" };

/** A folder with wheels of nothing, instead of an index. */
function links(...names: readonly string[]): string {
  const folder = folderWith({});
  for (const name of names) {
    const info = distInfo(name, "1.0");
    const files = [
      textEntry(`${info}/METADATA`, `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n`),
      textEntry(`${info}/WHEEL`, "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"),
    ];
    const archive = zipArchive([...files, recordEntry(info, files)], new Date(Date.UTC(1990, 0)));
    writeFileSync(join(folder, wheelFileName(name, "1.0")), archive);
  }
  return folder;
}

describe.runIf(process.platform === "linux")("taipan develop", () => {
  test("[BLD-11] installs the project to run from its sources, with extras and groups, and again", async () => {
    const { folder: VIRTUAL_ENV, pip, python } = await virtualEnvironment();
    const folder = folderWith({ "pyproject.toml": TOML, "src/index.ts": SOURCE });
    const PIP_FIND_LINKS = links("small-base", "small-extra", "small-test", "small-lint");
    const env = { ...NO_ENVIRONMENT, VIRTUAL_ENV, PIP_FIND_LINKS, PIP_NO_INDEX: "1" };
    const installed = async (): Promise<string[]> => {
      const list = JSON.parse((await pip(["list", "--format", "json"])).stdout) as { name: string }[];
      return list.map(({ name }) => name).filter((name) => /small|cool/i.test(name));
    };

    const skipped = await taipan(["develop", "--skip-install"], { folder, env });
    expect(skipped).toEqual({ code: 0, stdout: "Installed what py.Cool 1.2.3 needs\n", stderr: "" });
    expect(await installed()).toEqual(["small-base"]);

    const args = ["develop", "--extras", "fast", "--group", "test", "--json"];
    const { code, stdout, stderr } = await taipan(args, { folder, env });
    expect([code, stderr, JSON.parse(stdout)]).toEqual([
      0,
      "",
      {
        name: "py.Cool",
        version: "1.2.3",
        python,
        requirements: ["small-base", "small-extra>=1", "small-test", "small-lint"],
        isInstalled: true,
      },
    ]);
    expect((await installed()).sort()).toEqual(["py.Cool", "small-base", "small-extra", "small-lint", "small-test"]);
    expect((await pip(["freeze"])).stdout).toContain(`-e ${pathToFileURL(folder).href}\n`.replace("file://", ""));

    const print = async (): Promise<string> =>
      (await taipan(["run", "--python", python, "-c", "import py_cool; print(py_cool.double(21))"])).stdout;
    expect(await print()).toBe("42\n");
    writeFileSync(join(folder, "src/index.ts"), SOURCE.replace("* 2", "* 3"));
    expect(await print()).toBe("63\n");

    // A second time, now with Python code: what the first one wrote is gone.
    mkdirSync(join(folder, "py_cool"));
    writeFileSync(join(folder, "py_cool/__init__.py"), "from ._lib import double\n");
    const again = await taipan(["develop"], { folder, env });
    expect(again).toEqual({ code: 0, stdout: `Installed py.Cool 1.2.3, to run from ${folder}\n`, stderr: "" });
    expect(await print()).toBe("63\n");
    expect(await pip(["check"])).toMatchObject({ code: 0 });
    expect(await pip(["uninstall", "-y", "py.Cool"])).toMatchObject({ code: 0 });
    const [version = ""] = readdirSync(join(VIRTUAL_ENV, "lib"));
    const left = readdirSync(join(VIRTUAL_ENV, "lib", version, "site-packages")).filter((name) => /cool/i.test(name));
    expect(left).toEqual([]);
  }, 180_000);

  test("[BLD-11] takes .venv of the project where no environment is active", async () => {
    const folder = folderWith({ "pyproject.toml": TOML.replace(/dependencies = .*\n/, ""), "src/index.ts": SOURCE });
    const { python } = await virtualEnvironment(join(folder, ".venv"));
    const { code, stdout } = await taipan(["develop", "--json"], { folder, env: NO_ENVIRONMENT });
    expect([code, (JSON.parse(stdout) as { python: string }).python]).toEqual([0, python]);
  }, 60_000);

  test("[BLD-11] --uv lets uv install", async () => {
    const folder = folderWith({
      "pyproject.toml": TOML,
      "src/index.ts": SOURCE,
      "env/bin/python": "",
      "bin/uv": '#!/bin/sh\necho "uv got: $*" >&2\nexit 3\n',
    });
    const PATH = `${join(folder, "bin")}:${process.env["PATH"]}`;
    const env = { ...NO_ENVIRONMENT, VIRTUAL_ENV: join(folder, "env"), PATH };
    const { chmodSync } = await import("node:fs");
    chmodSync(join(folder, "bin/uv"), 0o755);
    const { code, stderr } = await taipan(["develop", "--uv"], { folder, env });
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(
        `ended with 3:\nuv got: pip install --python ${join(folder, "env/bin/python")} small-base\n`,
      ),
    ]);
  });

  test.each([
    [
      { VIRTUAL_ENV: "/a", CONDA_PREFIX: "/b" },
      [],
      "Both VIRTUAL_ENV and CONDA_PREFIX are set. Please unset one of them",
    ],
    [{}, [], "Cannot find a virtual environment: neither VIRTUAL_ENV nor CONDA_PREFIX is set, and there is no .venv"],
    [{ VIRTUAL_ENV: "/gone" }, [], "Cannot find Python in the environment /gone"],
    [
      { VIRTUAL_ENV: "/gone", CONDA_PREFIX: "/b", CONDA_DEFAULT_ENV: "base" },
      [],
      "Cannot find Python in the environment /gone",
    ],
    [{ CONDA_PREFIX: "/lost" }, [], "Cannot find Python in the environment /lost"],
    [{}, ["--python", "/gone/python"], "Cannot start /gone/python: it is not installed"],
    [{}, ["--python", "x", "-E", "slow"], 'Cannot find the extra "slow" of py.Cool: it has fast'],
    [{}, ["--python", "x", "-G", "docs"], 'Cannot find the dependency group "docs" in pyproject.toml'],
    [
      {},
      ["--python", "x", "-G", "round"],
      'Cannot expand the dependency group "round": it includes itself: round > round',
    ],
  ])("[BLD-11] what is wrong is said in a sentence: %j %j", async (env, args, text) => {
    const folder = folderWith({ "pyproject.toml": TOML, "src/index.ts": SOURCE });
    const { code, stdout, stderr } = await taipan(["develop", ...args], { folder, env: { ...NO_ENVIRONMENT, ...env } });
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(`error: ${text}`)]);
  });
});
