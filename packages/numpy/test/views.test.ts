import { ConversionError, DisposedError, Python, PyValueError, t } from "@taipan/core";
import { debug } from "@taipan/core/debug";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AsSliceError, BorrowError, borrowFrom, intoPyArray, PyArray, toPyArray } from "../src/index.ts";
import { arrayOf } from "./support/array-of.ts";

/** The items of a view, the last index fastest. */
function itemsOf(view: { shape: number[]; get: (...indices: number[]) => unknown }): unknown[] {
  const walk = (indices: number[]): unknown[] =>
    indices.length === view.shape.length
      ? [view.get(...indices)]
      : Array.from({ length: view.shape[indices.length] as number }, (_, index) => walk([...indices, index])).flat();
  return walk([]);
}

describe("views", () => {
  test("[NPY-01] a view is the memory itself", () => {
    Python.attach((py) => {
      const array = PyArray.arange(py, 0, 4);
      using guard = array.readwrite();
      const view = guard.asTypedArray() as Float64Array;
      view[0] = 42;
      expect(array.getItem(0).extract(t.f64)).toBe(42);
      array.setItem(1, -1);
      expect(view[1]).toBe(-1);
      expect(array.getAttr("ctypes").getAttr("data").extract(t.int53)).toBe(array.data());
      expect(guard.asTypedArray()?.buffer).toBe(view.buffer);
    });
  });

  test.each([
    ["C order", "np.arange(24.0).reshape(2, 3, 4)"],
    ["Fortran order", "np.asfortranarray(np.arange(24.0).reshape(2, 3, 4))"],
    ["axes in another order", "np.arange(24.0).reshape(2, 3, 4).transpose(1, 2, 0)"],
    ["backwards", "np.arange(10.0)[::-1]"],
    ["backwards and in steps, along both", "np.arange(30.0).reshape(5, 6)[::-2, ::-1]"],
    ["an offset", "np.arange(30.0).reshape(5, 6)[2:, 3:5]"],
    ["repeated by a stride of zero", "np.broadcast_to(np.arange(3.0), (4, 3))"],
    ["one item by strides of zero", "np.broadcast_to(np.float64(7), (2, 2))"],
    ["no items", "np.zeros((3, 0, 2))"],
    ["no dimensions", "np.array(3.5)"],
    ["32 dimensions", "np.arange(8.0).reshape((2, 2, 2) + (1,) * 29)"],
    ["the other byte order, in steps", "np.arange(6, dtype='>i4')[::2]"],
    ["a field, backwards", "np.array([(1, 2.5), (3, 4.5)], dtype=[('a', 'u1'), ('b', '<f4')])['b'][::-1]"],
    ["halves of complex numbers", "np.array([1+2j, 3-4j]).imag"],
    ["complex numbers, backwards", "np.array([1+2j, 3-4j])[::-1].real"],
    ["booleans in steps", "np.array([True, False, True, True])[::3]"],
    ["64-bit integers", "np.arange(6).reshape(2, 3).T"],
  ])("[NPY-43] [NPY-57] as an ndarray: %s", (_, code) => {
    Python.attach((py) => {
      const array = arrayOf(py, code);
      const expected = array.callMethod0("ravel").callMethod0("tolist").toJs() as unknown[];
      using guard = array.readonly();
      const view = guard.asArray();
      const isWhole = guard.dtype === "int64";
      const same = isWhole ? expected.map((item) => BigInt(item as number)) : expected;
      expect(view.shape).toEqual(array.shape);
      if (array.size > 0) expect(itemsOf(view)).toEqual(same);
      expect([...guard]).toEqual(same);
      const flat = guard.toTypedArray() as { readonly length: number };
      expect(flat).toHaveLength(array.size);
    });
  });

  test("[NPY-43] what ndarray's views write is in the array", () => {
    Python.attach((py) => {
      const array = PyArray.zeros(py, [3, 4], "float64", { order: "F" });
      const backwards = array.slice([undefined, undefined, -1]);
      using guard = backwards.readwrite();
      const view = guard.asArray();
      view.pick(0, null).set(1, 5);
      view.transpose(1, 0).set(3, 2, 7);
      expect([array.get(2, 1), array.get(0, 3)]).toEqual([5, 7]);
    });
  });

  test("[NPY-43] [NPY-64] random layouts of random types read and write as NumPy does", () => {
    const part = fc.tuple(
      fc.option(fc.integer({ min: -6, max: 6 }), { nil: undefined }),
      fc.option(fc.integer({ min: -6, max: 6 }), { nil: undefined }),
      fc.constantFrom(-2, -1, 1, 2),
    );
    const layout = fc.record({
      dtype: fc.constantFrom("i1", "u2", ">i4", "f4", "f8", ">f8", "f2", "?"),
      shape: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
      order: fc.constantFrom("C", "F"),
      parts: fc.array(part, { maxLength: 4 }),
      isTransposed: fc.boolean(),
    });
    Python.attach((py) => {
      const globals = py.dict({ np: py.import("numpy") });
      py.run(
        `
def make(dtype, shape, order, parts, is_transposed):
    size = int(np.prod(shape))
    whole = (np.arange(size) % 100).reshape(shape).astype(dtype, order=order)
    view = whole[tuple(slice(*part) for part in parts[:len(shape)])]
    return view.T if is_transposed else view
`,
        { globals },
      );
      fc.assert(
        fc.property(layout, ({ dtype, shape, order, parts, isTransposed }) =>
          py.scope(() => {
            const array = globals.getItem("make").call([dtype, shape, order, parts, isTransposed]).cast(PyArray);
            const values = (): unknown => array.callMethod0("ravel").callMethod0("tolist").toJs();
            using guard = array.readwrite();
            const view = guard.asArray();
            expect(view.shape).toEqual(array.shape);
            const before = values() as unknown[];
            expect([...guard]).toEqual(before);
            if (array.size === 0) return;
            expect(itemsOf(view)).toEqual(before);
            const last = view.shape.map((length) => length - 1);
            const value = dtype === "?" ? before.at(-1) !== true : (before.at(-1) as number) + 1;
            (view.set as (...args: unknown[]) => void)(...last, value);
            expect(values()).toEqual([...before.slice(0, -1), value]);
          }),
        ),
        { numRuns: 300, seed: 11 },
      );
    });
  });

  test("[NPY-42] one typed array in either order, or an error", () => {
    Python.attach((py) => {
      const array = arrayOf(py, "np.asfortranarray(np.arange(6.0).reshape(2, 3))").typed("float64", 2);
      using guard = array.readonly();
      expect([...guard.asSlice()]).toEqual([0, 3, 1, 4, 2, 5]);
      expect([...guard.toTypedArray()]).toEqual([0, 1, 2, 3, 4, 5]);
      using steps = array.slice([], [0, 3, 2]).readonly();
      expect(() => steps.asSlice()).toThrow(AsSliceError);
      expect(() => steps.asSlice()).toThrow("The given array is not contiguous or is misaligned.");
      expect(steps.asTypedArray()).toBeUndefined();
    });
  });

  test("[NPY-46] copies are independent, in C order", () => {
    Python.attach((py) => {
      const array = PyArray.from2(py, [
        [1, 2, 3],
        [4, 5, 6],
      ]);
      const copy = array.transpose().toTypedArray();
      copy[0] = 9;
      expect([[...copy], array.get(0, 0)]).toEqual([[9, 4, 2, 5, 3, 6], 1]);
    });
  });

  test("[NPY-44] items by index", () => {
    Python.attach((py) => {
      const array = PyArray.from2(py, [
        [1, 2],
        [3, 4],
      ]);
      using guard = array.readwrite();
      expect([guard.get(1, 0), guard.get(2, 0), guard.get(-1, 0), guard.get(1), guard.get(0.5, 0)]).toEqual([
        3,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect([guard.uget(1, 0), guard.uget(0, 1), guard.uget(0, 2)]).toEqual([3, 2, 3]);
      expect(() => guard.uget(2, 0)).toThrow(RangeError);
      expect(() => guard.uget(-1, 0)).toThrow(RangeError);
      guard.set(9, 1, 0);
      expect([array.get(1, 0), array.get(0, 2), array.get(-1, 0)]).toEqual([9, undefined, undefined]);
      expect(() => guard.set(1, 0, 2)).toThrow("index [0, 2] is out of bounds for shape [2, 2]");
      expect(() => guard.set(1, -1, 0)).toThrow("out of bounds");
    });
  });

  test("[NPY-48] views are empty after their guard, and say so where they can", () => {
    Python.attach((py) => {
      const array = PyArray.arange(py, 0, 3);
      const guard = array.readonly();
      const view = guard.asArray();
      const items = guard.asSlice();
      guard.release();
      guard.release();
      expect([items.length, items[0], items.buffer.detached]).toEqual([0, undefined, true]);
      expect(() => view.get(0)).toThrow(DisposedError);
      expect(() => guard.get(0)).toThrow(DisposedError);
      expect(() => guard.asArray()).toThrow(DisposedError);
      expect(() => guard.shape).toThrow(DisposedError);
      const writer = arrayOf(py, "np.zeros(2, dtype=bool)").readwrite();
      const flags = writer.asArray();
      writer.release();
      expect(() => flags.get(0)).toThrow(DisposedError);
      expect(() => flags.set(0, true as never)).toThrow(DisposedError);
    });
  });

  test("[NPY-48] a guard keeps the memory when Python lets go of the array", () => {
    const guard = Python.attach((py) => arrayOf(py, "np.full(1000, 7.5)").readonly());
    Python.collectCycles();
    expect(guard.get(999)).toBe(7.5);
    guard.release();
  });

  test("[NPY-48] Python resizes no memory that a guard shows", () => {
    Python.attach((py) => {
      const globals = py.dict({ np: py.import("numpy") });
      py.run("array = np.zeros(4)", { globals });
      const guard = globals.getItem("array").cast(PyArray).readonly();
      expect(() => py.run("array.resize(1000)", { globals })).toThrow(PyValueError);
      expect([guard.size, guard.get(3)]).toEqual([4, 0]);
      // Nothing reads the array's own shape again: what was borrowed stays as it was.
      py.run("array.shape = (2, 2)", { globals });
      expect([guard.shape, guard.get(3)]).toEqual([[4], 0]);
      guard.release();
      globals.getItem("array").cast(PyArray).readwrite().release();
    });
  });

  test("[NPY-48] a guard that is dropped ends its borrow, and views of it keep it", async () => {
    const array = Python.attach((py) => PyArray.arange(py, 0, 3).unbind());
    let view: unknown;
    Python.attach((py) => {
      view = array.bind(py).readonly().asTypedArray();
    });
    const collect = async (): Promise<void> => {
      for (let turn = 0; turn < 3; turn++) {
        (globalThis as { gc?: () => void }).gc?.();
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await collect();
    Python.attach((py) => expect(array.bind(py).tryReadwrite()).toBeInstanceOf(BorrowError));
    expect((view as Float64Array)[2]).toBe(2);
    view = undefined;
    await collect();
    Python.attach((py) => array.bind(py).readwrite().release());
    array.drop();
  });

  test("[NPY-65] what is borrowed for reading is not written through an ndarray", () => {
    Python.attach((py) => {
      const array = PyArray.from(py, [1, 2]);
      using guard = array.readonly();
      const view = guard.asArray();
      expect(() => view.set(0, 5)).toThrow("Cannot write an item: the array was borrowed for reading");
      expect(() => view.step(-1).set(0, 5)).toThrow(TypeError);
      using flags = arrayOf(py, "np.zeros(2, dtype=bool)").readonly();
      expect(() => flags.asArray().set(0, true as never)).toThrow(TypeError);
      expect(array.get(0)).toBe(1);
    });
  });
});

describe("memory of JavaScript's", () => {
  test("[NPY-24] is NumPy's without a copy, and is kept as long as NumPy has it", () => {
    const name = Python.attach((py) => {
      const samples = Float64Array.of(1, 2, 3, 4);
      const array = intoPyArray(py, samples, { shape: [2, 2] });
      array.setItem(py.tuple([0, 1]), 20);
      samples[3] = 40;
      expect([[...samples], array.toNested()]).toEqual([
        [1, 20, 3, 40],
        [
          [1, 20],
          [3, 40],
        ],
      ]);
      expect([array.base === undefined, array.isWriteable]).toEqual([false, true]);
      expect(() => array.callMethod("resize", [[9]])).toThrow(PyValueError);
      expect(() => array.callMethod("resize", [[9]])).toThrow("it does not own its data");
      expect(() => structuredClone(samples.buffer, { transfer: [samples.buffer] })).toThrow();
      return array.slice([1]).unbind();
    });
    (globalThis as { gc?: () => void }).gc?.();
    Python.attach((py) => expect(name.bind(py).toNested()).toEqual([[3, 40]]));
    name.drop();
  });

  test("[NPY-24] small arrays, no items, and types that no typed array is named after", () => {
    Python.attach((py) => {
      const small = Uint8Array.of(1, 0, 1);
      const flags = intoPyArray(py, small, { dtype: "bool" });
      flags.setItem(1, true);
      expect([...small]).toEqual([1, 1, 1]);
      expect(intoPyArray(py, new Float32Array(0)).shape).toEqual([0]);
      const waves = intoPyArray(py, Float64Array.of(1, 2, 3, 4), { dtype: "complex128" });
      expect(waves.get(1)).toEqual({ re: 3, im: 4 });
      expect(intoPyArray(py, BigInt64Array.of(0n), { dtype: "datetime64[D]" }).getItem(0).str()).toBe("1970-01-01");
      expect(intoPyArray(py, Uint16Array.of(0x3c00), { dtype: "float16" }).toNested()).toEqual([1]);
      expect(intoPyArray(py, new Uint8ClampedArray([300])).toNested()).toEqual([255]);
      expect(() => intoPyArray(py, new Float64Array(4), { shape: [3] })).toThrow("cannot reshape array of size 4");
      const moving = new Float64Array(new ArrayBuffer(8, { maxByteLength: 16 }) as ArrayBuffer);
      expect(() => intoPyArray(py, moving)).toThrow(ConversionError);
      expect(() => intoPyArray(py, new DataView(new ArrayBuffer(1)) as never)).toThrow("it has no items");
    });
  });

  test("[NPY-25] an array over it keeps the object that it belongs to", () => {
    Python.attach((py) => {
      const samples = Float64Array.of(1, 2, 3);
      using owner = py.eval("type('Owner', (), {})()").unbind();
      const count = debug.refcount(owner);
      const array = borrowFrom(samples, owner.bind(py), { shape: [3, 1] });
      expect(debug.refcount(owner)).toBeGreaterThan(count + 1);
      array.setItem(py.tuple([1, 0]), 20);
      samples[2] = 30;
      expect([[...samples], array.slice([1]).toNested(), array.dtype]).toEqual([[1, 20, 30], [[20], [30]], "float64"]);
    });
    const gone = Python.attach((py) => {
      const globals = py.dict();
      const made = py.eval("type('Owner', (), {})()");
      globals.setItem("array", borrowFrom(Float64Array.of(4, 5), made));
      globals.setItem("gone", py.import("weakref").callMethod("ref", [made]));
      return globals.unbind();
    });
    Python.attach((py) => {
      const globals = gone.bind(py);
      expect(globals.getItem("gone").call0().isNone()).toBe(false);
      using array = globals.getItem("array").cast(PyArray);
      expect(array.toNested()).toEqual([4, 5]);
      globals.delItem("array");
    });
    Python.attach((py) => {
      const globals = gone.bind(py);
      expect(globals.getItem("gone").call0().isNone()).toBe(true);
    });
    gone.drop();
  });

  test("[NPY-23] is NumPy's own by a copy", () => {
    Python.attach((py) => {
      const source = Int32Array.of(1, 2, 3, 4, 5, 6);
      const array = toPyArray(py, source, [2, 3]);
      source[0] = 9;
      expect([array.toNested(), array.dtype]).toEqual([
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        "int32",
      ]);
    });
  });

  test("[NPY-61] other threads run while views are computed on", () => {
    Python.attach((py) => {
      using guard = PyArray.arange(py, 0, 1000).readonly();
      const items = guard.asSlice();
      const globals = py.dict();
      py.run("import threading\nran = threading.Event()\nthread = threading.Thread(target=ran.set)\nthread.start()", {
        globals,
      });
      const sum = py.detach(() => items.reduce((total, item) => total + item, 0));
      expect([sum, globals.getItem("ran").callMethod("wait", [10]).extract(t.bool)]).toEqual([499500, true]);
    });
  });
});

test("[NPY-01] eighty megabytes are viewed and lent without a copy", () => {
  Python.attach((py) => {
    const array = PyArray.zeros(py, [10_000_000], "float64");
    const memory = new Float64Array(10_000_000);
    const fastest = (body: () => Disposable): number => {
      let least = Infinity;
      for (let round = 0; round < 60; round++) {
        const start = performance.now();
        using _result = body();
        least = Math.min(least, performance.now() - start);
      }
      return least;
    };
    const out = fastest(() => {
      const guard = array.readonly();
      guard.asSlice();
      return guard;
    });
    // Copying as much takes 10 ms and more.
    expect(out).toBeLessThan(1);
    expect(fastest(() => intoPyArray(py, memory))).toBeLessThan(1);
  });
});
