import { setImmediate } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { library } from "@taipan/ffi";
import { z } from "zod";
import { ConversionError, defineClass, type PyAny, PyErr, Python, t } from "../../src/index.ts";

/** Rounds of each path; `TAIPAN_STRESS` asks for the number that a release is checked with. */
const ROUNDS = process.env["TAIPAN_STRESS"] ? 200_000 : 4000;
/** Rounds in one scope, so that scopes end, too. */
const BATCH = 200;

class Spot {
  x = 1;

  clone(): Spot {
    return new Spot();
  }
}
const PySpot = defineClass(Spot, { properties: { x: "get set" } });

const shape = { x: t.i32, label: t.field(t.str, { default: "" }) };
const point = t.dataclass("__main__.Point", shape);
const pair = t.namedTuple("__main__.Pair", { a: t.str, b: t.optional(t.list(t.i32)) });
const color = t.pyEnum("__main__.Color", ["RED", "GREEN"]);
const movie = t.object({ title: t.str, year: t.notRequired(t.i32) });
const schema = t.standard(z.object({ a: z.array(z.number()) }));
const big = t.decimal.as({ parse: (text) => ({ text }), format: (value) => value.text });
const nested = t.list(t.option(t.record(t.tuple(t.uuid, t.ipAddress))));

/** A converter, source of an object that it reads, of one that it refuses, and a value that it refuses to write. */
type Path = readonly [converter: unknown, accepted: string, refused: string, unwritable: unknown];

const PATHS: Readonly<Record<string, Path>> = {
  i128: [t.i128, "2**100", "2**200", 2n ** 200n],
  "non-zero": [t.nonZero(t.u32), "7", "0", 0],
  osstr: [t.osstr, "'a\\udcff'", "'\\ud800'", 1],
  path: [t.path, "pathlib.Path('/a/b')", "1", new URL("http://a")],
  cstr: [t.cstr, "'a'", "'\\ud800'", "a\0"],
  decimal: [t.decimal, "decimal.Decimal('1.5')", "1.5", "x"],
  adaptor: [big, "decimal.Decimal('1.5')", "'x'", { text: "x" }],
  fraction: [t.fraction, "fractions.Fraction(1, 3)", "0.5", { numerator: 1n, denominator: 0n }],
  uuid: [t.uuid, "uuid.UUID(int=2**100)", "'x'", "x"],
  "IP address": [t.ipAddress, "ipaddress.IPv6Address(1)", "'x'", "x"],
  regexp: [t.regexp, "re.compile('(?P<n>a)')", "re.compile(b'a')", /[[a]/g],
  "regexp that Python cannot read": [t.regexp, "re.compile('a')", "re.compile('(?P<n>a)(?(n)b)')", /\p{L}/u],
  url: [t.url, "'http://a/b'", "'x'", "x"],
  json: [t.json, "{'a': [1, None, {'b': (2.5, 'x')}]}", "{'a': [{}, {1: 2}]}", { a: [{ b: Number.NaN }] }],
  "JSON with a cycle": [t.json, "[[], []]", "loop", [[undefined]]],
  enum: [t.enum({ A: "a", B: 2 }), "'a'", "'c'", "c"],
  dataclass: [point, "Point(1, 'a')", "Point('a')", { x: 1, label: 2 }],
  "dataclass that refuses": [t.dataclass("__main__.Strict", shape), "Strict(1)", "1", { x: -1, label: "a" }],
  "named tuple": [pair, "Pair('a', [1, 2])", "Pair('a', [1, 'x'])", { a: "a", b: [1, "x"] }],
  members: [color, "Color.RED", "Color.BLUE", "BLUE"],
  "typed dict": [movie, "{'title': 'a'}", "{'year': 1}", { title: "a", year: undefined }],
  schema: [schema, "{'a': [1, 2]}", "{'a': [1, 'x']}", { a: [undefined] }],
  brand: [t.brand(t.list(t.str), "Names"), "['a', 'b']", "['a', 1]", ["a", 1]],
  variants: [t.variants("V", { A: t.uuid, B: t.decimal }), "decimal.Decimal(1)", "'x'", { kind: "A", value: "x" }],
  union: [t.union(t.uuid, t.fraction, t.regexp), "re.compile('a')", "'x'", 1],
  nested: [nested, "[None, {'a': (uuid.UUID(int=1), '::1')}]", "[{'a': (uuid.UUID(int=1), 'x')}]", [{ a: ["x", "x"] }]],
};

function attempt(body: () => unknown): unknown {
  try {
    return body();
  } catch (error) {
    if (!(error instanceof PyErr) && !(error instanceof ConversionError)) throw error;
    // Released now: when JavaScript's collector finds an error is its own affair.
    for (let one: unknown = error; one instanceof PyErr; one = one.cause) one[Symbol.dispose]();
    return undefined;
  }
}

/** Reads, writes what was read, and is refused both ways, many times. */
function run([converter, accepted, refused, unwritable]: Path, rounds: number): void {
  const typed = converter as typeof t.any;
  Python.attach((py) => {
    const [good, bad] = [py.eval(accepted), py.eval(refused)] as [PyAny, PyAny];
    for (let done = 0; done < rounds; done += BATCH) {
      py.scope((inner) => {
        for (let index = 0; index < BATCH; index++) {
          inner.toPython(t.as(typed, good.extract(typed)));
          attempt(() => bad.extract(typed));
          attempt(() => inner.toPython(t.as(typed, unwritable)));
        }
      });
    }
  });
}

/** On a debug build Python counts every reference; elsewhere its allocated blocks stand in. */
const COUNT =
  "__import__('sys').gettotalrefcount() if hasattr(__import__('sys'), 'gettotalrefcount') else __import__('sys').getallocatedblocks()";

/** What Python holds, after both collectors ran and everything deferred was released. */
async function held(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await setImmediate();
    Python.attach((py) => py.run("import gc; gc.collect()"));
  }
  return Python.attach((py) => py.eval(COUNT).extract(t.int53));
}

beforeAll(() => {
  Python.attach((py) =>
    py.run(`
import collections, dataclasses, decimal, enum, fractions, ipaddress, pathlib, re, uuid
@dataclasses.dataclass
class Point:
    x: int
    label: str = ""
@dataclasses.dataclass
class Strict(Point):
    def __post_init__(self):
        if self.x < 0: raise ValueError("x is negative")
Pair = collections.namedtuple("Pair", "a b")
Color = enum.Enum("Color", "RED GREEN BLUE")
loop = []
loop.append([loop])
`),
  );
});

describe(`after ${ROUNDS} rounds of reading, writing and refusing, Python holds what it held before`, () => {
  test.for(Object.keys(PATHS))("[CNV-50][DBG-14] %s", { timeout: 600_000 }, async (name, context) => {
    context.skip(library("sys").freeThreaded, "free-threaded builds keep blocks per thread and per code object");
    const path = PATHS[name] as Path;
    // The default rules of errors, too: some are made here for the first time.
    run(path, BATCH * 4);
    const before = await held();
    run(path, ROUNDS);
    // A leak of one object a round would be ROUNDS; caches of Python itself move by a few dozen.
    expect((await held()) - before).toBeLessThan(ROUNDS / 20);
  });

  test("[CNV-75][DBG-14] instances and their clones", { timeout: 600_000 }, async (context) => {
    context.skip(library("sys").freeThreaded, "free-threaded builds keep blocks per thread and per code object");
    const path = (rounds: number): void =>
      Python.attach((py) => {
        const object = py.create(PySpot);
        for (let done = 0; done < rounds; done += BATCH) {
          py.scope((inner) => {
            for (let index = 0; index < BATCH; index++) {
              inner.toPython(t.as(t.instance(Spot), object.extract(t.instance(Spot))));
              inner.toPython(t.as(t.cloneOf(Spot), object.extract(t.cloneOf(Spot))));
              attempt(() => inner.None.extract(t.cloneOf(Spot)));
            }
          });
        }
      });
    path(BATCH * 4);
    const before = await held();
    path(ROUNDS);
    expect((await held()) - before).toBeLessThan(ROUNDS / 20);
  });

  test("[CNV-48][DBG-14] errors with causes", { timeout: 600_000 }, async (context) => {
    context.skip(library("sys").freeThreaded, "free-threaded builds keep blocks per thread and per code object");
    const errors = [
      new Error("outer", { cause: new Error("inner") }),
      new Error("outer", { cause: new Error("inner", { cause: "text" }) }),
    ];
    const path = (rounds: number): void =>
      Python.attach((py) => {
        py.run("def swallow(f):\n    try: f()\n    except Exception: pass");
        const swallow = py.eval("swallow");
        const fail = errors.map((error) => (): never => {
          throw error;
        });
        for (let done = 0; done < rounds; done += BATCH) {
          py.scope(() => {
            for (let index = 0; index < BATCH; index++) swallow.call1(fail[index % fail.length]);
          });
        }
      });
    path(BATCH * 4);
    const before = await held();
    path(ROUNDS);
    expect((await held()) - before).toBeLessThan(ROUNDS / 20);
  });
});
