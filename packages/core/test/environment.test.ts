import { beforeAll, expect, test } from "vitest";
import { Python, t } from "../src/index.ts";

beforeAll(() => {
  // Set by JavaScript before Python starts: it goes into the process's environment.
  process.env["TAIPAN_TEST_GIVEN"] = "Füllung = 1";
});

test("os.environ has the process's variables, those included that JavaScript set before Python started", () => {
  const seen = Python.attach((py) => py.eval("dict(__import__('os').environ)").extract(t.dict(t.str, t.str)));
  expect(seen.get("PATH")).toBe(process.env["PATH"]);
  expect(seen.get("TAIPAN_TEST_GIVEN")).toBe("Füllung = 1");
  expect([...seen.keys()].sort()).toEqual(Object.keys(process.env).sort());
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
