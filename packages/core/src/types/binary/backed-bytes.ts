import { PyBytes_AsString, PyBytes_FromObject, PyBytes_Size, objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { LentBytes } from "../../reference/lent-bytes.ts";
import { Py } from "../../reference/py.ts";
import type { PyAny } from "../object/any.ts";
import { PyByteArray } from "./bytearray.ts";
import { PyBytes } from "./bytes.ts";
import { checked } from "../object/checked.ts";

/**
 * The content of a `bytes` object, readable while detached and across attach scopes (PyO3 `PyBackedBytes`). It must not
 * be written: others rely on the object.
 */
export class PyBackedBytes extends LentBytes {
  private constructor(pointer: PyObjectPtr) {
    super(new Py(pointer), PyBytes_AsString(pointer), okOrThrow(PyBytes_Size(pointer)));
  }

  /** Shares the memory of a `bytes` object, or of a copy of a `bytearray`. @throws {CastError} for anything else */
  static from(object: PyAny): PyBackedBytes {
    if (object.isInstanceOf(PyByteArray)) return new PyBackedBytes(ownedOrThrow(PyBytes_FromObject(object.asPtr())));
    const pointer = checked(object, PyBytes);
    objects.incRef(pointer);
    return new PyBackedBytes(pointer);
  }

  /** Number of bytes. */
  get length(): number {
    return this.bytes.length;
  }
}
