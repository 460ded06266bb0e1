import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type ElementConverter, PyBuffer, PyBufferError, Python, t } from "../src/index.ts";
import { exporting } from "./support/exporter.ts";

beforeAll(() => {
  Python.attach((py) => py.run("import array, ctypes, struct, sys"));
});

describe("views", () => {
  test("[TYP-44] writes are seen on both sides, without a copy", () => {
    Python.attach((py) => {
      const array = py.eval("array.array('d', [1, 2, 3])");
      using buffer = PyBuffer.get(array, t.f64);
      const view = buffer.view();
      view[1] = 20;
      array.setItem(2, 30.5);
      expect([view, array.repr()]).toEqual([Float64Array.of(1, 20, 30.5), "array('d', [1.0, 20.0, 30.5])"]);
      expect(buffer.view()).toBe(view);
      expect(buffer.asTypedArray("F")).toBe(view);
      expect(buffer.asMutTypedArray()).toBe(view);
    });
  });

  test.each<[string, ElementConverter<unknown>, ArrayBufferView]>([
    ["array.array('b', [-1, 2])", t.i8, Int8Array.of(-1, 2)],
    ["array.array('B', [255, 2])", t.u8, Uint8Array.of(255, 2)],
    ["array.array('h', [-1, 2])", t.i16, Int16Array.of(-1, 2)],
    ["array.array('H', [65535])", t.u16, Uint16Array.of(65535)],
    ["array.array('i', [-1, 2])", t.i32, Int32Array.of(-1, 2)],
    ["array.array('I', [2**32 - 1])", t.u32, Uint32Array.of(2 ** 32 - 1)],
    ["array.array('q', [-(2**63)])", t.i64, BigInt64Array.of(-(2n ** 63n))],
    ["array.array('Q', [2**64 - 1])", t.u64, BigUint64Array.of(2n ** 64n - 1n)],
    ["array.array('f', [0.5])", t.f32, Float32Array.of(0.5)],
    ["array.array('d', [0.1])", t.f64, Float64Array.of(0.1)],
    ["memoryview(bytearray([0, 1])).cast('?')", t.bool, Uint8Array.of(0, 1)],
    ["memoryview(bytearray(b'ab')).cast('c')", t.u8, Uint8Array.of(97, 98)],
    ["memoryview(bytearray(struct.pack('@n', -5))).cast('n')", t.i64, BigInt64Array.of(-5n)],
    ["(ctypes.c_uint32 * 2)(1, 2)", t.u32, Uint32Array.of(1, 2)],
    ["(ctypes.c_bool * 2)(True, False)", t.bool, Uint8Array.of(1, 0)],
  ])("[TYP-43] %s", (expression, element, expected) => {
    Python.attach((py) => {
      using typed = PyBuffer.get(py.eval(expression), element);
      using untyped = PyBuffer.get(py.eval(expression));
      expect([typed.view(), untyped.view(), typed.toArray()]).toEqual([expected, expected, expected]);
    });
  });

  test("[TYP-43] C's long is as long as its items say", () => {
    Python.attach((py) => {
      using buffer = PyBuffer.get(py.eval("array.array('l', [-7])"));
      expect(buffer.itemSize === 8 ? buffer.view() : buffer.toArray()).toEqual(
        buffer.itemSize === 8 ? BigInt64Array.of(-7n) : Int32Array.of(-7),
      );
    });
  });

  test("[TYP-44] read-only memory is copied, and read in place by withView", () => {
    Python.attach((py) => {
      const bytes = py.eval("bytes(bytearray(b'abc'))");
      using buffer = PyBuffer.get(bytes, t.u8);
      const copy = buffer.view();
      copy[0] = 0;
      expect([bytes.repr(), buffer.at(0)]).toEqual(["b'abc'", 97]);
      let kept: Uint8Array | undefined;
      const sum = buffer.withView((items) => {
        kept = items;
        return items.reduce((total, item) => total + item, 0);
      });
      expect([sum, kept?.length]).toEqual([294, 0]);
      // What is in place ends with the buffer, even in the middle.
      using short = PyBuffer.get(bytes, t.u8);
      short.withView((items) => {
        short.release();
        expect(items).toHaveLength(0);
      });
    });
  });

  test("[TYP-44] what is not contiguous has no view, and says so", () => {
    Python.attach((py) => {
      using steps = PyBuffer.get(py.eval("memoryview(bytearray(range(6)))[::2]"), t.u8);
      expect([steps.asTypedArray(), steps.asMutTypedArray()]).toEqual([undefined, undefined]);
      expect(() => steps.view()).toThrow(PyBufferError);
      expect(() => steps.view()).toThrow("it is not contiguous in C order, copy it with toArray()");
      expect(() => steps.withView(() => 0)).toThrow("not contiguous");
      using rows = PyBuffer.get(py.eval("memoryview(bytearray(range(6))).cast('B', (2, 3))"), t.u8);
      expect([[...rows.view()], rows.asTypedArray("F")]).toEqual([[0, 1, 2, 3, 4, 5], undefined]);
      expect(() => rows.view("F")).toThrow("not contiguous in F order");
    });
  });

  test("[TYP-43] empty buffers have empty views", () => {
    Python.attach((py) => {
      for (const expression of ["b''", "bytearray()", "memoryview(bytearray(4))[2:2]", "array.array('d')"]) {
        using buffer = PyBuffer.get(py.eval(expression));
        expect([buffer.view().length, buffer.toArray().length, buffer.toBytes().length]).toEqual([0, 0, 0]);
        expect([...buffer]).toEqual([]);
        buffer.release();
      }
    });
  });
});

describe("copies", () => {
  test("[TYP-45] out in both orders, of rows, columns and steps", () => {
    Python.attach((py) => {
      using rows = PyBuffer.get(py.eval("memoryview(bytearray(range(6))).cast('B', (2, 3))"), t.u8);
      expect([...rows.toArray()]).toEqual([0, 1, 2, 3, 4, 5]);
      expect([...rows.toArray("F")]).toEqual([0, 3, 1, 4, 2, 5]);
      const target = new Uint8Array(new ArrayBuffer(8), 1, 6);
      rows.copyTo(target, "F");
      expect([...new Uint8Array(target.buffer)]).toEqual([0, 0, 3, 1, 4, 2, 5, 0]);
      using back = PyBuffer.get(py.eval("memoryview(bytearray(range(9)))[::-2]"), t.u8);
      expect([...back.toArray()]).toEqual([8, 6, 4, 2, 0]);
      expect(Buffer.from(back.toBytes())).toEqual(Buffer.of(8, 6, 4, 2, 0));
    });
  });

  test("[TYP-45] in, in both orders and with steps", () => {
    Python.attach((py) => {
      py.run("rows = bytearray(6)\nsteps = bytearray(5)");
      using rows = PyBuffer.get(py.eval("memoryview(rows).cast('B', (2, 3))"), t.u8);
      rows.copyFrom(Uint8Array.of(1, 2, 3, 4, 5, 6));
      expect([...(py.eval("list(rows)").toJs() as number[])]).toEqual([1, 2, 3, 4, 5, 6]);
      rows.copyFrom(Uint8Array.of(1, 2, 3, 4, 5, 6), "F");
      expect(py.eval("list(rows)").toJs()).toEqual([1, 3, 5, 2, 4, 6]);
      using steps = PyBuffer.get(py.eval("memoryview(steps)[::2]"), t.u8);
      steps.copyFrom(Uint8Array.of(7, 8, 9));
      expect(py.eval("list(steps)").toJs()).toEqual([7, 0, 8, 0, 9]);
    });
  });

  test("[TYP-43][TYP-45] any strides, backwards and overlapping ones too, give the items that arithmetic says", () => {
    const dimension = fc.record({ length: fc.integer({ min: 0, max: 4 }), stride: fc.integer({ min: -6, max: 6 }) });
    fc.assert(
      fc.property(fc.array(dimension, { minLength: 1, maxLength: 3 }), (dimensions) => {
        const lengths = dimensions.map(({ length }) => length);
        const strides = dimensions.map(({ stride }) => stride);
        const count = lengths.reduce((product, length) => product * length, 1);
        // The first item lies so far in that no other is before the memory.
        const start = dimensions.reduce((sum, { length, stride }) => sum - Math.min(0, stride * (length - 1)), 0);
        const indices = (order: "C" | "F"): number[][] => {
          const fastest = order === "C" ? lengths.map((_, at) => lengths.length - 1 - at) : lengths.map((_, at) => at);
          return Array.from({ length: count }, (_, place) => {
            const index = lengths.map(() => 0);
            for (const at of fastest) {
              index[at] = place % (lengths[at] ?? 1);
              place = Math.floor(place / (lengths[at] ?? 1));
            }
            return index;
          });
        };
        const value = (index: readonly number[]): number =>
          start + index.reduce((sum, place, at) => sum + place * (strides[at] ?? 0), 0);
        Python.attach((py) => {
          const tuple = (sizes: readonly number[]): string => `(${sizes.join(", ")},)`;
          const fields = `len=${count}, itemsize=1, ndim=${lengths.length}, shape=${tuple(lengths)}, strides=${tuple(strides)}`;
          const object = exporting(
            py,
            `(lambda memory: exporter(memory, buf=ctypes.addressof(memory) + ${start}, ${fields}))((ctypes.c_ubyte * 100)(*range(100)))`,
          );
          using buffer = PyBuffer.get(object, t.u8);
          expect([...buffer.toArray()]).toEqual(indices("C").map(value));
          expect([...buffer.toArray("F")]).toEqual(indices("F").map(value));
          expect(indices("C").map((index) => buffer.at(...index))).toEqual(indices("C").map(value));
          for (const order of ["C", "F"] as const) {
            const view = buffer.asTypedArray(order);
            if (view !== undefined) expect([...view]).toEqual(indices(order).map(value));
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  test("[TYP-45] a copy is independent of the object", () => {
    Python.attach((py) => {
      const object = py.bytearray([1, 2]);
      using buffer = PyBuffer.get(object, t.u8);
      const copy = buffer.toArray();
      object.setItem(0, 9);
      expect([copy[0], buffer.at(0)]).toEqual([1, 9]);
    });
  });

  test("[TYP-46] the other byte order has no view, and is turned around in copies and items", () => {
    Python.attach((py) => {
      py.run("Big = ctypes.c_double.__ctype_be__\nbig = (Big * 3)(1.5, 2.5, -3.5)");
      using buffer = PyBuffer.get(py.eval("big"), t.f64);
      expect(buffer.format).toBe(">d");
      expect(() => buffer.view()).toThrow("'>d' is not the machine's byte order, use toArray()");
      expect([[...buffer.toArray()], buffer.at(2), [...buffer]]).toEqual([[1.5, 2.5, -3.5], -3.5, [1.5, 2.5, -3.5]]);
      buffer.set(0, 0.25);
      const source = Float64Array.of(4, 5, 6);
      expect(py.eval("big[0]").extract(t.f64)).toBe(0.25);
      buffer.copyFrom(source);
      expect([py.eval("list(big)").toJs(), [...source]]).toEqual([
        [4, 5, 6],
        [4, 5, 6],
      ]);
    });
  });

  test("[TYP-43] booleans are values one by one, and bytes in arrays", () => {
    Python.attach((py) => {
      using bools = PyBuffer.get(py.eval("memoryview(bytearray([0, 1, 2])).cast('?')"), t.bool);
      expect([[...bools], bools.at(2), bools.view()]).toEqual([[false, true, true], true, Uint8Array.of(0, 1, 2)]);
      bools.set(0, true);
      expect(bools.at(0)).toBe(true);
    });
  });

  test("[TYP-43] half floats are numbers one by one, and bits in arrays", (context) => {
    Python.attach((py) => {
      context.skip(!py.versionAtLeast(3, 12), "memoryview has no half floats before Python 3.12");
      py.run("half = struct.pack('<4e', 1.5, -0.1, float('inf'), 5.960464477539063e-08)");
      using halves = PyBuffer.get(py.eval("memoryview(bytearray(half)).cast('e')"), t.f16);
      expect([...halves]).toEqual(py.eval("list(struct.unpack('<4e', half))").toJs());
      halves.set(0, 0.333);
      expect([halves.at(0), halves.view()[2]]).toEqual([0.333_007_812_5, 0x7c00]);
    });
  });
});
