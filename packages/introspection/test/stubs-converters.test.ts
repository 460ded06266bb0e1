import { defineClass, PyDict, PyList, pyfunction, pymodule, t } from "@taipan/core";
import type { Converter } from "@taipan/core";
import { generateStubs } from "@taipan/introspection";
import { expect, test } from "vitest";

class Point {}
const PyPoint = defineClass(Point, { subclass: true });

/** What a stub says that a function takes and gives. */
function annotationsOf(converter: unknown): [accepted: string, given: string] {
  const both = converter as Converter<unknown>;
  const one = pyfunction({ name: "f", args: { x: both }, returns: both }, (({ x }: { x: unknown }) => x) as never);
  const text = generateStubs([pymodule({ name: "m", functions: [one], classes: [PyPoint] })]).get("m.pyi") ?? "";
  const [, accepted = "", given = ""] = /^def f\(x: (.*)\) -> (.*): \.\.\.$/m.exec(text) ?? [];
  return [accepted, given];
}

const NUMBER = "SupportsFloat | SupportsIndex";

test.each([
  ["i32", t.i32, "SupportsIndex", "int"],
  ["u64", t.u64, "SupportsIndex", "int"],
  ["i128", t.i128, "SupportsIndex", "int"],
  ["int", t.int, "SupportsIndex", "int"],
  ["nonZero", t.nonZero(t.u8), "SupportsIndex", "int"],
  ["f64", t.f64, NUMBER, "float"],
  ["f16", t.f16, NUMBER, "float"],
  ["complex", t.complex, "complex | SupportsComplex | SupportsFloat | SupportsIndex", "complex"],
  ["bool", t.bool, "bool", "bool"],
  ["str", t.str, "str", "str"],
  ["none", t.none, "None", "None"],
  ["bytes", t.bytes, "bytes | bytearray | Sequence[SupportsIndex]", "bytes"],
  ["bytearray", t.bytearray, "bytearray", "bytearray"],
  ["buffer", t.buffer(), "Buffer", "Buffer"],
  ["typedArray", t.typedArray(Float32Array), `Buffer | Iterable[${NUMBER}]`, "memoryview"],
  ["any", t.any, "Any", "Any"],
  ["bound(PyList)", t.bound(PyList), "list[Any]", "list[Any]"],
  ["bound(PyDict)", t.bound(PyDict), "dict[Any, Any]", "dict[Any, Any]"],
  ["list", t.list(t.i32), "Sequence[SupportsIndex]", "list[int]"],
  ["array", t.array(t.f64, 2), `Sequence[${NUMBER}]`, "list[float]"],
  ["tuple", t.tuple(t.i32, t.list(t.str)), "tuple[SupportsIndex, Sequence[str]]", "tuple[int, list[str]]"],
  ["empty tuple", t.tuple(), "tuple[()]", "tuple[()]"],
  ["set", t.set(t.i32), "set[int] | frozenset[SupportsIndex]", "set[int]"],
  ["frozenset", t.frozenset(t.str), "set[str] | frozenset[str]", "frozenset[str]"],
  ["dict", t.dict(t.str, t.list(t.i32)), "dict[str, list[int]]", "dict[str, list[int]]"],
  ["record", t.record(t.f64), "dict[str, float]", "dict[str, float]"],
  ["optional", t.optional(t.i32), "SupportsIndex | None", "int | None"],
  ["union", t.union(t.i32, t.str), "SupportsIndex | str", "int | str"],
  ["variants", t.variants("V", { A: t.i32, B: t.str }), "SupportsIndex | str", "int | str"],
  ["literal", t.literal("a", 1, true), "Literal['a', 1, True]", "Literal['a', 1, True]"],
  ["enum", t.enum({ A: "a", B: "b" }), "Literal['a', 'b']", "Literal['a', 'b']"],
  ["iterable", t.iterable(t.i32), "Iterable[SupportsIndex]", "Iterator[int]"],
  ["awaitable", t.awaitable(t.i32), "Awaitable[SupportsIndex]", "Awaitable[int]"],
  [
    "callable",
    t.callable([t.i32, t.list(t.str)], t.f64),
    `Callable[[int, list[str]], ${NUMBER}]`,
    "Callable[[SupportsIndex, Sequence[str]], float]",
  ],
  ["instance", t.instance(Point), "Point", "Point"],
  ["mut", t.mut(Point), "Point", "Point"],
  ["handle", t.handle(PyPoint), "Point", "Point"],
  ["proxied", t.proxied, "Any", "Any"],
  ["decimal", t.decimal, "decimal.Decimal | SupportsIndex", "decimal.Decimal"],
  ["fraction", t.fraction, "fractions.Fraction | SupportsIndex", "fractions.Fraction"],
  ["path", t.path, "str | bytes | os.PathLike[str] | os.PathLike[bytes]", "pathlib.Path"],
  ["uuid", t.uuid, "uuid.UUID", "uuid.UUID"],
  ["url", t.url, "str", "str"],
  ["regexp", t.regexp, "re.Pattern[str]", "re.Pattern[str]"],
  [
    "ipAddress",
    t.ipAddress,
    "ipaddress.IPv4Address | ipaddress.IPv6Address | str",
    "ipaddress.IPv4Address | ipaddress.IPv6Address",
  ],
  ["instant", t.instant, "datetime.datetime", "datetime.datetime"],
  ["plainDate", t.plainDate, "datetime.date", "datetime.date"],
  ["duration", t.duration, "datetime.timedelta", "datetime.timedelta"],
  ["pyEnum", t.pyEnum("signal.Signals"), "signal.Signals", "signal.Signals"],
  ["dataclass", t.dataclass("shapes.Circle", { radius: t.f64 }), "shapes.Circle", "shapes.Circle"],
  [
    "transparent",
    t.transparent(
      t.list(t.i32),
      (x) => x,
      (x) => x,
    ),
    "Sequence[SupportsIndex]",
    "list[int]",
  ],
  [
    "custom",
    t.custom({
      pyType: "tuple[float, float]",
      pyInput: "Sequence[float]",
      fromPython: () => 1,
      intoPython: () => [1, 2],
    }),
    "Sequence[float]",
    "tuple[float, float]",
  ],
] as [string, Converter<unknown>, string, string][])(
  "[ASK-09] [BLD-22] t.%s is annotated with what it takes, and with what it gives",
  (_name, converter, accepted, given) => {
    expect(annotationsOf(converter)).toEqual([accepted, given]);
  },
);

test("[ASK-09] objects of a shape are a TypedDict, or a Protocol where attributes are read", () => {
  const shape = { name: t.str, "home-town": t.notRequired(t.str) };
  const user = t.object(shape);
  const lines = (converter: Converter<unknown>): string => {
    const one = pyfunction(
      { name: "f", args: { x: converter }, returns: converter },
      (({ x }: { x: unknown }) => x) as never,
    );
    return generateStubs([pymodule({ name: "m", functions: [one] })]).get("m.pyi") ?? "";
  };
  expect(lines(user as Converter<unknown>)).toContain(
    '_Dict = TypedDict("_Dict", {\n    "name": str,\n    "home-town": NotRequired[str],\n})',
  );
  const read = lines(t.attrs({ age: t.i32 }, { name: "Person" }) as Converter<unknown>);
  expect(read).toContain("class Person(Protocol):\n    @property\n    def age(self) -> SupportsIndex: ...");
  expect(read).toContain("class PersonDict(TypedDict):\n    age: int");
  expect(read).toContain("def f(x: Person) -> PersonDict: ...");
});
