import { library, memory, NULL, allocateRaw, objects } from "@taipan/ffi";
import {
  PyErr_Fetch,
  PyErr_GetRaisedException,
  PyErr_NormalizeException,
  PyErr_Occurred,
  PyException_SetTraceback,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";

/** Makes the JavaScript error for an exception; steals the reference. Set when the exception classes are known. */
let toError: (exception: PyObjectPtr) => Error = () =>
  new Error("Cannot report a Python exception: taipan is starting");

/** See {@link toError}. */
export function onException(make: (exception: PyObjectPtr) => Error): void {
  toError = make;
}

/** The JavaScript error for an exception; steals the reference. */
export function errorFrom(exception: PyObjectPtr): Error {
  return toError(exception);
}

/** Scratch for the three results of `PyErr_Fetch`. */
let triple = 0;
/** Whether this Python gives the exception in one piece. */
let isWhole: boolean | undefined;

/**
 * Takes the pending exception, normalized and with its traceback set: a new reference, or NULL when none is pending.
 */
function takePending(): PyObjectPtr {
  isWhole ??= library("PyErr_Fetch").version.atLeast(3, 12);
  if (isWhole) return PyErr_GetRaisedException();
  if (triple === 0) triple = allocateRaw(24);
  const [type, value, traceback] = [triple, triple + 8, triple + 16];
  PyErr_Fetch(type as never, value as never, traceback as never);
  if (memory.pointer(type) === NULL) return NULL;
  // What `raise` raised is an instance of exactly that type; C code may leave a class and its argument.
  const raised = memory.pointer(value) as PyObjectPtr;
  if (raised === NULL || objects.typeOf(raised) !== memory.pointer(type)) {
    PyErr_NormalizeException(type as never, value as never, traceback as never);
  }
  const exception = memory.pointer(value) as PyObjectPtr;
  const trace = memory.pointer(traceback) as PyObjectPtr;
  objects.decRef(memory.pointer(type) as PyObjectPtr);
  if (trace !== NULL) {
    PyException_SetTraceback(exception, trace);
    objects.decRef(trace);
  }
  return exception;
}

/** The JavaScript error for the pending exception, which is taken. @throws nothing; without one, a `SystemError` */
export function fetchError(): Error {
  const exception = takePending();
  return exception === NULL ? new MissingExceptionError() : toError(exception);
}

/** Throws the pending exception. */
export function throwPending(): never {
  throw fetchError();
}

/** Gives `pointer` back, or throws what made it NULL. */
export function ownedOrThrow(pointer: PyObjectPtr): PyObjectPtr {
  if (pointer === NULL) throw fetchError();
  return pointer;
}

/** Gives an integer result back, or throws where it is −1, C's sign of a pending exception. */
export function okOrThrow(result: number): number {
  if (result === -1 && PyErr_Occurred() !== NULL) throw fetchError();
  return result;
}

/** A C function failed and set no exception: a bug in an extension or here. */
export class MissingExceptionError extends Error {
  override readonly name = "MissingExceptionError";
  readonly code = "TAIPAN_MISSING_EXCEPTION";

  constructor() {
    super("SystemError: attempted to fetch exception but none was set");
  }
}
