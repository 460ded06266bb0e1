import { setImmediate } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { type Py, PyCapsule, Python } from "../src/index.ts";

beforeAll(() => Python.initialize());

test("[TYP-28] a capsule holds a JavaScript value under a name", () => {
  Python.attach((py) => {
    const value = { model: 1 };
    const capsule = PyCapsule.newWithValue(py, value, "taipan.model");
    expect([
      capsule.name,
      capsule.value("taipan.model"),
      capsule.isValid("taipan.model"),
      capsule.isValid("x"),
    ]).toEqual(["taipan.model", value, true, false]);
    expect(capsule.value("taipan.model")).toBe(value);
    expect(() => capsule.value("other")).toThrow("ValueError: PyCapsule_GetPointer called with incorrect name");
    expect(() => capsule.pointer()).toThrow("ValueError: PyCapsule_GetPointer called with incorrect name");
    expect(capsule.pointer("taipan.model")).toBeGreaterThan(0);
    expect(capsule.repr()).toMatch(/^<capsule object "taipan.model" at /);
    const unnamed = PyCapsule.newWithValue(py, 5);
    expect([unnamed.name, unnamed.value(), unnamed.isValid()]).toEqual([undefined, 5, true]);
    expect(unnamed.is(capsule)).toBe(false);
  });
});

test("[TYP-28] what a capsule leaves behind is destroyed exactly once, after Python dropped it", () => {
  const destroyed: unknown[] = [];
  const kept = Python.attach((py) => {
    const make = (value: unknown): PyCapsule =>
      PyCapsule.newWithValue(py, value, "x", (content) => void destroyed.push(content));
    make(1);
    const list = py.list([make(2), make(3)]);
    expect(list.getItem(0).cast(PyCapsule).value("x")).toBe(2);
    return list.unbind();
  });
  settle(10);
  expect(destroyed).toEqual([1]);
  Python.attach((py) => (kept as Py).bind(py).callMethod("pop"));
  settle(10);
  expect(destroyed).toEqual([1, 3]);
  kept.drop();
  settle(10);
  expect(new Set(destroyed)).toEqual(new Set([1, 2, 3]));
  expect(destroyed).toHaveLength(3);
});

test("[TYP-28] many capsules come and go", async () => {
  let destroyed = 0;
  for (let round = 0; round < 20; round++) {
    Python.attach((py) => {
      for (let index = 0; index < 100; index++) PyCapsule.newWithValue(py, index, `n${index}`, () => destroyed++);
    });
  }
  // Nothing else made room: those of the last scopes are what may be left.
  expect(destroyed).toBeGreaterThan(1_500);
  await setImmediate();
  settle(2_000);
  expect(destroyed).toBe(2_000);
});

test("[TYP-28] a capsule around an address: pointer, context, import", () => {
  Python.attach((py) => {
    const target = py.eval("object()");
    const address = target.asPtr();
    const capsule = PyCapsule.newWithPointer(py, address, "taipan.address");
    expect([capsule.pointer("taipan.address"), capsule.context]).toEqual([address, 0]);
    capsule.context = 64;
    expect(capsule.context).toBe(64);
    expect(() => capsule.value("taipan.address")).toThrow("it holds none of this isolate");
    expect(() => PyCapsule.newWithPointer(py, 0)).toThrow("ValueError");
    py.import("datetime");
    expect(PyCapsule.importPointer(py, "datetime.datetime_CAPI")).toBeGreaterThan(0);
    const own = py.import("datetime").getAttr("datetime_CAPI").cast(PyCapsule);
    expect(own.pointer("datetime.datetime_CAPI")).toBe(PyCapsule.importPointer(py, "datetime.datetime_CAPI"));
    expect(() => PyCapsule.importPointer(py, "datetime.nothing")).toThrow("AttributeError");
    expect(() => py.list().cast(PyCapsule)).toThrow("'list' object is not an instance of 'PyCapsule'");
  });
});

/** Attaches so many times: each looks at one capsule. */
function settle(times: number): void {
  for (let time = 0; time < times; time++) Python.attach(() => undefined);
}
