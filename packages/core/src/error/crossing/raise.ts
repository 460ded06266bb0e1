import { library, NULL, objects, PyErr_Restore, PyErr_SetRaisedException, PyException_GetTraceback } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";

/** Makes an exception object (borrowed) the pending one, with the traceback that it has. */
export function raiseException(exception: PyObjectPtr): void {
  objects.incRef(exception);
  if (library("PyErr_SetRaisedException").version.atLeast(3, 12)) {
    PyErr_SetRaisedException(exception);
    return;
  }
  const type = objects.typeOf(exception);
  objects.incRef(type);
  const traceback = PyException_GetTraceback(exception);
  // Steals all three references.
  PyErr_Restore(type, exception, traceback === NULL ? NULL : traceback);
}
