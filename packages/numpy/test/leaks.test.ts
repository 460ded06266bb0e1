import { Python, t } from "@taipan/core";
import { debug } from "@taipan/core/debug";
import { describe, expect, test } from "vitest";
import {
  arrayLike,
  borrowFrom,
  defineStruct,
  dot,
  fromDLPack,
  intoPyArray,
  ndarray,
  PyArray,
  PyArrayDescr,
  pyufunc,
  ufuncLoop,
} from "../src/index.ts";
import { arrayOf } from "./support/array-of.ts";

const Point = defineStruct({ x: "float64", of: "object", name: "U4" });

/** What one round does: every way through the package, the refused ones, too. */
const PATHS: Readonly<Record<string, (py: Python) => void>> = {
  "guards and views": (py) => {
    const array = PyArray.from(py, [1, 2, 3]);
    using reader = array.readonly();
    reader.asArray().get(0);
    reader.asSlice();
    reader.clone().release();
    void array.tryReadwrite();
    expect(() => array.readwrite()).toThrow();
  },
  "writers that become readers": (py) => {
    const array = PyArray.zeros(py, [2, 2], "int32", { order: "F" });
    array.readwrite().downgrade().release();
    array.readwrite().makeNonwriteable().release();
    void array.tryReadwrite();
  },
  "typed arrays of JavaScript's": (py) => {
    intoPyArray(py, Float64Array.of(1, 2)).readwrite().release();
    borrowFrom(Float64Array.of(1), py.list()).drop();
    expect(() => intoPyArray(py, new Float64Array(4), { shape: [3] })).toThrow();
  },
  "references in arrays": (py) => {
    using guard = PyArray.empty(py, [2], "object").readwrite();
    using thing = py.list([1]).unbind();
    guard.set(thing, 0);
    guard.set(thing, 0);
    using held = guard.get(0);
    expect(held?.isSame(thing)).toBe(true);
    using none = guard.get(1);
    expect(none).toBeDefined();
  },
  records: (py) => {
    const points = Point.zeros(py, [2]);
    using guard = points.readwrite();
    using thing = py.list([1]).unbind();
    Point.write(guard, { x: 1, of: thing }, 0);
    expect(() => Point.write(guard, { name: "too long" }, 1)).toThrow();
    using of = Point.read(guard, 0)?.of;
    expect(of?.isSame(thing)).toBe(true);
    expect(() => Point.check(PyArray.zeros(py, [1], "int8"))).toThrow();
  },
  "converters and types": (py) => {
    const array = arrayOf(py, "np.zeros(3, dtype='M8[s]')");
    expect(array.dtype).toBe("datetime64[s]");
    expect(() => array.extract(ndarray("int8"))).toThrow();
    expect(() => py.list([1]).extract(ndarray("int8"))).toThrow();
    py.list([1, 2]).extract(arrayLike("float32", 1));
    expect(() => py.list(["a"]).extract(arrayLike("float32", 1))).toThrow();
    expect(PyArrayDescr.of(py, "intp").isEquivTo(PyArrayDescr.of(py, "int64"))).toBe(true);
  },
  "tensors by DLPack": (py) => {
    const source = PyArray.from(py, [1, 2]);
    using guard = fromDLPack(source).readonly();
    guard.asArray().get(0);
    expect(() => fromDLPack(py.list())).toThrow();
  },
  "universal functions": (py) => {
    const loop = ufuncLoop(["float64"], ["float64"], ([x], [y]) => y.set(x));
    const copy = pyufunc(py, "copy", [loop]);
    copy.call([PyArray.arange(py, 0, 4).slice([undefined, undefined, -1])]).drop();
    copy.call([[1n, 2n]], { out: PyArray.zeros(py, [2], "float32") }).drop();
  },
  "arrays that are resized": (py) => {
    const array = PyArray.from(py, [1, 2]);
    array.readwrite().resize(1000).resize(1).release();
    const part = array.slice([]);
    expect(() => array.readwrite().resize(2)).toThrow();
    part.drop();
  },
  "shapes and products": (py) => {
    const array = PyArray.arange(py, 0, 6).reshape([2, 3]);
    array.slice(1, [0, 2]).astype("int32").toTypedArray();
    array.transpose().copyTo(PyArray.empty(py, [3, 2], "float32"));
    expect(() => array.reshape([4])).toThrow();
    dot(array.slice(0), array.slice(1));
  },
};

describe("nothing is left behind by thousands of", () => {
  test.each(Object.entries(PATHS))("[NPY-07] [NPY-48] %s", async (_, path) => {
    await blocksAfter(50, path);
    const before = await blocksAfter(1, path);
    const handles = debug.liveHandles();
    const after = await blocksAfter(2000, path);
    expect(debug.liveHandles()).toBe(handles);
    // A path that leaks one object a round would leave 2,000.
    expect(after - before).toBeLessThan(200);
  });
});

/** Blocks of memory that Python has after some rounds, and after both collectors. */
async function blocksAfter(rounds: number, path: (py: Python) => void): Promise<number> {
  Python.attach((py) => {
    for (let round = 0; round < rounds; round++) py.scope(path);
  });
  // Errors own the exception that they stand for until JavaScript's collector reports them, in several tasks.
  for (let same = 0, last = -1; same < 4; same = debug.liveHandles() === last ? same + 1 : 0) {
    last = debug.liveHandles();
    (globalThis as { gc?: () => void }).gc?.();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return Python.attach((py) => {
    py.import("gc").callMethod0("collect").drop();
    return py.import("sys").callMethod0("getallocatedblocks").extract(t.int53);
  });
}
