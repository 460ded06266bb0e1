import {
  memory,
  NULL,
  objects,
  Py_TPFLAGS_BYTES_SUBCLASS,
  Py_TPFLAGS_UNICODE_SUBCLASS,
  PyByteArray_AsString,
  PyByteArray_FromStringAndSize,
  PyByteArray_Size,
  PyByteArray_Type,
  PyBytes_Type,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { accepting } from "../annotation.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { hasTypeFlag, isInstanceOfType } from "../../types/object/instance-check.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";
import { u8 } from "./integer.ts";
import { othersMayChange, steadyBytes } from "../steady.ts";
import { bytesIntoPython } from "../default/into-python.ts";
import { isSequence } from "../containers/is-sequence.ts";
import { readSequence } from "../containers/sequence.ts";

/** `bytes`, `bytearray` or a sequence of ints from 0 to 255 → `Uint8Array`; `Uint8Array` → `bytes`. Always a copy. */
export const bytes: Converter<Uint8Array> = {
  pyType: "bytes",
  annotate: accepting("bytes | bytearray | Sequence[SupportsIndex]", "bytes"),
  fromPython(pointer) {
    if (hasTypeFlag(pointer, Py_TPFLAGS_BYTES_SUBCLASS)) return objects.bytes(pointer);
    if (isByteArray(pointer)) return byteArrayContent(pointer);
    if (hasTypeFlag(pointer, Py_TPFLAGS_UNICODE_SUBCLASS) || !isSequence(pointer)) throw castFailure(pointer, "bytes");
    return Uint8Array.from(readSequence(pointer, u8));
  },
  intoPython: (value) => bytesIntoPython(requireBytes(value)),
  exact: (pointer) => (objects.typeOf(pointer) === PyBytes_Type() ? objects.bytes(pointer) : undefined),
};

/** `bytearray` ⇄ `Uint8Array`, a copy. */
export const bytearray: Converter<Uint8Array> = {
  pyType: "bytearray",
  fromPython(pointer) {
    if (!isByteArray(pointer)) throw castFailure(pointer, "bytearray");
    return byteArrayContent(pointer);
  },
  intoPython(value) {
    const { length } = requireBytes(value);
    const target = ownedOrThrow(PyByteArray_FromStringAndSize(NULL as never, length));
    // SAFETY: nobody else has seen the new object, so its buffer cannot move.
    if (length > 0) memory.write(PyByteArray_AsString(target), value);
    return target;
  },
  mayAccept: isByteArray,
};

function isByteArray(pointer: PyObjectPtr): boolean {
  return isInstanceOfType(pointer, PyByteArray_Type());
}

// SAFETY: the content is copied before any Python code could resize it.
function byteArrayContent(pointer: PyObjectPtr): Uint8Array {
  if (othersMayChange()) return steadyBytes(pointer);
  return memory.copy(PyByteArray_AsString(pointer), PyByteArray_Size(pointer));
}

function requireBytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new ConversionError(describe(value), "a Uint8Array was expected");
}
