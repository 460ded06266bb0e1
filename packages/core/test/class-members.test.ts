import { beforeAll, describe, expect, test } from "vitest";
import { ClassDefinitionError, defineClass, type PyAny, PyUserWarning, Python, t } from "../src/index.ts";
import { python } from "./support/run-python.ts";

class Counter {
  count: number;
  label = "c";
  #secret = 42;
  tag: unknown;

  constructor(start: number, step = 1) {
    this.count = start + step - 1;
  }

  increment(by: number): number {
    return (this.count += by);
  }

  peek(): number {
    return this.#secret;
  }

  chain(): this {
    return this;
  }

  get double(): number {
    return this.count * 2;
  }

  removeTag(): void {
    this.tag = undefined;
  }

  static zero(): Counter {
    return new Counter(0);
  }

  static make(cls: PyAny, start: number): PyAny {
    return cls.call1(start);
  }

  static nameOf(cls: PyAny): string {
    return cls.getAttr("__name__").str();
  }
}

const PyCounter = defineClass(Counter, {
  doc: "Counts.",
  module: "pkg.counting",
  new: { signature: "(start, step=1)", args: [t.i32, t.i32] },
  fields: { count: { type: t.i32, get: true, set: true, doc: "How many." }, label: { type: t.str, get: true } },
  properties: {
    double: "get",
    tag: { get: true, set: true, delete: "removeTag" },
    writeOnly: {
      set(this: Counter, value: never) {
        this.tag = value;
      },
    },
    readAndDelete: { get: true, property: "label", delete: "removeTag" },
  },
  methods: {
    increment: { signature: "(by=1)", args: [t.i32], returns: t.i32, doc: "Adds.", mut: true },
    peek: "peek",
    chain: "chain",
    old: { call: "peek", signature: "()", warn: { message: "old is old" } },
    handle: {
      call(this: Counter, self: PyAny) {
        return self;
      },
      passSelf: true,
      signature: "()",
    },
  },
  statics: {
    zero: "zero",
    add: { call: (a: number, b: number) => a + b, signature: "(a, b=2)", args: [t.i32, t.i32] },
  },
  classMethods: { make: { signature: "(start)" }, name_of: "nameOf" },
  attributes: { ANSWER: 42, ORIGIN: () => new Counter(100), LIST: () => [1, 2] },
  subclass: true,
});

class Bare {
  x = 1;
}
const PyBare = defineClass(Bare);

beforeAll(() => {
  Python.attach((py) => {
    py.import("__main__").setAttr("Counter", PyCounter.typeObject(py));
    py.import("__main__").setAttr("Bare", PyBare.typeObject(py));
  });
});

describe("the class", () => {
  test("[CLS-01][CLS-12] it has its name and module", () => {
    expect(python("Counter.__name__, Counter.__module__, repr(Counter)")).toBe(
      "('Counter', 'pkg.counting', \"<class 'pkg.counting.Counter'>\")",
    );
    expect(python("Bare.__module__")).toBe("builtins");
  });

  test("[CLS-31] documentation of the class and its members is Python's", () => {
    expect(python("Counter.__doc__, Counter.increment.__doc__, Counter.count.__doc__")).toBe(
      "('Counts.', 'Adds.', 'How many.')",
    );
  });

  test("[CLS-13] without `subclass` Python cannot derive from it, with it it can", () => {
    expect(() => python("type('Sub', (Bare,), {})")).toThrow(
      "TypeError: type 'builtins.Bare' is not an acceptable base type",
    );
    expect(python("type('Sub', (Counter,), {})(5).count")).toBe("5");
  });

  test("[CLS-33][CLS-34] attributes are constants, or computed when the class exists", () => {
    expect(python("Counter.ANSWER, Counter.LIST, type(Counter.ORIGIN) is Counter, Counter.ORIGIN.count")).toBe(
      "(42, [1, 2], True, 100)",
    );
    expect(python("Counter.ORIGIN is Counter.ORIGIN")).toBe("True");
  });

  test("[CLS-33] an attribute that fails says which, and why", () => {
    class Broken {}
    const broken = defineClass(Broken, {
      attributes: {
        ANSWER: () => {
          throw new RangeError("no answer");
        },
      },
    });
    Python.attach((py) => {
      const errors: unknown[] = [];
      try {
        broken.typeObject(py);
      } catch (error) {
        for (let one: unknown = error; one !== undefined; one = (one as Error).cause)
          errors.push((one as Error).message);
      }
      expect(errors).toEqual([
        "RuntimeError: An error occurred while initializing class Broken",
        "RuntimeError: An error occurred while initializing `Broken.ANSWER`",
        "no answer",
      ]);
      expect(() => broken.typeObject(py)).toThrow("initializing class Broken");
    });
  });

  test("[CLS-35] the type is made once, on first use", () => {
    Python.attach((py) => expect(PyBare.typeObject(py).is(PyBare.typeObject(py))).toBe(true));
  });

  test("[CLS-40] instances are small whatever the TypeScript one holds", () => {
    expect(Number(python("__import__('sys').getsizeof(Counter(1))"))).toBeLessThan(80);
  });
});

describe("construction", () => {
  test("[CLS-02] arguments go to the constructor by the signature", () => {
    expect(python("[Counter(1).count, Counter(1, 5).count, Counter(step=2, start=3).count]")).toBe("[1, 5, 4]");
    expect(() => python("Counter()")).toThrow("Counter.__new__() missing 1 required positional argument: 'start'");
    expect(() => python("Counter('x')")).toThrow("TypeError");
  });

  test("[CLS-03] without a constructor Python makes none", () => {
    expect(() => python("Bare()")).toThrow("TypeError: cannot create 'builtins.Bare' instances");
    Python.attach((py) => expect(py.create(PyBare).getType().name).toBe("Bare"));
  });

  test("[CLS-04] a factory may give a cached instance, any object, or use the subclass", () => {
    class Single {
      static readonly one: Single = new Single();
      readonly kind = "single";
      static get(): Single {
        return Single.one;
      }
    }
    class Odd {
      static make(cls: PyAny, what: unknown): unknown {
        return what === "class" ? cls : 7;
      }
    }
    Python.attach((py) => {
      const main = py.import("__main__");
      main.setAttr("Single", defineClass(Single, { new: { call: "get", signature: "()" } }).typeObject(py));
      main.setAttr(
        "Odd",
        defineClass(Odd, { new: { call: "make", passClass: true, signature: "(what)" }, subclass: true }).typeObject(
          py,
        ),
      );
      expect(py.eval("Single() is Single()").extract()).toBe(true);
      expect(py.eval("Odd(1), Odd('class') is Odd").repr()).toBe("(7, True)");
      py.run("class SubOdd(Odd): pass");
      expect(py.eval("SubOdd('class') is SubOdd").extract()).toBe(true);
    });
  });

  test("[CLS-45] inspect.signature(C) is the constructor's", () => {
    expect(python("str(__import__('inspect').signature(Counter))")).toBe("(start, step=1)");
  });

  test("[CLS-05] __init__ runs after construction, and for super().__init__", () => {
    class Inited {
      values: unknown[] = [];
      init(value: unknown): void {
        this.values.push(value);
      }
    }
    Python.attach((py) => {
      const type = defineClass(Inited, {
        new: { signature: "(value=0)", call: () => new Inited() },
        methods: { __init__: { call: "init", signature: "(value=0)" } },
        fields: { values: { get: true } },
        subclass: true,
      });
      py.import("__main__").setAttr("Inited", type.typeObject(py));
      expect(py.eval("Inited(3).values").repr()).toBe("[3]");
      py.run("class SubInited(Inited):\n    def __init__(self, value): super().__init__(value * 2)");
      expect(py.eval("SubInited(4).values").repr()).toBe("[8]");
    });
  });
});

describe("fields and properties", () => {
  test("[CLS-06] get and set convert", () => {
    expect(python("c = Counter(1)\nc.count = 7\nc.count")).toBe("7");
    expect(() => python("Counter(1).count = 'x'")).toThrow("TypeError");
  });

  test("[CLS-07] getAll and setAll open every field, and no private one", () => {
    class Open {
      #hidden = 1;
      a = 1;
      b = "x";
      hidden(): number {
        return this.#hidden;
      }
    }
    Python.attach((py) => {
      const type = defineClass(Open, { new: true, fields: { a: t.i32, b: t.str }, getAll: true, setAll: true });
      py.import("__main__").setAttr("Open", type.typeObject(py));
    });
    expect(python("o = Open()\no.a = 5\no.b = 'y'\n(o.a, o.b, hasattr(o, 'hidden'), hasattr(o, '#hidden'))")).toBe(
      "(5, 'y', False, False)",
    );
  });

  test("[CLS-08] half-defined properties say what is missing, in CPython's words", () => {
    const where = "objects is not";
    expect(() => python("Counter(1).label = 'x'")).toThrow(
      `AttributeError: attribute 'label' of 'pkg.counting.Counter' ${where} writable`,
    );
    expect(() => python("del Counter(1).label")).toThrow(
      `attribute 'label' of 'pkg.counting.Counter' ${where} writable`,
    );
    expect(() => python("Counter(1).readAndDelete = 1")).toThrow("AttributeError: property has no setter");
    expect(() => python("del Counter(1).count")).toThrow("AttributeError: property has no deleter");
    expect(() => python("Counter(1).writeOnly")).toThrow(
      `attribute 'writeOnly' of 'pkg.counting.Counter' ${where} readable`,
    );
  });

  test("[CLS-09] fields are renamed one by one or all by a rule", () => {
    class Named {
      userName = "u";
      other = 1;
    }
    Python.attach((py) => {
      const type = defineClass(Named, {
        new: true,
        renameAll: "snake_case",
        fields: { userName: t.str, other: { type: t.i32, name: "another" } },
        getAll: true,
      });
      py.import("__main__").setAttr("Named", type.typeObject(py));
    });
    expect(python("n = Named()\n(n.user_name, n.another, hasattr(n, 'userName'), hasattr(n, 'other'))")).toBe(
      "('u', 1, False, False)",
    );
  });

  test("[CLS-10][ASK-17] a field with an instance gives the same object each time, and a copy where that is asked for", () => {
    class Outer {
      inner: Counter = new Counter(1);
    }
    Python.attach((py) => {
      const fields = { inner: { get: true }, copied: { get: true, copy: true } } as const;
      const type = defineClass(Outer, { new: true, fields: { inner: fields.inner }, properties: {} });
      py.import("__main__").setAttr("Outer", type.typeObject(py));
      class Copying {
        inner: Counter = new Counter(1);
      }
      const copying = defineClass(Copying, { new: true, fields: { inner: fields.copied } });
      py.import("__main__").setAttr("Copying", copying.typeObject(py));
    });
    expect(python("o = Outer()\nx = o.inner\nx.count = 9\n(o.inner is o.inner, o.inner is x, o.inner.count)")).toBe(
      "(True, True, 9)",
    );
    expect(python("o = Copying()\n(o.inner is o.inner, o.inner.count)")).toBe("(False, 1)");
  });

  test("[CLS-11] a frozen class refuses setters where it is defined, and assignments in Python", () => {
    class Ice {
      x = 1;
    }
    expect(() => defineClass(Ice, { frozen: true, fields: { x: { get: true, set: true } } })).toThrow(
      'Cannot define "x" of class "Ice": cannot use `#[pyo3(set)]` on a `frozen` class',
    );
    Python.attach((py) => {
      const type = defineClass(Ice, { new: true, frozen: true, fields: { x: { get: true } } });
      py.import("__main__").setAttr("Ice", type.typeObject(py));
    });
    expect(() => python("Ice().x = 2")).toThrow("AttributeError");
  });

  test("[CLS-42] getters, setters and deleters run code", () => {
    expect(python("c = Counter(4)\nc.tag = [1]\nbefore = c.tag\ndel c.tag\n(c.double, before, c.tag)")).toBe(
      "(8, [1], None)",
    );
  });

  test('[ASK-16][CLS-28] new: "fromFields" takes the fields in their order, with defaults', () => {
    class Auto {
      a = 0;
      b = 0;
      c: unknown[] = [];
    }
    Python.attach((py) => {
      const type = defineClass(Auto, {
        new: "fromFields",
        fields: { a: t.i32, b: { type: t.i32, default: 5 }, c: { type: t.list(t.any), default: () => [1] } },
        getAll: true,
      });
      py.import("__main__").setAttr("Auto", type.typeObject(py));
    });
    expect(python("x = Auto(1)\ny = Auto(1, b=2)\n(x.a, x.b, x.c, y.b)")).toBe("(1, 5, [1], 2)");
    expect(() => python("Auto()")).toThrow("missing 1 required positional argument: 'a'");
    expect(() => defineClass(Auto, { new: "fromFields", fields: {}, extends: Counter })).toThrow(
      'The `new="from_fields"` option cannot be used with `extends`.',
    );
  });
});

describe("methods", () => {
  test("[CLS-44] signatures, documentation, names and warnings are as for functions", () => {
    expect(python("str(__import__('inspect').signature(Counter.increment))")).toBe("(self, /, by=1)");
    expect(python("str(__import__('inspect').signature(Counter(1).increment))")).toBe("(by=1)");
    expect(python("Counter.increment.__text_signature__, Counter.increment.__qualname__")).toBe(
      "('($self, by=1)', 'Counter.increment')",
    );
    expect(() => python("Counter(1).increment(1, 2)")).toThrow(
      "Counter.increment() takes from 0 to 1 positional arguments but 2 were given",
    );
    Python.attach((py) => {
      py.run(
        "import warnings\nwith warnings.catch_warnings(record=True) as caught:\n    warnings.simplefilter('always')\n    Counter(1).old()",
      );
      expect(py.eval("[(str(w.message), w.category.__name__) for w in caught]").repr()).toBe(
        "[('old is old', 'UserWarning')]",
      );
      expect(PyUserWarning.name).toBe("PyUserWarning");
    });
  });

  test("[CLS-46] self comes back as the same object, and may be had as a handle", () => {
    expect(python("c = Counter(1)\n(c.chain() is c, c.handle() is c)")).toBe("(True, True)");
  });

  test("[CLS-43] static and class methods; the class is the subclass", () => {
    expect(python("Counter.zero().count, Counter(1).add(1), Counter.add(b=1, a=1)")).toBe("(0, 3, 2)");
    expect(python("class Sub(Counter): pass\n(type(Sub.make(3)) is Sub, Sub.name_of(), Counter.name_of())")).toBe(
      "(True, 'Sub', 'Counter')",
    );
  });

  test("[CLS-48] a method refuses objects of other classes", () => {
    expect(() => python("Counter.peek(3)")).toThrow(
      "TypeError: descriptor 'peek' for 'pkg.counting.Counter' objects doesn't apply to a 'int' object",
    );
  });
});

describe("definition-time mistakes", () => {
  class Some {
    x = 1;
    go(): void {
      this.x++;
    }
  }
  test.each([
    ["twice", { methods: { x: "go" }, fields: { x: { get: true } } }, '"x" of class "Some": it is defined twice'],
    ["no method", { methods: ["gone"] }, '"gone" of class "Some": the TypeScript class has no method "gone"'],
    [
      "signature",
      { methods: { __add__: { call: "go", signature: "(x)" } } },
      "`signature` cannot be used with magic method `__add__`",
    ],
    ["module", { methods: { go: { passModule: true } as object } }, "`pass_module` cannot be used on Python methods"],
    ["ord", { ord: true }, "The `ord` option requires the `eq` option."],
    ["hash", { hash: true }, "The `hash` option requires the `eq` option."],
    ["hash and frozen", { hash: true, eq: true }, "The `hash` option requires the `frozen` option."],
  ] as const)("[CLS-55] %s", (_, spec, message) => {
    expect(() => defineClass(Some, spec)).toThrow(ClassDefinitionError);
    expect(() => defineClass(Some, spec)).toThrow(message);
  });

  test("[CLS-92] unsupported dunders are refused, with what to write instead", () => {
    expect(() => defineClass(Some, { methods: { __buffer__: "go" } })).toThrow(
      "`__buffer__` is not supported, use __getbuffer__",
    );
    expect(() => defineClass(Some, { methods: { __del__: "go" } })).toThrow("[Symbol.dispose]()");
  });
});
