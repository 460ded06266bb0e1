import { Buffer } from "node:buffer";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type Converter, type JsonValue, type Python, Python as Interpreter, t } from "../src/index.ts";

beforeAll(() => {
  Interpreter.attach((py) =>
    py.run(`
import dataclasses, decimal, enum, fractions, ipaddress, pathlib, uuid, collections
@dataclasses.dataclass
class Point:
    x: int
    label: str
Color = enum.Enum("Color", "RED GREEN BLUE")
Pair = collections.namedtuple("Pair", "a b")
same = lambda x, y: type(x) is type(y) and x == y and repr(x) == repr(y)
`),
  );
});

/** A converter, values for it, and the source of the Python expression that means the same, made without this package. */
interface Case<T> {
  readonly converter: Converter<T>;
  readonly values: fc.Arbitrary<T>;
  source(value: T): string;
}

function caseOf<T>(
  name: string,
  converter: Converter<T>,
  values: fc.Arbitrary<T>,
  source: (value: T) => string,
): [string, Case<never>] {
  return [name, { converter, values, source } as Case<unknown> as Case<never>];
}

function quoted(text: string): string {
  return `'${Array.from(text, (one) => `\\U${(one.codePointAt(0) as number).toString(16).padStart(8, "0")}`).join("")}'`;
}

const i32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const text = fc.string({ unit: "binary", maxLength: 30 });
const cText = text.map((value) => value.replaceAll("\0", "x"));
const digits = fc.tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: -500, max: 500 }));
const canonicalDecimal = (value: string): string =>
  Interpreter.attach((py) => py.import("decimal").callMethod("Decimal", [value]).str());

function jsonSource(value: JsonValue): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") {
    return Number.isSafeInteger(value) && !Object.is(value, -0)
      ? String(value)
      : `float('${Object.is(value, -0) ? "-0" : value}')`;
  }
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(jsonSource).join(",")}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${quoted(key)}:${jsonSource(item as JsonValue)}`)
    .join(",")}}`;
}

/** Objects that have a prototype, as literals do. */
const plain = (value: JsonValue): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;

test.each([
  caseOf("i128", t.i128, fc.bigInt({ min: -(2n ** 127n), max: 2n ** 127n - 1n }), String),
  caseOf("u128", t.u128, fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }), String),
  caseOf(
    "non-zero",
    t.nonZero(t.i32),
    i32.filter((value) => value !== 0),
    String,
  ),
  caseOf("text of the system", t.osstr as Converter<t.Infer<typeof t.osstr>>, text, (value) => quoted(value as string)),
  caseOf("text for C", t.cstr, cText, quoted),
  caseOf(
    "path",
    t.path,
    fc
      .array(
        fc.string({ unit: "grapheme", minLength: 1 }).map((part) => part.replaceAll(/[/\0.]/g, "x")),
        { minLength: 1 },
      )
      .map((parts) => `/${parts.join("/")}`),
    (value) => `pathlib.Path(${quoted(value)})`,
  ),
  caseOf(
    "decimal",
    t.decimal,
    digits.map(([mantissa, exponent]) => canonicalDecimal(`${mantissa}E${exponent}`)),
    (value) => `decimal.Decimal('${value}')`,
  ),
  caseOf(
    "fraction",
    t.fraction,
    fc.tuple(fc.bigInt(), fc.bigInt({ min: 1n })).map(([numerator, denominator]) => reduced(numerator, denominator)),
    ({ numerator, denominator }) => `fractions.Fraction(${numerator}, ${denominator})`,
  ),
  caseOf("uuid", t.uuid, fc.uuid() as fc.Arbitrary<t.Infer<typeof t.uuid>>, (value) => `uuid.UUID('${value}')`),
  caseOf("IPv4 address", t.ipAddress, fc.ipV4(), (value) => `ipaddress.IPv4Address('${value}')`),
  caseOf(
    "IPv6 address",
    t.ipAddress,
    fc
      .bigInt({ min: 0n, max: 2n ** 128n - 1n })
      .map((value) => Interpreter.attach((py) => py.import("ipaddress").callMethod("IPv6Address", [value]).str())),
    (value) => `ipaddress.IPv6Address('${value}')`,
  ),
  caseOf(
    "URL",
    t.url,
    fc.webUrl().map((value) => new URL(value)),
    (value) => quoted(value.href),
  ),
  caseOf("JSON", t.json, (fc.jsonValue() as fc.Arbitrary<JsonValue>).map(plain), jsonSource),
  caseOf("enum", t.enum({ A: "a", B: 2 }), fc.constantFrom("a", 2), (value) => (value === "a" ? "'a'" : "2")),
  caseOf(
    "members",
    t.pyEnum("__main__.Color", ["RED", "GREEN", "BLUE"]),
    fc.constantFrom("RED", "GREEN", "BLUE"),
    (value) => `Color.${value}`,
  ),
  caseOf(
    "dataclass",
    t.dataclass("__main__.Point", { x: t.i32, label: t.str }),
    fc.record({ x: i32, label: text }, { noNullPrototype: true }),
    ({ x, label }) => `Point(${x}, ${quoted(label)})`,
  ),
  caseOf(
    "named tuple",
    t.namedTuple("__main__.Pair", { a: t.str, b: t.optional(t.i32) }),
    fc.record({ a: text, b: fc.option(i32, { nil: undefined }) }, { noNullPrototype: true }),
    ({ a, b }) => `Pair(${quoted(a)}, ${b ?? "None"})`,
  ),
  caseOf(
    "typed dict",
    t.object({ a: t.i32, b: t.notRequired(t.str) }),
    fc.record({ a: i32, b: text }, { requiredKeys: ["a"], noNullPrototype: true }),
    (value) => `{'a': ${value.a}${"b" in value ? `, 'b': ${quoted(value.b)}` : ""}}`,
  ),
  caseOf("brand", t.brand(t.str, "Name"), text as fc.Arbitrary<never>, quoted),
])("[CNV-50] what %s writes is what Python's own expression gives, and reads back equal", (_name, given) => {
  const { converter, values } = given;
  Interpreter.attach((py: Python) => {
    const same = py.eval("same");
    fc.assert(
      fc.property(values, (value) => {
        py.scope((inner) => {
          const object = inner.toPython(t.as(converter, value));
          const expected = inner.eval(given.source(value));
          expect(same.call1(object, expected).isTruthy()).toBe(true);
          expect(object.extract(converter)).toEqual(value);
          expect(expected.extract(converter)).toEqual(value);
        });
      }),
      { numRuns: 100 },
    );
  });
});

/** A fraction without common divisors, as Python keeps it. */
function reduced(numerator: bigint, denominator: bigint): t.Infer<typeof t.fraction> {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}

const byte = fc.nat({ max: 255 }).map((value) => (value === 0 ? 1 : value));

test("[CNV-14] every name of bytes comes back as those bytes", () => {
  Interpreter.attach((py) => {
    const encode = py.import("os").getAttr("fsencode");
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 20 }), (bytes) => {
        py.scope((inner) => {
          const name = inner.toPython(t.as(t.osstr, Buffer.from(bytes)));
          expect(encode.call1(name).extract(t.bytes)).toEqual(Uint8Array.from(bytes));
          const read = name.extract(t.osstr);
          expect(Buffer.from(read as Buffer)).toEqual(Buffer.from(bytes));
        });
      }),
    );
  });
});

test("[CNV-40] what a pattern finds does not change on its way to Python and back", () => {
  const atom = fc.constantFrom(
    "a",
    "b",
    "\\d",
    "[a-c]",
    "(?<n>a)",
    "(?:b|c)",
    "\\/",
    "\\.",
    "^",
    "$",
    "\\u{1f600}",
    "[^a]",
    "\\n",
  );
  const pattern = fc
    .uniqueArray(atom, { minLength: 1, maxLength: 5 })
    .chain((atoms) => fc.tuple(fc.constant(atoms.join("")), fc.constantFrom("", "i", "m", "s", "ims")));
  const subject = fc.array(fc.constantFrom("a", "b", "c", "7", "/", ".", "\n", "😀", "A"), { maxLength: 8 });
  Interpreter.attach((py) => {
    const search = py.eval("lambda p, s: [m.start(), m.group(0)] if (m := p.search(s)) else None");
    fc.assert(
      fc.property(pattern, subject, ([source, flags], characters) => {
        py.scope((inner) => {
          const original = new RegExp(source, `${flags}u`);
          const given = characters.join("");
          const found = original.exec(given);
          const compiled = inner.toPython(original);
          const inPython = search.call1(compiled, given).toJs() as [number, string] | undefined;
          expect(inPython?.[1]).toBe(found?.[0]);
          // Python counts code points, JavaScript code units.
          if (found !== null) expect(inPython?.[0]).toBe(Array.from(given.slice(0, found.index)).length);
          const back = compiled.extract(t.regexp).exec(given);
          expect([back?.index, back?.[0]]).toEqual([found?.index, found?.[0]]);
        });
      }),
      { numRuns: 500 },
    );
  });
});
