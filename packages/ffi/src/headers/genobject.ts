import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** The class of generators. */
export const PyGen_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyGen_Type");
/** The class of coroutines. */
export const PyCoro_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyCoro_Type");
/** The class of asynchronous generators. */
export const PyAsyncGen_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyAsyncGen_Type");
/** New generator of a frame, which is stolen. New reference, or NULL with an exception set. */
export let PyGen_New: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr = declare(
  "PyObject *PyGen_New(PyFrameObject *frame)",
  (bound) => (PyGen_New = bound),
);
/** New generator of a frame, which is stolen, with names. New reference, or NULL with an exception set. */
export let PyGen_NewWithQualName: (
  frame: PyObjectPtr & Pointer<"PyFrameObject">,
  name: PyObjectPtr,
  qualname: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyGen_NewWithQualName(PyFrameObject *frame, PyObject *name, PyObject *qualname)",
  (bound) => (PyGen_NewWithQualName = bound),
);
/** New coroutine of a frame, which is stolen, with names. New reference, or NULL with an exception set. */
export let PyCoro_New: (
  frame: PyObjectPtr & Pointer<"PyFrameObject">,
  name: PyObjectPtr,
  qualname: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyCoro_New(PyFrameObject *frame, PyObject *name, PyObject *qualname)",
  (bound) => (PyCoro_New = bound),
);
/**
 * New asynchronous generator of a frame, which is stolen, with names. New reference, or NULL with an exception set.
 */
export let PyAsyncGen_New: (
  frame: PyObjectPtr & Pointer<"PyFrameObject">,
  name: PyObjectPtr,
  qualname: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyAsyncGen_New(PyFrameObject *frame, PyObject *name, PyObject *qualname)",
  (bound) => (PyAsyncGen_New = bound),
);
/** Its code object. New reference. */
export let PyGen_GetCode: (generator: PyObjectPtr & Pointer<"PyGenObject">) => PyObjectPtr & Pointer<"PyCodeObject"> =
  declare("PyCodeObject *PyGen_GetCode(PyGenObject *generator)", (bound) => (PyGen_GetCode = bound), {
    since: [3, 12],
  });
/**
 * After the end of a generator takes StopIteration away: 0 and its value at `result`, a new reference, or -1 if
 * another exception is set.
 */
export let _PyGen_FetchStopIterationValue: (result: Pointer<"PyObject *">) => number = declare(
  "int _PyGen_FetchStopIterationValue(PyObject **result)",
  (bound) => (_PyGen_FetchStopIterationValue = bound),
);
/**
 * Raises StopIteration with that value, also where it is a tuple or an exception. 0, or -1 with an exception set.
 */
export let _PyGen_SetStopIterationValue: (value: PyObjectPtr) => number = declare(
  "int _PyGen_SetStopIterationValue(PyObject *value)",
  (bound) => (_PyGen_SetStopIterationValue = bound),
);
