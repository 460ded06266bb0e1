import { setImmediate } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { ConversionError, Py, PyAny, type PyDict, PyErr, Python, PyTypeError, t } from "../src/index.ts";

beforeAll(() => Python.attach((py) => py.run("import collections.abc, threading")));

/** The `repr` of an expression in which `it` is the proxy of a value; of a failure, the exception's text. */
function outcome(value: object, code: string): string {
  return Python.attach((py) => {
    const globals = namespace(py, value);
    try {
      return py.eval(code, { globals }).repr();
    } catch (error) {
      if (error instanceof PyErr) return error.message;
      throw error;
    }
  });
}

/** Runs statements in which `it` is the proxy of a value. */
function run(value: object, code: string): void {
  Python.attach((py) => py.run(code, { globals: namespace(py, value) }));
}

function namespace(py: Python, value: object): PyDict {
  return py.dict({ it: py.proxyOf(value), abc: py.eval("collections.abc"), threading: py.import("threading") });
}

class Counter {
  count = 1;

  get double(): number {
    return this.count * 2;
  }

  add(step: number): this {
    this.count += step;
    return this;
  }

  static from(count: number): Counter {
    return new Counter().add(count - 1);
  }
}

describe("attributes", () => {
  test("are the object's properties, read, written and removed in place", () => {
    const counter = new Counter();
    expect(outcome(counter, "(it.count, it.double, hasattr(it, 'nothing'))")).toBe("(1, 2, False)");
    run(counter, "it.count = 5; it.extra = 'x'");
    expect([counter.count, (counter as { extra?: string }).extra]).toEqual([5, "x"]);
    run(counter, "del it.extra");
    expect("extra" in counter).toBe(false);
    expect(outcome(counter, "it.nothing")).toBe("AttributeError: 'JsProxy' object has no attribute 'nothing'");
    expect(outcome(counter, "delattr(it, 'nothing')")).toMatch(/^AttributeError/);
  });

  test("that cannot be written say so", () => {
    const refusal = "AttributeError: 'JsObject' object attribute 'a' is read-only";
    expect(outcome(Object.freeze({ a: 1 }), "setattr(it, 'a', 2)")).toBe(refusal);
    expect(outcome(new Counter(), "setattr(it, 'double', 2)")).toMatch(/read-only$/);
    expect(outcome({ a: 1 }, "setattr(it, '__class__', int)")).toMatch(/read-only$/);
  });

  test("named like a keyword take an underscore, and are items as well", () => {
    expect(outcome({ class: 1, from_: 2 }, "(it.class_, it['class'], it['from_'])")).toBe("(1, 1, 2)");
  });

  test("are listed by dir", () => {
    expect(outcome(new Counter(), "[name in dir(it) for name in ('count', 'double', 'add', 'to_py')]")).toBe(
      "[True, True, True, True]",
    );
  });

  test("that are functions are methods of the object", () => {
    const counter = new Counter();
    expect(outcome(counter, "it.add(2) is it")).toBe("True");
    expect(counter.count).toBe(3);
    expect(outcome(counter, "(it.add == it.add, {it.add: 1}[it.add] == 1, it.add.__self__ is it)")).toBe(
      "(True, True, True)",
    );
    expect(outcome({ f: (...args: unknown[]) => args }, "it.f(1, b=2).to_py()")).toBe("[1, {'b': 2}]");
  });

  test("whose getter throws raise that error", () => {
    const failing = {
      get broken(): never {
        throw new RangeError("no");
      },
    };
    Python.attach((py) => {
      const proxy = py.proxyOf(failing);
      expect(() => proxy.getAttr("broken")).toThrow(RangeError);
    });
  });
});

describe("identity", () => {
  test("an object has one proxy, and the proxy comes back as the object", () => {
    const value = { inner: { list: [1] } };
    Python.attach((py) => {
      const proxy = py.proxyOf(value);
      expect(py.proxyOf(value).is(proxy)).toBe(true);
      expect(proxy.extract()).toBe(value);
      expect(proxy.getAttr("inner").extract(t.proxied)).toBe(value.inner);
      expect(py.eval("lambda v: {'k': [v.inner.list]}").call([proxy]).toJs()).toEqual(
        new Map([["k", [value.inner.list]]]),
      );
      let seen: unknown;
      py.eval("lambda f, v: f(v)").call([(argument: unknown) => (seen = argument) === value, proxy]);
      expect(seen).toBe(value);
    });
    expect(outcome(value, "it.inner is it['inner'] and it == it and it != it.inner and {it: 1}[it] == 1")).toBe("True");
  });

  test("a method comes back as its function", () => {
    const counter = new Counter();
    Python.attach((py) => expect(py.proxyOf(counter).getAttr("add").extract()).toBe(Reflect.get(counter, "add")));
  });

  test("t.proxied sends an object by reference from inside other converters", () => {
    const objects = [{ a: 1 }, new Map()];
    Python.attach((py) => {
      const list = py.toPython(t.as(t.list(t.proxied), objects));
      expect(list.repr()).toBe("[JsObject({ a: 1 }), JsMap(Map(0) {})]");
      list.getItem(0).setItem("a", 2);
      expect(list.extract(t.list(t.proxied))[0]).toBe(objects[0]);
      expect(objects[0]).toEqual({ a: 2 });
      expect(() => list.extract(t.proxied)).toThrow("'list' object is not an instance of 'JsProxy'");
    });
  });

  test("a Python object that is stored is the same one when it is read", () => {
    const object: Record<string, unknown> = {};
    const array: unknown[] = [];
    run(object, "value = [1]\nit.value = value\nassert it.value is value\nit['f'] = f = lambda: 7\nassert it.f is f");
    run(array, "value = (1, {})\nit.append(value)\nassert it[0] is value and it[-1] is value");
    expect(object["value"]).toBeInstanceOf(Py);
    expect((object["f"] as () => unknown)()).toBe(7);
    Python.attach((py) => expect((array[0] as Py).bind(py).repr()).toBe("(1, {})"));
  });

  test("primitive values and Python objects have no proxy", () => {
    Python.attach((py) => {
      expect(() => py.proxyOf(5 as never)).toThrow(ConversionError);
      expect(() => py.proxyOf(py.list())).toThrow("Cannot convert");
      expect(() => py.toPython(t.as(t.proxied, "text" as never))).toThrow("only objects and functions have a proxy");
    });
  });

  test("Python code cannot make proxies of nothing", () => {
    expect(outcome({}, "type(it)()")).toMatch(/^TypeError: cannot create 'JsObject' instances/);
    expect(outcome({}, "object.__new__(type(it)).a")).toMatch(/^TypeError: the object stands for no JavaScript object/);
    expect(outcome({}, "__import__('copy').deepcopy(it)")).toMatch(/^TypeError: cannot copy or pickle/);
  });
});

describe("arrays", () => {
  const array = (): number[] => [10, 20, 30, 40];

  test("are mutable sequences", () => {
    expect(outcome([], "isinstance(it, abc.MutableSequence), bool(it), len(it)")).toBe("(True, False, 0)");
    expect(outcome(array(), "(it[0], it[-1], len(it), 20 in it, it.index(30), it.count(40), list(reversed(it)))")).toBe(
      "(10, 40, 4, True, 2, 1, [40, 30, 20, 10])",
    );
    expect(outcome(array(), "it[4]")).toBe("IndexError: JsArray index out of range");
    expect(outcome(array(), "it['x']")).toMatch(/^TypeError/);
    expect(outcome(array(), "it[2**70]")).toMatch(/^IndexError/);
  });

  test.for([
    ["it.append(5)"],
    ["it.insert(1, 5)"],
    ["it.insert(-100, 5)"],
    ["it.extend([1, 2])"],
    ["it.extend(it)"],
    ["it.pop()"],
    ["it.pop(0)"],
    ["it.remove(20)"],
    ["it.reverse()"],
    ["it.clear()"],
    ["it[1] = 5"],
    ["del it[-1]"],
    ["it[1:3] = [1, 2, 3]"],
    ["it[5:1] = [7]"],
    ["it[::2] = [1, 2]"],
    ["del it[1:3]"],
    ["del it[::-2]"],
    ["it += [5]"],
  ])("do what a list does: %s", ([code = ""]) => {
    const target = array();
    const onList = code.replaceAll(/\bit\b/g, "expected");
    run(target, `expected = [10, 20, 30, 40]\n${onList}\n${code}\nassert list(it) == expected, (list(it), expected)`);
    expect(Array.isArray(target)).toBe(true);
  });

  test("slices are new arrays; of the wrong size they are refused", () => {
    Python.attach((py) => {
      const slice = py.eval("lambda it: it[::-2]").call([py.proxyOf(array())]);
      expect(slice.extract()).toEqual([40, 20]);
    });
    expect(outcome(array(), "it.__setitem__(slice(None, None, 2), [1])")).toBe(
      "ValueError: attempt to assign sequence of size 1 to extended slice of size 2",
    );
  });

  test("take methods of JavaScript, and Python's callables for them", () => {
    expect(outcome(array(), "it.map(lambda value, *rest: value / 10).join('-')")).toBe("'1-2-3-4'");
    expect(outcome([3, 1, 2], "it.sort() is it and it.concat([4]).length")).toBe("4");
  });

  test("may be long", () => {
    const target: number[] = [];
    run(target, "it.extend(range(100_000)); it[1:1] = range(50_000)");
    expect([target.length, target[1], target[50_001], target.at(-1)]).toEqual([150_000, 0, 1, 99_999]);
  });

  test("typed arrays keep their length and kind", () => {
    const floats = new Float64Array([1, 2.5]);
    run(floats, "it[0] = 7");
    expect(floats[0]).toBe(7);
    expect(outcome(floats, "list(it), it[1:], len(it)")).toBe("([7.0, 2.5], JsTypedArray(Float64Array(1) [ 2.5 ]), 2)");
    expect(outcome(floats, "isinstance(it, abc.MutableSequence), isinstance(it, abc.Sequence)")).toBe("(False, True)");
    expect(outcome(floats, "it.__delitem__(0)")).toMatch(/^TypeError/);
    expect(outcome(new Int8Array([1]), "(it[0], bytes(it.to_py()))")).toBe(String.raw`(1, b'\x01')`);
  });
});

describe("mappings and sets", () => {
  test("a plain object is a mutable mapping of its own properties", () => {
    const object: Record<string, unknown> = { a: 1, b: 2 };
    expect(outcome(object, "isinstance(it, abc.MutableMapping), dict(it), len(it), 'a' in it, 'toString' in it")).toBe(
      "(True, {'a': 1, 'b': 2}, 2, True, False)",
    );
    run(object, "it['c'] = 3; del it['a']; it.update(d=4); assert it.pop('b') == 2; it.setdefault('e', 5); it[1] = 6");
    expect(object).toEqual({ c: 3, d: 4, e: 5, 1: 6 });
    expect(outcome(object, "it['nothing']")).toBe("KeyError: 'nothing'");
    expect(outcome(object, "(it.get('toString', 0), (1, 2) in it)")).toBe("(0, False)");
    expect(outcome(object, "it[1.5]")).toBe("TypeError: property names must be str or int, not float");
    run(object, "it['__proto__'] = 1; assert it['__proto__'] == 1; it.clear()");
    expect([Object.keys(object), Object.getPrototypeOf(object)]).toEqual([[], Object.prototype]);
  });

  test("a Map is a mutable mapping, whose keys may be anything", () => {
    const key = { id: 1 };
    const map = new Map<unknown, unknown>([
      [1, "one"],
      [key, "object"],
    ]);
    expect(outcome(map, "isinstance(it, abc.MutableMapping), len(it), it[1], 1.0 in it, it[list(it)[1]]")).toBe(
      "(True, 2, 'one', True, 'object')",
    );
    run(
      map,
      "it['k'] = None; assert it['k'] is None and it.get('z', 3) == 3; del it[1]; f = lambda: 0; it[f] = 1; assert it[f] == 1",
    );
    expect(map.size).toBe(3);
    expect(outcome(map, "it['z']")).toBe("KeyError: 'z'");
    expect(outcome(map, "it.__setitem__([], 1)")).toMatch(/^TypeError: unhashable type/);
    run(map, "it.clear()");
    expect(map.size).toBe(0);
  });

  test("a Set is a mutable set", () => {
    const set = new Set<unknown>([1, "a"]);
    expect(
      outcome(set, "isinstance(it, abc.MutableSet), 1 in it, 2 in it, len(it), it | {2} == {1, 2, 'a'}, it & {1}"),
    ).toBe("(True, True, False, 2, True, {1})");
    run(set, "it.add(2); it.add(2); it.discard('a'); it.discard('z'); it |= {3}");
    expect([...set]).toEqual([1, 2, 3]);
    expect(outcome(set, "it.remove('z')")).toBe("KeyError: 'z'");
  });
});

describe("other objects", () => {
  test("functions are called, classes make instances", () => {
    expect(outcome(Counter, "(it.new().count, it.from_(4).count, it.name, it.__name__)")).toBe(
      "(1, 4, 'Counter', 'Counter')",
    );
    expect(outcome((a: number, b: number) => a * b, "it(6, 7)")).toBe("42");
    Python.attach((py) => {
      const made = py.proxyOf(Counter).callMethod("new", []).extract();
      expect(made).toBeInstanceOf(Counter);
    });
  });

  test("iterables are iterated lazily, and closed", () => {
    let closed = 0;
    const iterable = {
      *[Symbol.iterator]() {
        try {
          for (let item = 0; ; item++) yield { item };
        } finally {
          closed++;
        }
      },
    };
    expect(outcome(iterable, "[v.item for _, v in zip(range(3), it)], bool(it)")).toBe("([0, 1, 2], True)");
    run(iterable, "iterator = iter(it); next(iterator); iterator.close()");
    expect(closed).toBe(1);
    expect(outcome(new URLSearchParams("a=1&b=2"), "[tuple(pair) for pair in it], len(it)")).toBe(
      "([('a', '1'), ('b', '2')], 2)",
    );
    expect(outcome(new Counter(), "iter(it)")).toMatch(/^TypeError: 'JsProxy' object is not iterable/);
  });

  test("text", () => {
    expect(outcome(new URL("https://example.org/a"), "str(it)")).toBe("'https://example.org/a'");
    expect(outcome(new Counter(), "(repr(it), str(it))")).toBe(
      "('JsProxy(Counter { count: 1 })', 'JsProxy(Counter { count: 1 })')",
    );
  });

  test("to_py copies, as deep as it is told, and keeps cycles", () => {
    const value: Record<string, unknown> = {
      list: [1, { deep: new Set([1]) }],
      map: new Map([[1, [2]]]),
      counter: new Counter(),
    };
    const copied = "{'list': [1, {'deep': {1}}], 'map': {1: [2]}, 'counter': JsProxy(Counter { count: 1 })}";
    expect(outcome(value, "it.to_py()")).toBe(copied);
    expect(outcome(value, "[type(v).__name__ for v in it.to_py(depth=1).values()]")).toBe(
      "['JsArray', 'JsMap', 'JsProxy']",
    );
    expect(outcome(value, "type(it.to_py(depth=2)['list'][1]).__name__")).toBe("'JsObject'");
    expect(outcome(value, "it.to_py(depth=0) is it")).toBe("True");
    value["self"] = value;
    expect(outcome(value, "(lambda copy: copy['self'] is copy)(it.to_py())")).toBe("True");
    expect(outcome(value, "(lambda copy: copy['self'] is copy)(it.to_py(depth=5))")).toBe("True");
  });
});

test("a callable of Python is one function each time, so that a listener can be removed", () => {
  const target = new EventTarget();
  Python.attach((py) => {
    const names = namespace(py, target);
    py.run("seen = []\ndef listen(event): seen.append(event.type)\nit.addEventListener('a', listen)", {
      globals: names,
    });
    target.dispatchEvent(new Event("a"));
    py.run("it.removeEventListener('a', listen)", { globals: names });
    target.dispatchEvent(new Event("a"));
    expect(names.get("seen")?.toJs()).toEqual(["a"]);
  });
});

test("errors of Python pass through JavaScript unchanged", () => {
  const caught = outcome([1], "it.forEach(lambda *args: 1 / 0)");
  expect(caught).toBe("ZeroDivisionError: division by zero");
});

test("a foreign thread may use, hold, compare and drop proxies", () => {
  const code = `
result = []
def work(it):
    it.a += 1
    result.append(it.a)
    result.append({it: it == it})
    del it
thread = threading.Thread(target=work, args=(it,))
thread.start()
thread.join()
assert result[0] == 2, result
assert result[1] == {it: True}`;
  run({ a: 1 }, code);
  expect(outcome({ a: 1 }, "it.a")).toBe("1");
});

test("the object is released when Python has dropped its proxy", async () => {
  const reference = keepAndDrop();
  for (let round = 0; round < 30 && reference.deref() !== undefined; round++) {
    Python.attach((py) => py.run("import gc; gc.collect()"));
    await setImmediate();
    globalThis.gc?.();
    await setImmediate();
  }
  expect(reference.deref()).toBeUndefined();
});

/** In a function of its own, so that no frame keeps the object. */
function keepAndDrop(): WeakRef<object> {
  return Python.attach((py) => {
    const value = { big: [1, 2, 3] };
    const holder = py.list([py.proxyOf(value)]);
    expect(holder.getItem(0).getAttr("big").len()).toBe(3);
    expect(holder.getItem(0)).toBeInstanceOf(PyAny);
    return new WeakRef<object>(value);
  });
}

test("misuse of what the classes are built on is refused", () => {
  Python.attach((py) => {
    const ask = py.eval("lambda it: type(it).__getattr__.__globals__['ask']").call([py.proxyOf({})]);
    expect(() => ask.call(["get", 5, "x"])).toThrow(PyTypeError);
    expect(() => ask.call(["no such operation", py.proxyOf({})])).toThrow(PyTypeError);
  });
});
