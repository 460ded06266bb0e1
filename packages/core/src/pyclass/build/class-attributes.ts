import {
  library,
  memory,
  objects,
  Py_TPFLAGS_IMMUTABLETYPE,
  PyException_SetCause,
  PyObject_SetAttr,
  PyType_Modified,
} from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { intoPython } from "../../convert/default/into-python.ts";
import { PyRuntimeError } from "../../error/classes/exceptions.ts";
import { okOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { layout } from "./build-class.ts";
import { classHalf } from "./class-half.ts";
import type { PyClass } from "../py-class.ts";

/**
 * Completes a class whose type exists: attributes, which may be instances of it, and registrations.
 *
 * @throws {PyRuntimeError} as PyO3 does if an attribute fails; its cause names the attribute, and has the error as cause
 */
export function initializeClass(definition: PyClass): void {
  const { spec } = definition;
  const type = definition.typePointer();
  for (const [name, value] of definition.plan.attributes) {
    try {
      setAttribute(type, name, intoPython(typeof value === "function" ? (value as () => unknown)() : value));
    } catch (error) {
      const text = `An error occurred while initializing \`${definition.name}.${name}\``;
      const inner = withCause(new PyRuntimeError(text), error);
      throw withCause(new PyRuntimeError(`An error occurred while initializing class ${definition.name}`), inner);
    }
  }
  if (spec.generic === true) setAttribute(type, "__class_getitem__", callPython(classHalf("generic_alias"), []));
  if (spec.register !== undefined) {
    objects.decRef(callPython(classHalf("register_abstract"), [new Borrowing(type), spec.register]));
  }
  if (spec.immutableType === true) freeze(type as PyTypeObjectPtr);
}

/** Sets an attribute to a new reference, which is released. */
function setAttribute(type: PyObjectPtr, name: string, value: PyObjectPtr): void {
  try {
    okOrThrow(PyObject_SetAttr(type, intern(name), value));
  } finally {
    objects.decRef(value);
  }
}

/** Links an error of any kind as the cause, for Python as well. */
function withCause(error: PyRuntimeError, cause: unknown): PyRuntimeError {
  error.cause = cause;
  // Steals the new reference to the cause.
  PyException_SetCause(error.asPtr(), intoPython(cause instanceof Error ? cause : new Error(String(cause))));
  return error;
}

/** Before 3.10 there is no such flag. SAFETY: attached; whoever reads the flags sees them before or after. */
function freeze(type: PyTypeObjectPtr): void {
  if (!library("PyType_Modified").version.atLeast(3, 10)) return;
  memory.setU32(type + layout().tp_flags, (objects.typeFlags(type) | Py_TPFLAGS_IMMUTABLETYPE) >>> 0);
  PyType_Modified(type);
}
