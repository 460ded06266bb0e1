import { addressOf, PyMarshal_ReadObjectFromString, PyMarshal_WriteObjectToString } from "@taipan/ffi";
import type { CStringPtr } from "@taipan/ffi";
import { PyEOFError } from "../../error/classes/exceptions.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import type { PyAny } from "../object/any.ts";
import type { PyBytes } from "./bytes.ts";

/** The newest format that every Python from 3.9 on writes and reads (PyO3 `marshal::VERSION`). */
export const VERSION = 4;

/**
 * `marshal.dumps(object, version)` (PyO3 `marshal::dumps`): numbers, texts, bytes, containers and code objects, of exactly
 * the built-in types.
 *
 * @throws {PyErr} `ValueError` if there is anything else in it, or too much of it inside each other
 */
export function dumps(object: PyAny, version: number = VERSION): PyBytes {
  return wrapOwned(ownedOrThrow(PyMarshal_WriteObjectToString(live(object), version))) as PyBytes;
}

/**
 * `marshal.loads(data)` (PyO3 `marshal::loads`). What follows the object is ignored.
 *
 * Only data that this program, or one that it trusts, has written: `marshal` is not made for any other, and code objects
 * from elsewhere can end the process.
 *
 * @throws {PyErr} `EOFError`, `ValueError` or `TypeError` for what is no such data
 */
export function loads(py: Python, data: Uint8Array): PyAny {
  requireToken(py);
  if (data.length === 0) throw new PyEOFError("marshal data too short");
  // SAFETY: the array is reachable, and nothing can transfer it, until the call returns.
  const address = addressOf(data) as number as CStringPtr;
  return wrapOwned(ownedOrThrow(PyMarshal_ReadObjectFromString(address, data.length))) as PyAny;
}
