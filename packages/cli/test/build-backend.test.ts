import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { locate } from "@taipan/ffi";
import { describe, expect, test } from "vitest";
import { textEntry } from "../src/wheel/archive-entry.ts";
import { modificationTime } from "../src/wheel/modification-time.ts";
import { recordEntry } from "../src/wheel/record.ts";
import { zipArchive } from "../src/wheel/zip.ts";
import { COMMAND, execute, folderWith, taipan } from "./support/taipan.ts";
import { BACKEND, virtualEnvironment } from "./support/virtual-environment.ts";

const TOML = `[build-system]
requires = ["taipan-build"]
build-backend = "taipan_build"
[project]
name = "py.Cool"
version = "1.2.3"
description = "Cool things"
`;
const SOURCE = `
import { pyfunction, pymodule, t } from "@taipan/core";
const double = pyfunction({ name: "double", args: [t.f64], returns: t.f64 }, (value: number) => value * 2);
export default pymodule({ name: "NAME", doc: "Cool things.", functions: [double] });
`;
const PURE = { "pyproject.toml": TOML, "src/index.ts": SOURCE.replace("NAME", "py_cool") };
const MIXED = {
  "pyproject.toml": TOML,
  "src/index.ts": SOURCE.replace("NAME", "_lib"),
  "python/py_cool/__init__.py": "from ._lib import double\ndef quadruple(value):\n    return double(double(value))\n",
  "python/py_cool/_lib/__init__.pyi": "def double(value: float) -> float: ...\n",
};

const { executable: python = "python3" } = locate();
const env: NodeJS.ProcessEnv = {
  TAIPAN_CLI: COMMAND.map((word) => `'${word}'`).join(" "),
  PYTHONPATH: BACKEND,
  PYTHONDONTWRITEBYTECODE: "1",
};

/** A wheel of the backend as its own `pyproject.toml` makes it, which needs setuptools: new environments have none. */
function writeBackendWheel(folder: string): string {
  const files = readdirSync(join(BACKEND, "taipan_build")).filter((name) => name.endsWith(".py"));
  const info = "taipan_build-0.0.0.dist-info";
  const entries = [
    ...files.map((name) => ({
      path: `taipan_build/${name}`,
      content: readFileSync(join(BACKEND, "taipan_build", name)),
    })),
    textEntry(`${info}/METADATA`, "Metadata-Version: 2.1\nName: taipan-build\nVersion: 0.0.0\n"),
    textEntry(`${info}/WHEEL`, "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"),
  ];
  mkdirSync(folder);
  const archive = zipArchive([...entries, recordEntry(info, entries)], modificationTime({}));
  writeFileSync(join(folder, "taipan_build-0.0.0-py3-none-any.whl"), archive);
  return folder;
}

describe.runIf(process.platform === "linux")("the backend taipan-build", () => {
  test("[BLD-17] pip install . builds and installs the wheel", async () => {
    const { pip, python } = await virtualEnvironment();
    const folder = folderWith(PURE);
    expect(await pip(["install", "--no-build-isolation", folder], { env })).toMatchObject({ code: 0 });
    const code = "import py_cool; print(py_cool.double(21), 'site-packages' in py_cool.__file__)";
    const ran = await taipan(["run", "--python", python, "-c", code]);
    expect(ran).toEqual({ code: 0, stdout: "42.0 True\n", stderr: "" });
    expect((await pip(["show", "py_cool"])).stdout).toContain("Summary: Cool things");
  }, 120_000);

  test("[BLD-17] pip install -e . of TypeScript alone: an edit counts at once, and nothing is left behind", async () => {
    const { pip, python } = await virtualEnvironment();
    const folder = folderWith(PURE);
    expect(await pip(["install", "--no-build-isolation", "-e", folder], { env })).toMatchObject({ code: 0 });
    const run = async (): Promise<string> =>
      (await taipan(["run", "--python", python, "-c", "import py_cool; print(py_cool.double(21))"])).stdout;
    expect(await run()).toBe("42.0\n");
    writeFileSync(join(folder, "src/index.ts"), PURE["src/index.ts"].replace("* 2", "* 3"));
    expect(await run()).toBe("63.0\n");
    expect((await pip(["list", "--editable"])).stdout).toMatch(new RegExp(`^py.Cool +1.2.3 +${folder}$`, "m"));
    expect(existsSync(join(folder, "dist"))).toBe(false);
    expect(await pip(["uninstall", "-y", "py.Cool"])).toMatchObject({ code: 0 });
    const gone = await taipan(["run", "--python", python, "-c", "import py_cool"]);
    expect(gone.stderr).toContain("ModuleNotFoundError");
  }, 120_000);

  test("[BLD-17][BLD-20] pip install -e . of a mixed project: Python and TypeScript run where they are", async () => {
    const { pip, python } = await virtualEnvironment();
    const folder = folderWith(MIXED);
    expect(await pip(["install", "--no-build-isolation", "-e", folder], { env })).toMatchObject({ code: 0 });
    const code = "import py_cool; print(py_cool.quadruple(2), py_cool.__file__, py_cool._lib.__name__)";
    const run = async (): Promise<string> => (await taipan(["run", "--python", python, "-c", code])).stdout;
    const init = join(folder, "python/py_cool/__init__.py");
    expect(await run()).toBe(`8.0 ${init} py_cool._lib\n`);
    writeFileSync(join(folder, "src/index.ts"), MIXED["src/index.ts"].replace("* 2", "* 3"));
    writeFileSync(init, MIXED["python/py_cool/__init__.py"].replace("quadruple", "ninefold"));
    expect(await run()).toBe("");
    const again = await taipan(["run", "--python", python, "-c", "import py_cool; print(py_cool.ninefold(2))"]);
    expect(again).toEqual({ code: 0, stdout: "18.0\n", stderr: "" });
    expect(await pip(["uninstall", "-y", "py.Cool"])).toMatchObject({ code: 0 });
    const { stdout } = await execute(python, ["-c", "import site; print(site.getsitepackages()[0])"]);
    expect(readdirSync(stdout.trimEnd()).filter((name) => /cool/i.test(name))).toEqual([]);
  }, 120_000);

  test("[BLD-13][BLD-17] pip wheel makes the wheel of a source archive, pip install that of either", async () => {
    const { pip, python } = await virtualEnvironment();
    const folder = folderWith(PURE);
    expect(await taipan(["sdist"], { folder })).toMatchObject({ code: 0 });
    const archive = join(folder, "dist/py_cool-1.2.3.tar.gz");
    const made = join(folder, "wheels");
    expect(await pip(["wheel", "--no-build-isolation", "-w", made, archive], { env })).toMatchObject({ code: 0 });
    expect(readdirSync(made)).toEqual(["py_cool-1.2.3-py3-none-any.whl"]);
    expect(await pip(["install", "--find-links", made, "py.Cool"])).toMatchObject({ code: 0 });
    const ran = await taipan(["run", "--python", python, "-c", "import py_cool; print(py_cool.double(1))"]);
    expect(ran.stdout).toBe("2.0\n");
  }, 120_000);

  test("[BLD-13][BLD-17] npm packages of a source archive are installed before it is built, those of a checkout are not", async () => {
    const { pip, python } = await virtualEnvironment();
    const folder = folderWith({
      ...PURE,
      "package.json": '{ "dependencies": { "small": "file:./vendor/small" } }',
      "vendor/small/package.json": '{ "name": "small", "version": "1.0.0", "main": "index.js", "license": "MIT" }',
      "vendor/small/index.js": "exports.factor = 5;",
      "src/index.ts": `import small from "small";${PURE["src/index.ts"].replace("* 2", "* small.factor")}`,
    });
    expect(await taipan(["sdist"], { folder })).toMatchObject({ code: 0 });
    const offline = { env: { ...env, npm_config_offline: "true", npm_config_cache: join(folder, "cache") } };
    const archive = join(folder, "dist/py_cool-1.2.3.tar.gz");
    expect(await pip(["install", "--no-build-isolation", archive], offline)).toMatchObject({ code: 0 });
    const ran = await taipan(["run", "--python", python, "-c", "import py_cool; print(py_cool.double(2))"]);
    expect(ran).toEqual({ code: 0, stdout: "10.0\n", stderr: "" });
    const checkout = await pip(["wheel", "--no-build-isolation", "-w", join(folder, "made"), folder], offline);
    expect([checkout.code, checkout.stdout + checkout.stderr]).toEqual([1, expect.stringContaining('resolve "small"')]);
    expect(existsSync(join(folder, "node_modules"))).toBe(false);
  }, 120_000);

  test("[BLD-17] in an isolated build the backend is installed from its wheel", async () => {
    const { pip, python } = await virtualEnvironment();
    const folder = folderWith(PURE);
    const links = writeBackendWheel(join(folder, "links"));
    const isolated = { env: { ...env, PYTHONPATH: "" } };
    expect(await pip(["install", "--find-links", links, folder], isolated)).toMatchObject({ code: 0 });
    const ran = await taipan(["run", "--python", python, "-c", "import py_cool; print(py_cool.double(1))"]);
    expect(ran.stdout).toBe("2.0\n");
  }, 120_000);

  test("[BLD-17] hooks: metadata without a build, settings as arguments, nothing required", async () => {
    const folder = folderWith({ ...PURE, LICENSE: "MIT\n" });
    const program = `
import taipan_build as backend
print(backend.get_requires_for_build_wheel(), backend.get_requires_for_build_sdist({}), backend.get_requires_for_build_editable(None))
print(backend.prepare_metadata_for_build_wheel("made"), backend.prepare_metadata_for_build_editable("made", {}))
print(backend.build_sdist("made"), backend.build_wheel("made", {"build-args": "--sdist"}))
`;
    const { code, stdout } = await execute(python, ["-c", program], { folder, env });
    expect([code, stdout]).toEqual([
      0,
      "[] [] []\npy_cool-1.2.3.dist-info py_cool-1.2.3.dist-info\npy_cool-1.2.3.tar.gz py_cool-1.2.3-py3-none-any.whl\n",
    ]);
    expect(readdirSync(join(folder, "made/py_cool-1.2.3.dist-info")).sort()).toEqual(["METADATA", "WHEEL", "licenses"]);
  }, 60_000);

  test("[BLD-17] the command is found in the project's packages, then on PATH; else what to do is said", async () => {
    const script = (answer: string): string => `#!/bin/sh\necho '[{"file": "${answer}"}]'\n`;
    const folder = folderWith({
      "around/node_modules/.bin/taipan": script("packages"),
      "around/project/pyproject.toml": TOML,
      "path/taipan": script("path"),
    });
    for (const one of ["around/node_modules/.bin/taipan", "path/taipan"]) chmodSync(join(folder, one), 0o755);
    const run = async (project: string, variables: NodeJS.ProcessEnv): ReturnType<typeof execute> =>
      await execute(python, ["-c", "import taipan_build as backend; print(backend.build_wheel('.'))"], {
        folder: join(folder, project),
        env: { PYTHONPATH: BACKEND, PYTHONDONTWRITEBYTECODE: "1", TAIPAN_CLI: "", ...variables },
      });
    const PATH = `${join(folder, "path")}:/usr/bin:/bin`;
    expect((await run("around/project", { PATH })).stdout).toBe("packages\n");
    expect((await run("path", { PATH })).stdout).toBe("path\n");
    const named = { PATH, TAIPAN_CLI: join(folder, "path/taipan") };
    expect((await run("around/project", named)).stdout).toBe("path\n");
    expect(await run("path", { PATH: "/usr/bin:/bin" })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Cannot find the command 'taipan', which builds this project") as string,
    });
    const broken = folderWith({ ...PURE, "src/index.ts": 'import "./gone.ts";' });
    const failed = await execute(python, ["-c", "import taipan_build as b; b.build_wheel('.')"], {
      folder: broken,
      env,
    });
    expect([failed.code, failed.stderr]).toEqual([
      1,
      expect.stringMatching(/src\/index.ts:1:8.*Cannot build: .* ended with 1/s),
    ]);
  }, 60_000);
});
