import {
  allocateRaw,
  memory,
  objects,
  Py_TPFLAGS_UNICODE_SUBCLASS,
  PyUnicode_AsEncodedString,
  PyUnicode_AsUTF8String,
  PyUnicode_FromEncodedObject,
  PyUnicode_InternInPlace,
  PyUnicode_Type,
} from "@taipan/ffi";
import type { Pointer, PyObjectPtr } from "@taipan/ffi";
import { bytesIntoPython } from "../../convert/default/into-python.ts";
import { textIntoPython } from "../../convert/default/number.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { hasTypeFlag } from "../object/instance-check.ts";
import { type StringData, stringData } from "./string-data.ts";

/** What becomes of lone surrogates, which a JavaScript string can hold and UTF-8 cannot. */
export interface TextOptions {
  /** `"error"` throws `PyUnicodeEncodeError`, `"pass"` keeps them. Default: `"error"`. */
  readonly surrogates?: "error" | "pass";
}

/** How {@link PyString.fromEncoded} treats bytes that its encoding does not allow, such as `"replace"`. Python's names. */
export type CodecErrors = "strict" | "ignore" | "replace" | "surrogateescape" | "surrogatepass" | (string & {});

const SURROGATE = /[\ud800-\udfff]/;

/** A `str` (PyO3 `PyString`). */
export class PyString extends PyAny {
  static override readonly pyName: string = "str";
  static override readonly $type: () => PyObjectPtr = PyUnicode_Type;

  static override check(pointer: PyObjectPtr): boolean {
    return hasTypeFlag(pointer, Py_TPFLAGS_UNICODE_SUBCLASS);
  }

  /** A `str` of the same text; lone surrogates stay as they are. */
  static new(py: Python, text: string): PyString {
    requireToken(py);
    return wrapOwned(textIntoPython(text)) as PyString;
  }

  /** The interned `str` of a text: the one object that identifiers with this text are, too. */
  static intern(py: Python, text: string): PyString {
    requireToken(py);
    if (slot === 0) slot = allocateRaw(8);
    memory.setPointer(slot, textIntoPython(text));
    PyUnicode_InternInPlace(slot as Pointer<"PyObject *">);
    return wrapOwned(memory.pointer(slot) as PyObjectPtr) as PyString;
  }

  /** Decodes UTF-8. @throws {PyUnicodeDecodeError} if it is none */
  static fromBytes(py: Python, utf8: Uint8Array): PyString {
    requireToken(py);
    const bytes = bytesIntoPython(utf8);
    const text = PyUnicode_FromEncodedObject(bytes, "utf-8", "strict");
    objects.decRef(bytes);
    return wrapOwned(ownedOrThrow(text)) as PyString;
  }

  /** Decodes a `bytes`, `bytearray` or other buffer. @throws {PyUnicodeDecodeError} by `errors`; {PyLookupError} */
  static fromEncoded(object: PyAny, encoding = "utf-8", errors: CodecErrors = "strict"): PyString {
    return wrapOwned(ownedOrThrow(PyUnicode_FromEncodedObject(live(object), encoding, errors))) as PyString;
  }

  /** The text. @throws {PyUnicodeEncodeError} if it has surrogates, unless they may pass */
  override toString(options: TextOptions = {}): string {
    const string = checked(this, PyString);
    const text = objects.text(string);
    // UTF-8 is Python's own judge of which strings are text; most need no judge.
    if (options.surrogates !== "pass" && SURROGATE.test(text))
      objects.decRef(ownedOrThrow(PyUnicode_AsUTF8String(string)));
    return text;
  }

  /** The text, with U+FFFD for each lone surrogate. */
  toStringLossy(): string {
    return objects.text(checked(this, PyString)).toWellFormed();
  }

  /** The text in UTF-8. @throws {PyUnicodeEncodeError} if it has lone surrogates */
  encodeUtf8(): Uint8Array<ArrayBuffer> {
    const bytes = ownedOrThrow(PyUnicode_AsUTF8String(checked(this, PyString)));
    const copy = objects.bytes(bytes);
    objects.decRef(bytes);
    return copy;
  }

  /** The text in any encoding that Python knows. @throws {PyUnicodeEncodeError} by `errors`; {PyLookupError} */
  encode(encoding = "utf-8", errors: CodecErrors = "strict"): Uint8Array<ArrayBuffer> {
    const bytes = ownedOrThrow(PyUnicode_AsEncodedString(checked(this, PyString), encoding, errors));
    const copy = objects.bytes(bytes);
    objects.decRef(bytes);
    return copy;
  }

  /** The characters as CPython stores them (PEP 393), copied. */
  data(): StringData {
    return stringData(checked(this, PyString));
  }
}

/** Scratch for {@link PyString.intern}. */
let slot = 0;
