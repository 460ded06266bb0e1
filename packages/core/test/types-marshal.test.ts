import { expect, test } from "vitest";
import { marshal, PyEOFError, PyTypeError, PyValueError, Python, t } from "../src/index.ts";

test.each([
  "None",
  "[1, 2.5, 'text', b'bytes', (True, None), {'a': {1, 2}}, 2**100, 1j]",
  "(lambda x: [x, x])([1])",
  "compile('6 * 7', '<test>', 'eval')",
])("[TYP-48] %s survives dumps and loads, and Python's own module reads it", (expression) => {
  Python.attach((py) => {
    const object = py.eval(expression);
    const bytes = marshal.dumps(object);
    expect(marshal.loads(py, bytes.extract(t.bytes)).eq(object)).toBe(true);
    expect(py.import("marshal").callMethod("loads", [bytes]).eq(object)).toBe(true);
    expect(marshal.loads(py, marshal.dumps(object, 2).extract(t.bytes)).eq(object)).toBe(true);
  });
});

test("[TYP-48] the version is one that this Python writes; sharing is kept from version 3 on", () => {
  Python.attach((py) => {
    expect(marshal.VERSION).toBeLessThanOrEqual(py.import("marshal").getAttr("version").extract(t.i32));
    const twice = py.eval("(lambda x: [x, x])([1])");
    const isShared = (version?: number): boolean => {
      const [left, right] = [...marshal.loads(py, marshal.dumps(twice, version).extract(t.bytes))];
      return left !== undefined && right !== undefined && left.is(right);
    };
    expect([isShared(), isShared(2)]).toEqual([true, false]);
  });
});

test("[TYP-48] what cannot be written or read is Python's error", () => {
  Python.attach((py) => {
    expect(() => marshal.dumps(py.eval("[object()]"))).toThrow(PyValueError);
    expect(() => marshal.loads(py, new Uint8Array(0))).toThrow(PyEOFError);
    expect(() => marshal.loads(py, marshal.dumps(py.eval("[1, 2]")).extract(t.bytes).subarray(0, 7))).toThrow(
      PyEOFError,
    );
    expect(() => marshal.loads(py, Uint8Array.of(0x30))).toThrow(PyTypeError);
  });
});
