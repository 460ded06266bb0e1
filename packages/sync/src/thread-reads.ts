import type { Py, PyAny, Python } from "@taipan/core";
import { PyList_Append, PySequence_DelItem, PySequence_Index } from "@taipan/ffi";
import { pythonHalf } from "./python-half.ts";

/** Python's list of the read–write locks that this isolate's thread is in as a reader. */
let reads: Py | undefined;

/** This thread is let in as a reader. Attached; no Python code runs in this step. */
export function enterRead(py: Python, lock: PyAny): void {
  PyList_Append(list(py), lock.asPtr());
}

/** It is about to give a share back. Attached; no Python code runs in this step. */
export function exitRead(py: Python, lock: PyAny): void {
  const index = PySequence_Index(list(py), lock.asPtr());
  if (index >= 0) PySequence_DelItem(list(py), index);
}

function list(py: Python): ReturnType<Py["asPtr"]> {
  reads ??= pythonHalf(py).callMethod0("reads").unbind();
  return reads.asPtr();
}
