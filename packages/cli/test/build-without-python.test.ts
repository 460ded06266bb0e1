import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, taipan } from "./support/taipan.ts";

const FILES = {
  "pyproject.toml": '[project]\nname = "cool"\nversion = "1"\n',
  "src/index.ts": `
import { pyfunction, pymodule, t } from "@taipan/core";
const twice = pyfunction({ name: "twice", signature: "(x, /)", args: [t.f64], returns: t.f64 }, (x) => x * 2);
export default pymodule({ name: "cool", functions: [twice] });
`,
};

/** Where no command is found, and where whoever looks for a Python is refused. */
const NOWHERE = {
  PATH: "/nowhere",
  HOME: "/nowhere",
  TAIPAN_PYTHON: "/nowhere/python",
  TAIPAN_NO_CACHE: "1",
  VIRTUAL_ENV: undefined,
  CONDA_PREFIX: undefined,
};

test("[BLD-03] a wheel with its stubs is built where there is no Python, byte for byte the same", async () => {
  const wheels: Buffer[] = [];
  for (const env of [{}, NOWHERE]) {
    const folder = folderWith(FILES);
    const built = await taipan(["build"], { folder, env: { ...env, SOURCE_DATE_EPOCH: "1700000000" } });
    expect(built).toEqual({ code: 0, stdout: `${join(folder, "dist/cool-1-py3-none-any.whl")}\n`, stderr: "" });
    wheels.push(readFileSync(join(folder, "dist/cool-1-py3-none-any.whl")));
  }
  expect(wheels[0]?.equals(wheels[1] as Buffer)).toBe(true);
  // There is none, indeed.
  expect(await taipan(["run", "-c", "pass"], { env: NOWHERE })).toMatchObject({ code: 1 });
});
