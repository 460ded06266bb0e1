import { PyErr } from "../error/py-err.ts";
import { ConversionError } from "./conversion-error.ts";

/**
 * Adds to an error where in a Python container it happened: a note, so that its class and message stay what the item's
 * own conversion said.
 */
export function atPythonItem(error: unknown, where: string): unknown {
  if (error instanceof PyErr) error.addNote(`while converting ${where}`);
  return error;
}

/** The error of converting a value that a JavaScript container holds under `key`, with that key in its path. */
export function atKey(error: unknown, key: string | number): unknown {
  return error instanceof ConversionError ? error.within(String(key)) : error;
}
