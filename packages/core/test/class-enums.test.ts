import { beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import {
  ClassDefinitionError,
  type InferUnion,
  pyenum,
  pyfunction,
  pymodule,
  Python,
  pyunion,
  t,
} from "../src/index.ts";
import { python } from "./support/run-python.ts";

const Color = { Red: 0, Green: 1, Blue: 5 } as const;
const PyColor = pyenum("Color", Color, {
  module: "__main__",
  doc: "Colours.",
  eq: true,
  ord: true,
  hash: true,
  constants: { COUNT: 3 },
  methods: {
    next() {
      return this + 1;
    },
    plus: {
      signature: "(n=1)",
      args: [t.i32],
      call: function (this: number, n: number) {
        return this + n;
      } as never,
    },
  },
});
const Level = pyenum("Level", { LowLevel: 1, HighLevel: 2 }, { eqInt: true, renameAll: "SCREAMING_SNAKE_CASE" });
const Plain = pyenum("Plain", { A: "a", B: "b" }, { rename: { A: "renamed" } });

const shapes = {
  Circle: { radius: t.f64 },
  Rect: { width: t.f64, height: t.f64 },
  Pair: [t.i32, t.str],
  Nothing: {},
} as const;
const Shape = pyunion("Shape", shapes, { module: "m", eq: true, hash: true, constructors: { Circle: "(radius=1.0)" } });

beforeAll(() => {
  Python.attach((py) => {
    const main = py.import("__main__");
    main.setAttr("Color", PyColor.typeObject(py));
    main.setAttr("Level", Level.typeObject(py));
    main.setAttr("Plain", Plain.typeObject(py));
    main.setAttr("Shape", Shape.typeObject(py));
    main.setAttr("favourite", pyfunction({ returns: PyColor }, () => Color.Red).bind(py));
    main.setAttr("number_of", pyfunction({ args: [PyColor] }, (color) => color).bind(py));
  });
});

describe("simple enums", () => {
  test("[CLS-100] variants are class attributes with a repr and a number", () => {
    expect(python("repr(Color.Red), int(Color.Green), Color.__name__, Color.__doc__, Color.COUNT")).toBe(
      "('Color.Red', 1, 'Color', 'Colours.', 3)",
    );
    expect(() => python("int(Plain.renamed)")).toThrow("TypeError");
    expect(python("number_of(Color.Blue)")).toBe("5");
    expect(() => python("number_of(5)")).toThrow("TypeError");
  });

  test("[CLS-100] a TypeScript enum's way back from numbers is no member", () => {
    const numeric = { 0: "Up", 1: "Down", Up: 0, Down: 1 };
    expect(pyenum("Direction", numeric).names).toEqual(["Up", "Down"]);
  });

  test("[CLS-101] a variant is one object", () => {
    expect(python("favourite() is Color.Red, favourite() is favourite()")).toBe("(True, True)");
    Python.attach((py) => expect(PyColor.member(py, 1).is(PyColor.typeObject(py).getAttr("Green"))).toBe(true));
  });

  test("[CLS-102][CLS-22] equality, order, hash and equality with numbers are options", () => {
    expect(
      python("Color.Red < Color.Green, Color.Blue >= Color.Green, {Color.Red: 1}[Color.Red], Color.Red == 0"),
    ).toBe("(True, True, 1, False)");
    expect(() => python("Color.Red < 1")).toThrow("TypeError");
    expect(
      python(
        "Level.LOW_LEVEL == 1, 1 == Level.LOW_LEVEL, Level.LOW_LEVEL == 10**30, Level.LOW_LEVEL == Level.HIGH_LEVEL",
      ),
    ).toBe("(True, True, False, False)");
    expect(() => python("hash(Level.LOW_LEVEL)")).toThrow("unhashable type: 'builtins.Level'");
    expect(python("Plain.renamed == Plain.renamed, Plain.renamed == 'a', hasattr(Plain, 'A')")).toBe(
      "(True, False, False)",
    );
  });

  test("[CLS-100] methods get the value, members pickle and cannot be changed", () => {
    expect(python("Color.Green.next(), Color.Green.plus(n=5)")).toBe("(2, 6)");
    expect(python("import pickle\npickle.loads(pickle.dumps(Color.Blue)) is Color.Blue")).toBe("True");
    expect(() => python("Color.Red._value = 9")).toThrow("AttributeError");
  });

  test("[CLS-103] enums are not made, not derived from, and not empty", () => {
    expect(() => python("Color()")).toThrow("TypeError: cannot create '__main__.Color' instances");
    expect(() => python("class Sub(Color): pass")).toThrow("type '__main__.Color' is not an acceptable base type");
    expect(() => pyenum("Empty", {})).toThrow(ClassDefinitionError);
    expect(() => pyenum("Empty", {})).toThrow("#[pyclass] can't be used on enums without any variants");
    expect(() => pyenum("X", { A: 1 }, { extends: Object } as object)).toThrow("enums can't extend from other classes");
    expect(() => pyenum("X", { A: 1 }, { subclass: true } as object)).toThrow(
      "enums can't be inherited by other classes",
    );
  });

  test("[ASK-03][CLS-104] real classes of the enum module", () => {
    const Weekday = pyenum(
      "Weekday",
      { Mon: 1, Tue: 2 },
      {
        base: "IntEnum",
        module: "__main__",
        methods: {
          twice() {
            return this * 2;
          },
        },
      },
    );
    const Perm = pyenum("Perm", { R: 4, W: 2 }, { base: "Flag", module: "__main__" });
    Python.attach((py) => {
      py.import("__main__").setAttr("Weekday", Weekday.typeObject(py));
      py.import("__main__").setAttr("Perm", Perm.typeObject(py));
      expect(py.eval("Perm.R | Perm.W").extract(Perm)).toBe(6);
      expect(Perm.member(py, 6 as never).is(py.eval("Perm.R | Perm.W"))).toBe(true);
    });
    expect(
      python(
        "import enum\n(isinstance(Weekday.Mon, enum.IntEnum), [w.name for w in Weekday], Weekday.Tue + 1, Weekday.Tue.twice())",
      ),
    ).toBe("(True, ['Mon', 'Tue'], 3, 4)");
  });

  test("[CLS-100] a module holds enums and unions as it does classes", () => {
    const Own = pyenum("Own", { A: 1 });
    const Sum = pyunion("Sum", { One: { x: t.i32 } });
    pymodule({ name: "enum_module", classes: [Own, Sum] }).register();
    expect(
      python(
        "import enum_module\n(enum_module.Own.__module__, enum_module.Sum.One.__module__, enum_module.Sum.One.__qualname__)",
      ),
    ).toBe("('enum_module', 'enum_module', 'Sum.One')");
  });
});

describe("complex enums", () => {
  test("[CLS-105] variants are nested subclasses with fields, and values are a discriminated union", () => {
    expect(
      python(
        "s = Shape.Circle(radius=2)\n(s.radius, isinstance(s, Shape), Shape.Circle.__qualname__, issubclass(Shape.Rect, Shape))",
      ),
    ).toBe("(2.0, True, 'Shape.Circle', True)");
    Python.attach((py) => {
      const value = py.eval("Shape.Rect(1, 2)").extract(Shape);
      expectTypeOf(value).toEqualTypeOf<InferUnion<typeof shapes>>();
      expect(value.kind === "Rect" && value.width + value.height).toBe(3);
      const area = pyfunction({ args: [Shape], returns: t.f64 }, (shape) =>
        shape.kind === "Rect" ? shape.width * shape.height : 0,
      );
      expect(area.bind(py).call1(py.eval("Shape.Rect(3, 4)")).extract()).toBe(12);
      const made = pyfunction({ returns: Shape }, () => ({ kind: "Circle", radius: 7 }) as const);
      expect(made.bind(py).call0().getAttr("radius").extract()).toBe(7);
      expect(made.bind(py).call0().getType().qualname).toBe("Shape.Circle");
      expect(() => py.eval("1").extract(Shape)).toThrow("'int' object is not an instance of 'Shape'");
    });
    expect(() => python("Shape()")).toThrow("cannot create 'm.Shape' instances");
    expect(() => python("class Sub(Shape): pass")).toThrow("not an acceptable base type");
    expect(() => python("Shape.Circle('x')")).toThrow("TypeError");
  });

  test("[CLS-106] pattern matching", () => {
    expect(python("Shape.Rect.__match_args__")).toBe("('width', 'height')");
    Python.attach((py) => {
      if (!py.versionAtLeast(3, 10)) return;
      py.run(
        "match Shape.Rect(1, 2):\n    case Shape.Circle(r): got = r\n    case Shape.Rect(w, height=h): got = (w, h)",
      );
      expect(py.eval("got").repr()).toBe("(1.0, 2.0)");
    });
  });

  test("[CLS-107] tuple variants have positions, a length and an index", () => {
    expect(python("p = Shape.Pair(1, 'x')\n(p._0, p._1, len(p), p[0], p[-1])")).toBe("(1, 'x', 2, 1, 'x')");
    expect(() => python("Shape.Pair(1, 'x')[2]")).toThrow("IndexError: tuple index out of range");
  });

  test("[CLS-108] constructors have signatures with defaults", () => {
    expect(python("Shape.Circle().radius, str(__import__('inspect').signature(Shape.Circle))")).toBe(
      "(1.0, '(radius=1.0)')",
    );
    expect(() => python("Shape.Rect(1)")).toThrow("missing 1 required positional argument: 'height'");
  });

  test("[CLS-109] fields are read-only; equality and hash go by them", () => {
    expect(() => python("Shape.Circle(1).radius = 2")).toThrow("AttributeError");
    expect(
      python(
        "Shape.Circle(1) == Shape.Circle(1.0), Shape.Circle(1) == Shape.Circle(2), Shape.Nothing() == Shape.Nothing(), len({Shape.Circle(1), Shape.Circle(1)})",
      ),
    ).toBe("(True, False, True, 1)");
  });

  test("[CLS-103] unions are not empty and do not extend", () => {
    expect(() => pyunion("Empty", {})).toThrow("without any variants");
    expect(() => pyunion("X", { A: {} }, { subclass: true } as object)).toThrow(
      "enums can't be inherited by other classes",
    );
  });
});

test("[FUN-04] members and variants are defaults like any other value", () => {
  const Shape = pyunion("DefaultShape", { Dot: {}, Line: { length: t.f64 } });
  const f = pyfunction(
    {
      name: "f",
      args: { color: t.default(PyColor, () => Color.Blue), shape: t.default(Shape, () => ({ kind: "Dot" as const })) },
      returns: t.tuple(PyColor, t.str),
    },
    ({ color, shape }) => [color, shape.kind] as const,
  );
  Python.attach((py) => {
    const bound = f.bind(py);
    expect(bound.call([]).extract(t.tuple(PyColor, t.str))).toEqual([Color.Blue, "Dot"]);
    const line = Shape.typeObject(py).getAttr("Line").call([2]);
    expect(bound.call([PyColor.member(py, Color.Green), line]).extract(t.tuple(PyColor, t.str))).toEqual([
      Color.Green,
      "Line",
    ]);
    expect(() => bound.call([3])).toThrow("'int' object is not an instance of 'Color'");
  });
});
