import { describe, expect, test } from "vitest";
import { Python, t } from "../src/index.ts";

/** Many times the texts that are remembered. */
const MANY = 5_000;

/** Short texts of every width of storage, with surrogates that stand alone. */
function shortText(index: number): string {
  const tail = ["x", "\u00e9", "\u4e2d", "\u{1f600}", "\ud800", "\0"][index % 6] as string;
  return `${index.toString(36)}${tail}`;
}

describe("short texts that are remembered", () => {
  test("arrive as they are, whichever had their places before", () => {
    const texts = Array.from({ length: MANY }, (_, index) => shortText(index));
    Python.attach((py) => {
      const same = py.eval("lambda text: text");
      for (let round = 0; round < 2; round++) {
        for (const text of texts) expect(py.scope(() => same.call1(text).extract(t.str))).toBe(text);
      }
    });
  });

  test("are the same object while they are remembered, and gain no references", () => {
    Python.attach((py) => {
      const keep = py.eval("lambda text, seen=[]: (seen.append(text), seen[0] is text)[1]");
      for (let round = 0; round < 3; round++) expect(keep.call1("remembered").extract(t.bool)).toBe(true);
      const count = py.import("sys").getAttr("getrefcount");
      const counts = Array.from({ length: 100 }, () => py.scope(() => count.call1("counted").extract(t.i32)));
      expect(new Set(counts).size).toBe(1);
    });
  });

  test("are forgotten for others, and released", () => {
    Python.attach((py) => {
      const length = py.eval("len");
      const blocks = py.import("sys").getAttr("getallocatedblocks");
      const pass = (): number => {
        for (let index = 0; index < MANY; index++) py.scope(() => length.call1(shortText(index)));
        return blocks.call0().extract(t.i32);
      };
      const first = pass();
      expect(pass() - first).toBeLessThan(MANY / 10);
    });
  });
});
