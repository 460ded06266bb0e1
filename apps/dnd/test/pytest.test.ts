import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Python } from "@taipan/core";
import { describe, expect, test } from "vitest";
import { type Form, FORMS } from "../src/forms.ts";
import type { Case } from "../src/pytest/case-recorder.ts";
import { type Run, runProgram } from "./support/run-program.ts";

const MAIN = fileURLToPath(new URL("../src/pytest/main.ts", import.meta.url));
const PYTHON = fileURLToPath(new URL("../python", import.meta.url));
/** Node runs no decorators yet. */
const LOADER: Readonly<Record<Form, readonly string[]>> = {
  plain: [],
  decorated: ["--import", import.meta.resolve("tsx")],
};

/** What this Python lacks; undefined where it has pytest. */
const missing = Python.attach((py) =>
  py.import("importlib.util").callMethod("find_spec", ["pytest"]).isNone()
    ? `${Python.location?.executable ?? "this Python"} has no pytest`
    : undefined,
);

/** Runs pytest over one form of the workshop, in a process of its own: both forms have the same modules' names. */
function pytest(form: Form, args: readonly string[] = []): { readonly run: Run; readonly cases: readonly Case[] } {
  const folder = mkdtempSync(join(tmpdir(), "taipan-dnd-"));
  const file = join(folder, "cases.json");
  try {
    const run = runProgram([...LOADER[form], MAIN, form, "--cases", file, ...args]);
    return { run, cases: JSON.parse(readFileSync(file, "utf8")) as Case[] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Files that this Python can read: `match` is a syntax error to 3.9. */
function testFiles(): string[] {
  const isOld = !Python.attach((py) => py.versionAtLeast(3, 10));
  return globSync("test_*.py", { cwd: PYTHON }).filter((name) => !isOld || name !== "test_match.py");
}

describe.runIf(missing === undefined)("pytest", () => {
  // Now, because the cases become tests.
  const runs = missing === undefined ? FORMS.map((form) => ({ form, ...pytest(form) })) : [];

  describe.each(runs)("over $form definitions", ({ run, cases }) => {
    test("ends well, and has something to say of every file", () => {
      expect(run, run.stdout + run.stderr).toMatchObject({ status: 0, signal: null, stderr: "" });
      expect(new Set(cases.map(({ id }) => id.split("::", 1)[0]))).toEqual(new Set(testFiles()));
      expect(run.stdout).toContain(`${cases.filter(({ outcome }) => outcome === "passed").length} passed`);
    });

    test.for(cases)("$id", ({ outcome, text }, { skip }) => {
      skip(outcome === "skipped", text);
      expect(outcome, text).toBe("passed");
    });
  });

  test("both forms have the same cases", () => {
    const [plain, decorated] = runs.map(({ cases }) => cases.map(({ id }) => id));
    expect(decorated).toEqual(plain);
    expect(plain?.length).toBeGreaterThan(100);
  });

  test("what fails, cannot be read or is skipped is recorded as that, and the status says so", () => {
    const folder = mkdtempSync(join(tmpdir(), "taipan-dnd-"));
    const write = (name: string, code: string): void => writeFileSync(join(folder, name), code);
    write("test_broken.py", BROKEN);
    write("test_unreadable.py", "def test_broken(:\n");
    const { run, cases } = pytest("plain", [folder, "-k", "broken", "--continue-on-collection-errors"]);
    rmSync(folder, { recursive: true });
    expect(run.status).toBe(1);
    const outcomes = cases.map(({ id, outcome }) => [id.replace(/^.*\//, ""), outcome]);
    expect(Object.fromEntries(outcomes)).toEqual({
      "test_unreadable.py": "failed",
      "test_broken.py::test_fails": "failed",
      "test_broken.py::test_is_left": "failed",
      "test_broken.py::test_skips": "skipped",
    });
    const texts = new Map(cases.map(({ id, text }) => [id.replace(/^.*\//, ""), text]));
    expect(texts.get("test_unreadable.py")).toContain("SyntaxError");
    expect(texts.get("test_broken.py::test_fails")).toContain("assert 9 == 10");
    expect(texts.get("test_broken.py::test_is_left")).toContain("the fixture's end");
  });
});

/** Ways in which a test does not pass. */
const BROKEN = `
import pytest
from pycool import sum_of_squares

@pytest.fixture
def left():
    yield
    raise RuntimeError("the fixture's end")

def test_fails():
    assert sum_of_squares([3]) == 10

def test_is_left(left):
    pass

def test_skips():
    pytest.skip("not today")
`;

test.runIf(missing !== undefined)("without pytest, one sentence says how to get it", () => {
  const run = runProgram([MAIN, "plain"]);
  expect(run).toMatchObject({ status: 1, stdout: "" });
  expect(run.stderr).toMatch(/^Cannot run Python's tests: .*, install it with: \S+ -m pip install pytest\n$/);
});

test("a form that does not exist is refused", () => {
  expect(runProgram([MAIN, "dotted"])).toMatchObject({
    status: 2,
    stderr: 'Cannot run "dotted": choose plain or decorated\n',
  });
});
