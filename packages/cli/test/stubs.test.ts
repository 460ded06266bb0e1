import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, taipan } from "./support/taipan.ts";

const MODULE = `
import { pyfunction, pymodule, t } from "@taipan/core";
const double = pyfunction({ name: "double", signature: "(x, /)", args: [t.f64], returns: t.f64 }, (x) => x * 2);
export default pymodule({ name: "NAME", functions: [double] });
`;
const PYPROJECT = '[project]\nname = "cool"\nversion = "1"\n';
const STUB = "def double(x: SupportsFloat | SupportsIndex, /) -> float: ...\n";

test("[BLD-21][BLD-22] taipan stubs writes the stubs of a project without Python code beside it", async () => {
  const folder = folderWith({ "pyproject.toml": PYPROJECT, "src/index.ts": MODULE.replace("NAME", "cool") });
  const { code, stdout } = await taipan(["stubs"], { folder });
  expect([code, stdout]).toEqual([0, `${join(folder, "cool/__init__.pyi")}\n${join(folder, "cool/py.typed")}\n`]);
  expect(readFileSync(join(folder, "cool/__init__.pyi"), "utf8")).toContain(STUB);
  expect(existsSync(join(folder, "cool/py.typed"))).toBe(true);
});

test("[BLD-22] stubs of a mixed project stand in its package, under the module's name", async () => {
  const folder = folderWith({
    "pyproject.toml": PYPROJECT,
    "src/index.ts": MODULE.replace("NAME", "_lib"),
    "python/cool/__init__.py": "",
  });
  const { stdout } = await taipan(["stubs", "--json"], { folder });
  const files = JSON.parse(stdout) as Record<string, string>;
  expect(Object.keys(files)).toEqual(["cool/_lib/__init__.pyi", "cool/py.typed"]);
  expect(files["cool/_lib/__init__.pyi"]).toContain(STUB);
});

test("a module that cannot be run is told with the way out", async () => {
  const folder = folderWith({ "pyproject.toml": PYPROJECT, "src/index.ts": 'throw new Error("not today");' });
  const { code, stderr } = await taipan(["build"], { folder });
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/not today; stubs = false in \[tool.taipan\] builds without/),
  ]);
  const without = folderWith({
    "pyproject.toml": `${PYPROJECT}[tool.taipan]\nstubs = false\n`,
    "src/index.ts": 'throw new Error("not today");',
  });
  expect(await taipan(["build"], { folder: without })).toMatchObject({ code: 0 });
});

test("[DBG-18] taipan types writes the declarations of Python modules", async () => {
  const folder = folderWith({ "shop.py": "def price(name: str, count: int = 1) -> float: ...\n" });
  const { code, stdout } = await taipan(["types", "shop", "--path", "."], { folder });
  expect([code, stdout]).toEqual([0, `${join(folder, "python-types/shop.d.ts")}\n`]);
  const text = readFileSync(join(folder, "python-types/shop.d.ts"), "utf8");
  expect(text).toContain('"shop": shop.$Module;');
  expect(text).toMatch(/price\(.*name: string.*\): number/);
  const missing = await taipan(["types", "nonsense_module"], { folder });
  expect(missing).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringContaining("Cannot read module 'nonsense_module'"),
  });
});
