import { NULL, objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { instanceBehind } from "../../convert/default/instances.ts";
import { EXCEPTION_CLASSES } from "./exception-classes.ts";
import { exceptionClassOf, registerExceptionClass } from "./exception-registry.ts";
import { onException } from "../crossing/fetch.ts";
import { originalError } from "../crossing/javascript-exception.ts";
import { ExceptionPointer, PyErr } from "../py-err.ts";
import { knownError } from "../crossing/returning.ts";

/** Lists the class of every built-in exception type that this Python has. SAFETY: the thread is attached. */
export function startExceptions(): void {
  for (const one of EXCEPTION_CLASSES) {
    const type = one.$type();
    if (type !== NULL) registerExceptionClass(type, one);
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
  return new (exceptionClassOf(objects.typeOf(exception)) ?? PyErr)(new ExceptionPointer(exception));
}

/** The error that an exception is itself, where its class is TypeScript's. */
function ownError(exception: PyObjectPtr): Error | undefined {
  const instance = instanceBehind(exception);
  return instance instanceof Error ? instance : undefined;
}
