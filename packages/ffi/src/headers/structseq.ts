import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** `PyStructSequence_Field`: a table ends in a NULL name. */
export const PyStructSequence_Field = { size: 16, name: 0, doc: 8 } as const;
/** `PyStructSequence_Desc` */
export const PyStructSequence_Desc = { size: 32, name: 0, doc: 8, fields: 16, n_in_sequence: 24 } as const;

export let PyStructSequence_GetItem: (object: PyObjectPtr, index: number) => PyObjectPtr = declare(
  "PyObject *PyStructSequence_GetItem(PyObject *object, Py_ssize_t index)",
  (bound) => (PyStructSequence_GetItem = bound),
);
export let PyStructSequence_InitType: (type: PyTypeObjectPtr, desc: Pointer<"PyStructSequence_Desc">) => void = declare(
  "void PyStructSequence_InitType(PyTypeObject *type, PyStructSequence_Desc *desc)",
  (bound) => (PyStructSequence_InitType = bound),
);
export let PyStructSequence_InitType2: (type: PyTypeObjectPtr, desc: Pointer<"PyStructSequence_Desc">) => number =
  declare(
    "int PyStructSequence_InitType2(PyTypeObject *type, PyStructSequence_Desc *desc)",
    (bound) => (PyStructSequence_InitType2 = bound),
  );
export let PyStructSequence_New: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyStructSequence_New(PyTypeObject *type)",
  (bound) => (PyStructSequence_New = bound),
);
export let PyStructSequence_NewType: (desc: Pointer<"PyStructSequence_Desc">) => PyTypeObjectPtr = declare(
  "PyTypeObject *PyStructSequence_NewType(PyStructSequence_Desc *desc)",
  (bound) => (PyStructSequence_NewType = bound),
);
export let PyStructSequence_SetItem: (object: PyObjectPtr, index: number, value: PyObjectPtr) => void = declare(
  "void PyStructSequence_SetItem(PyObject *object, Py_ssize_t index, PyObject *value)",
  (bound) => (PyStructSequence_SetItem = bound),
);
export const PyStructSequence_UnnamedField: () => Pointer<"char *"> = declareData(
  "const char *const PyStructSequence_UnnamedField",
  { since: [3, 11] },
);
