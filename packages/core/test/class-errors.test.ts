import { describe, expect, test } from "vitest";
import { PyErr, PyValueError, Python } from "../src/index.ts";
import { known } from "./support/known-class.ts";
import { python } from "./support/run-python.ts";

describe("errors from every kind of slot arrive as themselves", () => {
  const failure = new RangeError("from a slot");
  const fail = (): never => {
    throw failure;
  };
  class Failing {}
  known(Failing, {
    properties: { prop: { get: fail, set: fail, delete: fail } },
    statics: { stat: { call: fail } },
    classMethods: { cls: { call: fail } },
    methods: Object.fromEntries(
      "repr str hash bool len iter next call getitem setitem delitem contains add neg eq lt int float index enter exit get set delete init"
        .split(" ")
        .map((name) => [`__${name === "init" ? "getattr" : name}__`, { call: fail }]),
    ),
  });
  test.for([
    "repr(f)",
    "str(f)",
    "hash(f)",
    "bool(f)",
    "len(f)",
    "iter(f)",
    "next(f)",
    "f()",
    "f[0]",
    "f.__setitem__(0, 1)",
    "exec('f[0] = 1')",
    "exec('del f[0]')",
    "0 in f",
    "f + 1",
    "-f",
    "f == 1",
    "f < 1",
    "int(f)",
    "float(f)",
    "[1][f]",
    "f.missing",
    "f.prop",
    "exec('f.prop = 1')",
    "exec('del f.prop')",
    "f.stat()",
    "f.cls()",
    "exec('with f: pass')",
    "[*f]",
  ])("[ERR-27] %s", (code) => {
    python("f = Failing()");
    Python.attach((py) => {
      let caught: unknown;
      try {
        py.eval(code);
      } catch (error) {
        caught = error;
      }
      expect(caught).toBe(failure);
    });
  });

  test("[ERR-27] an exception of Python keeps its class", () => {
    known(class Raises {}, {
      methods: {
        __len__: {
          call: () => {
            throw new PyValueError("len");
          },
        },
      },
    });
    expect(() => python("len(Raises())")).toThrow(PyErr);
    expect(() => python("len(Raises())")).toThrow("ValueError: len");
  });
});
