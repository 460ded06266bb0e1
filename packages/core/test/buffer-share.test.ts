import { setImmediate } from "node:timers/promises";
import { MessageChannel } from "node:worker_threads";
import { beforeAll, describe, expect, test } from "vitest";
import { ConversionError, PyBuffer, PyBufferError, PyMemoryView, Python, PyTypeError, t } from "../src/index.ts";
import { sharedByteLength } from "../src/buffer/share.ts";
import { runScript } from "./support/run-script.ts";

beforeAll(() => {
  Python.attach((py) => py.run("import array, gc"));
});

/** Lets both collectors run, and reads the reports of what died. */
async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    globalThis.gc?.();
    await setImmediate();
    Python.attach((py) => py.run("gc.collect()"));
  }
}

describe("JavaScript's memory in Python", () => {
  test("[TYP-29] what either side writes, the other sees, with every element type", () => {
    Python.attach((py) => {
      for (const [array, format] of [
        [Int8Array.of(-1, 2), "b"],
        [Uint8Array.of(1, 2), "B"],
        [Uint8ClampedArray.of(1, 2), "B"],
        [Int16Array.of(-1, 2), "h"],
        [Uint16Array.of(1, 2), "H"],
        [Int32Array.of(-1, 2), "i"],
        [Uint32Array.of(1, 2), "I"],
        [BigInt64Array.of(-1n, 2n), "q"],
        [BigUint64Array.of(1n, 2n), "Q"],
        [Float32Array.of(0.5, 2), "f"],
        [Float64Array.of(0.5, 2), "d"],
      ] as const) {
        const view = PyMemoryView.fromTypedArray(py, array);
        expect([view.format, view.shape, view.nbytes]).toEqual([format, [2], array.byteLength]);
        expect(view.toList().toJs()).toEqual([...array].map(Number));
        view.setItem(1, 42);
        (array as Float64Array)[0] = (typeof array[0] === "bigint" ? 7n : 7) as number;
        expect([...array].map(Number)).toEqual([7, 42]);
        expect(view.toList().repr().replaceAll(".0", "")).toBe("[7, 42]");
      }
    });
  });

  test("[TYP-29] parts, shared buffers, plain buffers, views of data and empty ones", () => {
    Python.attach((py) => {
      const whole = Float64Array.of(0, 1, 2, 3);
      const part = PyMemoryView.fromTypedArray(py, whole.subarray(1, 3));
      part.setItem(0, 10);
      expect([...whole]).toEqual([0, 10, 2, 3]);
      const shared = new Int32Array(new SharedArrayBuffer(8));
      PyMemoryView.fromTypedArray(py, shared).setItem(1, 5);
      expect([...shared]).toEqual([0, 5]);
      PyMemoryView.fromTypedArray(py, shared.buffer).setItem(0, 9);
      expect(shared[0]).toBe(9);
      expect(PyMemoryView.fromTypedArray(py, new DataView(whole.buffer, 8, 8)).toBytes()).toHaveLength(8);
      const empty = PyMemoryView.fromTypedArray(py, new Float64Array());
      expect([empty.format, empty.len(), empty.toList().repr()]).toEqual(["d", 0, "[]"]);
    });
  });

  test("[TYP-29] a read-only memoryview is read-only in Python", () => {
    Python.attach((py) => {
      const array = Float64Array.of(1);
      const view = PyMemoryView.fromTypedArray(py, array, { readonly: true });
      expect(() => view.setItem(0, 2)).toThrow(PyTypeError);
      array[0] = 3;
      expect([view.readonly, view.getItem(0).extract()]).toEqual([true, 3]);
    });
  });

  test("[TYP-29] memory stays while Python has a slice of it, and goes with the last one", async () => {
    await settle();
    const before = sharedByteLength();
    Python.attach((py) => {
      const array = new Float64Array(1024).fill(4.5);
      const globals = py.dict({ view: PyMemoryView.fromTypedArray(py, array) });
      py.run("part = view[1000:].cast('B').cast('d')[4:]", { globals });
      py.run("import builtins; builtins.taipan_part = part", { globals });
    });
    await settle();
    expect(sharedByteLength() - before).toBe(8192);
    Python.attach((py) => {
      expect(py.eval("__import__('builtins').taipan_part.tolist()[-1]").extract()).toBe(4.5);
      py.run("import builtins; del builtins.taipan_part");
    });
    await settle();
    expect(sharedByteLength()).toBe(before);
  });

  test("[TYP-29] a buffer that Python has cannot be transferred in any way", async () => {
    const array = Float64Array.of(1, 2);
    const view = Python.attach((py) => PyMemoryView.fromTypedArray(py, array).unbind());
    expect(() => array.buffer.transfer()).toThrow(TypeError);
    expect(() => array.buffer.transferToFixedLength()).toThrow(TypeError);
    expect(() => structuredClone(array, { transfer: [array.buffer] })).toThrow("Cannot transfer");
    const { port1, port2 } = new MessageChannel();
    expect(() => port1.postMessage(array, [array.buffer])).toThrow("Cannot transfer");
    port1.close();
    port2.close();
    expect([array.buffer.detached, array.length]).toEqual([false, 2]);
    Python.attach((py) => expect(view.bind(py).getItem(1).extract()).toBe(2));
    view.drop();
  });

  test("[TYP-29] buffers that could move are refused, with a sentence", () => {
    Python.attach((py) => {
      const share = (source: ArrayBufferView | ArrayBufferLike): unknown => PyMemoryView.fromTypedArray(py, source);
      const detached = new Float64Array(2);
      detached.buffer.transfer();
      expect(() => share(detached)).toThrow("Cannot convert a Float64Array to Python: its ArrayBuffer is detached");
      const resizable = new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }));
      expect(() => share(resizable)).toThrow("its ArrayBuffer is resizable, pass a copy");
      expect(() => share(new SharedArrayBuffer(8, { maxByteLength: 16 }))).toThrow("its SharedArrayBuffer is growable");
      expect(() => share(resizable)).toThrow(ConversionError);
    });
  });

  test("[TYP-29] a worker has no memory that could outlive it; without ctypes nobody has", async () => {
    expect(await runScript("share-refusals.mts")).toMatchObject({
      code: 0,
      stdout:
        "worker: Cannot convert a Float64Array to Python: the memory of a worker may end before Python does, pass a copy\n" +
        "worker allocates: [0.0, 2.5]\n" +
        "no ctypes: Cannot convert a Float64Array to Python: sharing memory needs the module ctypes, which this Python lacks, pass a copy\n",
    });
  });

  test("[TYP-08] memory allocated in Python is viewed without a copy", () => {
    Python.attach((py) => {
      const view = PyMemoryView.allocate(py, Int16Array, 3);
      expect([view.format, view.toList().repr(), view.obj.getType().name]).toEqual(["h", "[0, 0, 0]", "bytearray"]);
      using buffer = PyBuffer.get(view, t.i16);
      buffer.view().set([1, -2], 1);
      expect(view.toList().toJs()).toEqual([0, 1, -2]);
      expect(PyMemoryView.allocate(py, Float64Array, 0).len()).toBe(0);
      expect(() => PyMemoryView.allocate(py, Float64Array, -1)).toThrow("Cannot allocate -1 items: that is no length");
      expect(() => PyMemoryView.allocate(py, DataView as never, 1)).toThrow("it is no typed array class");
    });
  });
});

describe("t.buffer", () => {
  test("[TYP-43] an object's memory in, JavaScript's own out", () => {
    Python.attach((py) => {
      using buffer = py.eval("array.array('d', [1, 2])").extract(t.buffer(t.f64));
      expect(buffer.view()).toEqual(Float64Array.of(1, 2));
      expect(() => py.eval("b'ab'").extract(t.buffer(t.f64))).toThrow(PyBufferError);
      using untyped = py.eval("b'ab'").extract(t.buffer());
      expect(untyped.view()).toEqual(Uint8Array.of(97, 98));
      const array = Float64Array.of(1, 2);
      const double = py.eval("lambda view: [view.__setitem__(i, x * 2) for i, x in enumerate(view)]");
      double.call1(t.as(t.buffer(t.f64), array));
      expect([...array]).toEqual([2, 4]);
      double.call1(t.as(t.buffer(t.f64), buffer));
      expect([...buffer]).toEqual([2, 4]);
      expect(() => double.call1(t.as(t.buffer(), "text" as never))).toThrow(
        "Cannot convert the string 'text' to Python: a typed array, an ArrayBuffer or a PyBuffer was expected",
      );
    });
  });
});

describe("PyMemoryView", () => {
  test("[TYP-29] from any object with a buffer, and its facts", () => {
    Python.attach((py) => {
      const bytes = py.bytes([1, 2, 3, 4, 5, 6]);
      const view = PyMemoryView.from(bytes);
      expect(view.obj.is(bytes)).toBe(true);
      expect(view).toMatchObject({ nbytes: 6, format: "B", itemSize: 1, ndim: 1, shape: [6], strides: [1] });
      expect(view).toMatchObject({ suboffsets: [], readonly: true, isCContiguous: true, isFContiguous: true });
      expect(view.len()).toBe(6);
      const rows = view.castTo("B", [2, 3]);
      expect([rows.toList().toJs(), rows.isFContiguous, rows.shape]).toEqual([
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        false,
        [2, 3],
      ]);
      expect(Buffer.from(rows.toBytes("F"))).toEqual(Buffer.of(1, 4, 2, 5, 3, 6));
      expect(view.slice(1, undefined, 2).toList().toJs()).toEqual([2, 4, 6]);
      expect(view.slice(-2).strides).toEqual([1]);
      expect(view.castTo("h").itemSize).toBe(2);
      expect(py.eval("memoryview(b'x')")).toBeInstanceOf(PyMemoryView);
      expect(() => PyMemoryView.from(py.int(1))).toThrow("memoryview: a bytes-like object is required, not 'int'");
      expect(() => py.int(1).castUnchecked(PyMemoryView).nbytes).toThrow(
        "'int' object is not an instance of 'memoryview'",
      );
    });
  });

  test("[TYP-29] release gives the memory back, and is refused while a buffer is over it", () => {
    Python.attach((py) => {
      const object = py.bytearray([1]);
      const view = PyMemoryView.from(object);
      const buffer = PyBuffer.get(view);
      expect(() => view.release()).toThrow(PyBufferError);
      buffer.release();
      view.release();
      object.callMethod1("append", 2);
      expect(() => view.nbytes).toThrow("operation forbidden on released memoryview object");
    });
  });
});
