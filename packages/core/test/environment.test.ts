import { spawnSync } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { Python, t } from "../src/index.ts";

/** Node 22 cannot parse the `using` of the sources: there the script imports what was built. */
const hasUsing = Number.parseInt(process.versions.node, 10) >= 24;

beforeAll(() => {
  // Set by JavaScript before Python starts: it goes into the process's environment.
  process.env["TAIPAN_TEST_GIVEN"] = "Füllung = 1";
});

test("os.environ has the process's variables, those included that JavaScript set before Python started", () => {
  const seen = Python.attach((py) => py.eval("dict(__import__('os').environ)").extract(t.dict(t.str, t.str)));
  expect(seen.get("PATH")).toBe(process.env["PATH"]);
  expect(seen.get("TAIPAN_TEST_GIVEN")).toBe("Füllung = 1");
  // Where the locale is C's, Python's start sets LC_CTYPE, after the variables were copied.
  const names = Object.keys(process.env).filter((name) => name !== "LC_CTYPE" || seen.has(name));
  expect([...seen.keys()].toSorted()).toEqual(names.toSorted());
});

test("programs that Python starts inherit the variables", () => {
  const output = Python.attach((py) =>
    py
      .import("subprocess")
      .callMethod("check_output", [["printenv", "TAIPAN_TEST_GIVEN"]], { text: true })
      .extract(t.str),
  );
  expect(output).toBe("Füllung = 1\n");
});

test("Python's start may move the process's variables, and JavaScript may set more, before they are read", () => {
  const core = new URL(hasUsing ? "../src/index.ts" : "../dist/index.js", import.meta.url).href;
  const script = `
    import { Python } from ${JSON.stringify(core)};
    for (let index = 0; index < 50; index++) process.env["GIVEN_" + index] = "x".repeat(index);
    const read = "sum(len(v) for k, v in __import__('os').environ.items() if k.startswith('GIVEN_'))";
    console.log(Python.attach((py) => py.eval(read).extract()));
  `;
  const conditions = hasUsing ? ["--conditions=@taipan/source"] : [];
  const { LANG: _lang, LC_ALL: _all, LC_CTYPE: _type, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...conditions, "--no-warnings", "--input-type=module", "--eval", script],
    { encoding: "utf8", env },
  );
  expect([status, stdout, stderr]).toEqual([0, "1225\n", ""]);
});
