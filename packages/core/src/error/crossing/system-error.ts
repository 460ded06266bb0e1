import { objects, PyImport_ImportModule } from "@taipan/ffi";
import { callPythonMethod } from "../../call/call.ts";
import { intern } from "../../intern.ts";
import { errorNumber } from "./error-name.ts";
import { PyMemoryError } from "../classes/exceptions.ts";
import { PyOSError } from "../classes/os-errors.ts";
import { ownedOrThrow } from "./fetch.ts";
import { PyErr } from "../py-err.ts";

/** What Node adds to errors of system calls. */
interface SystemError {
  readonly code?: unknown;
  readonly path?: unknown;
  readonly dest?: unknown;
  readonly cause?: unknown;
}

/**
 * The Python error for one that Node made of a failed system call: an `OSError`, of which Python chooses the subclass by
 * the number, with `errno`, `strerror`, `filename` and `filename2`; a `MemoryError` where memory ran out. One that carries
 * a Python error as its cause is that error.
 *
 * @returns `undefined` for errors whose `code` names no error number
 */
export function systemError(error: object): PyErr | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as SystemError;
  const number = typeof code === "string" ? errorNumber(code) : undefined;
  if (number === undefined) return undefined;
  const { path, dest, cause } = error as SystemError;
  if (cause instanceof PyErr) return cause;
  if (code === "ENOMEM") return new PyMemoryError(error.message);
  const args: unknown[] = [number, descriptionOf(number)];
  if (isPath(path)) args.push(path);
  // The fourth argument is Windows' own error number.
  if (isPath(path) && isPath(dest)) args.push(0, dest);
  return new PyOSError(args);
}

function isPath(value: unknown): value is string | Uint8Array {
  return typeof value === "string" || value instanceof Uint8Array;
}

/** Python's text for an error number. SAFETY: attached. */
function descriptionOf(number: number): string {
  const os = ownedOrThrow(PyImport_ImportModule("os"));
  try {
    const text = callPythonMethod(os, intern("strerror"), [number]);
    const description = objects.text(text);
    objects.decRef(text);
    return description;
  } finally {
    objects.decRef(os);
  }
}
