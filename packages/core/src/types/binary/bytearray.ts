import {
  NULL,
  PyByteArray_AsString,
  PyByteArray_FromObject,
  PyByteArray_FromStringAndSize,
  PyByteArray_Resize,
  PyByteArray_Size,
  PyByteArray_Type,
  memory,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { othersMayChange, steadyBytes } from "../../convert/steady.ts";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { closeViews, PyByteArrayView } from "./bytearray-view.ts";
import { checked } from "../object/checked.ts";
import { fillBytes } from "./fill-bytes.ts";

/** A `bytearray` (PyO3 `PyByteArray`). */
export class PyByteArray extends PyAny {
  static override readonly pyName: string = "bytearray";
  static override readonly $type: () => PyObjectPtr = PyByteArray_Type;

  /** A bytearray with a copy of the content. */
  static new(py: Python, content: Uint8Array): PyByteArray {
    requireToken(py);
    const pointer = ownedOrThrow(PyByteArray_FromStringAndSize(NULL, content.length));
    // SAFETY: the new object has room for all of it.
    if (content.length > 0) memory.write(PyByteArray_AsString(pointer), content);
    return wrapOwned(pointer) as PyByteArray;
  }

  /** A bytearray of `length` bytes that `fill` writes, without a copy; the same as `PyBytes.newWith`. */
  static newWith(py: Python, length: number, fill: (bytes: Uint8Array<ArrayBuffer>) => void): PyByteArray {
    requireToken(py);
    const pointer = ownedOrThrow(PyByteArray_FromStringAndSize(NULL, length));
    // SAFETY: nobody else has seen the new object.
    fillBytes(pointer, PyByteArray_AsString(pointer), length, fill);
    return wrapOwned(pointer) as PyByteArray;
  }

  /** A bytearray with a copy of any object's buffer. @throws {PyTypeError} if it has none */
  static from(object: PyAny): PyByteArray {
    return wrapOwned(ownedOrThrow(PyByteArray_FromObject(live(object)))) as PyByteArray;
  }

  override len(): number {
    return PyByteArray_Size(checked(this, PyByteArray));
  }

  /** The content, copied. */
  copy(): Uint8Array<ArrayBuffer> {
    const pointer = checked(this, PyByteArray);
    if (othersMayChange()) return steadyBytes(pointer);
    return memory.copy(PyByteArray_AsString(pointer), PyByteArray_Size(pointer));
  }

  /**
   * The content in place, for reading and writing. While a view is open, Python cannot resize the object
   * (`BufferError`); {@link PyByteArray.resize} closes every view first. Use it with `using`.
   */
  view(): PyByteArrayView {
    return new PyByteArrayView(checked(this, PyByteArray));
  }

  /** Changes the length; new bytes have any content. Views of the object are closed: using one throws. */
  resize(length: number): void {
    const pointer = checked(this, PyByteArray);
    closeViews(pointer);
    okOrThrow(PyByteArray_Resize(pointer, length));
  }
}
