import { type Constructor, pymodule, Python } from "@taipan/core";
import { describe, expect, test } from "vitest";
import { Point as DecoratedPoint } from "./decorated/shapes.ts";
import { Point as PlainPoint } from "./plain-shapes.ts";

const DEFINITIONS: readonly (readonly [string, Constructor<object>])[] = [
  ["plain", PlainPoint],
  ["decorated", DecoratedPoint],
];

describe.each(DEFINITIONS)("%s definitions", (kind, Point) => {
  const name = `shapes_${kind}`;
  pymodule({ name, classes: [Point] }).register();

  /** What Python code leaves in `result`. */
  function python(code: string): unknown {
    return Python.attach((py) => {
      const names = py.dict();
      py.run(`from ${name} import Point\n${code}`, { globals: names });
      return names.getItem("result").toJs();
    });
  }

  test("[CLS-01][CLS-02][CLS-06] construct and have fields", () => {
    expect(python("p = Point(3, y=4)\np.x += 1\nresult = [p.x, p.y, type(p).__name__, Point.__doc__]")).toEqual([
      4,
      4,
      "Point",
      "A point of the plane.",
    ]);
    expect(() => python("Point()")).toThrow("Point.__new__() missing 1 required positional argument: 'x'");
    expect(() => python("Point(1).y = 3")).toThrow("AttributeError");
  });

  test("[CLS-42][CLS-31] have properties that read, write and delete", () => {
    expect(
      python(`
p = Point(3, 4)
p.label = "a"
first = p.label
del p.label
result = [p.norm, first, p.label, Point.label.__doc__]
`),
    ).toEqual([5, "a", "", "Its label."]);
    expect(() => python("Point(1).label = 'bad'")).toThrow("ValueError: a bad label");
    expect(() => python("Point(1).norm = 1")).toThrow("AttributeError");
  });

  test("[CLS-41][CLS-44][CLS-70] have methods with signatures, dunders, and private ones under other names", () => {
    expect(
      python(`
import inspect
p = Point(1, 2)
p.move(1, dy=2)
result = [repr(p + Point(10)), p.secret(), str(inspect.signature(Point.move)), Point.move.__doc__]
`),
    ).toEqual(["Point(12, 4)", "secret of Point(2, 4)", "(self, /, dx, dy=0)", "Moves it."]);
    expect(() => python("Point(1) + 1")).toThrow("unsupported operand type(s) for +");
  });

  test("[CLS-33][CLS-34][CLS-43] have static and class methods, and class attributes that may be instances", () => {
    expect(
      python(`
class Sub(Point):
    pass
result = [repr(Point.diagonal(2)), Point.kind(), Sub.kind(), repr(Point.ORIGIN), Point.ORIGIN is Point.ORIGIN, Point.DIMENSIONS]
`),
    ).toEqual(["Point(2, 2)", "Point", "Sub", "Point(0, 0)", true, 2]);
  });
});
