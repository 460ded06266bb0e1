import {
  objects,
  Py_TPFLAGS_UNICODE_SUBCLASS,
  PyBytes_AsString,
  PyUnicode_DecodeFSDefaultAndSize,
  PyUnicode_EncodeFSDefault,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { hasTypeFlag } from "../../types/object/instance-check.ts";
import { ConversionError } from "../conversion-error.ts";
import type { WideConverter } from "../converter.ts";
import { bytesIntoPython } from "../default/into-python.ts";
import { textIntoPython } from "../default/number.ts";
import { describe } from "../describe.ts";
import { released } from "../released.ts";
import { str } from "./text.ts";

/**
 * Text as the operating system has it (PyO3 `OsString`): `str` ⇄ `string`. Names that are not valid text reach Python as
 * lone surrogates (`surrogateescape`, PEP 383); here they are the bytes of the name in a `Buffer`, which `node:fs` takes.
 * Outwards any `Uint8Array` is decoded the same way.
 */
export const osstr: WideConverter<string | Buffer, Uint8Array> = {
  pyType: "str",
  fromPython(pointer) {
    const text = str.fromPython(pointer);
    return text.isWellFormed() ? text : encodedName(pointer);
  },
  intoPython(value) {
    if (typeof value === "string") return textIntoPython(value);
    if (value instanceof Uint8Array) return nameIntoPython(value);
    throw new ConversionError(describe(value), "a string or a Buffer was expected");
  },
  exact(pointer) {
    const text = str.exact?.(pointer);
    return text?.isWellFormed() === true ? text : undefined;
  },
  mayAccept: (pointer) => hasTypeFlag(pointer, Py_TPFLAGS_UNICODE_SUBCLASS),
};

/** The bytes of a name. @throws {PyUnicodeEncodeError} if its surrogates stand for no bytes */
function encodedName(pointer: PyObjectPtr): Buffer {
  return released(ownedOrThrow(PyUnicode_EncodeFSDefault(pointer)), (bytes) => {
    const { buffer, byteOffset, byteLength } = objects.bytes(bytes);
    return Buffer.from(buffer, byteOffset, byteLength);
  });
}

/** New `str` of a name's bytes, as `os.fsdecode` makes it. */
function nameIntoPython(value: Uint8Array): PyObjectPtr {
  return released(bytesIntoPython(value), (bytes) =>
    ownedOrThrow(PyUnicode_DecodeFSDefaultAndSize(PyBytes_AsString(bytes), value.length)),
  );
}
