import { defineClass, PyErr, PyModule, pymodule, Python, PyValueError, t } from "@taipan/core";
import { expect, test } from "vitest";

class Wheel {
  turn(): number {
    return 1;
  }
}

const PyWheel = defineClass(Wheel, { new: true, methods: ["turn"] });

/** Runs Python code and gives what it leaves in `result`. */
function python(code: string): unknown {
  return Python.attach((py) => {
    const names = py.dict();
    py.run(code, { globals: names });
    return names.getItem("result").toJs();
  });
}

test("[MOD-01][MOD-02][MOD-03][MOD-06][MOD-08][MOD-20] what a definition lists is what Python imports", () => {
  function double(x: number): number {
    return 2 * x;
  }
  pymodule({
    name: "pycool",
    doc: "Cool things.",
    functions: { twice: double },
    classes: [PyWheel],
    constants: { VERSION: "1", PRIMES: [2, 3, 5] },
  }).register();
  expect(
    python(`
import pycool
from pycool import *
result = [pycool.__doc__, pycool.__name__, pycool.__all__, twice(21), Wheel().turn(), VERSION, PRIMES,
          pycool.twice.__name__, pycool.twice.__module__, pycool.Wheel.__module__, "twice" in dir(pycool)]
`),
  ).toEqual([
    "Cool things.",
    "pycool",
    ["twice", "Wheel", "VERSION", "PRIMES"],
    42,
    1,
    "1",
    [2, 3, 5],
    "twice",
    "pycool",
    "pycool",
    true,
  ]);
});

test("[MOD-05] init adds to the module, and what it throws is what the import raises", () => {
  pymodule("with_init", (module, py) => {
    module.add("answer", 42);
    module.add("version", py.import("sys").getAttr("version_info"));
  }).register();
  expect(python("import with_init\nresult = (with_init.answer, with_init.version[0], with_init.__all__)")).toEqual([
    42,
    3,
    ["answer", "version"],
  ]);
  let isBroken = true;
  pymodule("fails_once", (module) => {
    module.add("partial", 1);
    if (isBroken) throw new PyValueError("no configuration");
  }).register();
  expect(() => python("import fails_once")).toThrow("ValueError: no configuration");
  expect(python("import sys\nresult = 'fails_once' in sys.modules")).toBe(false);
  isBroken = false;
  expect(python("import fails_once\nresult = fails_once.partial")).toBe(1);
});

test("[MOD-05] an asynchronous init is refused", () => {
  pymodule({ name: "asynchronous", init: async () => await Promise.resolve() }).register();
  expect(() => python("import asynchronous")).toThrow(
    "Cannot initialize module 'asynchronous': its init function is asynchronous",
  );
});

test("[MOD-07] values, functions, classes and modules are added one by one", () => {
  Python.attach((py) => {
    const module = PyModule.new(py, "assembled");
    module.add("A", 1);
    module.addFunction((a: number, b: number) => a + b, "plus");
    module.addFunction(function minus(a: number, b: number): number {
      return a - b;
    });
    module.addClass(PyWheel);
    const inner = PyModule.new(py, "inner");
    inner.add("B", 2);
    module.addSubmodule(inner);
    py.import("sys").getAttr("modules").setItem("assembled", module);
    expect(module.index().toJs()).toEqual(["A", "plus", "minus", "Wheel", "inner"]);
    module.add("A", 3);
    expect(module.index().len()).toBe(5);
  });
  expect(
    python(`
import assembled, assembled.inner
from assembled.inner import B
result = [assembled.A, assembled.plus(1, 2), assembled.minus(1, 2), assembled.Wheel().turn(), B, assembled.inner.B]
`),
  ).toEqual([3, 3, -1, 1, 2, 2]);
});

test("[MOD-09] a module tells its namespace, name and file, and that it has none", () => {
  Python.attach((py) => {
    const json = py.import("json");
    expect(json.name()).toBe("json");
    expect(json.filename()).toMatch(/json.__init__\.py$/);
    expect(json.dict().contains("dumps")).toBe(true);
    expect(() => PyModule.new(py, "nowhere").filename()).toThrow("SystemError: module filename missing");
  });
});

test("[MOD-10] source text becomes a module whose tracebacks name the file given", () => {
  Python.attach((py) => {
    const module = PyModule.fromCode(py, "def fail():\n    raise KeyError('k')\nX = 5", "rules.py", "rules");
    expect(module.name()).toBe("rules");
    expect(module.filename()).toBe("rules.py");
    expect(py.eval("__import__('rules').X").extract(t.i32)).toBe(5);
    const outcome = py.try(() => module.callMethod0("fail"));
    expect(outcome.ok).toBe(false);
    if (!outcome.ok) expect((outcome.error as PyErr).format()).toContain('File "rules.py", line 2, in fail');
    expect(() => PyModule.fromCode(py, "x =", "broken.py", "broken")).toThrow("SyntaxError");
    expect(() => PyModule.fromCode(py, "1/0", "broken.py", "broken")).toThrow("ZeroDivisionError");
    expect(py.eval("'broken' in __import__('sys').modules").extract()).toBe(false);
  });
});

test("[ASK-08][MOD-11][MOD-12] a module inside another is imported by its dotted name, as are its classes", () => {
  class Bolt {}
  const leaf = pymodule({ name: "leaf", constants: { DEPTH: 3 } });
  const inner = pymodule({ name: "inner", classes: [defineClass(Bolt)], submodules: [leaf] });
  pymodule({ name: "tree", submodules: [inner] }).register();
  expect(
    python(`
from tree.inner import Bolt
import tree.inner.leaf, tree, sys
result = [Bolt.__module__, tree.inner.leaf.DEPTH, tree.inner is sys.modules["tree.inner"], tree.__all__, tree.__path__,
          tree.inner.__name__, tree.inner.__spec__.parent, tree.inner.leaf.__package__]
`),
  ).toEqual(["tree.inner", 3, true, ["inner"], [], "tree.inner", "tree.inner", "tree.inner"]);
});

test("[MOD-13][MOD-14] importlib makes and executes the module in two steps, and makes it once", () => {
  let filled = 0;
  pymodule("two_phases", (module) => module.add("filled", ++filled)).register();
  expect(
    python(`
import importlib, importlib.util, sys
spec = importlib.util.find_spec("two_phases")
made = importlib.util.module_from_spec(spec)
empty = hasattr(made, "filled")
spec.loader.exec_module(made)
import two_phases
del sys.modules["two_phases"]
import two_phases as again
importlib.reload(again)
result = [empty, made.filled, again is made, two_phases is made, again.filled, spec.origin, repr(again)]
`),
  ).toEqual([false, 1, true, true, 1, "taipan", "<module 'two_phases' (taipan)>"]);
  expect(filled).toBe(1);
});

test("[MOD-14] a name that Python uses already is refused, one of ours is replaced", () => {
  expect(() => pymodule({ name: "sys" }).register()).toThrow(
    "Cannot register module 'sys': Python has imported another module of that name already",
  );
  pymodule({ name: "replaced", constants: { v: 1 } }).register();
  expect(python("import replaced\nresult = replaced.v")).toBe(1);
  pymodule({ name: "replaced", constants: { v: 2 } }).register();
  expect(python("import replaced\nresult = replaced.v")).toBe(2);
});

test("[MOD-22] a Python package re-exports the module inside it", () => {
  pymodule({ name: "shop._native", functions: { price: () => 9 }, constants: { TAX: 0.19 } }).register();
  Python.attach((py) => {
    const shop = PyModule.fromCode(py, "__path__ = []\nfrom ._native import *", "shop/__init__.py", "shop");
    expect(shop.hasAttr("price")).toBe(true);
  });
  expect(
    python("import shop\nresult = [shop.price is shop._native.price, shop.price(), shop.TAX, shop._native.__name__]"),
  ).toEqual([true, 9, 0.19, "shop._native"]);
});

test("[MOD-23] a function named __getattr__ answers for attributes that do not exist", () => {
  pymodule({ name: "dynamic", functions: { __getattr__: (name: string) => `made up: ${name}` } }).register();
  expect(python("import dynamic\nfrom dynamic import anything\nresult = [dynamic.x, anything]")).toEqual([
    "made up: x",
    "made up: anything",
  ]);
});

test("[ASK-10][MOD-26] a class that two modules export is one class", () => {
  pymodule({ name: "first_shop", classes: [PyWheel] }).register();
  pymodule({ name: "second_shop", classes: [PyWheel] }).register();
  expect(python("import first_shop, second_shop\nresult = first_shop.Wheel is second_shop.Wheel")).toBe(true);
});

test("[MOD-21] a class in two modules says by its module where pickle finds it", () => {
  class Coin {
    readonly value: number;

    constructor(value: number) {
      this.value = value;
    }
  }
  const PyCoin = defineClass(Coin, { module: "mint", new: true, fields: { value: { get: true } }, pickle: true });
  pymodule({ name: "purse", classes: [PyCoin] }).register();
  pymodule({ name: "mint", classes: [Coin] }).register();
  expect(
    python(`
import pickle, purse, mint
coin = pickle.loads(pickle.dumps(purse.Coin(5)))
result = [purse.Coin is mint.Coin, purse.Coin.__module__, type(coin) is mint.Coin, coin.value]
`),
  ).toEqual([true, "mint", true, 5]);
});

test("[FUN-37] what was not listed is no attribute", () => {
  expect(() => python("import pycool\npycool.forgotten")).toThrow(
    "AttributeError: module 'pycool' has no attribute 'forgotten'",
  );
});

test("a definition binds itself where the module is wanted in TypeScript", () => {
  const definition = pymodule({ name: "bound_here", constants: { X: 1 } });
  Python.attach((py) => {
    expect(definition.bind(py).getAttr("X").extract(t.i32)).toBe(1);
    expect(definition.bind(py).is(py.import("bound_here"))).toBe(true);
  });
});

test("a module that exists is imported by any thread", () => {
  pymodule({ name: "threaded", constants: { X: 7 } }).register();
  expect(
    python(`
import threaded, threading
result = []
def work():
    import threaded
    result.append(threaded.X)
thread = threading.Thread(target=work)
thread.start()
thread.join()
`),
  ).toEqual([7]);
});
