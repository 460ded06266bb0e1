import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** The `apiver` of `PyModule_Create2` and `PyModule_FromDefAndSpec2`. */
export const PYTHON_API_VERSION = 1013;
/** The same for extensions built with the limited API. */
export const PYTHON_ABI_VERSION = 3;

/**
 * New module from a definition, single-phase; pass `PYTHON_API_VERSION`. New reference, or NULL with an exception
 * set.
 */
export let PyModule_Create2: (def: Pointer<"PyModuleDef">, apiVersion: number) => PyObjectPtr = declare(
  "PyObject *PyModule_Create2(PyModuleDef *def, int api_version)",
  (bound) => (PyModule_Create2 = bound),
);
/**
 * New module from a definition and a `ModuleSpec`, multi-phase; pass `PYTHON_API_VERSION`. New reference, or NULL
 * with an exception set.
 */
export let PyModule_FromDefAndSpec2: (
  def: Pointer<"PyModuleDef">,
  spec: PyObjectPtr,
  apiVersion: number,
) => PyObjectPtr = declare(
  "PyObject *PyModule_FromDefAndSpec2(PyModuleDef *def, PyObject *spec, int api_version)",
  (bound) => (PyModule_FromDefAndSpec2 = bound),
);
/** Runs the `Py_mod_exec` slots of a definition. 0, or -1 with an exception set. */
export let PyModule_ExecDef: (module: PyObjectPtr, def: Pointer<"PyModuleDef">) => number = declare(
  "int PyModule_ExecDef(PyObject *module, PyModuleDef *def)",
  (bound) => (PyModule_ExecDef = bound),
);
/** Sets `__doc__`. 0, or -1 with an exception set. */
export let PyModule_SetDocString: (module: PyObjectPtr, text: string) => number = declare(
  "int PyModule_SetDocString(PyObject *module, const char *text)",
  (bound) => (PyModule_SetDocString = bound),
);
/** Adds the functions of a table, which must outlive the module. 0, or -1 with an exception set. */
export let PyModule_AddFunctions: (module: PyObjectPtr, functions: Pointer<"PyMethodDef">) => number = declare(
  "int PyModule_AddFunctions(PyObject *module, PyMethodDef *functions)",
  (bound) => (PyModule_AddFunctions = bound),
);
/** Completes a type and adds it under its name. 0, or -1 with an exception set. */
export let PyModule_AddType: (module: PyObjectPtr, type: PyTypeObjectPtr) => number = declare(
  "int PyModule_AddType(PyObject *module, PyTypeObject *type)",
  (bound) => (PyModule_AddType = bound),
);
/**
 * Adds a value and steals it, also on failure; a NULL value means that an exception is set. 0, or -1 with an
 * exception set.
 */
export let PyModule_Add: (module: PyObjectPtr, name: string, value: PyObjectPtr) => number = declare(
  "int PyModule_Add(PyObject *module, const char *name, PyObject *value)",
  (bound) => (PyModule_Add = bound),
  { since: [3, 13] },
);
/** Adds a value without stealing it; a NULL value means that an exception is set. 0, or -1 with an exception set. */
export let PyModule_AddObjectRef: (module: PyObjectPtr, name: string, value: PyObjectPtr) => number = declare(
  "int PyModule_AddObjectRef(PyObject *module, const char *name, PyObject *value)",
  (bound) => (PyModule_AddObjectRef = bound),
  { since: [3, 10] },
);
/** Adds a value and steals it, only on success. 0, or -1 with an exception set. */
export let PyModule_AddObject: (module: PyObjectPtr, name: string, value: PyObjectPtr) => number = declare(
  "int PyModule_AddObject(PyObject *module, const char *name, PyObject *value)",
  (bound) => (PyModule_AddObject = bound),
);
/** Adds an int. 0, or -1 with an exception set. */
export let PyModule_AddIntConstant: (module: PyObjectPtr, name: string, value: number | bigint) => number = declare(
  "int PyModule_AddIntConstant(PyObject *module, const char *name, long value)",
  (bound) => (PyModule_AddIntConstant = bound),
);
/** Adds a str. 0, or -1 with an exception set. */
export let PyModule_AddStringConstant: (module: PyObjectPtr, name: string, value: string) => number = declare(
  "int PyModule_AddStringConstant(PyObject *module, const char *name, const char *value)",
  (bound) => (PyModule_AddStringConstant = bound),
);
/** 1 if all keys of a dict are str, or 0 with TypeError set. */
export let PyArg_ValidateKeywordArguments: (kwargs: PyObjectPtr) => number = declare(
  "int PyArg_ValidateKeywordArguments(PyObject *kwargs)",
  (bound) => (PyArg_ValidateKeywordArguments = bound),
);

// skipped PyArg_Parse: variadic, every call would need a prototype of its own
// skipped PyArg_ParseTuple: variadic, every call would need a prototype of its own; read the tuple with PyTuple_GetItem
// skipped PyArg_ParseTupleAndKeywords: variadic, every call would need a prototype of its own
// skipped PyArg_UnpackTuple: variadic, every call would need a prototype of its own
// skipped PyArg_VaParse: takes a va_list, which only C can make
// skipped PyArg_VaParseTupleAndKeywords: takes a va_list, which only C can make
// skipped Py_BuildValue: variadic, every call would need a prototype of its own; build the objects one by one
// skipped Py_VaBuildValue: takes a va_list, which only C can make
