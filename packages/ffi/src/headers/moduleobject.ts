import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

export let PyModule_GetDef: (module: PyObjectPtr) => Pointer<"PyModuleDef"> = declare(
  "PyModuleDef *PyModule_GetDef(PyObject *module)",
  (bound) => (PyModule_GetDef = bound),
);
export let PyModule_GetDict: (module: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyModule_GetDict(PyObject *module)",
  (bound) => (PyModule_GetDict = bound),
);
export let PyModule_GetFilename: (module: PyObjectPtr) => CStringPtr = declare(
  "const char *PyModule_GetFilename(PyObject *module)",
  (bound) => (PyModule_GetFilename = bound),
);
export let PyModule_GetFilenameObject: (module: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyModule_GetFilenameObject(PyObject *module)",
  (bound) => (PyModule_GetFilenameObject = bound),
);
export let PyModule_GetName: (module: PyObjectPtr) => CStringPtr = declare(
  "const char *PyModule_GetName(PyObject *module)",
  (bound) => (PyModule_GetName = bound),
);
export let PyModule_GetNameObject: (module: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyModule_GetNameObject(PyObject *module)",
  (bound) => (PyModule_GetNameObject = bound),
);
export let PyModule_GetState: (module: PyObjectPtr) => VoidPtr = declare(
  "void *PyModule_GetState(PyObject *module)",
  (bound) => (PyModule_GetState = bound),
);
export let PyModule_New: (name: string) => PyObjectPtr = declare(
  "PyObject *PyModule_New(const char *name)",
  (bound) => (PyModule_New = bound),
);
export let PyModule_NewObject: (name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyModule_NewObject(PyObject *name)",
  (bound) => (PyModule_NewObject = bound),
);
export const PyModule_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyModule_Type");
export let PyModuleDef_Init: (def: Pointer<"PyModuleDef">) => PyObjectPtr = declare(
  "PyObject *PyModuleDef_Init(PyModuleDef *def)",
  (bound) => (PyModuleDef_Init = bound),
);
export const PyModuleDef_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyModuleDef_Type");
export let PyUnstable_Module_SetGIL: (module: PyObjectPtr, gil: VoidPtr) => number = declare(
  "int PyUnstable_Module_SetGIL(PyObject *module, void *gil)",
  (bound) => (PyUnstable_Module_SetGIL = bound),
  { since: [3, 13], only: "free-threaded" },
);
