import {
  NULL,
  objects,
  PyErr_Display,
  PyErr_PrintEx,
  PyErr_WarnEx,
  PyErr_WarnExplicit,
  PyErr_WriteUnraisable,
  PyExc_SystemExit,
  PyException_GetTraceback,
  PyType_IsSubtype,
} from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { okOrThrow } from "../crossing/fetch.ts";
import type { ExceptionClass } from "../py-err.ts";
import { raiseException } from "../crossing/raise.ts";

/** Where an explicit warning says that it comes from. */
export interface WarningPlace {
  readonly filename: string;
  readonly line: number;
  /** Default: from the file's name. */
  readonly module?: string;
}

/**
 * Prints an exception (borrowed) as the interpreter does. Unlike there, a `SystemExit` does not end the process: Node has
 * a word in that.
 */
export function printException(exception: PyObjectPtr, setsLast: boolean): void {
  const type = objects.typeOf(exception);
  if (PyType_IsSubtype(type, PyExc_SystemExit() as PyTypeObjectPtr) === 1) {
    const traceback = PyException_GetTraceback(exception);
    PyErr_Display(type, exception, traceback);
    if (traceback !== NULL) objects.decRef(traceback);
    return;
  }
  raiseException(exception);
  PyErr_PrintEx(setsLast ? 1 : 0);
}

/** Gives an exception (borrowed) to `sys.unraisablehook`, with the object (borrowed or NULL) that it is about. */
export function writeUnraisable(exception: PyObjectPtr, object: PyObjectPtr): void {
  raiseException(exception);
  PyErr_WriteUnraisable(object);
}

/** Emits a warning. @throws {PyErr} the warning, where a filter makes it an error */
export function warn(category: ExceptionClass, message: string, stackLevel: number): void {
  okOrThrow(PyErr_WarnEx(category.$type(), message, stackLevel));
}

/** Emits a warning for a place. @throws {PyErr} the warning, where a filter makes it an error */
export function warnExplicit(
  category: ExceptionClass,
  message: string,
  { filename, line, module }: WarningPlace,
  registry: PyObjectPtr,
): void {
  okOrThrow(PyErr_WarnExplicit(category.$type(), message, filename, line, (module ?? null) as never, registry));
}
