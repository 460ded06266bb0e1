import { beforeAll, describe, expect, test } from "vitest";
import { type Converter, ConversionError, PyAttributeError, PyKeyError, PyTypeError, Python, t } from "../src/index.ts";
import { intoPython } from "../src/convert/default/into-python.ts";
import { rename } from "../src/convert/shapes/rename.ts";
import { read, refusal, written } from "./support/evaluate.ts";

beforeAll(() => {
  Python.attach((py) =>
    py.run(`
import types
class User:
    def __init__(self, **values): self.__dict__.update(values)
class Raising:
    @property
    def name(self): raise ValueError("no name")
`),
  );
});

const user = t.attrs({ name: t.str, age: t.u8 }, { name: "User" });

describe("attributes", () => {
  test("[CNV-60] any object with the attributes will do", () => {
    expect(read("User(name='ann', age=3, more=1)", user)).toEqual({ name: "ann", age: 3 });
    expect(read("types.SimpleNamespace(name='bob', age=4)", user)).toEqual({ name: "bob", age: 4 });
    expect(() => read("User(name='ann')", user)).toThrow(PyAttributeError);
    expect(refusal("Raising()", user)).toBe("ValueError: no name");
  });

  test("[CNV-67] a field that does not convert is named, with the reason as cause", () => {
    expect(refusal("User(name='ann', age='x')", user)).toBe("TypeError: failed to extract field User.age");
    try {
      read("User(name=1, age=1)", user);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PyTypeError);
      expect((error as PyTypeError).cause).toBeInstanceOf(PyTypeError);
      expect(((error as PyTypeError).cause as Error).message).toBe(
        "TypeError: 'int' object is not an instance of 'str'",
      );
    }
    Python.attach((py) => {
      const source = py.toPython((object: never) => py.toPython(object).extract(user));
      py.run(
        "def cause(f):\n    try: f(User(name=1, age=1))\n    except TypeError as e: return (str(e), repr(e.__cause__))",
      );
      expect(py.eval("cause").call([source]).toJs()).toEqual([
        "failed to extract field User.name",
        `TypeError("'int' object is not an instance of 'str'")`,
      ]);
    });
  });
});

describe("fields", () => {
  test("[CNV-61] a field may be an item of any key, or an attribute of another name", () => {
    const mixed = t.attrs({ id: t.field(t.str, { attribute: "name" }), first: t.field(t.i32, { item: 0 }) });
    expect(read("type('Row', (list,), {'name': 'r'})([7])", mixed)).toEqual({ id: "r", first: 7 });
    expect(read("{'k': 'v'}", t.attrs({ value: t.field(t.str, { item: "k" }) }))).toEqual({ value: "v" });
    expect(
      read(
        "{2**60: 1, True: 2}",
        t.items({ a: t.field(t.i32, { item: 2n ** 60n }), b: t.field(t.i32, { item: true }) }),
      ),
    ).toEqual({ a: 1, b: 2 });
    expect(() => t.field(t.str, { item: 1, attribute: "a" })).toThrow(
      "it is read as an item or as an attribute, not both",
    );
  });

  test("[CNV-62] a whole shape may be read from items", () => {
    expect(read("{'a': 1, 'b': 2}", t.items({ a: t.i32 }))).toEqual({ a: 1 });
    expect(refusal("{}", t.items({ a: t.i32 }))).toBe("KeyError: 'a'");
    expect(() => read("{}", t.items({ a: t.i32 }))).toThrow(PyKeyError);
    expect(refusal("1", t.items({ a: t.i32 }))).toBe("TypeError: 'int' object is not subscriptable");
    expect(read("types.MappingProxyType({'a': 1})", t.items({ a: t.i32 }))).toEqual({ a: 1 });
    expect(refusal("types.MappingProxyType({'a': 1})", t.object({ a: t.i32 }))).toBe(
      "TypeError: 'mappingproxy' object is not an instance of 'dict'",
    );
    expect(read("{'a': 1}", t.object({ a: t.i32 }))).toEqual({ a: 1 });
  });

  test.each([
    ["camelCase", "userName", "httpServer2"],
    ["kebab-case", "user-name", "http-server2"],
    ["lowercase", "username", "httpserver2"],
    ["PascalCase", "UserName", "HttpServer2"],
    ["SCREAMING-KEBAB-CASE", "USER-NAME", "HTTP-SERVER2"],
    ["SCREAMING_SNAKE_CASE", "USER_NAME", "HTTP_SERVER2"],
    ["snake_case", "user_name", "http_server2"],
    ["UPPERCASE", "USERNAME", "HTTPSERVER2"],
  ] as const)("[CNV-64] %s renames every field", (rule, expected, other) => {
    for (const name of ["userName", "user_name", "UserName", "USER_NAME", "user-name"]) {
      expect(rename(name, rule)).toBe(expected);
    }
    expect(rename("HTTPServer2", rule)).toBe(other);
    const shape = t.items({ userName: t.i32 }, { rename: rule });
    expect(read(`{'${expected}': 1}`, shape)).toEqual({ userName: 1 });
    expect(written(t.as(shape, { userName: 1 }))).toBe(`dict {'${expected}': 1}`);
  });

  test("[CNV-65] a default stands in for what is missing, not for what is wrong", () => {
    const shape = t.attrs({ a: t.field(t.i32, { default: 3 }), b: t.field(t.list(t.i32), { default: () => [] }) });
    expect(read("User()", shape)).toEqual({ a: 3, b: [] });
    expect(read("User(a=1, b=[2])", shape)).toEqual({ a: 1, b: [2] });
    expect(refusal("User(a='x')", shape)).toBe("TypeError: failed to extract field object.a");
    expect(read("User()", shape).b).not.toBe(read("User()", shape).b);
    expect(read("{}", t.items({ a: t.field(t.i32, { default: 3 }) }))).toEqual({ a: 3 });
    expect(read("[]", t.items({ a: t.field(t.i32, { item: 0, default: 3 }) }))).toEqual({ a: 3 });
    expect(refusal("Raising()", t.attrs({ name: t.field(t.str, { default: "" }) }))).toBe("ValueError: no name");
  });

  test("[CNV-66][CNV-71] a field may have a function of its own for each direction", () => {
    const shape = t.attrs({ size: t.field(t.i32, { attribute: "items", via: (object) => object.len() }) });
    expect(read("User(items=[1, 2, 3])", shape)).toEqual({ size: 3 });
    const doubled = t.items({ x: t.field(t.i32, { item: "k", into: (value) => value * 2 }) });
    expect(written(t.as(doubled, { x: 1 }))).toBe("dict {'k': 2}");
  });

  test("[CNV-70] a shape goes out as a dict", () => {
    expect(written(t.as(user, { name: "ann", age: 3 }))).toBe("dict {'name': 'ann', 'age': 3}");
    expect(() => written(t.as(user, { name: "ann", age: 300 }))).toThrow(
      "Cannot convert the number 300 to Python at age: it is out of range of u8",
    );
    expect(() => written(t.as(user, null as never))).toThrow("Cannot convert null to Python: an object was expected");
  });

  test("a field called __proto__ is a field", () => {
    const value = read("{'__proto__': 1}", t.items({ ["__proto__"]: t.i32 }));
    expect(Object.entries(value)).toEqual([["__proto__", 1]]);
  });
});

describe("variants", () => {
  const foo = t.variants("Foo", { A: t.i32, B: t.str, C: t.items({ x: t.i32 }) });

  test("[CNV-68] alternatives are tried in order and told apart by kind", () => {
    expect(read("1", foo)).toEqual({ kind: "A", value: 1 });
    expect(read("'x'", foo)).toEqual({ kind: "B", value: "x" });
    expect(read("{'x': 1}", foo)).toEqual({ kind: "C", value: { x: 1 } });
  });

  test("[CNV-68] when all refuse, each says why", () => {
    expect(refusal("{'x': 'y'}", foo)).toBe(
      "TypeError: failed to extract enum Foo ('A | B | C')\n" +
        "- variant A (A): TypeError: failed to extract field Foo::A.0, caused by TypeError: 'dict' object cannot be interpreted as an integer\n" +
        "- variant B (B): TypeError: failed to extract field Foo::B.0, caused by TypeError: 'dict' object is not an instance of 'str'\n" +
        "- variant C (C): TypeError: failed to extract field Foo::C.0, caused by TypeError: failed to extract field object.x, " +
        "caused by TypeError: 'str' object cannot be interpreted as an integer",
    );
  });

  test("[CNV-70] the active variant goes out", () => {
    expect(written(t.as(foo, { kind: "B", value: "x" }))).toBe("str 'x'");
    expect(written(t.as(foo, { kind: "C", value: { x: 1 } }))).toBe("dict {'x': 1}");
    expect(() => written(t.as(foo, { kind: "D" } as never))).toThrow(
      "an object whose kind is one of A, B, C was expected",
    );
    expect(() => written(t.as(foo, { kind: "toString" } as never))).toThrow(ConversionError);
    expect(() => written(t.as(foo, { kind: "A", value: "x" } as never))).toThrow("at value: an integer was expected");
  });
});

test("[CNV-63] a type of one's own around another converter", () => {
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
  expect(refusal("1", name)).toBe("TypeError: 'int' object is not an instance of 'str'");
  expect(written(t.as(name, new Name("bob")))).toBe("str 'bob'");
  expect(read("(1, 'a')", t.tuple(t.i32, name))).toEqual([1, new Name("a")]);
});

describe("converters by hand", () => {
  interface Point {
    readonly x: number;
    readonly y: number;
  }

  test("[CNV-73] with handles, by t.custom", () => {
    const point = t.custom<Point>({
      pyType: "complex",
      fromPython: (object) => ({ x: object.getAttr("real").extract(t.f64), y: object.getAttr("imag").extract(t.f64) }),
      intoPython: (py, { x, y }) => py.eval("complex").call([x, y]),
    });
    expect(read("1+2j", point)).toEqual({ x: 1, y: 2 });
    expect(read("[1+2j, 3j]", t.list(point))).toEqual([
      { x: 1, y: 2 },
      { x: 0, y: 3 },
    ]);
    expect(refusal("'x'", point)).toBe("AttributeError: 'str' object has no attribute 'real'");
    expect(written(t.as(point, { x: 1, y: 2 }))).toBe("complex (1+2j)");
    expect(t.list(point).pyType).toBe("list[complex]");
  });

  test("[CNV-73] with pointers, by the interface itself", () => {
    const pair = t.tuple(t.f64, t.f64);
    const point: Converter<Point> = {
      pyType: "tuple[float, float]",
      fromPython(pointer) {
        const [x, y] = pair.fromPython(pointer);
        return { x, y };
      },
      intoPython: ({ x, y }) => intoPython(t.as(pair, [x, y])),
    };
    expect(read("{'p': (1, 2)}", t.record(point))).toEqual({ p: { x: 1, y: 2 } });
    expect(written([t.as(point, { x: 1, y: 2 })])).toBe("list [(1.0, 2.0)]");
  });
});
