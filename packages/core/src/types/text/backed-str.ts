import { allocateRaw, memory, NULL, objects, PyUnicode_AsUTF8AndSize } from "@taipan/ffi";
import type { Pointer, PyObjectPtr } from "@taipan/ffi";
import { fetchError } from "../../error/crossing/fetch.ts";
import { LentBytes } from "../../reference/lent-bytes.ts";
import { Py } from "../../reference/py.ts";
import type { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { PyString } from "./string.ts";

/** Where C leaves a size. */
let slot = 0;

/**
 * The text of a `str` in UTF-8, readable while detached and across attach scopes (PyO3 `PyBackedStr`). CPython keeps the
 * UTF-8 form with the object, so nothing is copied. It must not be written.
 */
export class PyBackedStr extends LentBytes {
  private constructor(pointer: PyObjectPtr, address: number, length: number) {
    super(new Py(pointer), address, length);
  }

  /** Shares the memory of a `str`. @throws {CastError} for anything else; {PyUnicodeEncodeError} for lone surrogates */
  static from(object: PyAny): PyBackedStr {
    const pointer = checked(object, PyString);
    if (slot === 0) slot = allocateRaw(8);
    const address = PyUnicode_AsUTF8AndSize(pointer, slot as Pointer<"Py_ssize_t">);
    if (address === NULL) throw fetchError();
    objects.incRef(pointer);
    return new PyBackedStr(pointer, address, memory.pointer(slot));
  }

  /** The text. */
  override toString(): string {
    const { buffer, byteOffset, length } = this.bytes;
    return Buffer.from(buffer, byteOffset, length).toString("utf8");
  }
}
