import { type PyAny, PyBufferError, Python, PyTypeError, t } from "@taipan/core";
import { describe, expect, test } from "vitest";
import { asPyArray, BorrowError, DTypeError, fromDLPack, intoPyArray, PyArray } from "../src/index.ts";
import { hasModule } from "./support/has-module.ts";

/** A producer as a compiled extension is one: a structure of its own, a deleter, a capsule that calls it if nobody else did. */
const PRODUCER = `
import ctypes

class Tensor(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("device_type", ctypes.c_int32), ("device_id", ctypes.c_int32),
        ("ndim", ctypes.c_int32), ("code", ctypes.c_uint8), ("bits", ctypes.c_uint8), ("lanes", ctypes.c_uint16),
        ("shape", ctypes.c_void_p), ("strides", ctypes.c_void_p), ("byte_offset", ctypes.c_uint64)]

DELETER = ctypes.CFUNCTYPE(None, ctypes.c_void_p)

class Managed(ctypes.Structure):
    _fields_ = [("tensor", Tensor), ("context", ctypes.c_void_p), ("deleter", DELETER)]

class Versioned(ctypes.Structure):
    _fields_ = [("major", ctypes.c_uint32), ("minor", ctypes.c_uint32), ("context", ctypes.c_void_p), ("deleter", DELETER),
        ("flags", ctypes.c_uint64), ("tensor", Tensor)]

DESTRUCTOR = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)
api = ctypes.pythonapi
new = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.c_void_p, ctypes.c_char_p, DESTRUCTOR)(("PyCapsule_New", api))
valid = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p)(("PyCapsule_IsValid", api))
deleted = []
alive = []

class Producer:
    def __init__(self, code=2, bits=64, device=(1, 0), version=None, flags=0):
        self.items = (ctypes.c_double * 6)(0, 1, 2, 3, 4, 5)
        self.sizes = (ctypes.c_int64 * 4)(2, 2, 3, 1)
        self.device, self.version = device, version
        self.name = b"dltensor_versioned" if version else b"dltensor"
        tensor = Tensor(ctypes.addressof(self.items), *device, 2, code, bits, 1, ctypes.addressof(self.sizes),
            ctypes.addressof(self.sizes) + 16, 8)
        self.deleter = DELETER(lambda _: deleted.append(id(self)))
        if version:
            self.managed = Versioned(version, 0, None, self.deleter, flags, tensor)
        else:
            self.managed = Managed(tensor, None, self.deleter)
        self.destructor = DESTRUCTOR(self.destroy)
        alive.append(self)

    def destroy(self, capsule):
        if valid(capsule, self.name):
            self.deleter(0)

    def __dlpack_device__(self):
        return self.device

    def __dlpack__(self, **keywords):
        if keywords and not self.version:
            raise TypeError("__dlpack__() got an unexpected keyword argument")
        return new(ctypes.addressof(self.managed), self.name, self.destructor)
`;

/** The definitions above, and a maker of producers. */
function producers(py: Python): { make: (code: string) => PyAny; deletions: () => number } {
  const globals = py.dict();
  py.run(PRODUCER, { globals });
  return {
    make: (code) => py.eval(`Producer(${code})`, { globals }),
    deletions: () => py.eval("len(deleted)", { globals }).extract(t.int53),
  };
}

describe("a tensor of an extension", () => {
  test.each([
    ["", true],
    ["version=1", false],
    ["version=1, flags=1", true],
  ])("[NPY-63] Producer(%s) is viewed in place, and deleted once when nobody looks any more", (code, isReadonly) => {
    Python.attach((py) => {
      const { make, deletions } = producers(py);
      const part = py.scope(() => {
        const producer = make(code);
        const array = fromDLPack(producer);
        expect([array.shape, array.strides, array.dtype, array.isWriteable]).toEqual([
          [2, 2],
          [24, 8],
          "float64",
          !isReadonly,
        ]);
        producer.getAttr("items").setItem(5, 50);
        const guard = array.readonly();
        expect([...guard]).toEqual([1, 2, 4, 50]);
        guard.release();
        return array.slice(1).unbind();
      });
      Python.collectCycles();
      expect(deletions()).toBe(0);
      py.scope((inner) => expect(part.bind(inner).toNested()).toEqual([4, 50]));
      part.drop();
      expect(deletions()).toBe(1);
    });
  });

  test("[NPY-63] may be written where the caller knows that it may", () => {
    Python.attach((py) => {
      const { make, deletions } = producers(py);
      py.scope(() => {
        const producer = make("");
        expect(() => fromDLPack(producer).readwrite()).toThrow("The given array is not writeable");
        const array = fromDLPack(producer, { writable: true }).typed("float64", 2);
        using writer = array.readwrite();
        writer.set(-1, 0, 1);
        expect(producer.getAttr("items").getItem(2).extract(t.f64)).toBe(-1);
        expect(fromDLPack(producer).tryReadonly()).toBeInstanceOf(BorrowError);
      });
      expect(deletions()).toBe(3);
    });
  });

  test("[NPY-63] [NPY-06] is refused with the reason, and deleted", () => {
    Python.attach((py) => {
      const { make, deletions } = producers(py);
      py.scope(() => {
        expect(() => fromDLPack(make("device=(2, 1)"))).toThrow(PyBufferError);
        expect(() => fromDLPack(make("device=(2, 1)"))).toThrow(
          "Cannot view the memory of 'Producer': it is on device CUDA 1, copy it to the processor",
        );
        expect(() => fromDLPack(make("code=4, bits=16"))).toThrow(DTypeError);
        expect(() => fromDLPack(make("code=4, bits=16"))).toThrow("from=bfloat16");
        expect(() => fromDLPack(make("version=2"))).toThrow("it speaks DLPack 2, not 1");
        expect(() => fromDLPack(py.list())).toThrow(PyTypeError);
        expect(() => fromDLPack(py.list())).toThrow("Cannot view the memory of 'list': it has no __dlpack__");
      });
      // Devices are asked for before a capsule is made.
      expect(deletions()).toBe(3);
    });
  });
});

describe("PyTorch", () => {
  const skip = hasModule("torch") ? false : "this Python has no PyTorch";
  test.skipIf(skip)("[NPY-63] tensors are viewed and written in place, of every layout", () => {
    Python.attach((py) => {
      const torch = py.import("torch");
      const tensor = torch.callMethod("arange", [12]).callMethod("reshape", [3, 4]).callMethod0("t");
      const array = fromDLPack(tensor, { writable: true }).typed("int64", 2);
      expect([array.shape, array.data()]).toEqual([[4, 3], tensor.callMethod0("data_ptr").extract(t.int53)]);
      using guard = array.readwrite();
      guard.set(100n, 1, 2);
      expect(
        tensor
          .getItem(py.tuple([1, 2]))
          .callMethod0("item")
          .extract(t.int53),
      ).toBe(100);
      for (const dtype of ["uint8", "int8", "int16", "int32", "float16", "float32", "float64", "complex64"]) {
        const zeros = torch.callMethod("zeros", [[2, 0, 3]], { dtype: torch.getAttr(dtype) });
        const ones = torch.callMethod("ones", [2], { dtype: torch.getAttr(dtype) });
        expect([asPyArray(zeros).shape, asPyArray(ones).shape]).toEqual([[2, 0, 3], [2]]);
        expect(fromDLPack(ones).dtype).toBe(dtype);
      }
      const bfloat = torch.callMethod("zeros", [2], { dtype: torch.getAttr("bfloat16") });
      expect(() => fromDLPack(bfloat)).toThrow("from=bfloat16");
      const learning = torch.callMethod("zeros", [2], { requires_grad: true });
      expect(() => fromDLPack(learning)).toThrow("require gradient");
    });
  });

  test.skipIf(skip)("[NPY-63] takes typed arrays without a copy, and keeps them", () => {
    Python.attach((py) => {
      const torch = py.import("torch");
      const samples = Float32Array.of(1, 2, 3, 4);
      const tensor = torch.callMethod("from_dlpack", [intoPyArray(py, samples, { shape: [2, 2] })]);
      tensor.callMethod("mul_", [10]).drop();
      samples[3] = -1;
      expect([...samples]).toEqual([10, 20, 30, -1]);
      expect(tensor.callMethod0("tolist").toJs()).toEqual([
        [10, 20],
        [30, -1],
      ]);
    });
  });
});

test("[NPY-63] Arrow's arrays are viewed in place, and cannot be written", { skip: !hasModule("pyarrow") }, () => {
  Python.attach((py) => {
    const arrow = py.import("pyarrow").callMethod("array", [[1.5, 2.5, 3.5]]);
    const array = asPyArray(arrow.callMethod("slice", [1])).typed("float64", 1);
    expect(array.toNested()).toEqual([2.5, 3.5]);
    expect(() => array.readwrite()).toThrow("The given array is not writeable");
    expect(asPyArray(arrow).data() + 8).toBe(array.data());
  });
});

test("[NPY-63] arrays of typed arrays are tensors for others", () => {
  Python.attach((py) => {
    const samples = Int32Array.of(1, 2, 3);
    const array = fromDLPack(intoPyArray(py, samples));
    expect([array.dtype, array.data()]).toEqual(["int32", intoPyArray(py, samples).data()]);
    samples[0] = 9;
    expect(PyArray.check(array.asPtr()) && array.toNested()).toEqual([9, 2, 3]);
  });
});
