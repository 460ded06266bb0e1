import { beforeAll, expect, test } from "vitest";
import {
  PyDict,
  PyList,
  PyReferenceError,
  PyTypeError,
  PyWeakref,
  PyWeakrefProxy,
  PyWeakrefReference,
  Python,
} from "../src/index.ts";

beforeAll(() => {
  Python.initialize();
  Python.attach((py) =>
    py.run("import gc\nclass Thing(list):\n  colour = 'red'\n  def __call__(self): return 'called'"),
  );
});

test("[TYP-30] a weak reference gives the object while it lives, then undefined", () => {
  Python.attach((py) => {
    const thing = py.eval("Thing([1])");
    const reference = PyWeakrefReference.new(thing);
    expect(reference.upgrade()?.is(thing)).toBe(true);
    expect(reference.upgradeAs(PyList)?.len()).toBe(1);
    expect(() => reference.upgradeAs(PyDict)).toThrow("'Thing' object is not an instance of 'dict'");
    expect(() => reference.upgradeAsExact(PyList)).toThrow("'Thing' object is not an instance of 'list'");
  });
});

test("[TYP-30] after the last strong reference is gone there is nothing to upgrade to", () => {
  Python.attach((py) => {
    const thing = py.eval("Thing()");
    const reference = PyWeakrefReference.new(thing);
    const proxy = PyWeakrefProxy.new(thing);
    thing.drop();
    py.run("gc.collect()");
    expect(reference.upgrade()).toBeUndefined();
    expect(reference.upgradeAs(PyList)).toBeUndefined();
    expect(reference.upgradeAsExact(PyList)).toBeUndefined();
    expect(proxy.upgrade()).toBeUndefined();
    expect(() => proxy.getAttr("colour")).toThrow(PyReferenceError);
  });
});

test("[TYP-30] a type without weak references is refused", () => {
  Python.attach((py) => {
    expect(() => PyWeakrefReference.new(py.int(1))).toThrow(PyTypeError);
    expect(() => PyWeakrefReference.new(py.int(1))).toThrow("cannot create weak reference to 'int' object");
    expect(() => PyWeakrefProxy.new(py.tuple())).toThrow("cannot create weak reference to 'tuple' object");
  });
});

test("[TYP-30] a callback of either language is called once, with the dead reference", () => {
  Python.attach((py) => {
    const calls: boolean[] = [];
    const thing = py.eval("Thing()");
    const reference = PyWeakrefReference.new(thing, (dead) => calls.push(dead.is(reference)));
    const seen = py.list();
    const second = PyWeakrefReference.new(thing, seen.getAttr("append"));
    expect(calls).toEqual([]);
    thing.drop();
    py.run("gc.collect()");
    expect(calls).toEqual([true]);
    expect(seen.len()).toBe(1);
    expect(seen.at(0).is(second)).toBe(true);
  });
});

test("[TYP-30] a proxy behaves like the object", () => {
  Python.attach((py) => {
    const thing = py.eval("Thing([1, 2])");
    const proxy = PyWeakrefProxy.new(thing);
    expect(proxy.getAttr("colour").str()).toBe("red");
    expect(proxy.call0().str()).toBe("called");
    expect(proxy.len()).toBe(2);
    expect(proxy.upgrade()?.is(thing)).toBe(true);
    expect(PyWeakrefProxy.new(thing).is(proxy)).toBe(true);
  });
});

test("[TYP-30] references made in Python are wrapped, and both kinds are PyWeakref", () => {
  Python.attach((py) => {
    const thing = py.eval("Thing()");
    const weakref = py.import("weakref");
    const reference = weakref.callMethod("ref", [thing]);
    const proxy = weakref.callMethod("proxy", [thing]);
    expect(reference).toBeInstanceOf(PyWeakrefReference);
    expect(proxy).toBeInstanceOf(PyWeakrefProxy);
    expect([reference instanceof PyWeakref, proxy instanceof PyWeakref]).toEqual([true, true]);
    expect(() => thing.cast(PyWeakrefReference)).toThrow("'Thing' object is not an instance of 'ReferenceType'");
    expect(() => reference.cast(PyWeakrefProxy)).toThrow("is not an instance of 'ProxyType'");
  });
});
