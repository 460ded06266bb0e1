import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Converter, PyList, Python, defineClass, pyfunction, t } from "../src/index.ts";

class Point {
  clone(): Point {
    return new Point();
  }
}
defineClass(Point);

/** Each member of `t`, used the way that its annotation shows best, and that annotation. */
const ANNOTATIONS: Readonly<
  Record<string, readonly [converter: Pick<Converter<unknown>, "pyType">, annotation: string]>
> = {
  any: [t.any, "Any"],
  array: [t.array(t.i32, 3), "list[int]"],
  attrs: [t.attrs({ a: t.i32 }), "object"],
  bigint: [t.bigint, "int"],
  bool: [t.bool, "bool"],
  bound: [t.bound(PyList), "list"],
  brand: [t.brand(t.u32, "UserId"), "int"],
  bytearray: [t.bytearray, "bytearray"],
  bytes: [t.bytes, "bytes"],
  callable: [t.callable([t.i32, t.str], t.none), "Callable[[int, str], None]"],
  char: [t.char, "str"],
  cloneOf: [t.cloneOf(Point), "Point"],
  complex: [t.complex, "complex"],
  cstr: [t.cstr, "str"],
  custom: [t.custom({ pyType: "Point", fromPython: () => 0, intoPython: () => 0 }), "Point"],
  dataclass: [t.dataclass("shapes.Point", { x: t.i32 }), "shapes.Point"],
  decimal: [t.decimal, "decimal.Decimal"],
  dict: [t.dict(t.str, t.list(t.f64)), "dict[str, list[float]]"],
  enum: [t.enum({ A: "a", B: 1 }), "Literal['a', 1]"],
  f32: [t.f32, "float"],
  f64: [t.f64, "float"],
  fraction: [t.fraction, "fractions.Fraction"],
  frozenset: [t.frozenset(t.str), "frozenset[str]"],
  i128: [t.i128, "int"],
  i16: [t.i16, "int"],
  i32: [t.i32, "int"],
  i64: [t.i64, "int"],
  i8: [t.i8, "int"],
  instance: [t.instance(Point), "Point"],
  instant: [t.instant, "datetime.datetime"],
  int: [t.int, "int"],
  int53: [t.int53, "int"],
  ipAddress: [t.ipAddress, "ipaddress.IPv4Address | ipaddress.IPv6Address"],
  items: [t.items({ a: t.i32 }), "dict[str, Any]"],
  iterable: [t.iterable(t.uuid), "Iterable[uuid.UUID]"],
  json: [t.json, "dict[str, Any] | list[Any] | str | int | float | bool | None"],
  list: [t.list(t.optional(t.i32)), "list[int | None]"],
  literal: [t.literal("a", 1, true), "Literal['a', 1, True]"],
  namedTuple: [t.namedTuple("shapes.Pair", { first: t.str }), "shapes.Pair"],
  nonNilUuid: [t.nonNilUuid, "uuid.UUID"],
  nonZero: [t.nonZero(t.u32), "int"],
  none: [t.none, "None"],
  object: [t.object({ a: t.i32 }), "dict[str, Any]"],
  option: [t.option(t.path), "pathlib.Path | None"],
  optional: [t.optional(t.i32), "int | None"],
  osstr: [t.osstr, "str"],
  path: [t.path, "pathlib.Path"],
  py: [t.py, "Any"],
  pyEnum: [t.pyEnum("shapes.Color", ["RED"]), "shapes.Color"],
  range: [t.range, "range"],
  record: [t.record(t.decimal), "dict[str, decimal.Decimal]"],
  regexp: [t.regexp, "re.Pattern[str]"],
  set: [t.set(t.str), "set[str]"],
  slice: [t.slice, "slice"],
  standard: [t.standard(z.number(), t.f64), "float"],
  str: [t.str, "str"],
  transparent: [t.transparent(t.str, (text) => text, String), "str"],
  tuple: [t.tuple(t.i32, t.regexp), "tuple[int, re.Pattern[str]]"],
  u128: [t.u128, "int"],
  u16: [t.u16, "int"],
  u32: [t.u32, "int"],
  u64: [t.u64, "int"],
  u8: [t.u8, "int"],
  union: [t.union(t.uuid, t.none), "uuid.UUID | None"],
  url: [t.url, "str"],
  uuid: [t.uuid, "uuid.UUID"],
  variants: [t.variants("V", { A: t.i32, B: t.str }), "int | str"],
};

beforeAll(() => {
  Python.attach((py) =>
    py.run(`
import collections, dataclasses, datetime, decimal, enum, fractions, ipaddress, pathlib, re, sys, types, uuid
from typing import Any, Callable, Iterable, Literal
shapes = types.ModuleType("shapes")
shapes.Point = dataclasses.make_dataclass("Point", [("x", int)])
shapes.Pair = collections.namedtuple("Pair", "first")
shapes.Color = enum.Enum("Color", "RED")
for one in (shapes.Point, shapes.Pair, shapes.Color): one.__module__ = "shapes"
sys.modules["shapes"] = shapes
class Point: pass
`),
  );
});

describe("the annotation", () => {
  test.each(Object.entries(ANNOTATIONS))("[CNV-74] of t.%s is Python's type", (_name, [converter, annotation]) => {
    expect(converter.pyType).toBe(annotation);
    Python.attach((py) => {
      // Unions of types are an expression from Python 3.10 on; in a stub they are text.
      const isExpression = !annotation.includes("|") || py.eval("sys.version_info >= (3, 10)").isTruthy();
      if (isExpression) expect(py.eval(annotation).isNone()).toBe(annotation === "None");
      else expect(py.import("ast").callMethod("parse", [annotation]).isTruthy()).toBe(true);
    });
  });

  test("[CNV-74] of a class that is given as an object or a function says where it is", () => {
    Python.attach((py) => {
      const point = py.eval("shapes.Point");
      expect(t.dataclass(point, {}).pyType).toBe("shapes.Point");
      expect(t.list(t.dataclass(point, {})).pyType).toBe("list[shapes.Point]");
      expect(t.dataclass(py.eval("Point"), {}).pyType).toBe("Point");
      const lazy = t.pyEnum(() => py.eval("shapes.Color"));
      expect(lazy.pyType).toBe("Any");
      expect(py.eval("shapes.Color.RED").extract(lazy)).toBe("RED");
      expect(lazy.pyType).toBe("shapes.Color");
      expect(t.dataclass(() => point, {}, { name: "app.Point" }).pyType).toBe("app.Point");
    });
  });

  test("[CNV-73][CNV-74] is that of a function's parameter, hand-written converters included", () => {
    interface Spot {
      readonly x: number;
      readonly y: number;
    }
    const spot = t.custom<Spot>({
      pyType: "Spot",
      fromPython: (object) => ({ x: object.getAttr("x").extract(t.i32), y: object.getAttr("y").extract(t.i32) }),
      intoPython: (py, { x, y }) => py.eval("types.SimpleNamespace").call([], { x, y }),
    });
    const mirror = pyfunction(
      {
        name: "mirror",
        signature: "(spot, folder=None)",
        args: { spot, folder: t.optional(t.path) },
        returns: t.list(spot),
      },
      ({ spot: { x, y } }) => [{ x: -x, y }],
    );
    Python.attach((py) => {
      const object = py.toPython(mirror);
      expect(object.getAttr("__annotations__").repr()).toBe(
        "{'spot': 'Spot', 'folder': 'pathlib.Path | None', 'return': 'list[Spot]'}",
      );
      const call = py.eval("lambda f: [(one.x, one.y) for one in f(types.SimpleNamespace(x=1, y=2), 'a')]");
      expect(call.call1(object).repr()).toBe("[(-1, 2)]");
      expect(() => py.eval("lambda f: f(1)").call1(object)).toThrow("'int' object has no attribute 'x'");
    });
  });
});
