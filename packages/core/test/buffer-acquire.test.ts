import { setImmediate } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import {
  DetachedError,
  DisposedError,
  type ElementConverter,
  PyBuffer,
  PyBufferError,
  PyIndexError,
  Python,
  PyTypeError,
  t,
} from "../src/index.ts";
import { debug } from "../src/debug.ts";
import { exporting } from "./support/exporter.ts";

beforeAll(() => {
  Python.attach((py) => py.run("import array, ctypes, mmap, struct"));
});

/** An expression's buffer in a scope of its own; it lives on. */
function acquire(expression: string): PyBuffer {
  return Python.attach((py) => PyBuffer.get(py.eval(expression)));
}

describe("what is exported", () => {
  test.each([
    ["array.array('d', [1, 2, 3])", "d", 8, [3], [8], false],
    ["b'abc'", "B", 1, [3], [1], true],
    ["bytearray(4)", "B", 1, [4], [1], false],
    ["memoryview(bytearray(10))[::2]", "B", 1, [5], [2], false],
    ["memoryview(bytearray(10))[::-3]", "B", 1, [4], [-3], false],
    ["memoryview(bytearray(24)).cast('i', (2, 3))", "i", 4, [2, 3], [12, 4], false],
    ["(ctypes.c_int16 * 3)(1, 2, 3)", "<h", 2, [3], [2], false],
    ["mmap.mmap(-1, 16)", "B", 1, [16], [1], false],
    ["memoryview(b'').cast('d')", "d", 8, [0], [8], true],
  ])("[TYP-43] %s", (expression, format, itemSize, shape, strides, readonly) => {
    using buffer = acquire(expression);
    expect(buffer).toMatchObject({ format, itemSize, shape, strides, readonly, suboffsets: undefined });
    expect(buffer.ndim).toBe(shape.length);
    expect(buffer.itemCount).toBe(shape.reduce((product, length) => product * length, 1));
    expect(buffer.byteLength).toBe(buffer.itemCount * itemSize);
  });

  test("[TYP-43] contiguity in both orders, of rows, columns and steps", () => {
    const orders = (expression: string): boolean[] => {
      using buffer = acquire(expression);
      return [buffer.isCContiguous, buffer.isFContiguous];
    };
    expect(orders("bytes(3)")).toEqual([true, true]);
    expect(orders("memoryview(bytes(6)).cast('B', (2, 3))")).toEqual([true, false]);
    expect(orders("memoryview(bytes(6)).cast('B', (1, 6))")).toEqual([true, true]);
    expect(orders("memoryview(bytes(6))[::2]")).toEqual([false, false]);
    // One item, or none: there is no next one that could lie elsewhere.
    expect(orders("memoryview(bytes(6))[::6]")).toEqual([true, true]);
    expect(orders("memoryview(bytes(6))[3:3:2]")).toEqual([true, true]);
  });

  test("[TYP-43] a single item has no dimensions", () => {
    using buffer = acquire("ctypes.c_double(2.5)");
    expect(buffer).toMatchObject({ ndim: 0, shape: [], strides: [], itemCount: 1 });
    expect([buffer.at(), buffer.view()]).toEqual([2.5, Float64Array.of(2.5)]);
    buffer.set([], 4.5);
    expect(buffer.toArray()).toEqual(Float64Array.of(4.5));
  });

  test("[TYP-43] what has no buffer is Python's TypeError; nothing is left behind", () => {
    Python.attach((py) => {
      const object = py.eval("object()");
      const references = debug.refcount(object);
      const text = "a bytes-like object is required, not 'object'";
      expect(() => PyBuffer.get(object)).toThrow(text);
      expect(() => PyBuffer.get(object)).toThrow(PyTypeError);
      expect(debug.refcount(object)).toBe(references);
    });
  });

  test("[TYP-43] a structure, whose items are no numbers, is read as bytes", () => {
    Python.attach((py) => {
      py.run(`class Pair(ctypes.Structure):
    _fields_ = [("a", ctypes.c_int), ("b", ctypes.c_double)]
pairs = (Pair * 2)(Pair(1, 2.5), Pair(3, 4.5))`);
      using buffer = PyBuffer.get(py.eval("pairs"));
      expect(buffer.format).toMatch(/^T\{.*:a:.*:b:\}$/);
      expect([buffer.itemSize, buffer.shape, buffer.element]).toEqual([16, [2], undefined]);
      expect(new DataView(buffer.toBytes().buffer).getFloat64(24, true)).toBe(4.5);
      const text = `no typed array has those of format '${buffer.format}', use toBytes()`;
      for (const read of [() => buffer.view(), () => buffer.toArray(), () => buffer.at(0), () => [...buffer]]) {
        expect(read).toThrow(PyBufferError);
        expect(read).toThrow(text);
      }
    });
  });

  test("[TYP-43] rows behind pointers: suboffsets, items and copies", () => {
    Python.attach((py) => {
      py.run(`rows = [(ctypes.c_double * 3)(*row) for row in ((0, 1, 2), (3, 4, 5))]
pointers = (ctypes.c_void_p * 2)(*[ctypes.addressof(row) - 8 for row in rows])`);
      const make = exporting(
        py,
        "lambda memory: exporter(memory, format=b'd', len=48, itemsize=8, ndim=2, shape=(2, 3), strides=(8, 8), suboffsets=(8, -1))",
      );
      using buffer = PyBuffer.get(make.call1(py.eval("pointers")), t.f64);
      expect(buffer.suboffsets).toEqual([8, -1]);
      expect([buffer.isCContiguous, buffer.isFContiguous, buffer.asTypedArray()]).toEqual([false, false, undefined]);
      expect([buffer.at(0, 2), buffer.at(-1, -3)]).toEqual([2, 3]);
      expect([...buffer.toArray()]).toEqual([0, 1, 2, 3, 4, 5]);
      expect([...buffer.toArray("F")]).toEqual([0, 3, 1, 4, 2, 5]);
      buffer.set([1, 1], 40);
      buffer.copyFrom(Float64Array.of(9, 8, 7, 6, 5, 4));
      expect(py.eval("[list(row) for row in rows]").repr()).toBe("[[9.0, 8.0, 7.0], [6.0, 5.0, 4.0]]");
    });
  });
});

describe("checks", () => {
  test("[TYP-46] items of another type, and items that are not aligned", () => {
    Python.attach((py) => {
      const doubles = py.eval("array.array('d', [1, 2])");
      for (const [element, name] of [
        [t.f32, "f32"],
        [t.i64, "i64"],
        [t.u8, "u8"],
        [t.bool, "bool"],
      ] as const) {
        expect(() => PyBuffer.get(doubles, element as ElementConverter<unknown>)).toThrow(
          `buffer contents are not compatible with ${name}`,
        );
      }
      expect(() => PyBuffer.get(py.eval("b'x'"), t.f64)).toThrow(PyBufferError);
      const shifted = py.eval("memoryview(bytearray(17))[1:].cast('d')");
      expect(() => PyBuffer.get(shifted, t.f64)).toThrow("buffer contents are insufficiently aligned for f64");
      using untyped = PyBuffer.get(shifted);
      expect(() => untyped.view()).toThrow("buffer contents are insufficiently aligned for f64");
      expect([...untyped.toArray()]).toEqual([0, 0]);
    });
  });

  test("[TYP-46] an exporter that keeps its shape or its strides to itself", () => {
    Python.attach((py) => {
      const bytes = "(ctypes.c_ubyte * 6)()";
      const noShape = exporting(py, `exporter(${bytes}, len=6, itemsize=1, ndim=2)`);
      expect(() => PyBuffer.get(noShape)).toThrow("shape is null");
      // Without strides the items lie one after the other, which these cannot.
      const noStrides = exporting(py, `exporter(${bytes}, len=6, itemsize=1, ndim=2, shape=(2, 2))`);
      expect(() => PyBuffer.get(noStrides)).toThrow("strides is null");
      expect(() => PyBuffer.get(noStrides, t.u8)).toThrow(PyBufferError);
      using rows = PyBuffer.get(exporting(py, `exporter(${bytes}, len=6, itemsize=1, ndim=2, shape=(2, 3))`), t.u8);
      rows.copyFrom(Uint8Array.of(1, 2, 3, 4, 5, 6));
      expect([rows.strides, [...rows.toArray("F")]]).toEqual([
        [3, 1],
        [1, 4, 2, 5, 3, 6],
      ]);
    });
  });

  test("[TYP-46] read-only memory is not written", () => {
    using buffer = acquire("b'abc'");
    expect(() => buffer.copyFrom(new Uint8Array(3))).toThrow("cannot write to read-only buffer");
    expect(() => buffer.set(0, 1)).toThrow(PyBufferError);
    expect(buffer.asMutTypedArray()).toBeUndefined();
  });

  test("[TYP-45] arrays of another length or type are refused", () => {
    using buffer = Python.attach((py) => PyBuffer.get(py.eval("array.array('d', [1, 2, 3])"), t.f64));
    const short = new Float64Array(2);
    expect(() => buffer.copyTo(short)).toThrow("slice to copy to (of length 2) does not match buffer length of 3");
    expect(() => buffer.copyFrom(short)).toThrow("slice to copy from (of length 2) does not match buffer length of 3");
    expect(() => buffer.copyTo(short)).toThrow(PyBufferError);
    expect(() => buffer.copyTo(new Float32Array(3) as never)).toThrow(
      "Cannot copy to a Float32Array: the buffer's items are f64",
    );
  });

  test("[TYP-43] an index for each dimension, from the end too", () => {
    using buffer = acquire("memoryview(bytes(range(6))).cast('B', (2, 3))");
    expect([buffer.at(1, 2), buffer.at(-2, -1)]).toEqual([5, 2]);
    expect(() => buffer.at(2, 0)).toThrow("index out of bounds on dimension 1");
    expect(() => buffer.at(0, -4)).toThrow("index out of bounds on dimension 2");
    expect(() => buffer.at(0, 0.5)).toThrow(PyIndexError);
    expect(() => buffer.at(0)).toThrow("1 indices for a buffer of 2 dimensions");
  });
});

describe("lifetimes", () => {
  test("[TYP-47] the object cannot be resized before the release, and can afterwards", () => {
    Python.attach((py) => {
      const object = py.bytearray([1, 2]);
      const buffer = PyBuffer.get(object, t.u8);
      const view = buffer.view();
      const append = (): unknown => object.callMethod1("append", 3);
      expect(append).toThrow("BufferError: Existing exports of data: object cannot be re-sized");
      buffer.release();
      buffer.release();
      append();
      expect([object.repr(), view.length, buffer.isReleased]).toEqual([
        String.raw`bytearray(b'\x01\x02\x03')`,
        0,
        true,
      ]);
    });
  });

  test("[TYP-47] after the release every use is refused, and no memory is touched", () => {
    const buffer = acquire("bytearray(b'abc')");
    const view = buffer.view() as Uint8Array;
    const part = view.subarray(1);
    buffer.release();
    expect([view.length, part.length, part[0]]).toEqual([0, 0, undefined]);
    for (const use of [
      () => buffer.view(),
      () => buffer.format,
      () => buffer.shape,
      () => buffer.readonly,
      () => buffer.at(0),
      () => buffer.set(0, 1),
      () => buffer.toArray(),
      () => buffer.toBytes(),
      () => buffer.copyFrom(new Uint8Array(3)),
      () => buffer.withView(() => 0),
      () => buffer.asPtr(),
    ]) {
      expect(use).toThrow(DisposedError);
      expect(use).toThrow("Cannot use this PyBuffer: it was disposed");
    }
  });

  test("[TYP-47] a buffer works across scopes and while detached, and is released by the next attach", () => {
    const buffer = Python.attach((py) => {
      py.run("shared = bytearray(b'abcdef')");
      return PyBuffer.get(py.eval("memoryview(shared)[::2]"), t.u8);
    });
    expect([buffer.at(1), buffer.shape, buffer.isCContiguous]).toEqual([99, [3], false]);
    buffer.set(1, 67);
    expect(() => buffer.toArray()).toThrow(DetachedError);
    Python.attach((py) =>
      expect([...buffer.toArray(), py.eval("shared").str()]).toEqual([97, 67, 101, "bytearray(b'abCdef')"]),
    );
    buffer.release();
    expect(debug.pendingDecrefs()).toBe(1);
    Python.attach((py) => py.run("shared.append(1)"));
    expect(debug.pendingDecrefs()).toBe(0);
  });

  test("[TYP-47] who forgets a buffer and its arrays releases it; an array alone keeps it", async () => {
    const collected = async (isDone: () => boolean): Promise<boolean> => {
      for (let round = 0; round < 30 && !isDone(); round++) {
        globalThis.gc?.();
        await setImmediate();
      }
      return isDone();
    };
    const canAppend = (): boolean =>
      Python.attach((py) => {
        try {
          py.run("kept.append(1)");
          return true;
        } catch {
          return false;
        }
      });
    Python.attach((py) => py.run("kept = bytearray(b'abcd')"));
    const views: { array?: Uint8Array } = { array: acquire("kept").view().subarray(2) as Uint8Array };
    expect(await collected(canAppend)).toBe(false);
    expect([...(views.array as Uint8Array)]).toEqual([99, 100]);
    delete views.array;
    expect(await collected(canAppend)).toBe(true);
  });

  test("[TYP-47] a PyBuffer goes back to Python as the object whose memory it is", () => {
    Python.attach((py) => {
      const object = py.bytearray([1]);
      using buffer = PyBuffer.get(object);
      expect(py.toPython(buffer).is(object)).toBe(true);
      expect(buffer.asPtr()).toBe(object.asPtr());
    });
  });

  test("[TYP-47] memory that somebody took with the array stays for good: a late write harms nobody", () => {
    Python.attach((py) => {
      const object = py.bytearray([1, 2, 3]);
      const buffer = PyBuffer.get(object, t.u8);
      const view = buffer.view();
      expect(() => view.buffer.transfer()).toThrow("its memory is lent by Python, copy it with slice()");
      const taken = new Uint8Array(ArrayBuffer.prototype.transfer.call(view.buffer));
      buffer.release();
      taken[0] = 7;
      expect(object.repr()).toBe(String.raw`bytearray(b'\x07\x02\x03')`);
      expect(() => object.callMethod1("append", 1)).toThrow(PyBufferError);
    });
  });

  test("[TYP-47] a class in Python decides how its buffer ends", (context) => {
    Python.attach((py) => {
      context.skip(!py.versionAtLeast(3, 12), "classes have no buffer methods before Python 3.12");
      py.run(`class Exporter:
    log = []
    def __buffer__(self, flags):
        self.log.append("get")
        return memoryview(bytearray(b"xyz"))
    def __release_buffer__(self, view):
        self.log.append("release")`);
      using buffer = PyBuffer.get(py.eval("Exporter()"), t.u8);
      expect([...buffer.view()]).toEqual([120, 121, 122]);
      buffer.release();
      expect(py.eval("Exporter.log").repr()).toBe("['get', 'release']");
    });
  });
});
