import fc from "fast-check";
import { expect, test } from "vitest";
import { type Converter, type PyAny, Python, t } from "../src/index.ts";

const RUNS = { numRuns: 300 };

/** A character by its code point, as a Python literal that says nothing about how Python was given it. */
function escaped(character: string): string {
  return `\\U${(character.codePointAt(0) as number).toString(16).padStart(8, "0")}`;
}

/** Source of the Python literal for a value, made without this package. */
function literal(value: unknown): string {
  if (value === undefined || value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "bigint") return String(value);
  if (typeof value === "string") return `'${Array.from(value, escaped).join("")}'`;
  if (typeof value === "number") {
    if (Number.isNaN(value) || !Number.isFinite(value)) return `float('${value}')`;
    if (Object.is(value, -0)) return "-0.0";
    return Number.isSafeInteger(value) ? String(value) : `float('${value}')`;
  }
  if (value instanceof Uint8Array) return `bytes([${value.join(",")}])`;
  if (Array.isArray(value)) return `[${value.map(literal).join(",")}]`;
  if (value instanceof Set) return `set([${[...value].map(literal).join(",")}])`;
  const entries = value instanceof Map ? [...value] : Object.entries(value as object);
  return `{${entries.map(([key, item]) => `${literal(key)}:${literal(item)}`).join(",")}}`;
}

/** Checks inside Python that an object is what a literal gives: the same type, `repr` and, but for NaN, value. */
function expectSame(py: Python, object: PyAny, source: string): void {
  const verdict = py
    .eval("lambda x, y: (type(x) is type(y), repr(x) == repr(y), x == y or 'nan' in repr(x))")
    .call1(object, py.eval(source));
  expect(verdict.repr()).toBe("(True, True, True)");
}

const text = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 60 });
const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(-0, 0, 2 ** 53, -(2 ** 53), 2 ** 31, 2 ** 63),
);
const bigint = fc.oneof(
  fc.bigInt(),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
  fc.bigInt({ min: -(2n ** 2000n), max: 2n ** 2000n }),
);
const leaf = fc.oneof(number, bigint, text, fc.boolean(), fc.constantFrom(null, undefined), fc.uint8Array());
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.array(tie("tree"), { maxLength: 6 }),
    fc.array(fc.tuple(text, tie("tree")), { maxLength: 6 }).map((entries) => new Map(entries)),
    fc.dictionary(text, tie("tree"), { maxKeys: 6 }),
    fc.uniqueArray(text, { maxLength: 1 }).map((items) => new Set(items)),
  ),
}));

/** What comes back by the default rules: objects as Maps, null as undefined, small bigints and whole floats as numbers. */
function normalized(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value === "bigint") return value >= -(2n ** 53n) + 1n && value <= 2n ** 53n - 1n ? Number(value) : value;
  if (typeof value !== "object" || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(normalized);
  if (value instanceof Set) return new Set([...value].map(normalized));
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return new Map(entries.map(([key, item]) => [key as unknown, normalized(item)]));
}

test("[CNV-08][CNV-25] every tree is in Python what its literal is, and comes back equal", () => {
  Python.attach((py) => {
    fc.assert(
      fc.property(tree, (value) => {
        py.scope((inner) => {
          const object = inner.toPython(value);
          expectSame(inner, object, literal(value));
          expect(object.toJs()).toEqual(normalized(value));
        });
      }),
      RUNS,
    );
  });
});

/** Values of a converter and what Python calls them. */
interface Typed<T> {
  readonly converter: Converter<T>;
  readonly values: fc.Arbitrary<T>;
  readonly source: (value: T) => string;
}

function float(value: number): string {
  return `float('${Object.is(value, -0) ? "-0" : value}')`;
}

function typedCase<T>(
  name: string,
  converter: Converter<T>,
  values: fc.Arbitrary<T>,
  source: (value: T) => string,
): [string, Typed<unknown>] {
  return [name, { converter, values, source } as unknown as Typed<unknown>];
}

const i32 = fc.integer();
const u64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });

test.each([
  typedCase("i8", t.i8, fc.integer({ min: -128, max: 127 }), literal),
  typedCase("u16", t.u16, fc.integer({ min: 0, max: 65_535 }), literal),
  typedCase("i32", t.i32, i32, literal),
  typedCase("u32", t.u32, fc.integer({ min: 0, max: 2 ** 32 - 1 }), literal),
  typedCase("int53", t.int53, fc.maxSafeInteger(), literal),
  typedCase("i64", t.i64, fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), literal),
  typedCase("u64", t.u64, u64, literal),
  typedCase("bigint", t.bigint, bigint, literal),
  typedCase("f64", t.f64, fc.double(), float),
  typedCase("f32", t.f32, fc.float(), float),
  typedCase("str", t.str, text, literal),
  typedCase("bytes", t.bytes, fc.uint8Array(), literal),
  typedCase("bool", t.bool, fc.boolean(), literal),
  typedCase("optional", t.optional(t.f64), fc.option(fc.double(), { nil: undefined }), (value) =>
    value === undefined ? "None" : float(value),
  ),
  typedCase("list", t.list(t.i32), fc.array(i32), literal),
  typedCase(
    "list of lists",
    t.list(t.list(t.f64)),
    fc.array(fc.array(fc.double())),
    (rows) => `[${rows.map((row) => `[${row.map(float).join(",")}]`).join(",")}]`,
  ),
  typedCase("tuple", t.tuple(t.i32, t.str), fc.tuple(i32, text), ([a, b]) => `(${literal(a)}, ${literal(b)})`),
  typedCase(
    "dict",
    t.dict(t.u64, t.str),
    fc.array(fc.tuple(u64, text)).map((entries) => new Map(entries)),
    literal,
  ),
  typedCase(
    "record",
    t.record(t.bool),
    fc
      .dictionary(text, fc.boolean())
      .map(
        (record) => Object.defineProperties({}, Object.getOwnPropertyDescriptors(record)) as Record<string, boolean>,
      ),
    literal,
  ),
  typedCase("union", t.union(t.i32, t.str, t.bool), fc.oneof(i32, text), literal),
  typedCase(
    "shape",
    t.object({ a: t.i32, b: t.str }),
    fc.record({ a: i32, b: text }, { noNullPrototype: true }),
    literal,
  ),
])(
  "[CNV-50] what %s writes is what Python's literal gives, and reads back equal",
  (_name, { converter, values, source }) => {
    Python.attach((py) => {
      fc.assert(
        fc.property(values, (value) => {
          py.scope((inner) => {
            const object = inner.toPython(t.as(converter, value));
            expectSame(inner, object, source(value));
            expect(object.extract(converter)).toEqual(value);
            expect(inner.eval(source(value)).extract(converter)).toEqual(value);
          });
        }),
        { numRuns: 100 },
      );
    });
  },
);
