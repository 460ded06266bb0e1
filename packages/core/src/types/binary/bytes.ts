import {
  LentMemory,
  memory,
  NULL,
  objects,
  Py_TPFLAGS_BYTES_SUBCLASS,
  PyBytes_AsString,
  PyBytes_FromStringAndSize,
  PyBytes_Size,
  PyBytes_Type,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { bytesIntoPython } from "../../convert/default/into-python.ts";
import { PyIndexError } from "../../error/classes/exceptions.ts";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { PyBytesWriter } from "./bytes-writer.ts";
import { checked } from "../object/checked.ts";
import { fillBytes } from "./fill-bytes.ts";
import { hasTypeFlag } from "../object/instance-check.ts";

/** A `bytes` object (PyO3 `PyBytes`). */
export class PyBytes extends PyAny {
  static override readonly pyName: string = "bytes";
  static override readonly $type: () => PyObjectPtr = PyBytes_Type;

  static override check(pointer: PyObjectPtr): boolean {
    return hasTypeFlag(pointer, Py_TPFLAGS_BYTES_SUBCLASS);
  }

  /** A `bytes` object with a copy of the content. */
  static new(py: Python, content: Uint8Array): PyBytes {
    requireToken(py);
    return wrapOwned(bytesIntoPython(content)) as PyBytes;
  }

  /**
   * A `bytes` object of `length` bytes that `fill` writes, without a copy. They are 0 before, and the array is empty
   * afterwards. What `fill` throws is thrown, and nothing is left behind.
   */
  static newWith(py: Python, length: number, fill: (bytes: Uint8Array<ArrayBuffer>) => void): PyBytes {
    requireToken(py);
    const pointer = ownedOrThrow(PyBytes_FromStringAndSize(NULL, length));
    // SAFETY: nobody else has seen the new object, whose content may be written until then.
    fillBytes(pointer, PyBytes_AsString(pointer), length, fill);
    return wrapOwned(pointer) as PyBytes;
  }

  /** Takes content piece by piece, across attach scopes too, and makes one `bytes` object of it. */
  static writer(): PyBytesWriter<PyBytes> {
    return new PyBytesWriter((py, content) => PyBytes.new(py, content));
  }

  override len(): number {
    return okOrThrow(PyBytes_Size(checked(this, PyBytes)));
  }

  /** The byte at an index, a negative one from the end. @throws {PyIndexError} if there is none */
  at(index: number): number {
    const bytes = checked(this, PyBytes);
    const size = okOrThrow(PyBytes_Size(bytes));
    const whole = Math.trunc(index);
    const place = whole < 0 ? whole + size : whole;
    if (!(place >= 0 && place < size)) throw new PyIndexError("index out of range");
    return memory.u8(PyBytes_AsString(bytes) + place);
  }

  /**
   * The content, copied: JavaScript has no read-only arrays, and who else has the object relies on its content. For
   * reading without a copy there are {@link PyBytes.withView} and `PyBackedBytes`.
   */
  asUint8Array(): Uint8Array<ArrayBuffer> {
    return objects.bytes(checked(this, PyBytes));
  }

  /** The same as {@link PyBytes.asUint8Array}. */
  copy(): Uint8Array<ArrayBuffer> {
    return this.asUint8Array();
  }

  /** Lets `body` read the content in place. It must not write, and finds the array empty afterwards. */
  withView<R>(body: (bytes: Uint8Array<ArrayBuffer>) => R): R {
    const bytes = checked(this, PyBytes);
    // The object stays alive meanwhile, whatever becomes of this handle.
    using _owner = this.clone();
    const lent = new LentMemory(PyBytes_AsString(bytes), okOrThrow(PyBytes_Size(bytes)));
    try {
      return body(lent.bytes);
    } finally {
      lent.revoke();
    }
  }
}
