import {
  allocateRaw,
  library,
  memory,
  objects,
  Py_None,
  PyGen_Type,
  PyIter_Check,
  PyIter_Send,
  PyObject_GetAttr,
} from "@taipan/ffi";
import type { Pointer, PyObjectPtr } from "@taipan/ffi";
import { callPythonMethod } from "../../call/call.ts";
import { PyStopIteration } from "../../error/classes/exceptions.ts";
import { fetchError, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import type { PyAny } from "../object/any.ts";
import { withConverted } from "../object/with-converted.ts";

/** What `PyIter_Send` answers when the iterator is through. */
const PYGEN_RETURN = 0;
const PYGEN_ERROR = -1;

let slot = 0;

/** Sends a value into a generator or other iterator (borrowed). */
export function sendInto(iterator: PyObjectPtr, value: unknown): IteratorResult<PyAny, PyAny> {
  return withConverted(value, (sent) =>
    library("PyIter_Send").version.atLeast(3, 10) ? send(iterator, sent) : sendByMethod(iterator, sent),
  );
}

function send(iterator: PyObjectPtr, sent: PyObjectPtr): IteratorResult<PyAny, PyAny> {
  if (slot === 0) slot = allocateRaw(8);
  const outcome = PyIter_Send(iterator, sent, slot as Pointer<"PyObject *">);
  if (outcome === PYGEN_ERROR) throw fetchError();
  return { done: outcome === PYGEN_RETURN, value: wrapOwned(memory.pointer(slot) as PyObjectPtr) as PyAny };
}

/** The same before 3.10: the value that was returned is in the exception, which `PyIter_Next` would drop. */
function sendByMethod(iterator: PyObjectPtr, sent: PyObjectPtr): IteratorResult<PyAny, PyAny> {
  const isStepped = sent === Py_None() && objects.typeOf(iterator) !== PyGen_Type() && PyIter_Check(iterator) !== 0;
  return untilReturn(() =>
    isStepped
      ? callPythonMethod(iterator, intern("__next__"), [])
      : callPythonMethod(iterator, intern("send"), [new Borrowing(sent)]),
  );
}

/** Runs a step of a generator; the `StopIteration` that ends it becomes the value that it returned. */
export function untilReturn(step: () => PyObjectPtr): IteratorResult<PyAny, PyAny> {
  try {
    return { done: false, value: wrapOwned(step()) as PyAny };
  } catch (error) {
    if (!(error instanceof PyStopIteration)) throw error;
    const returned = ownedOrThrow(PyObject_GetAttr(error.asPtr(), intern("value")));
    return { done: true, value: wrapOwned(returned) as PyAny };
  }
}
