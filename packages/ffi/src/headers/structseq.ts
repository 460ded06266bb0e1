import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** `PyStructSequence_Field`: a table ends in a NULL name. */
export const PyStructSequence_Field = { size: 16, name: 0, doc: 8 } as const;
/** `PyStructSequence_Desc` */
export const PyStructSequence_Desc = { size: 32, name: 0, doc: 8, fields: 16, n_in_sequence: 24 } as const;

/** New struct sequence class. New reference, or NULL with an exception set. */
export let PyStructSequence_NewType: (desc: Pointer<"PyStructSequence_Desc">) => PyTypeObjectPtr = declare(
  "PyTypeObject *PyStructSequence_NewType(PyStructSequence_Desc *desc)",
  (bound) => (PyStructSequence_NewType = bound),
);
/** Makes a static type a struct sequence class. Failure ends the process or is not noticed. */
export let PyStructSequence_InitType: (type: PyTypeObjectPtr, desc: Pointer<"PyStructSequence_Desc">) => void = declare(
  "void PyStructSequence_InitType(PyTypeObject *type, PyStructSequence_Desc *desc)",
  (bound) => (PyStructSequence_InitType = bound),
);
/** Makes a static type a struct sequence class. 0, or -1 with an exception set. */
export let PyStructSequence_InitType2: (type: PyTypeObjectPtr, desc: Pointer<"PyStructSequence_Desc">) => number =
  declare(
    "int PyStructSequence_InitType2(PyTypeObject *type, PyStructSequence_Desc *desc)",
    (bound) => (PyStructSequence_InitType2 = bound),
  );
/** New struct sequence, whose items are all to be set. New reference, or NULL with an exception set. */
export let PyStructSequence_New: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyStructSequence_New(PyTypeObject *type)",
  (bound) => (PyStructSequence_New = bound),
);
/** Borrowed reference. The index is not checked. */
export let PyStructSequence_GetItem: (object: PyObjectPtr, index: number) => PyObjectPtr = declare(
  "PyObject *PyStructSequence_GetItem(PyObject *object, Py_ssize_t index)",
  (bound) => (PyStructSequence_GetItem = bound),
);
/** Steals `value`. Only for an object that nobody else has; the index is not checked. */
export let PyStructSequence_SetItem: (object: PyObjectPtr, index: number, value: PyObjectPtr) => void = declare(
  "void PyStructSequence_SetItem(PyObject *object, Py_ssize_t index, PyObject *value)",
  (bound) => (PyStructSequence_SetItem = bound),
);
/** Address of the variable with the name for fields without one. */
export const PyStructSequence_UnnamedField: () => Pointer<"char *"> = declareData(
  "const char *const PyStructSequence_UnnamedField",
  { since: [3, 11] },
);
