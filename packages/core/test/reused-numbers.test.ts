import { describe, expect, test } from "vitest";
import { Python, t } from "../src/index.ts";

/** More than the numbers that are kept for reuse. */
const MANY = 100;

describe("numbers that become other numbers", () => {
  test("keep their values where Python holds on to them", () => {
    const expected = Array.from({ length: MANY }, (_, index) => [index + 0.5, 1_000 + index, -1_000 - index]).flat();
    const kept = Python.attach((py) => {
      const list = py.eval("[]");
      const append = list.getAttr("append");
      // Each argument dies for this side when the call ends, and would be the next one's object.
      for (const number of expected) py.scope(() => append.call1(number));
      return list.toJs();
    });
    expect(kept).toEqual(expected);
  });

  test("keep their values in a frame that calls back into TypeScript, which passes others", () => {
    Python.attach((py) => {
      const outer = py.eval("lambda call, fraction, whole: (call(), fraction, whole)[1:]");
      const inner = py.eval("lambda fraction, whole: None");
      const call = (): void => {
        for (let index = 0; index < MANY; index++) inner.call1(index / 3, 5_000 + index);
      };
      expect(outer.call1(call, 2.25, 70_000).extract(t.tuple(t.f64, t.i32))).toEqual([2.25, 70_000]);
    });
  });

  test("are right at the edges of their storage, in every order", () => {
    const edges = [2 ** 30 - 1, -(2 ** 30) + 1, 2 ** 30, -(2 ** 30), 257, 256, -5, -6, 0, 2 ** 53 - 1, -(2 ** 53) + 1];
    const fractions = [0.1, -0, 1e308, 5e-324, Number.NaN, Infinity, -Infinity];
    Python.attach((py) => {
      const repr = py.eval("repr");
      for (const round of [edges, edges.toReversed()]) {
        for (const number of round) expect(py.scope(() => repr.call1(number).str())).toBe(String(number));
      }
      const texts = fractions.map((number) => py.scope(() => repr.call1(number).str()));
      expect(texts).toEqual(["0.1", "-0.0", "1e+308", "5e-324", "nan", "inf", "-inf"]);
    });
  });

  test("are CPython's own objects for small ints", () => {
    Python.attach((py) => {
      const isShared = py.eval("lambda number: number is int(str(number))");
      for (const number of [-5, -1, 0, 1, 256]) expect(isShared.call1(number).extract(t.bool)).toBe(true);
    });
  });

  test("leave instances of subclasses alone", () => {
    const names = Python.attach((py) => {
      py.run("class Fraction(float): pass\nclass Whole(int): pass");
      const makers = [py.eval("lambda: Fraction(1.5)"), py.eval("lambda: Whole(70_000)")];
      const nameOf = py.eval("lambda number: type(number).__name__");
      for (const make of makers) for (let index = 0; index < MANY; index++) make.call0().drop();
      return [2.5, 80_000].map((number) => nameOf.call1(number).extract(t.str));
    });
    expect(names).toEqual(["float", "int"]);
  });
});
