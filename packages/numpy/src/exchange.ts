import { type PyAny, PyMemoryView, PyTypeError, type PyTypeInfo } from "@taipan/core";
import { PyArray } from "./array.ts";
import { fromDLPack } from "./dlpack.ts";
import { numpy } from "./npyffi/modules.ts";

/**
 * An array over the memory of any object that shows its own, without a copy: by DLPack (tensors in the memory of the
 * processor), by NumPy's array interface, or by the buffer protocol (`memoryview`, `array.array`, Arrow's buffers). It
 * keeps the object, and is borrowed like every other array.
 *
 * @throws {PyTypeError} if the object shows no memory: lists are copied by `PyArray.from` or `arrayLike` instead
 * @throws {PyBufferError} if its memory is not the processor's ({@link fromDLPack})
 */
export function asPyArray(object: PyAny): PyArray {
  if (object.isInstanceOf(PyArray as PyTypeInfo<PyArray>)) return object;
  if (object.hasAttr("__dlpack__")) return fromDLPack(object);
  const np = numpy(object.py);
  if (object.hasAttr("__array_interface__")) return np.callMethod("asarray", [object]).cast(PyArray);
  return np.callMethod("asarray", [memoryOf(object)]).cast(PyArray);
}

/** A `memoryview` of the object, which says why there is none. */
function memoryOf(object: PyAny): PyMemoryView {
  try {
    return PyMemoryView.from(object);
  } catch (error) {
    if (!(error instanceof PyTypeError)) throw error;
    const type = object.getType().name.toString();
    throw new PyTypeError(`Cannot make an array over the memory of '${type}': it shows none, copy it`, {
      cause: error,
    });
  }
}
