import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Converter, PyFunction, PyModule, PyNone, Python, t } from "../src/index.ts";

/** Every way by which Python gives back what it was given. */
function ways(py: Python, value: unknown): unknown[] {
  const seen: unknown[] = [];
  const record = (argument: unknown): void => void seen.push(argument);
  py.eval("lambda record, value: record(value)").call([record, value]);
  const box = py.eval("type('Box', (), {})()");
  box.setAttr("value", value);
  seen.push(box.getAttr("value").extract(), box.proxy.value);
  seen.push(py.eval("lambda value: value").call([value]).extract(t.any));
  const tree = py.eval("lambda value: [{'key': (value,)}]").call([value]).toJs() as [Map<string, [unknown]>];
  seen.push(tree[0].get("key")?.[0]);
  seen.push(py.dict({ key: value }).get("key")?.extract());
  seen.push(
    py
      .eval("lambda value: [value]")
      .call([value])
      .extract(t.list(t.any as Converter<unknown>))[0],
  );
  return seen;
}

test("a function that went to Python comes back as that function", () => {
  const add = (a: number, b: number): number => a + b;
  Python.attach((py) => {
    expect(ways(py, add)).toEqual(Array.from({ length: 7 }, () => add));
    for (const one of ways(py, add)) expect(one).toBe(add);
  });
});

test("an Error, an iterator and a generator come back as what they were", () => {
  const generator = (function* () {
    yield 1;
  })();
  Python.attach((py) => {
    for (const value of [new RangeError("x"), [1, 2][Symbol.iterator](), generator]) {
      for (const one of ways(py, value)) expect(one).toBe(value);
    }
  });
});

test("one iterator is one object in Python, and goes on where it was", () => {
  const items = [1, 2, 3][Symbol.iterator]();
  Python.attach((py) => {
    const first = py.toPython(items);
    expect(py.toPython(items).is(first)).toBe(true);
    expect(py.eval("next").call([first]).extract()).toBe(1);
    expect(items.next().value).toBe(2);
    expect(py.eval("list").call([items]).toJs()).toEqual([3]);
  });
});

test("a Python object at the address of a dead callable is not taken for its function", () => {
  Python.attach((py) => {
    const probe = py.eval("lambda value: (id(value), value)");
    const make = py.eval("lambda: (lambda *args, **kwargs: None)");
    const addresses = new Set<unknown>();
    let reused = 0;
    for (let round = 0; round < 500; round++) {
      py.scope((inner) =>
        addresses.add(
          inner
            .eval("id")
            .call([() => round])
            .extract(),
        ),
      );
      py.scope(() => {
        const [address, value] = probe.call([make.call0()]).toJs() as [number, unknown];
        if (addresses.has(address)) reused++;
        expect(value).toBeInstanceOf(PyFunction);
      });
    }
    // Otherwise the test has seen nothing.
    expect(reused).toBeGreaterThan(0);
  });
});

test("a function passed again after Python dropped its callable works again", async () => {
  const one = (): number => 1;
  const call = (): unknown => Python.attach((py) => py.eval("lambda f: f()").call([one]).extract());
  expect([call(), call()]).toEqual([1, 1]);
  await setImmediate();
  expect(call()).toBe(1);
});

test("the token's constants and modules have their own wrappers", () => {
  Python.attach((py) => {
    expect(py.None).toBeInstanceOf(PyNone);
    expect(py.import("math")).toBeInstanceOf(PyModule);
    expect(py.import("math").name()).toBe("math");
    py.run("import sys; sys.modules['not_a_module'] = {'a': 1}");
    expect(py.import("not_a_module").getItem("a").extract()).toBe(1);
    expect(() => py.import("not_a_module").name()).toThrow("'dict' object is not an instance of 'module'");
    py.run("del sys.modules['not_a_module']");
  });
});
