import { Python, PyTypeError, t } from "@taipan/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BorrowError, intoPyArray, PyArray, PyReadonlyArray, PyReadwriteArray } from "../src/index.ts";
import { arrayOf, evaluate } from "./support/array-of.ts";

/** Whether one array can be borrowed for writing while another one is. */
function canBothBeWritten(one: PyArray, other: PyArray): boolean {
  using _first = one.readwrite();
  const second = other.tryReadwrite();
  if (second instanceof BorrowError) return false;
  second.release();
  return true;
}

describe("borrows", () => {
  test("[NPY-31] [NPY-32] many may read or one may write", () => {
    Python.attach((py) => {
      const array = PyArray.from(py, [1, 2, 3]);
      {
        using one = array.readonly();
        using other = array.readonly();
        expect([one, other].map((guard) => [...guard].reduce((sum, item) => sum + item, 0))).toEqual([6, 6]);
        expect(() => array.readwrite()).toThrow("The given array is already borrowed");
      }
      using writer = array.readwrite();
      expect(() => array.readonly()).toThrow(BorrowError);
      expect(() => array.readwrite()).toThrow("The given array is already borrowed");
      writer.release();
      array.readonly().release();
    });
  });

  test("[NPY-33] refusals are values where asked for, and leave no error set in Python", () => {
    Python.attach((py) => {
      const array = PyArray.from(py, [1]);
      using reader = array.tryReadonly();
      expect(reader).toBeInstanceOf(PyReadonlyArray);
      const refused = array.tryReadwrite();
      expect(refused).toBeInstanceOf(BorrowError);
      expect(refused).toMatchObject({ kind: "borrow", reason: "already borrowed" });
      expect(py.eval("__import__('sys').exc_info()[0]").isNone()).toBe(true);
    });
  });

  test("[NPY-34] what Python forbids to write is not borrowed for writing", () => {
    Python.attach((py) => {
      const array = PyArray.from(py, [1, 2]);
      array.callMethod("setflags", [], { write: false });
      expect(() => array.readwrite()).toThrow("The given array is not writeable");
      expect(array.tryReadwrite()).toMatchObject({ reason: "not writeable" });
      using reader = array.readonly();
      const view = reader.asArray();
      expect(() => view.set(0, 5)).toThrow(TypeError);
      const copy = reader.asSlice();
      copy[0] = 5;
      expect([array.get(0), view.get(0), reader.asSlice()[0]]).toEqual([1, 1, 5]);
    });
  });

  test.each([
    ["np.zeros(10)", "[:5]", "[5:]", true],
    ["np.zeros(10)", "[::2]", "[1::2]", true],
    ["np.zeros((4, 4, 3))", "[:, :, 0]", "[:, :, 1]", true],
    ["np.zeros((10, 10))", "[:, ::3]", "[:, 1::3]", false],
    ["np.zeros(10)", "[::-1]", "[:1]", false],
    ["np.zeros(10)", "[4::-1]", "[5:]", true],
    ["np.zeros(10)", "[:6]", "[5:]", false],
    ["np.zeros(10)", "[3:3]", "[:]", true],
    ["np.zeros(4, dtype='c16')", ".real", ".imag", true],
    ["np.zeros(4, dtype=[('a', 'f8'), ('b', 'f8')])", "['a']", "['b']", true],
    ["np.zeros(4, dtype='f8')", ".view('u1')[3::8]", ".view('f4')[::2]", false],
    ["np.zeros(4, dtype='f8')", ".view('u1')[4::8]", ".view('f4')[::2]", true],
    ["np.zeros(3)", "[:]", "[:]", false],
    ["np.zeros(3)", "[0]", "[1]", true],
  ])("[NPY-35] of %s, %s and %s are writable together: %s", (base, one, other, expected) => {
    Python.attach((py) => {
      const source = arrayOf(py, base);
      const part = (code: string): PyArray => {
        const globals = py.dict({ np: py.import("numpy"), a: source });
        return py
          .eval(`np.asarray(a${code.replace("[0]", "[0:1]").replace("[1]", "[1:2]")})`, { globals })
          .cast(PyArray);
      };
      expect(canBothBeWritten(part(one), part(other))).toBe(expected);
    });
  });

  test("[NPY-35] the same array for reading twice is one entry, counted", () => {
    Python.attach((py) => {
      const array = PyArray.from(py, [1, 2]);
      const one = array.readonly();
      const two = array.readonly();
      one.release();
      expect(array.tryReadwrite()).toBeInstanceOf(BorrowError);
      two.release();
      two.release();
      array.readwrite().release();
    });
  });

  test("[NPY-35] no overlap is ever missed, over random views and NumPy's word", () => {
    let refused = 0;
    let overApproximated = 0;
    const part = fc.tuple(
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: -9, max: 9 }),
      fc.constantFrom(-3, -2, -1, 1, 2, 3),
    );
    const view = fc.record({
      dtype: fc.constantFrom("u1", "i2", "f4", "f8"),
      parts: fc.array(part, { minLength: 1, maxLength: 2 }),
    });
    Python.attach((py) => {
      const makeViews = evaluate(
        py,
        "lambda base, dtype, parts: base.view(dtype)[tuple(slice(*part) for part in parts)]",
      );
      const shares = evaluate(py, "np.shares_memory");
      const base = PyArray.zeros(py, [6, 24], "uint8");
      fc.assert(
        fc.property(view, view, (a, b) =>
          py.scope(() => {
            const [one, other] = [a, b].map(({ dtype, parts }) => makeViews.call([base, dtype, parts]).cast(PyArray));
            const overlap = shares.call([one, other]).extract(t.bool);
            const together = canBothBeWritten(one as PyArray, other as PyArray);
            if (!together) refused++;
            if (!together && !overlap) overApproximated++;
            return !(overlap && together);
          }),
        ),
        { numRuns: 600, seed: 7 },
      );
    });
    // Each refusal without an overlap is two interleaved views whose steps have a common divisor.
    expect(refused).toBeGreaterThan(overApproximated);
    expect(overApproximated / 600).toBeLessThan(0.2);
  });

  test("[NPY-36] the base of views of views is found, with an owner that is no array, and without", () => {
    Python.attach((py) => {
      for (const [code, ownerIsArray] of [
        ["a = np.zeros((2, 3))\nviews = [a]", true],
        ["a = np.zeros((2, 3))\nviews = [a[:, 1:]]", true],
        ["a = np.zeros((2, 3))\nviews = [a[:, 1:][:1]]", true],
        ["a = np.zeros((2, 3))\nviews = [a, a[0], a.T, a[0][1:]]", true],
        ["a = bytearray(48)\nviews = [np.frombuffer(a)]", false],
        ["a = bytearray(48)\nb = np.frombuffer(a)\nviews = [b, b[1:]]", false],
        ["a = bytearray(48)\nb = np.frombuffer(a)\nviews = [b[1:][1:], b]", false],
        ["a = bytearray(48)\nb = np.frombuffer(a)\nviews = [b, b[1:], b.view('i4')]", false],
      ] as const) {
        const globals = py.dict({ np: py.import("numpy") });
        py.run(code, { globals });
        const owners = [...globals.getItem("views")].map((view) => view.cast(PyArray).baseObject());
        const [first] = owners;
        expect(owners.every((owner) => owner.is(first as never))).toBe(true);
        expect(first?.isInstanceOf(PyArray)).toBe(ownerIsArray);
        if (ownerIsArray) expect(first?.is(globals.getItem("a"))).toBe(true);
      }
    });
  });

  test("[NPY-37] a borrow lasts across scopes and detaches, and threads of Python's see it", () => {
    const array = Python.attach((py) => PyArray.from(py, [1, 2, 3]).unbind());
    const guard = Python.attach((py) => array.bind(py).readwrite());
    guard.asSlice()[0] = 10;
    Python.attach((py) => {
      py.detach(() => {
        expect(guard.get(0)).toBe(10);
      });
      // As compiled extensions ask: through the structure that the capsule leads to, on another thread.
      const globals = py.dict({ np: py.import("numpy"), array: array.bind(py) });
      py.run(ASK_THROUGH_CAPSULE, { globals });
      const ask = globals.getItem("on_thread");
      expect(ask.call(["acquire"]).extract(t.i32)).toBe(-1);
      expect(ask.call(["acquire_mut"]).extract(t.i32)).toBe(-1);
      py.detach(() => guard.release());
      expect(ask.call(["acquire_mut"]).extract(t.i32)).toBe(0);
      expect(array.bind(py).tryReadonly()).toBeInstanceOf(BorrowError);
      ask.call(["release_mut"]);
      array.bind(py).readonly().release();
    });
    array.drop();
  });

  test("[NPY-38] other extensions find the borrows of this one by the capsule, and this one theirs", () => {
    Python.attach((py) => {
      const array = PyArray.from(py, [1, 2, 3]);
      const globals = py.dict({ np: py.import("numpy"), array });
      py.run(ASK_THROUGH_CAPSULE, { globals });
      const call = (name: string): number | undefined =>
        globals.getItem("call").call([name]).extract(t.optional(t.i32));
      expect(globals.getItem("version").extract(t.i32)).toBe(1);
      expect([call("acquire"), call("acquire"), call("acquire_mut")]).toEqual([0, 0, -1]);
      expect(array.tryReadwrite()).toBeInstanceOf(BorrowError);
      array.readonly().release();
      call("release");
      call("release");
      expect(call("acquire_mut")).toBe(0);
      expect(array.tryReadonly()).toBeInstanceOf(BorrowError);
      call("release_mut");
      array.callMethod("setflags", [], { write: false });
      expect(call("acquire_mut")).toBe(-2);
    });
  });

  test("[NPY-62] threads borrow parts side by side, and nothing stays in the table", () => {
    Python.attach((py) => {
      const array = PyArray.zeros(py, [8], "float64");
      const globals = py.dict({ np: py.import("numpy"), array });
      py.run(ASK_THROUGH_CAPSULE, { globals });
      py.run(BORROW_ON_THREADS, { globals });
      expect(globals.getItem("refused").extract(t.i32)).toBe(0);
      using whole = array.readwrite();
      expect(whole.size).toBe(8);
    });
  });

  test("[NPY-39] reading is duplicated, writing becomes reading", () => {
    Python.attach((py) => {
      const array = PyArray.from(py, [1, 2]);
      const writer = array.readwrite();
      const view = writer.asSlice();
      using reader = writer.downgrade();
      expect([writer.isReleased, view.length]).toEqual([true, 0]);
      using second = reader.clone();
      using third = array.readonly();
      expect([reader, second, third].map((guard) => guard.get(1))).toEqual([2, 2, 2]);
      expect(array.tryReadwrite()).toBeInstanceOf(BorrowError);
    });
  });

  test("[NPY-40] a writer can forbid writing", () => {
    Python.attach((py) => {
      const array = PyArray.from(py, [1, 2]);
      {
        using reader = array.readwrite().makeNonwriteable();
        expect(reader.get(0)).toBe(1);
      }
      expect(array.isWriteable).toBe(false);
      expect(() => array.readwrite()).toThrow("The given array is not writeable");
    });
  });

  test("[NPY-60] errors are of classes, and Python's TypeError there", () => {
    Python.attach((py) => {
      const array = PyArray.from(py, [1, 2]);
      using _guard = array.readwrite();
      const globals = py.dict({ borrow: py.toPython(() => array.readonly()) });
      py.run("try:\n    borrow()\nexcept Exception as e:\n    seen = (type(e) is TypeError, str(e))", { globals });
      expect(globals.getItem("seen").toJs()).toEqual([true, "The given array is already borrowed"]);
      expect(() => array.readonly()).toThrow(PyTypeError);
    });
  });

  test("[NPY-32] the memory of a typed array is borrowed like any other", () => {
    Python.attach((py) => {
      const samples = new Float64Array(4);
      const one = intoPyArray(py, samples);
      const other = intoPyArray(py, samples.subarray(1));
      using writer = one.readwrite();
      expect(writer).toBeInstanceOf(PyReadwriteArray);
      expect(other.tryReadonly()).toBeInstanceOf(BorrowError);
    });
  });
});

/** What a compiled extension does with the capsule. */
const ASK_THROUGH_CAPSULE = `
import ctypes, threading
multiarray = (np._core if hasattr(np, "_core") else np.core).multiarray
get = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(("PyCapsule_GetPointer", ctypes.pythonapi))
address = get(multiarray._RUST_NUMPY_BORROW_CHECKING_API, b"_RUST_NUMPY_BORROW_CHECKING_API")
version, flags, *functions = (ctypes.c_uint64 * 6).from_address(address)
acquire = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.py_object)
release = ctypes.PYFUNCTYPE(None, ctypes.c_void_p, ctypes.py_object)
table = {
    "acquire": acquire(functions[0]),
    "acquire_mut": acquire(functions[1]),
    "release": release(functions[2]),
    "release_mut": release(functions[3]),
}
call = lambda name: table[name](flags, array)

def on_thread(name):
    answers = []
    thread = threading.Thread(target=lambda: answers.append(call(name)))
    thread.start()
    thread.join()
    return answers[0]
`;

/** Two threads borrow one half each, for writing, thousands of times at once. */
const BORROW_ON_THREADS = `
refused = 0

def work(part):
    global refused
    for _ in range(20000):
        if table["acquire_mut"](flags, part) != 0:
            refused += 1
        else:
            table["release_mut"](flags, part)

threads = [threading.Thread(target=work, args=(part,)) for part in (array[:4], array[4:])]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;
