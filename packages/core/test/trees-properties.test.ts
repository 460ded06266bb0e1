import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PyAny, Python, type ToJsOptions } from "../src/index.ts";
import { REFUSED } from "../src/convert/bulk/marshal-reader.ts";
import { readMarshalled } from "../src/convert/bulk/read-tree.ts";
import { DeepReader } from "../src/convert/default/deep-reader.ts";
import { DEFAULT_RULES } from "../src/convert/default/from-python.ts";
import { rulesOf } from "../src/convert/default/rules-of.ts";

const RUNS = { numRuns: 300 };
const OPTIONS: readonly ToJsOptions[] = [
  {},
  { bigints: "always" },
  { maps: "object", none: "null", sets: "array" },
  { bigints: "always", none: "null", maps: "object" },
];

const text = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 40 });
const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(
    -0,
    Number.NaN,
    2 ** 31 - 1,
    2 ** 31,
    -(2 ** 31),
    -(2 ** 31) - 1,
    2 ** 45,
    2 ** 53 - 1,
    2 ** 53,
    2 ** 63,
  ),
);
const bigint = fc.oneof(
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
  fc.bigInt({ min: -(2n ** 1200n), max: 2n ** 1200n }),
  fc.constantFrom(2n ** 53n, 2n ** 60n, -(2n ** 63n), 2n ** 63n - 1n, 2n ** 64n - 1n, 2n ** 64n),
);
const leaf = fc.oneof(number, bigint, text, fc.boolean(), fc.constantFrom(null, undefined));
const name = fc.oneof(text, fc.constantFrom("__proto__", "constructor", "then", "toJSON", "length", ""));
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    leaf,
    fc.array(tie("tree"), { maxLength: 20 }),
    fc.array(fc.tuple(name, tie("tree")), { maxLength: 6 }).map((entries) => new Map(entries)),
    fc.array(fc.tuple(name, tie("tree")), { maxLength: 6 }).map((entries) => Object.fromEntries(entries) as unknown),
    fc.uniqueArray(fc.oneof(text, fc.integer()), { maxLength: 4 }).map((items) => new Set(items)),
    // The same container in two places.
    tie("tree").map((shared) => [shared, { shared }, shared]),
  ),
}));

/** A tree with each value as the default rules bring it back. */
function normalized(value: unknown, done = new Map<unknown, unknown>()): unknown {
  if (value === null) return undefined;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value !== "object") return value;
  if (done.has(value)) return done.get(value);
  if (value instanceof Set) return new Set([...value].map((item) => normalized(item)));
  const target: unknown[] | Map<unknown, unknown> = Array.isArray(value) ? [] : new Map();
  done.set(value, target);
  if (Array.isArray(target)) for (const item of value as unknown[]) target.push(normalized(item, done));
  else {
    for (const [key, item] of value instanceof Map ? value : Object.entries(value))
      target.set(key, normalized(item, done));
  }
  return target;
}

/** The same containers in the same places, by number of the first visit. */
function sharing(value: unknown, numbers = new Map<unknown, number>()): unknown {
  if (typeof value !== "object" || value === null || value instanceof Set) return 0;
  const known = numbers.get(value);
  if (known !== undefined) return known;
  numbers.set(value, numbers.size + 1);
  const items: unknown[] = value instanceof Map ? [...value.values()] : (Object.values(value) as unknown[]);
  return [numbers.get(value), items.map((item) => sharing(item, numbers))];
}

test("[CNV-25] every tree comes back as it went, with what it shared still shared", () => {
  Python.attach((py) => {
    fc.assert(
      fc.property(tree, (value) =>
        py.scope((inner) => {
          const back = inner.toPython(value).toJs();
          expect(back).toEqual(normalized(value));
          expect(sharing(back)).toEqual(sharing(normalized(value)));
        }),
      ),
      RUNS,
    );
  });
});

describe.each(OPTIONS)("with the options %o", (options) => {
  const rules = rulesOf(options);

  test("walking a tree and reading its bytes give the same, or the bytes are refused", () => {
    let compared = 0;
    Python.attach((py) => {
      fc.assert(
        fc.property(tree, (value) =>
          py.scope((inner) => {
            const pointer = inner.toPython([value]).asPtr();
            const walked = new DeepReader(rules).read(pointer);
            const read = readMarshalled(pointer, rules);
            if (read === REFUSED) return;
            compared++;
            expect(read).toEqual(walked);
            expect(sharing(read)).toEqual(sharing(walked));
          }),
        ),
        RUNS,
      );
    });
    expect(compared).toBeGreaterThan(60);
  });
});

test.each([
  "[b'bytes']",
  "[{1, 2}]",
  "[bytearray(b'x')]",
  "[memoryview(b'x')]",
  "[__import__('array').array('d', [1.5])]",
  "[1j]",
  "[...]",
  "[StopIteration]",
  "[compile('1', '', 'eval')]",
  "{(1, 2): 3}",
  "{frozenset({1}): 2}",
  "[{(1,)}]",
  "['\\ud800', '\\ufffd']",
  "[2 ** 2000]",
  "[object()]",
  "[True, __import__('enum').IntEnum('E', 'A').A]",
  "(lambda f: f(f, 3000))(lambda f, n: [] if n == 0 else [f(f, n - 1)])",
])("bytes of %s are refused: they are no other's, or a handle", (expression) => {
  Python.attach((py) => {
    py.import("sys").callMethod("setrecursionlimit", [20_000]);
    const object: PyAny = py.eval(expression);
    expect(readMarshalled(object.asPtr(), DEFAULT_RULES)).toBe(REFUSED);
    expect(inspect(object.toJs())).toBe(inspect(new DeepReader(DEFAULT_RULES).read(object.asPtr())));
    expect(py.eval("1 + 1").extract()).toBe(2);
  });
});

test("cycles through every kind of container come out of the bytes as cycles", () => {
  Python.attach((py) => {
    py.run("a = []; b = {'a': a}; c = (a, b); a += [a, b, c, c]");
    const value = readMarshalled(py.eval("a").asPtr(), DEFAULT_RULES) as [
      unknown,
      Map<string, unknown>,
      unknown[],
      unknown,
    ];
    expect(value[0]).toBe(value);
    expect(value[1].get("a")).toBe(value);
    expect(value[2]).toBe(value[3]);
    expect(value[2][0]).toBe(value);
  });
});
