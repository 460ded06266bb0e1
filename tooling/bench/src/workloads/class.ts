import type { TaipanContext } from "../peers/taipan.ts";
import type { Prepared, Workload } from "../workload.ts";

const PYTHON = `
class PythonPoint:
    __slots__ = ("x",)

    def __init__(self, x):
        self.x = x

    def double(self):
        return self.x * 2


def call_methods(point, count):
    for _ in range(count):
        point.double()


def read_properties(point, count):
    for _ in range(count):
        point.x


def construct(cls, count):
    for _ in range(count):
        cls(1.5)
`;

/** Python runs a loop over an instance, or over the class itself. */
function looped(loop: string, ofClass: boolean): (context: TaipanContext) => Prepared {
  return ({ py, get, core: { defineClass, t } }) => {
    class Point {
      x: number;

      constructor(x: number) {
        this.x = x;
      }

      double(): number {
        return this.x * 2;
      }
    }
    const PyPoint = defineClass(Point, {
      new: { signature: "(x)", args: [t.f64] },
      fields: { x: { type: t.f64, get: true } },
      methods: { double: { signature: "()" } },
    });
    const run = get(loop);
    const target = ofClass ? PyPoint.typeObject(py) : py.create(PyPoint, 1.5);
    return { many: (count) => run.call1(target, count) };
  };
}

/** Python calls a method of a TypeScript class. */
export const classMethod: Workload = {
  id: "class-method",
  group: "callbacks",
  title: "method of a TypeScript class, from Python",
  target: 500,
  python: PYTHON,
  cells: {
    cpython: { many: "call_methods(PythonPoint(1.5), count)" },
    taipan: looped("call_methods", false),
  },
};

/** Python reads a property of a TypeScript instance. */
export const classProperty: Workload = {
  id: "class-property",
  group: "callbacks",
  title: "property of a TypeScript instance, from Python",
  target: 500,
  python: PYTHON,
  cells: {
    cpython: { many: "read_properties(PythonPoint(1.5), count)" },
    taipan: looped("read_properties", false),
  },
};

/** Python makes and drops an instance of a TypeScript class. */
export const classConstruct: Workload = {
  id: "class-construct",
  group: "objects",
  title: "construct and drop a TypeScript instance, from Python",
  target: 2_500,
  python: PYTHON,
  cells: {
    cpython: { many: "construct(PythonPoint, count)" },
    taipan: looped("construct", true),
  },
};
