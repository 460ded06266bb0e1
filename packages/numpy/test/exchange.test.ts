import { PyMemoryView, Python, PyTypeError } from "@taipan/core";
import { expect, test } from "vitest";
import { asPyArray, BorrowError, PyArray } from "../src/index.ts";
import { evaluate } from "./support/array-of.ts";

/** Shows an array by one protocol only. */
const ONE_DOOR = `
class Tensor:
    def __init__(self, array):
        self.__dict__["array"] = array
    def __dlpack__(self, *args, **keywords):
        return self.array.__dlpack__(*args, **keywords)
    def __dlpack_device__(self):
        return self.array.__dlpack_device__()

class Interface:
    def __init__(self, array):
        self.array = array
        self.__array_interface__ = array.__array_interface__
`;

test.each([
  ["DLPack", "Tensor(source)"],
  ["the array interface", "Interface(source)"],
  ["the buffer protocol", "memoryview(source)"],
])("[NPY-63] memory that an object shows by %s is shared, and kept", (_, code) => {
  Python.attach((py) => {
    const globals = py.dict({ np: py.import("numpy") });
    py.run(`${ONE_DOOR}\nsource = np.arange(6.0).reshape(2, 3)[:, 1:]\nshown = ${code}`, { globals });
    const array = asPyArray(globals.getItem("shown"));
    const source = globals.getItem("source").cast(PyArray);
    expect([array.shape, array.strides, array.dtype, array.data()]).toEqual([
      [2, 2],
      [24, 8],
      "float64",
      source.data(),
    ]);
    source.setItem(py.tuple([1, 1]), 42);
    globals.delItem("shown");
    using guard = array.readonly();
    expect([...guard]).toEqual([1, 2, 4, 42]);
  });
});

test("[NPY-63] views of one memory by different doors are borrowed as one", () => {
  Python.attach((py) => {
    const memory = py.eval("bytearray(8)");
    const one = asPyArray(memory);
    const other = asPyArray(PyMemoryView.from(memory));
    expect([one.dtype, one.base === undefined, other.data()]).toEqual(["uint8", false, one.data()]);
    using writer = one.readwrite();
    expect(other.tryReadonly()).toBeInstanceOf(BorrowError);
    writer.set(7, 3);
    expect(memory.repr()).toBe(String.raw`bytearray(b'\x00\x00\x00\x07\x00\x00\x00\x00')`);
    const fixed = asPyArray(py.bytes([1, 2]));
    expect(() => fixed.readwrite()).toThrow("The given array is not writeable");
  });
});

test("[NPY-63] an array is taken as it is, and what shows no memory is refused", () => {
  Python.attach((py) => {
    const array = PyArray.zeros(py, [2], "int8");
    expect(asPyArray(array)).toBe(array);
    expect(asPyArray(evaluate(py, "__import__('array').array('d', [1, 2])")).toNested()).toEqual([1, 2]);
    expect(() => asPyArray(py.list([1]))).toThrow(PyTypeError);
    expect(() => asPyArray(py.list([1]))).toThrow("Cannot make an array over the memory of 'list'");
  });
});
