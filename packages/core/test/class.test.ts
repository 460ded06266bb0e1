import { beforeAll, expect, test } from "vitest";
import { defineClass, type Py, type PyInstance, PyRuntimeError, PyTypeError, pymodule, Python } from "../src/index.ts";

class Point {
  x: number;
  y: number;

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }

  norm(): number {
    return Math.hypot(this.x, this.y);
  }

  self(): this {
    return this;
  }
}

class Frozen {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

const PyPoint = defineClass(Point, {
  new: { signature: "(x, y)" },
  methods: ["norm", "self"],
  properties: { x: "get set", y: "get" },
  doc: "A point.",
});
const PyFrozen = defineClass(Frozen, { frozen: true, properties: { value: "get" } });

beforeAll(() => {
  pymodule({ name: "geometry", classes: [PyPoint, PyFrozen] }).register();
});

test("[ATT-46] a registered module is importable at run time", () => {
  Python.attach((py) => {
    py.run("import geometry\nfrom geometry import Point");
    expect(py.eval("geometry.Point.__doc__").extract()).toBe("A point.");
  });
});

test("[OBJ-19] an instance made in either language is one object in both", () => {
  Python.attach((py) => {
    const made = py.create(PyPoint, 3, 4);
    expect(made.getType().is(py.import("geometry").getAttr("Point"))).toBe(true);
    expect(made.callMethod0("norm").extract()).toBe(5);
    const native = new Point(6, 8);
    const object = py.toPython(native);
    expect(py.toPython(native).is(object)).toBe(true);
    expect(object.extract()).toBe(native);
    expect(py.eval("geometry.Point(1, 2)").extract()).toBeInstanceOf(Point);
    py.run("p = geometry.Point(1, 2)\nassert p.self() is p\np.x = 7\nassert p.x == 7 and p.norm() > 7");
    expect((py.eval("p").extract() as Point).x).toBe(7);
    expect(() => py.run("p.y = 1")).toThrow("AttributeError");
    expect(() => py.run("geometry.Point.norm(3)")).toThrow(PyTypeError);
  });
});

test("[OBJ-20] an instance of a frozen class is read while detached", () => {
  const frozen = Python.attach((py) => py.create(PyFrozen, 42).unbind()) as Py<PyInstance<Frozen>>;
  const point = Python.attach((py) => py.create(PyPoint, 1, 2).unbind());
  expect(frozen.get().value).toBe(42);
  expect(() => point.get()).toThrow("its class is not frozen");
  Python.attach((py) => expect(() => frozen.bind(py).setAttr("value", 1)).toThrow("AttributeError"));
});

test("[OBJ-21] borrows conflict as PyO3's do, in TypeScript and across Python", () => {
  Python.attach((py) => {
    const point = py.create(PyPoint, 1, 2);
    {
      using one = point.borrow();
      using _two = point.borrow();
      expect(one.value.x).toBe(1);
      expect(() => point.borrowMut()).toThrow("RuntimeError: Already borrowed");
      expect(point.tryBorrowMut()).toBeUndefined();
      expect(() => point.setAttr("x", 5)).toThrow("RuntimeError: Already borrowed");
      expect(point.getAttr("x").extract()).toBe(1);
    }
    {
      using writer = point.borrowMut();
      writer.value.x = 9;
      expect(() => point.borrow()).toThrow(PyRuntimeError);
      expect(point.tryBorrow()).toBeUndefined();
      expect(() => point.callMethod0("norm")).toThrow("RuntimeError: Already mutably borrowed");
    }
    expect(point.getAttr("x").extract()).toBe(9);
  });
});

test("[OBJ-50] a guard keeps its borrow while a part of the instance is in use, and ends it when disposed", () => {
  Python.attach((py) => {
    const point = py.create(PyPoint, 1, 2);
    const guard = point.borrow();
    const { x } = guard.value;
    expect(x).toBe(1);
    expect(point.tryBorrowMut()).toBeUndefined();
    guard[Symbol.dispose]();
    expect(() => guard.value).toThrow("its guard was disposed");
    point.borrowMut()[Symbol.dispose]();
  });
});
