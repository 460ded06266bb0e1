import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listPythons } from "@taipan/ffi";
import { afterAll, describe, expect, test } from "vitest";
import { check } from "../src/check.ts";
import { Compiler } from "../src/compiler.ts";
import { type Expectation, covers, expectations } from "../src/expectations.ts";
import { type HeaderSet, NoHeadersError, headerSet } from "../src/header-set.ts";
import { report } from "../src/report.ts";

const compiler = Compiler.find();
const sets = compiler === undefined ? [] : headerSets(compiler);
const empty = mkdtempSync(join(tmpdir(), "ffi-check-test-"));

afterAll(() => {
  rmSync(empty, { recursive: true });
});

describe.skipIf(compiler === undefined)("with a C compiler", () => {
  describe.each(sets)("the headers of $label", (headers) => {
    const result = once(() => check(headers, found()));

    test("[FFI-01] every declared function and object has the type that the headers give it", () => {
      const { signatures, differences } = result();
      expect(signatures).toBeGreaterThan(900);
      expect(differences).toEqual([]);
    });

    test("[FFI-04] [FFI-11] every struct layout and constant has the compiler's value", () => {
      const { values, absent, differences } = result();
      expect(values).toBeGreaterThan(500);
      expect(differences).toEqual([]);
      for (const core of [
        "METH_FASTCALL",
        "Py_tp_dealloc",
        "PyBUF_FULL_RO",
        "PyObject",
        "PyTypeObject",
        "Py_buffer",
        "PyConfig",
      ]) {
        expect(absent).not.toContain(core);
      }
    });
  });

  test.skipIf(sets.length === 0)(
    "[FFI-04] [FFI-11] a wrong size, offset, constant or signature is a difference",
    () => {
      const [headers] = sets;
      if (headers === undefined) return;
      const wrong = [
        value("(long long)sizeof(Py_buffer)", 88n),
        value("(long long)offsetof(PyMethodDef, ml_doc)", 16n),
        value("(long long)METH_O", 4n),
        {
          name: "PyList_Append",
          what: "int PyList_Append(PyObject *list, Py_ssize_t item)",
          type: "static int (*check)(PyObject *, Py_ssize_t) = PyList_Append;",
        },
        { name: "PyList_Type", what: "PyObject PyList_Type", type: "static PyObject *data = &PyList_Type;" },
      ];
      const { differences } = check(headers, found(), wrong);
      expect(differences.map(({ what }) => what)).toEqual([
        "int PyList_Append(PyObject *list, Py_ssize_t item)",
        "PyObject PyList_Type",
        "(long long)sizeof(Py_buffer) = 88",
        "(long long)offsetof(PyMethodDef, ml_doc) = 16",
        "(long long)METH_O = 4",
      ]);
      expect(differences.map(({ headers: says }) => says).slice(2)).toEqual(["80", "24", "8"]);
      expect(report(check(headers, found(), wrong), false)).toContain("  ours:    (long long)METH_O = 4\n  headers: 8");
    },
  );

  test("a const that the headers lack or add is no difference", () => {
    const [headers] = sets;
    if (headers === undefined) return;
    const type = "static int (*check)(PyObject *, char *) = PyObject_HasAttrString;";
    const { signatures, differences } = check(headers, found(), [
      { name: "PyObject_HasAttrString", what: "char *", type },
    ]);
    expect(differences).toEqual([]);
    expect(signatures).toBe(1);
  });

  test("a folder without Python.h is refused by name", () => {
    expect(() => headerSet(empty, found())).toThrow(NoHeadersError);
    expect(() => headerSet(empty, found())).toThrow(`Cannot check "${empty}": ${empty} holds no Python.h`);
  });

  test("the command ends with 2 when nothing could be checked", () => {
    const { status, stdout } = ffiCheck([empty]);
    expect(stdout).toContain(`skipped ${empty}: ${empty} holds no Python.h`);
    expect(status).toBe(2);
  });

  test.skipIf(sets.length === 0)("the command ends with 0 when everything agrees", () => {
    const folder = sets[0]?.folders[0] ?? "";
    const { status, stdout } = ffiCheck([folder]);
    expect(stdout).toMatch(/^\d+\.\d+\.\S+: \d+ signatures, \d+ values, 0 differences/);
    expect(status).toBe(0);
  });
});

test("the command explains itself", () => {
  const { status, stdout } = ffiCheck(["--help"]);
  expect(stdout).toMatch(/^Usage: ffi-check/);
  expect(status).toBe(0);
});

test("without a compiler the command says so and ends with 2", () => {
  const { status, stderr } = ffiCheck([], { PATH: "", CC: "" });
  expect(stderr).toBe("Cannot check: no C compiler is installed, set CC to one\n");
  expect(status).toBe(2);
});

test("a declaration covers the versions and builds it says", () => {
  const declaration = { kind: "function", text: "", since: [3, 10], until: [3, 12] } as const;
  const minors = [9, 10, 12, 13].filter((minor) => covers(declaration, { minor, freeThreaded: false }));
  expect(minors).toEqual([10, 12]);
  const only = { kind: "function", text: "", only: "free-threaded" } as const;
  expect(covers(only, { minor: 14, freeThreaded: true })).toBe(true);
  expect(covers(only, { minor: 14, freeThreaded: false })).toBe(false);
});

test("every struct layout is part of what is compared", () => {
  const what = expectations({ minor: 14, freeThreaded: true }).map((expectation) => expectation.what);
  expect(what).toEqual(
    expect.arrayContaining(["sizeof(PyObject)", "offsetof(PyObject, ob_ref_shared)", "sizeof(struct _inittab)"]),
  );
});

/** The headers of every Python here; one that has none is left out, as `ffi-check` itself would say. */
function headerSets(with_: Compiler): HeaderSet[] {
  return listPythons().flatMap(({ executable }) => {
    try {
      return executable === undefined ? [] : [headerSet(executable, with_)];
    } catch (error) {
      if (error instanceof NoHeadersError) return [];
      throw error;
    }
  });
}

function found(): Compiler {
  if (compiler === undefined) throw new Error("Cannot test: no C compiler is installed");
  return compiler;
}

/** States that a C expression is worth so much. */
function value(expression: string, expected: bigint): Expectation {
  return { name: expression, what: expression, value: { expression, expected } };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function ffiCheck(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const command = ["--conditions=@taipan/source", main, ...args];
  return spawnSync(process.execPath, command, { encoding: "utf8", env: { ...process.env, ...env } });
}
