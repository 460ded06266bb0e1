import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { locate } from "@taipan/ffi";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { execute, folderWith, taipan } from "./support/taipan.ts";

const MODULE = `
import { pyfunction, pymodule, PyValueError, t } from "@taipan/core";
const sumOfSquares = pyfunction(
  { name: "sum_of_squares", signature: "(input=[], /)", args: [t.list(t.f64)], returns: t.f64 },
  (numbers: number[]) => {
    if (numbers.some((one) => one < 0)) throw new PyValueError("Input contains negative numbers");
    return numbers.reduce((sum, one) => sum + one * one, 0);
  },
);
export default pymodule({ name: NAME, doc: "Cool things.", functions: [sumOfSquares], constants: { VERSION: "1" } });
`;

const source = (name: string): string => MODULE.replace("NAME", JSON.stringify(name));
const toml = (more = ""): string => `[project]
name = "py.Cool"
version = "1.2.3"
description = "Cool things"
requires-python = ">=3.9"
license = "MIT"
authors = [{ name = "Lovelace, Ada", email = "ada@example.org" }, { name = "Bob" }]
keywords = ["one", "two"]
classifiers = ["Programming Language :: Python :: 3"]
dependencies = ["attrs>=22"]
[project.urls]
Home = "https://example.org"
[project.scripts]
cool = "py_cool:main"
[project.optional-dependencies]
fast = ["numpy>1; python_version > '3'"]
${more}`;

/** Builds the wheel of a folder, and gives its files as text. */
async function built(folder: string, env: NodeJS.ProcessEnv = {}): Promise<Record<string, string>> {
  const { code, stdout, stderr } = await taipan(["build", "--json"], { folder, env });
  expect([code, stderr]).toEqual([0, ""]);
  const [wheel] = JSON.parse(stdout) as { path: string }[];
  const files = unzipSync(readFileSync(wheel?.path as string));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

describe("taipan build", () => {
  test("[BLD-04][BLD-12][BLD-18][BLD-26] one wheel for all: its name, files and metadata", async () => {
    const folder = folderWith({
      "pyproject.toml": toml(),
      "src/index.ts": source("py_cool"),
      "README.md": "# Cool\n",
      LICENSE: "MIT\n",
    });
    const files = await built(folder);
    expect(existsSync(join(folder, "dist/py_cool-1.2.3-py3-none-any.whl"))).toBe(true);
    expect(Object.keys(files)).toEqual([
      "py_cool/__init__.py",
      "py_cool/__init__.pyi",
      "py_cool/_module.mjs",
      "py_cool/_taipan.py",
      "py_cool/_taipan_node.py",
      "py_cool/py.typed",
      "py_cool-1.2.3.dist-info/METADATA",
      "py_cool-1.2.3.dist-info/WHEEL",
      "py_cool-1.2.3.dist-info/entry_points.txt",
      "py_cool-1.2.3.dist-info/licenses/LICENSE",
      "py_cool-1.2.3.dist-info/sboms/taipan.cdx.json",
      "py_cool-1.2.3.dist-info/RECORD",
    ]);
    expect(files["py_cool-1.2.3.dist-info/METADATA"]).toBe(`Metadata-Version: 2.4
Name: py.Cool
Version: 1.2.3
Summary: Cool things
Keywords: one,two
Author: Bob
Author-email: "Lovelace, Ada" <ada@example.org>
License-Expression: MIT
License-File: LICENSE
Classifier: Programming Language :: Python :: 3
Requires-Python: >=3.9
Requires-Dist: attrs>=22
Provides-Extra: fast
Requires-Dist: numpy>1; (python_version > '3') and extra == 'fast'
Project-URL: Home, https://example.org
Description-Content-Type: text/markdown

# Cool
`);
    expect(files["py_cool-1.2.3.dist-info/WHEEL"]).toContain("Tag: py3-none-any\n");
    expect(files["py_cool-1.2.3.dist-info/entry_points.txt"]).toBe("[console_scripts]\ncool = py_cool:main\n");
  });

  test("[BLD-18] package.json says what pyproject.toml does not", async () => {
    const manifest = {
      name: "@ada/engine",
      version: "2.0.0-beta.1",
      description: "An engine",
      license: "Apache-2.0",
      author: "Ada <ada@example.org> (https://example.org)",
      keywords: ["engine"],
      repository: { url: "git+https://example.org/engine.git" },
    };
    const folder = folderWith({ "package.json": JSON.stringify(manifest), "src/index.ts": source("ada_engine") });
    const files = await built(folder);
    expect(files["ada_engine-2.0.0b1.dist-info/METADATA"]).toBe(`Metadata-Version: 2.4
Name: ada-engine
Version: 2.0.0b1
Summary: An engine
Keywords: engine
Author-email: Ada <ada@example.org>
License-Expression: Apache-2.0
Project-URL: Repository, https://example.org/engine
`);
  });

  test("[BLD-19][BLD-20] a mixed project has its Python package, and the TypeScript inside", async () => {
    const folder = folderWith({
      "pyproject.toml": toml(`[tool.taipan]
entry = "ts/lib.ts"
python-source = "python"
module-name = "py_cool._native"
include = ["extra.txt", { path = "only-sdist.txt", format = "sdist" }]
exclude = ["**/secret.py"]
data = "shared"
`),
      "ts/lib.ts": source("_native"),
      "python/py_cool/__init__.py": "from ._native import sum_of_squares\n",
      "python/py_cool/secret.py": "",
      "python/py_cool/py.typed": "",
      "extra.txt": "extra",
      "only-sdist.txt": "",
      "shared/data/etc/cool.conf": "x",
    });
    const files = Object.keys(await built(folder)).filter((path) => !path.includes("dist-info"));
    expect(files).toEqual([
      "extra.txt",
      "py_cool-1.2.3.data/data/etc/cool.conf",
      "py_cool/__init__.py",
      "py_cool/_native/__init__.py",
      "py_cool/_native/__init__.pyi",
      "py_cool/_native/_module.mjs",
      "py_cool/_native/_taipan.py",
      "py_cool/_native/_taipan_node.py",
      "py_cool/py.typed",
    ]);
  });

  test("[BLD-25] the same sources make the same bytes, at the time of SOURCE_DATE_EPOCH", async () => {
    const files = { "pyproject.toml": toml(), "src/index.ts": source("py_cool") };
    const wheels: Buffer[] = [];
    for (const zone of ["Asia/Tokyo", "America/New_York"]) {
      const folder = folderWith(files);
      await built(folder, { TZ: zone, SOURCE_DATE_EPOCH: "1700000000" });
      wheels.push(readFileSync(join(folder, "dist/py_cool-1.2.3-py3-none-any.whl")));
    }
    expect(wheels[0]?.equals(wheels[1] as Buffer)).toBe(true);
  });

  test.each([
    [{}, "Cannot find a project in"],
    [{ "pyproject.toml": "[project\n" }, "pyproject.toml: Invalid TOML document"],
    [{ "pyproject.toml": '[project]\nname = "x"\nversion = "1"\nnonsense = 1\n' }, "project.nonsense"],
    [{ "pyproject.toml": '[project]\nname = "x"\n', "src/index.ts": "" }, "Cannot tell the version of x"],
    [{ "pyproject.toml": '[project]\nname = "x"\nversion = "1"\n' }, "Cannot find the TypeScript of x"],
    [
      { "pyproject.toml": '[project]\nname = "x"\nversion = "1"\n', "src/index.ts": 'import "./gone";' },
      "src/index.ts:1:8",
    ],
    [
      { "pyproject.toml": '[project]\nname = "1-2"\nversion = "1"\n', "src/index.ts": "" },
      'Cannot name a Python module "1_2"',
    ],
  ])("what is wrong with a project is said in a sentence: %#", async (files, text) => {
    const { code, stdout, stderr } = await taipan(["build"], { folder: folderWith(files) });
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(text)]);
  });

  test("[BLD-12][ASK-32] pip installs the wheel, taipan run imports it, plain python says what it needs, pip removes it", async () => {
    const folder = folderWith({
      "pyproject.toml": toml().replace('dependencies = ["attrs>=22"]\n', ""),
      "src/index.ts": source("py_cool"),
    });
    await built(folder);
    const venv = join(folder, "venv");
    const { executable = "python3", basePrefix: _ } = locate();
    await execute(executable, ["-m", "venv", venv]);
    const python = join(venv, "bin/python");
    const pip = (...args: string[]): ReturnType<typeof execute> =>
      execute(python, ["-m", "pip", "--disable-pip-version-check", "--no-input", ...args], { folder });
    expect(await pip("install", "--no-index", "dist/py_cool-1.2.3-py3-none-any.whl")).toMatchObject({ code: 0 });
    expect(await pip("check")).toMatchObject({ code: 0 });
    const code = "import py_cool; print(py_cool.sum_of_squares([1, 2, 3]), py_cool.__doc__, py_cool.__all__)";
    const ran = await taipan(["run", "--python", python, "-c", code], { folder });
    expect(ran).toEqual({ code: 0, stdout: "14.0 Cool things. ['sum_of_squares', 'VERSION']\n", stderr: "" });
    expect(await pip("uninstall", "-y", "py.Cool")).toMatchObject({ code: 0 });
    const gone = await taipan(["run", "--python", python, "-c", "import py_cool"], { folder: venv });
    expect(gone.stderr).toContain("ModuleNotFoundError");
  }, 120_000);
});

test("[BLD-21][BLD-31] mypy --strict reads the types of an installed wheel", async (context) => {
  const { executable = "python3" } = locate();
  const isThere = (await execute(executable, ["-m", "mypy", "--version"])).code === 0;
  context.skip(!isThere, `${executable} has no mypy`);
  const right = "import py_cool\nresult: float = py_cool.sum_of_squares([1, 2.5])\n";
  const wrong = 'import py_cool\nresult: str = py_cool.sum_of_squares(["1"])\n';
  const files = { "pyproject.toml": toml(), "src/index.ts": source("py_cool"), "right.py": right, "wrong.py": wrong };
  const folder = folderWith(files);
  await built(folder);
  const venv = join(folder, "venv");
  await execute(executable, ["-m", "venv", venv]);
  const python = join(venv, "bin/python");
  const wheel = join(folder, "dist/py_cool-1.2.3-py3-none-any.whl");
  const installed = await execute(python, ["-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel]);
  expect(installed).toMatchObject({ code: 0 });
  // Not from the project's folder, where the sources are.
  const check = async (file: string): ReturnType<typeof execute> => {
    const args = ["-m", "mypy", "--strict", "--python-executable", python, join(folder, file)];
    return await execute(executable, args, { folder: venv });
  };
  expect(await check("right.py")).toMatchObject({ code: 0, stdout: expect.stringContaining("no issues found") });
  const { code, stdout } = await check("wrong.py");
  expect([code, stdout]).toEqual([1, expect.stringContaining("[list-item]")]);
  expect(stdout).toContain("[assignment]");
}, 120_000);
