import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ConversionError, PyOverflowError, PyTypeError, PyValueError, Python, t } from "../src/index.ts";
import { read, refusal, written } from "./support/evaluate.ts";

describe("JSON", () => {
  test("[CNV-43] trees of JSON cross both ways", () => {
    const source = "{'a': [1, 2.5, None, True, (False, 'x')], 'b': {'c': {}}, '': []}";
    const value = { a: [1, 2.5, null, true, [false, "x"]], b: { c: {} }, "": [] };
    expect(read(source, t.json)).toEqual(value);
    expect(written(t.as(t.json, value))).toBe(`dict ${source.replace("(False, 'x')", "[False, 'x']")}`);
    for (const one of ["None", "1", "'x'", "[]"]) expect(written(t.as(t.json, read(one, t.json)))).toContain(one);
    expect(read("__import__('collections').OrderedDict(a=1)", t.json)).toEqual({ a: 1 });
    expect(Object.keys(read("{'__proto__': 1}", t.json) as object)).toEqual(["__proto__"]);
  });

  test("[CNV-43] what is no JSON is refused, with the path to it", () => {
    expect(refusal("{'a': [{}, {1: 2}]}", t.json)).toBe("TypeError: keys must be str, not int at a.1");
    expect(() => read("{1: 2}", t.json)).toThrow(PyTypeError);
    expect(refusal("{'a': ({1},)}", t.json)).toBe("TypeError: object of type 'set' is no JSON value at a.0");
    expect(refusal("[b'']", t.json)).toBe("TypeError: object of type 'bytes' is no JSON value at 0");
    expect(() => read("[float('inf')]", t.json)).toThrow(PyValueError);
    expect(refusal("{'n': float('nan')}", t.json)).toContain("at n");
    expect(() => read("[2**53]", t.json)).toThrow(PyOverflowError);
    expect(refusal("{'n': [-2**53]}", t.json)).toBe("OverflowError: int too large to be exact as a number at n.0");
    const refused: [unknown, string][] = [
      [{ a: [undefined] }, "Cannot convert undefined to Python at a.0: JSON has null instead"],
      [{ a: { b: Number.NaN } }, "Cannot convert the number NaN to Python at a.b: JSON has finite numbers only"],
      [[new Map()], "Cannot convert a Map to Python at 0: it is no JSON value"],
      [[new Date(0)], "Cannot convert a Date to Python at 0: it is no JSON value"],
      [{ a: 1n }, "Cannot convert the bigint 1n to Python at a: it is no JSON value"],
      [() => 1, "Cannot convert a function to Python: it is no JSON value"],
    ];
    for (const [value, text] of refused) expect(() => written(t.as(t.json, value as never))).toThrow(text);
  });

  test("[CNV-43] cycles are refused, what is shared is not, and depth has no limit", () => {
    Python.attach((py) => {
      py.run("loop = {'a': []}\nloop['a'].append(loop)\nshared = [1]\nboth = [shared, shared]");
      py.run("deep = []\nfor _ in range(100_000): deep = [deep]");
      expect(() => py.eval("loop").extract(t.json)).toThrow("ValueError: circular reference detected at a.0");
      expect(py.eval("both").extract(t.json)).toEqual([[1], [1]]);
      let depth = 0;
      for (let level = py.eval("deep").extract(t.json) as unknown[]; level.length > 0; level = level[0] as unknown[]) {
        depth++;
      }
      expect(depth).toBe(100_000);
      py.run("while deep: deep = deep.pop()");
    });
    const loop: unknown[] = [];
    loop.push({ loop });
    expect(() => written(t.as(t.json, loop as never))).toThrow(
      "Cannot convert an array to Python at 0.loop: it contains itself",
    );
    const shared = [1];
    expect(written(t.as(t.json, [shared, shared]))).toBe("list [[1], [1]]");
  });
});

describe("schemas of other libraries", () => {
  const user = z.object({ name: z.string(), age: z.number().int().min(0), tags: z.array(z.string()).default([]) });

  test("[ASK-18][CNV-76] a zod schema reads an object, with its defaults and transformations", () => {
    expect(read("{'name': 'ada', 'age': 36}", t.standard(user))).toEqual({ name: "ada", age: 36, tags: [] });
    const length = t.standard(
      z.string().transform((text) => text.length),
      t.any,
    );
    expect(read("'abc'", length)).toBe(3);
    expect(written(t.as(t.standard(user), { name: "ada", age: 36, tags: ["x"] }))).toBe(
      "dict {'name': 'ada', 'age': 36, 'tags': ['x']}",
    );
  });

  test("[CNV-76] problems are a ValueError with their paths", () => {
    expect(() => read("{'name': 1, 'age': -1}", t.standard(user))).toThrow(PyValueError);
    const lines = refusal("{'name': 'ada', 'age': -1, 'tags': ['a', 2]}", t.standard(user)).split("\n");
    expect(lines[0]).toMatch(/^ValueError: age: /);
    expect(lines[1]).toMatch(/^tags\.1: /);
    expect(refusal("{'name': {1}}", t.standard(user))).toBe("TypeError: object of type 'set' is no JSON value at name");
    expect(() => written(t.as(t.standard(user), { name: () => 1 } as never))).toThrow(ConversionError);
    expect(
      Python.attach((py) => {
        const reader = py.toPython((value: never) => t.standard(user).fromPython(py.toPython(value).asPtr()));
        py.run(
          "def attempt(f, *args):\n    try: f(*args)\n    except ValueError as error: return type(error).__name__",
        );
        return py.eval("attempt").call1(reader, { name: "x", age: 0.5 }).str();
      }),
    ).toBe("ValueError");
  });

  test("[CNV-76] valibot works the same way, on what another converter reads", () => {
    const when = v.object({ at: v.pipe(v.date(), v.minValue(new Date(0))), id: v.bigint() });
    const inner = t.object({ at: t.instant, id: t.bigint });
    const source =
      "{'at': __import__('datetime').datetime(2020, 1, 1, tzinfo=__import__('datetime').timezone.utc), 'id': 1}";
    const converter = t.standard(when, inner);
    expect(read(source, converter)).toEqual({ at: new Date("2020-01-01"), id: 1n });
    expect(refusal(source.replace("2020", "1960"), converter)).toMatch(/^ValueError: at: Invalid value/);
    expect(written(t.as(converter, { at: new Date(0), id: 2n }))).toContain("'id': 2");
  });

  test("[CNV-76] a schema that has to wait is refused", () => {
    const slow = v.pipeAsync(
      v.string(),
      v.checkAsync(async () => true, "no"),
    );
    expect(() => read("'x'", t.standard(slow))).toThrow("it answers with a promise, and conversions do not wait");
  });
});
