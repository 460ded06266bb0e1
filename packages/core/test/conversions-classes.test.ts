import { beforeAll, describe, expect, test } from "vitest";
import { ConversionError, PyBorrowError, PyTypeError, PyValueError, Python, defineClass, t } from "../src/index.ts";
import { read, refusal, written } from "./support/evaluate.ts";

beforeAll(() => {
  Python.attach((py) =>
    py.run(`
import collections, dataclasses, enum, sys, typing

@dataclasses.dataclass
class Point:
    x: int
    y: int = 2
    tags: list = dataclasses.field(default_factory=list)

@dataclasses.dataclass(frozen=True)
class Order:
    price: int
    count: int = 1
    total: int = dataclasses.field(init=False)
    note: str = dataclasses.field(init=False, default="")
    def __post_init__(self):
        object.__setattr__(self, "total", self.price * self.count)

@dataclasses.dataclass
class Line:
    start: Point
    end: typing.Optional[Point] = None

@dataclasses.dataclass
class Strict(Point):
    def __post_init__(self):
        if self.x < 0: raise ValueError("x is negative")

class Color(enum.Enum):
    RED = "r"
    GREEN = "g"
    CRIMSON = "r"

class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2

class Right(enum.Flag):
    READ = 1
    WRITE = 2

class Outer:
    class Inner(enum.Enum):
        A = 1

Pair = collections.namedtuple("Pair", "first second", defaults=[0])

class Named(typing.NamedTuple):
    user_name: str
    age: int = 3
`),
  );
});

/** What Python's `dataclasses.asdict` says of a value that goes out by a converter. */
function asdict(converter: Parameters<typeof t.as>[0], value: unknown): string {
  return Python.attach((py) => py.eval("dataclasses.asdict").call1(t.as(converter, value)).repr());
}

const point = t.dataclass("__main__.Point", { x: t.i32, y: t.i32, tags: t.list(t.str) });

describe("dataclasses", () => {
  test("[ASK-18][CNV-41] an instance is an object of its fields, and one that goes out is equal to it", () => {
    expect(read("Point(1, tags=['a'])", point)).toEqual({ x: 1, y: 2, tags: ["a"] });
    expect(asdict(point, { x: 1, y: 3, tags: ["b"] })).toBe("{'x': 1, 'y': 3, 'tags': ['b']}");
    Python.attach((py) => {
      const original = py.eval("Point(5, 6, ['x', 'y'])");
      const copy = py.toPython(t.as(point, original.extract(point)));
      expect(copy.is(original)).toBe(false);
      expect(copy.eq(original)).toBe(true);
    });
    expect(read("Strict(1)", point)).toEqual({ x: 1, y: 2, tags: [] });
    expect(refusal("{'x': 1}", point)).toBe("TypeError: 'dict' object is not an instance of 'Point'");
    expect(refusal("Point('a')", point)).toBe("TypeError: failed to extract field Point.x");
    expect(() => written(t.as(point, { x: 1, y: "a", tags: [] } as never))).toThrow("at y: an integer was expected");
    expect(() => written(t.as(point, 1 as never))).toThrow("an object was expected");
  });

  test("[CNV-41] what is left out is left to the class", () => {
    expect(asdict(point, { x: 1 })).toBe("{'x': 1, 'y': 2, 'tags': []}");
    expect(() => asdict(point, { y: 1 })).toThrow("missing 1 required positional argument: 'x'");
    const strict = t.dataclass("__main__.Strict", { x: t.i32 });
    expect(() => written(t.as(strict, { x: -1 }))).toThrow("ValueError: x is negative");
  });

  test("[CNV-41] frozen classes and fields that the constructor does not take", () => {
    const order = t.dataclass("__main__.Order", { price: t.i32, count: t.i32, total: t.i32, note: t.str });
    expect(read("Order(3, 2)", order)).toEqual({ price: 3, count: 2, total: 6, note: "" });
    expect(asdict(order, { price: 3, count: 2 })).toBe("{'price': 3, 'count': 2, 'total': 6, 'note': ''}");
    expect(asdict(order, { price: 3, count: 2, total: 7, note: "set" })).toBe(
      "{'price': 3, 'count': 2, 'total': 7, 'note': 'set'}",
    );
  });

  test("[CNV-41] keyword-only fields and slots", (context) => {
    context.skip(
      Python.attach((py) => py.eval("sys.version_info < (3, 10)").isTruthy()),
      "dataclasses have kw_only and slots from Python 3.10 on",
    );
    Python.attach((py) =>
      py.run(`
@dataclasses.dataclass(kw_only=True, slots=True, frozen=True)
class Slotted:
    a: int
    b: int = dataclasses.field(init=False, default=5)
`),
    );
    const slotted = t.dataclass("__main__.Slotted", { a: t.i32, b: t.i32 });
    expect(asdict(slotted, { a: 1, b: 6 })).toBe("{'a': 1, 'b': 6}");
    expect(read("Slotted(a=1)", slotted)).toEqual({ a: 1, b: 5 });
  });

  test("[CNV-41] they nest, and fields have options", () => {
    const line = t.dataclass(
      "__main__.Line",
      { from: t.field(point, { attribute: "start" }), end: t.optional(point) },
      { name: "Line" },
    );
    expect(read("Line(Point(1))", line)).toEqual({ from: { x: 1, y: 2, tags: [] }, end: undefined });
    expect(asdict(line, { from: { x: 1, y: 2, tags: [] }, end: undefined })).toBe(
      "{'start': {'x': 1, 'y': 2, 'tags': []}, 'end': None}",
    );
    expect(() => asdict(line, { from: { x: 1.5 }, end: undefined })).toThrow("at from.x: an integer was expected");
    expect(() => t.dataclass("a.B", { x: t.field(t.i32, { item: 0 }) })).toThrow("its fields are attributes");
  });

  test("[CNV-41] the class is a handle, a name or a function, and must be what it is said to be", () => {
    Python.attach((py) => {
      const type = py.eval("Point");
      const given = [type, type.asUnbound(), "__main__.Point", "__main__:Point", () => py.eval("Point"), type.proxy];
      for (const source of given as (typeof type)[]) {
        expect(py.eval("Point(4)").extract(t.dataclass(source, { x: t.i32 }))).toEqual({ x: 4 });
      }
      const kept = py.scope((inner) => t.dataclass(inner.eval("Point"), { x: t.i32 }));
      expect(py.eval("Point(4)").extract(kept)).toEqual({ x: 4 });
      expect(() => t.dataclass(py.eval("1"), {})).toThrow("TypeError: expected a class, got an instance of 'int'");
    });
    expect(() => written(t.as(t.dataclass("collections.OrderedDict", {}), {}))).toThrow(
      "TypeError: class 'OrderedDict' is not a dataclass",
    );
    expect(() => written(t.as(t.dataclass("__main__.Point", { z: t.i32 }), { z: 1 }))).toThrow(
      "TypeError: dataclass 'Point' has no field 'z'",
    );
    expect(() => read("1", t.dataclass("no.such.module", {}))).toThrow("ModuleNotFoundError");
    expect(() => read("1", t.dataclass("math.nothing", {}))).toThrow("AttributeError");
  });
});

describe("enums", () => {
  const color = t.pyEnum("__main__.Color", ["RED", "GREEN"]);

  test("[CNV-42] members are their names, and keep their identity", () => {
    expect(read("[Color.RED, Color.GREEN, Color.CRIMSON]", t.list(color))).toEqual(["RED", "GREEN", "RED"]);
    Python.attach((py) => {
      expect(py.eval("lambda value: value is Color.RED").call1(t.as(color, "RED")).isTruthy()).toBe(true);
    });
    expect(refusal("'RED'", color)).toBe("TypeError: 'str' object is not an instance of 'Color'");
    expect(() => written(t.as(color, "BLUE" as never))).toThrow("one of the members RED, GREEN of Color was expected");
  });

  test("[CNV-42] without a list every member is taken, aliases as well", () => {
    const any = t.pyEnum("__main__.Color");
    expect(read("Color.CRIMSON", any)).toBe("RED");
    expect(written(t.as(any, "CRIMSON"))).toBe("Color <Color.RED: 'r'>");
    expect(read("Outer.Inner.A", t.pyEnum("__main__.Outer.Inner"))).toBe("A");
  });

  test("[CNV-42] an as const object gives the members its values", () => {
    const Level = { LOW: 10, HIGH: 20 } as const;
    const level = t.pyEnum((py) => py.eval("Level"), Level);
    expect(read("Level.HIGH", level)).toBe(Level.HIGH);
    expect(written(t.as(level, Level.LOW)).replace(/<|:.*/g, "")).toBe("Level Level.LOW");
    expect(refusal("2", level)).toBe("TypeError: 'int' object is not an instance of 'Level'");
  });

  test("[CNV-42] members that are not listed, and classes that are no enums, are refused", () => {
    expect(() => read("Level.HIGH", t.pyEnum("__main__.Level", ["LOW"]))).toThrow(PyValueError);
    const right = t.pyEnum("__main__.Right", ["READ", "WRITE"]);
    expect(read("Right.WRITE", right)).toBe("WRITE");
    expect(() => read("Right.READ | Right.WRITE", right)).toThrow("is none of the expected members READ, WRITE");
    expect(() => read("1", t.pyEnum("builtins.int"))).toThrow("TypeError: class 'int' is not an enum");
    expect(() => read("Color.RED", t.pyEnum("__main__.Color", ["PINK"]))).toThrow(
      "TypeError: enum 'Color' has no member 'PINK'",
    );
  });
});

describe("named tuples", () => {
  const pair = t.namedTuple("__main__.Pair", { first: t.str, second: t.i32 });

  test("[CNV-44] fields are read and written by name", () => {
    expect(read("Pair('a', 2)", pair)).toEqual({ first: "a", second: 2 });
    expect(written(t.as(pair, { second: 3, first: "b" }))).toBe("Pair Pair(first='b', second=3)");
    expect(written(t.as(pair, { first: "b" } as never))).toBe("Pair Pair(first='b', second=0)");
    expect(refusal("('a', 2)", pair)).toBe("TypeError: 'tuple' object is not an instance of 'Pair'");
    expect(refusal("Pair(1, 2)", pair)).toBe("TypeError: failed to extract field Pair.first");
    const named = t.namedTuple("__main__.Named", { userName: t.str, age: t.u8 }, { rename: "snake_case" });
    expect(read("Named('ada')", named)).toEqual({ userName: "ada", age: 3 });
    expect(written(t.as(named, { userName: "ada", age: 4 }))).toBe("Named Named(user_name='ada', age=4)");
  });

  test("[CNV-44] other classes and other fields are refused", () => {
    expect(() => written(t.as(t.namedTuple("builtins.tuple", {}), {}))).toThrow("class 'tuple' is not a named tuple");
    expect(() => written(t.as(t.namedTuple("__main__.Pair", { third: t.str }), { third: "" }))).toThrow(
      "named tuple 'Pair' has no field 'third'",
    );
  });
});

describe("typed dicts", () => {
  test("[CNV-43] keys that are not required may be absent, both ways", () => {
    const movie = t.object({ title: t.str, year: t.notRequired(t.i32) });
    expect(read("{'title': 'a'}", movie)).toEqual({ title: "a" });
    expect("year" in read("{'title': 'a'}", movie)).toBe(false);
    expect(read("{'title': 'a', 'year': 1}", movie)).toEqual({ title: "a", year: 1 });
    expect(refusal("{'title': 'a', 'year': 'x'}", movie)).toBe("TypeError: failed to extract field object.year");
    expect(refusal("{'year': 1}", movie)).toBe("KeyError: 'title'");
    expect(written(t.as(movie, { title: "a" }))).toBe("dict {'title': 'a'}");
    expect(written(t.as(movie, { title: "a", year: 2 }))).toBe("dict {'title': 'a', 'year': 2}");
    expect(() => written(t.as(movie, { title: "a", year: undefined } as never))).toThrow("at year");
  });
});

describe("TypeScript classes", () => {
  class Spot {
    x = 1;

    clone(): Spot {
      const copy = new Spot();
      copy.x = this.x;
      return copy;
    }
  }
  const PySpot = defineClass(Spot, { properties: { x: "get set" } });
  class Other {}

  test("[CNV-75] an instance comes in as itself", () => {
    Python.attach((py) => {
      const object = py.create(PySpot);
      const spot = object.extract(t.instance(Spot));
      expect(spot).toBeInstanceOf(Spot);
      spot.x = 5;
      expect(object.getAttr("x").extract(t.i32)).toBe(5);
      expect(py.toPython(t.as(t.instance(Spot), spot)).is(object)).toBe(true);
      expect(() => object.extract(t.instance(Other))).toThrow("'Spot' object is not an instance of 'Other'");
      expect(() => py.eval("1").extract(t.instance(Spot))).toThrow(PyTypeError);
      expect(() => py.toPython(t.as(t.instance(Spot), new Other() as Spot))).toThrow(ConversionError);
    });
  });

  test("[CNV-75] a clone is a copy that Python does not see change", () => {
    Python.attach((py) => {
      const object = py.create(PySpot);
      const copy = object.extract(t.cloneOf(Spot));
      copy.x = 7;
      expect(object.getAttr("x").extract(t.i32)).toBe(1);
      expect(object.extract(t.instance(Spot))).not.toBe(copy);
      expect(() => py.eval("1").extract(t.cloneOf(Spot))).toThrow("'int' object is not an instance of 'Spot'");
      const guard = object.borrowMut();
      expect(() => object.extract(t.cloneOf(Spot))).toThrow(PyBorrowError);
      guard[Symbol.dispose]();
      expect(object.extract(t.cloneOf(Spot)).x).toBe(1);
    });
  });
});

describe("types of one's own", () => {
  test("[CNV-63] a newtype is what is inside, a tuple is its items", () => {
    class Name {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const name = t.transparent(
      t.str,
      (text) => new Name(text),
      ({ text }) => text,
    );
    expect(read("'bob'", name)).toEqual(new Name("bob"));
    expect(written(t.as(name, new Name("bob")))).toBe("str 'bob'");
    expect(read("(1, 'a')", t.tuple(t.i32, name))).toEqual([1, new Name("a")]);
    const userId = t.brand(t.u32, "UserId");
    const id: t.Infer<typeof userId> = read("7", userId);
    expect(id).toBe(7);
    expect(written(t.as(userId, id))).toBe("int 7");
    expect(refusal("-1", userId)).toContain("OverflowError");
  });
});
