import { PyIndexError, PyTypeError, PyValueError, Python, t } from "@taipan/core";
import { debug } from "@taipan/core/debug";
import { describe, expect, test } from "vitest";
import { type DType, DTypeError, PyArray, PyArrayDescr, PyUntypedArray } from "../src/index.ts";
import { arrayOf, evaluate } from "./support/array-of.ts";

/** Attributes of a dtype. */
const FACTS = [
  "num",
  "itemsize",
  "alignment",
  "byteorder",
  "char",
  "kind",
  "flags",
  "ndim",
  "shape",
  "hasobject",
  "isalignedstruct",
  "isnative",
];

describe("element types", () => {
  test.each<[DType, DType, unknown[], unknown]>([
    ["int8", "int8", [-128, 127], Int8Array],
    ["int16", "int16", [-32768, 32767], Int16Array],
    ["int32", "int32", [-(2 ** 31), 2 ** 31 - 1], Int32Array],
    ["int64", "int64", [-(2n ** 63n), 2n ** 63n - 1n], BigInt64Array],
    ["uint8", "uint8", [0, 255], Uint8Array],
    ["uint16", "uint16", [0, 65535], Uint16Array],
    ["uint32", "uint32", [0, 2 ** 32 - 1], Uint32Array],
    ["uint64", "uint64", [0n, 2n ** 64n - 1n], BigUint64Array],
    ["intp", "int64", [-1n, 1n], BigInt64Array],
    ["uintp", "uint64", [0n, 1n], BigUint64Array],
    ["float32", "float32", [0.5, -Infinity], Float32Array],
    ["float64", "float64", [0.1, Number.NaN], Float64Array],
  ])("[NPY-01] [NPY-02] %s is read and written in place", (dtype, name, values, type) => {
    Python.attach((py) => {
      const array = PyArray.zeros(py, [2], dtype);
      expect(array.dtype).toBe(name);
      using guard = array.readwrite();
      values.forEach((value, index) => guard.set(value as never, index));
      expect([...guard]).toEqual(values);
      expect(guard.asSlice()).toBeInstanceOf(type);
      expect([...(guard.asSlice() as Iterable<unknown>)]).toEqual(values);
    });
  });

  test("[NPY-02] types of C with the same form in memory are the same", () => {
    Python.attach((py) => {
      const array = arrayOf(py, "np.array([1, 2], dtype=np.longlong)");
      expect(array.typed("int64").get(1)).toBe(2n);
      expect(arrayOf(py, "np.array([1], dtype='l')").dtype).toBe(process.platform === "win32" ? "int32" : "int64");
    });
  });

  test("[NPY-03] booleans are booleans one by one, and bytes as a whole", () => {
    Python.attach((py) => {
      const array = arrayOf(py, "np.array([True, False])").typed("bool", 1);
      using guard = array.readwrite();
      expect([...guard]).toEqual([true, false]);
      guard.asArray().set(1, true as never);
      expect([...guard.asSlice()]).toEqual([1, 1]);
      expect(array.repr()).toBe("array([ True,  True])");
    });
  });

  test.each(["complex64", "complex128"] as const)("[NPY-04] %s is two floats", (dtype) => {
    Python.attach((py) => {
      const array = arrayOf(py, `np.array([1+2j, 3-4j], dtype="${dtype}")`).typed(dtype, 1);
      using guard = array.readwrite();
      expect([...guard]).toEqual([
        { re: 1, im: 2 },
        { re: 3, im: -4 },
      ]);
      expect([...guard.asSlice()]).toEqual([1, 2, 3, -4]);
      guard.set({ re: -1, im: 0.5 }, 1);
      expect(array.getItem(1).extract(t.complex)).toEqual({ re: -1, im: 0.5 });
    });
  });

  test("[NPY-05] half floats are rounded as NumPy rounds them", () => {
    Python.attach((py) => {
      const array = PyArray.zeros(py, [4], "float16");
      using guard = array.readwrite();
      [0.1, 65504, 1e-7, -2.5].forEach((value, index) => guard.set(value, index));
      const theirs = arrayOf(py, "np.array([0.1, 65504, 1e-7, -2.5], dtype='float16')");
      expect([...guard]).toEqual(theirs.toNested());
      expect(guard.asSlice()).toEqual(theirs.typed("float16").toTypedArray());
    });
  });

  test("[NPY-07] object arrays hold counted references", () => {
    Python.attach((py) => {
      const array = PyArray.empty(py, [2], "object");
      using thing = py.eval("type('Thing', (), {})()").unbind();
      const count = debug.refcount(thing);
      const guard = array.readwrite();
      guard.set(thing, 0);
      guard.set(thing.bind(py) as never, 1);
      expect(debug.refcount(thing)).toBe(count + 3);
      {
        using first = guard.get(0);
        expect(first?.isSame(thing)).toBe(true);
        expect(debug.refcount(thing)).toBe(count + 4);
      }
      using none = py.None.unbind();
      guard.set(none, 1);
      expect([array.getItem(1).isNone(), debug.refcount(thing)]).toEqual([true, count + 2]);
      expect(() => guard.asSlice()).toThrow(DTypeError);
      guard.release();
      array.drop();
      expect(debug.refcount(thing)).toBe(count + 1);
    });
    Python.attach((py) => {
      using guard = PyArray.empty(py, [1], "object").readonly();
      using item = guard.get(0);
      expect(item?.bind(py).isNone()).toBe(true);
    });
  });

  test("[NPY-08] dates and durations are ticks of their unit, NaT is undefined", () => {
    Python.attach((py) => {
      for (const unit of ["Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as"] as const) {
        const array = arrayOf(py, `np.array([1, -7, "NaT"], dtype="datetime64[${unit}]")`);
        expect(array.dtype).toBe(`datetime64[${unit}]`);
        using guard = array.typed(`datetime64[${unit}]`).readwrite();
        expect([...guard]).toEqual([1n, -7n, undefined]);
        guard.set(undefined, 0);
        expect(array.getItem(0).str()).toBe("NaT");
      }
      const minutes = arrayOf(py, "np.array([1, 2], dtype='timedelta64[m]')").typed("timedelta64[m]");
      expect([...minutes.astype("timedelta64[s]").toTypedArray()]).toEqual([60n, 120n]);
      expect(() => minutes.typed("timedelta64[s]")).toThrow("type mismatch:\n from=timedelta64[m], to=timedelta64[s]");
      expect(arrayOf(py, "np.array([1], dtype='timedelta64[25s]')").dtype).toBe("timedelta64[25s]");
    });
  });

  test("[NPY-09] bytes and text of a fixed length lose their padding", () => {
    Python.attach((py) => {
      const bytes = arrayOf(py, "np.array([b'ab', b'c'], dtype='S4')").typed("S4");
      const text = arrayOf(py, "np.array(['zoë', '🐍'], dtype='U3')").typed("U3");
      using b = bytes.readwrite();
      using u = text.readwrite();
      expect([[...b], [...u]]).toEqual([
        ["ab", "c"],
        ["zoë", "🐍"],
      ]);
      b.set("wxyz", 0);
      u.set("é🐍", 0);
      expect([bytes.toNested(), text.toNested()]).toEqual([
        [Buffer.from("wxyz"), Buffer.from("c")].map((one) => new Uint8Array(one)),
        ["é🐍", "🐍"],
      ]);
      expect(() => u.set("long", 0)).toThrow(RangeError);
      expect(() => b.set("→", 0)).toThrow(RangeError);
      expect(() => arrayOf(py, "np.array(['a'], dtype='>U4')").typed("U4")).toThrow("type mismatch:\n from=>U4, to=U4");
    });
  });

  test("[NPY-64] the other byte order and odd addresses are no typed array, and read all the same", () => {
    Python.attach((py) => {
      const big = arrayOf(py, "np.array([1.5, -2], dtype='>f8')");
      expect(() => big.typed("float64")).toThrow(DTypeError);
      using guard = big.readonly();
      expect(guard.asTypedArray()).toBeUndefined();
      expect(() => guard.asSlice()).toThrow("The given array is not contiguous or is misaligned.");
      expect([...guard, guard.asArray().get(1)]).toEqual([1.5, -2, -2]);
      expect([...(guard.toTypedArray() as Float64Array)]).toEqual([1.5, -2]);
      const odd = arrayOf(py, "np.zeros(3, dtype=[('a', 'u1'), ('b', 'f8')])['b']").typed("float64", 1);
      expect(odd.isAligned).toBe(false);
      using writer = odd.readwrite();
      const view = writer.asArray();
      view.set(2, 4.25);
      expect([writer.asTypedArray(), odd.toNested()]).toEqual([undefined, [0, 0, 4.25]]);
    });
  });

  test("[NPY-11] [ASK-27] text of varying length is copied", () => {
    Python.attach((py) => {
      // Before NumPy 2 such text is an array of references.
      const hasType = evaluate(py, "hasattr(getattr(np, 'dtypes', None), 'StringDType')").extract(t.bool);
      const array = arrayOf(py, `np.array(['a', 'bb'], dtype=${hasType ? "np.dtypes.StringDType()" : "object"})`);
      expect([array.toNested(), array.dtype]).toEqual([["a", "bb"], hasType ? "StringDType()" : "object"]);
      using guard = array.readonly();
      if (hasType) expect(() => guard.get(0)).toThrow("type mismatch:\n from=StringDType()");
    });
  });

  test("[NPY-06] a type that no package registered is refused by its name", () => {
    Python.attach((py) => {
      expect(() => PyArrayDescr.new(py, "bfloat16")).toThrow("bfloat16");
      expect(arrayOf(py, "np.zeros(1, dtype=np.longdouble)").dtype).toMatch(/float/);
      expect(() => arrayOf(py, "np.zeros(1, dtype=np.longdouble)").get(0)).toThrow(DTypeError);
    });
  });
});

describe("dtype objects", () => {
  test("[NPY-12] come from anything, and are compared by what they hold", () => {
    Python.attach((py) => {
      const one = PyArrayDescr.new(py, "i4");
      expect([one.name, PyArrayDescr.of(py, "float64").name, PyArrayDescr.object(py).name]).toEqual([
        "int32",
        "float64",
        "object",
      ]);
      expect(one.isEquivTo(PyArrayDescr.new(py, "<i4"))).toBe(true);
      expect(one.isEquivTo(PyArrayDescr.new(py, ">i4"))).toBe(false);
      expect(PyArrayDescr.new(py, "q").isEquivTo(PyArrayDescr.of(py, "intp"))).toBe(true);
      expect(() => PyArrayDescr.new(py, "no such type")).toThrow(PyTypeError);
    });
  });

  test("[NPY-13] [NPY-14] tell what Python's attributes tell", () => {
    Python.attach((py) => {
      const aligned = "np.dtype([('a', 'u1'), ('b', 'f8')], align=True)";
      for (const code of [
        "np.dtype('f8')",
        "np.dtype('>i2')",
        "np.dtype('O')",
        "np.dtype(('i4', (2, 3)))",
        "np.dtype([('o', 'O'), ('s', 'U3')])",
        aligned,
      ]) {
        const descr = evaluate(py, code).cast(PyArrayDescr);
        const python = (name: string): unknown => descr.getAttr(name).toJs();
        expect({
          num: descr.num,
          itemsize: descr.itemSize,
          alignment: descr.alignment,
          byteorder: descr.byteOrder,
          char: descr.char,
          kind: descr.kind,
          flags: descr.flags,
          ndim: descr.ndim,
          shape: descr.shape,
          hasobject: descr.hasObject,
          isalignedstruct: descr.isAlignedStruct,
          isnative: descr.isNativeByteOrder,
        }).toEqual(Object.fromEntries(FACTS.map((name) => [name, python(name)])));
        expect(descr.hasSubarray).toBe(code.includes("(2, 3)"));
        expect(descr.hasFields).toBe(code.includes("["));
        expect(descr.base.is(descr.getAttr("base"))).toBe(true);
        expect(descr.typeObject.is(descr.getAttr("type"))).toBe(true);
      }
    });
  });

  test("[NPY-15] fields are found by name", () => {
    Python.attach((py) => {
      const descr = PyArrayDescr.new(py, py.eval("[('x', 'f8'), ('id', 'i4')]"));
      expect(descr.names).toEqual(["x", "id"]);
      expect([descr.getField("id").offset, descr.getField("id").descr.name]).toEqual([8, "int32"]);
      expect(() => descr.getField("z")).toThrow(new PyIndexError("z"));
      const plain = PyArrayDescr.of(py, "int8");
      expect(plain.names).toBeUndefined();
      expect(() => plain.getField("x")).toThrow(PyValueError);
      expect(() => plain.getField("x")).toThrow("cannot get field information: type descriptor has no fields");
    });
  });

  test("[NPY-30] [NPY-49] untyped arrays tell their facts", () => {
    Python.attach((py) => {
      const array = arrayOf(py, "np.zeros((3, 4), order='F')[::-1, 1:]");
      expect(array).toBeInstanceOf(PyUntypedArray);
      expect([array.ndim, array.shape, array.strides, array.size, array.isEmpty()]).toEqual([
        2,
        [3, 3],
        [-8, 24],
        9,
        false,
      ]);
      expect([array.isCContiguous, array.isFContiguous, array.isContiguous, array.isAligned]).toEqual([
        false,
        false,
        false,
        true,
      ]);
      expect(BigInt(array.data())).toBe(array.getAttr("ctypes").getAttr("data").extract(t.bigint));
      expect([arrayOf(py, "np.zeros((0, 3))").isEmpty(), arrayOf(py, "np.zeros(())").ndim]).toEqual([true, 0]);
      expect([arrayOf(py, "np.ones(3)").isContiguous, array.descr.name]).toEqual([true, "float64"]);
    });
  });
});
