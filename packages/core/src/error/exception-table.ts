import { NULL, objects } from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { instanceBehind } from "../convert/default/instances.ts";
import { EXCEPTION_CLASSES } from "./exception-classes.ts";
import { onException } from "./fetch.ts";
import { originalError } from "./javascript-exception.ts";
import { type ExceptionClass, ExceptionPointer, PyErr } from "./py-err.ts";
import { knownError } from "./returning.ts";

const classes = new Map<number, ExceptionClass>();

/** Lists the class of every built-in exception type that this Python has. SAFETY: the thread is attached. */
export function startExceptions(): void {
  for (const one of EXCEPTION_CLASSES) {
    const type = one.$type();
    if (type !== NULL) classes.set(type, one);
  }
  onException(errorForException);
}

/**
 * The JavaScript error for an exception: the one that it was made from, if it came from TypeScript, else a new error of
 * the nearest built-in class. Steals the reference.
 */
function errorForException(exception: PyObjectPtr): Error {
  const known = originalError(exception) ?? knownError(exception) ?? ownError(exception);
  if (known !== undefined) {
    objects.decRef(exception);
    return known;
  }
  return new (classFor(objects.typeOf(exception)))(new ExceptionPointer(exception));
}

/** The error that an exception is itself, where its class is TypeScript's. */
function ownError(exception: PyObjectPtr): Error | undefined {
  const instance = instanceBehind(exception);
  return instance instanceof Error ? instance : undefined;
}

function classFor(type: PyTypeObjectPtr): ExceptionClass {
  for (let base = type; base !== NULL; base = objects.typeBase(base)) {
    const found = classes.get(base);
    if (found !== undefined) return found;
  }
  return PyErr;
}
