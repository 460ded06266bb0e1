import { setImmediate } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { library } from "@taipan/ffi";
import {
  defineClass,
  pyenum,
  PyDict,
  type PyAny,
  PyErr,
  PyException,
  PyValueError,
  Python,
  pyunion,
  t,
} from "../../src/index.ts";

/** Rounds of each path; `TAIPAN_STRESS` asks for the number that a release is checked with. */
const ROUNDS = process.env["TAIPAN_STRESS"] ? 200_000 : 4000;
/** Rounds in one scope, so that scopes end, too. */
const BATCH = 200;

class Vector {
  x: number;
  y: number;
  item: unknown;

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }
  add(other: Vector): Vector {
    return new Vector(this.x + other.x, this.y + other.y);
  }
  scale(by: number, options: Map<string, unknown> | undefined): number {
    return this.x * by + (options?.size ?? 0);
  }
  fail(): never {
    throw new PyValueError("no");
  }
  swap(other: Vector): void {
    [this.x, other.x] = [other.x, this.x];
  }
  *[Symbol.iterator](): Generator<number> {
    yield this.x;
    yield this.y;
  }
  static unit(cls: PyAny): PyAny {
    return cls.call1(1, 1);
  }
  [Symbol.dispose](): void {
    this.item = undefined;
  }
}

const PyVector = defineClass(Vector, {
  new: { signature: "(x, y=0.0)", args: [t.f64, t.f64] },
  fields: { x: t.f64, y: t.f64, item: {} },
  getAll: true,
  setAll: true,
  subclass: true,
  dict: true,
  eq: true,
  str: "({x}, {y})",
  contextManager: true,
  methods: {
    __add__: { call: "add", args: [t.instance(Vector)] },
    scale: { signature: "(by, **options)", args: [t.f64, t.any] },
    fail: "fail",
    swap: { args: [t.mut(Vector)], mut: true },
    me: { call: (self: PyAny) => self, passSelf: true, signature: "()" },
  },
  classMethods: { unit: { signature: "()" } },
});
class Pair {
  a: number;
  b: number;
  constructor(a: number, b: number) {
    this.a = a;
    this.b = b;
  }
}
const PyPair = defineClass(Pair, { new: { signature: "(a, b)" }, fields: { a: t.i32, b: t.i32 }, pickle: true });
const PyConfig = defineClass(class Config {}, { new: true, extends: PyDict, weakref: false });
const PyBare = defineClass(class Bare {}, {
  new: true,
  weakref: false,
  methods: {
    me: {
      call(this: object) {
        return this;
      },
    },
  },
});
class Trouble extends Error {
  code = 1;
}
const PyTrouble = defineClass(Trouble, {
  extends: PyException,
  new: { signature: "(message)" },
  fields: { code: { get: true } },
  statics: {
    boom: {
      call: () => {
        throw new Trouble("boom");
      },
    },
  },
});
const Color = pyenum("Color", { Red: 0, Green: 1 }, { eq: true });
const Shape = pyunion("Shape", { Circle: { radius: t.f64 }, Pair: [t.i32, t.str] }, { eq: true });

/** What Python and TypeScript do with classes, each in a line of Python or a function. */
const PATHS: Readonly<Record<string, string | ((py: Python) => unknown)>> = {
  "construct and drop": "Vector(1, y=2)",
  "construct with wrong arguments": "attempt(lambda: Vector('x'))",
  "construct with too few": "attempt(lambda: Vector())",
  "construct a subclass": "Sub(1)",
  properties: "v.x, setattr(v, 'x', 2), setattr(v, 'item', [v.x]), v.item, setattr(v, 'item', None)",
  "property of the wrong type": "attempt(lambda: setattr(v, 'x', 'y'))",
  operators: "v + v, attempt(lambda: v + 1), v == v, v != 3, str(v), list(v)",
  methods: "v.scale(2, a=1, b=[2]), v.me(), Vector.unit(), Sub.unit(), v.swap(Vector(3))",
  "methods that fail": "attempt(v.fail), attempt(lambda: v.swap(v)), attempt(lambda: Vector.fail(3))",
  "attributes and weak references": "setattr(v, 'extra', [1]), weakref.ref(Vector(1)), delattr(v, 'extra')",
  copies: "copy.copy(p), copy.deepcopy(p), p.__getnewargs__()",
  "context manager": "use(Vector(1))",
  "dict subclass, no weak references": "Config(), Config().update(a=[1]), Bare().me()",
  exceptions: "attempt(lambda: Trouble.boom()), repr(Trouble('x')), Trouble('y').code",
  enums:
    "Color.Red == Color.Green, Shape.Circle(2) == Shape.Circle(3), Shape.Pair(1, 'a')[1], attempt(lambda: Shape.Circle('x'))",
  "instances of TypeScript": (py) => {
    const made = py.create(PyVector, 1, 2);
    const { value } = made.cast(PyVector).borrow();
    return [py.toPython(value).is(made), py.create(PyBare), made.extract(t.instance(Vector))];
  },
  converters: (py) => [
    py.eval("Color.Green").extract(Color),
    py.toPython(t.as(Color, 1)),
    py.toPython(t.as(Shape, { kind: "Circle", radius: 3 })),
    py.eval("Shape.Pair(1, 'x')").extract(Shape),
  ],
  "thrown instances": (py) => {
    const thrown = new Trouble("x");
    try {
      py.toPython(() => {
        throw thrown;
      }).call0();
    } catch (error) {
      return error === thrown;
    }
    return undefined;
  },
};

function run(path: string | ((py: Python) => unknown), rounds: number): void {
  Python.attach((py) => {
    const loop =
      typeof path === "string" ? py.eval(`lambda count: [None for _ in range(count) if (${path}) is None]`) : undefined;
    for (let done = 0; done < rounds; done += BATCH) {
      py.scope((inner) => {
        if (typeof path === "string") loop?.call1(BATCH);
        else for (let index = 0; index < BATCH; index++) path(inner);
      });
    }
  });
}

/** What Python holds (blocks; on a debug build references) after both collectors found nothing any more. */
async function blocks(): Promise<number> {
  let fewest = Infinity;
  for (let idle = 0, round = 0; idle < 3 && round < 30; round++) {
    globalThis.gc?.();
    await setImmediate();
    const count = Python.attach((py) => {
      py.run("import gc; gc.collect()");
      return py.eval("(getattr(sys, 'gettotalrefcount', None) or sys.getallocatedblocks)()").extract(t.int53);
    });
    idle = count < fewest ? 0 : idle + 1;
    fewest = Math.min(fewest, count);
  }
  return fewest;
}

beforeAll(() => {
  Python.attach((py) => {
    const main = py.import("__main__");
    for (const one of [PyVector, PyPair, PyConfig, PyBare, PyTrouble]) main.setAttr(one.name, one.typeObject(py));
    main.setAttr("Color", Color.typeObject(py));
    main.setAttr("Shape", Shape.typeObject(py));
    py.run(`
import copy, sys, weakref
v, p = Vector(1), Pair(1, 2)
class Sub(Vector):
    def __init__(self, *args):
        self.list = [self.x]
def attempt(f):
    try: f()
    except Exception as error: return type(error)
def use(x):
    with x as y: return y is x
`);
  });
  expect(PyErr.name).toBe("PyErr");
});

describe(`after ${ROUNDS} rounds Python holds what it held before`, () => {
  test.for(Object.keys(PATHS))("[OBJ-08][DBG-14] %s", { timeout: 600_000 }, async (name, context) => {
    context.skip(library("sys").freeThreaded, "free-threaded builds keep blocks per thread and per code object");
    const path = PATHS[name] as string | ((py: Python) => unknown);
    run(path, BATCH * 4);
    const before = await blocks();
    run(path, ROUNDS);
    const grown = (await blocks()) - before;
    expect(grown).toBeLessThan(ROUNDS / 50);
  });
});
