import { callPythonMethod } from "../../call/call.ts";
import { objects } from "@taipan/ffi";
import { intoPython } from "../../convert/default/into-python.ts";
import { intern } from "../../intern.ts";
import { withScope } from "../../interpreter/attach.ts";
import { PyUnicodeDecodeError } from "./exceptions.ts";
import type { PyErr } from "../py-err.ts";

/** Where and why bytes are no text. */
export interface DecodeFailure {
  /** Name of the encoding. */
  readonly encoding: string;
  /** The bytes that were to be decoded. */
  readonly bytes: Uint8Array;
  /** First byte that fits nothing. */
  readonly start: number;
  /** The byte after the last one. */
  readonly end: number;
  readonly reason: string;
}

/** A `UnicodeDecodeError` with its fields (PyO3 `PyUnicodeDecodeError::new`). */
export function decodeError({ encoding, bytes, start, end, reason }: DecodeFailure): PyUnicodeDecodeError {
  return new PyUnicodeDecodeError([encoding, bytes, start, end, reason]);
}

/**
 * The error with which Python refuses bytes as UTF-8 (PyO3 `new_utf8`). Attaches by itself.
 *
 * @returns `undefined` if they are UTF-8
 */
export function utf8Error(bytes: Uint8Array): PyErr | undefined {
  return withScope(() => {
    const object = intoPython(bytes);
    try {
      objects.decRef(callPythonMethod(object, intern("decode"), ["utf-8"]));
      return undefined;
    } catch (error) {
      if (error instanceof PyUnicodeDecodeError) return error;
      throw error;
    } finally {
      objects.decRef(object);
    }
  });
}
