import { byBuild, type ByBuild } from "../by-build.ts";
import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";
import { structLayout, type StructLayout } from "../struct-layout.ts";
import { PyObject } from "./object.ts";

/** `PyModuleDef_Base`: the object header and what the import system keeps in a definition. */
export const PyModuleDef_Base: ByBuild<StructLayout<"ob_base" | "m_init" | "m_index" | "m_copy">> = byBuild(
  (build) => ({
    ob_base: 0,
    ...structLayout(
      [
        ["m_init", "word"],
        ["m_index", "word"],
        ["m_copy", "word"],
      ],
      PyObject(build).size,
    ),
  }),
);

/** `PyModuleDef`: must live as long as the interpreter. `m_base` starts as an object with one reference. */
export const PyModuleDef: ByBuild<
  StructLayout<"m_base" | "m_name" | "m_doc" | "m_size" | "m_methods" | "m_slots" | "m_traverse" | "m_clear" | "m_free">
> = byBuild((build) => ({
  m_base: 0,
  ...structLayout(
    [
      ["m_name", "word"],
      ["m_doc", "word"],
      ["m_size", "word"],
      ["m_methods", "word"],
      ["m_slots", "word"],
      ["m_traverse", "word"],
      ["m_clear", "word"],
      ["m_free", "word"],
    ],
    PyModuleDef_Base(build).size,
  ),
}));

/** `PyModuleDef_Slot`: multi-phase initialisation (PEP 489); a table ends in an entry of zeros. */
export const PyModuleDef_Slot = { size: 16, slot: 0, value: 8 } as const;

/** `PyObject *create(PyObject *spec, PyModuleDef *def)` */
export const Py_mod_create = 1;
/** `int exec(PyObject *module)` */
export const Py_mod_exec = 2;
/** One of the `Py_MOD_…_SUPPORTED` values. Since 3.12. */
export const Py_mod_multiple_interpreters = 3;
/** `Py_MOD_GIL_USED` or `Py_MOD_GIL_NOT_USED`. Since 3.13. */
export const Py_mod_gil = 4;
export const Py_MOD_MULTIPLE_INTERPRETERS_NOT_SUPPORTED = 0;
export const Py_MOD_MULTIPLE_INTERPRETERS_SUPPORTED = 1;
export const Py_MOD_PER_INTERPRETER_GIL_SUPPORTED = 2;
export const Py_MOD_GIL_USED = 0;
export const Py_MOD_GIL_NOT_USED = 1;

/** The class of modules. */
export const PyModule_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyModule_Type");
/** The class of `PyModuleDef` as an object. */
export const PyModuleDef_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyModuleDef_Type");
/** New empty module. New reference, or NULL with an exception set. */
export let PyModule_NewObject: (name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyModule_NewObject(PyObject *name)",
  (bound) => (PyModule_NewObject = bound),
);
/** New empty module. New reference, or NULL with an exception set. */
export let PyModule_New: (name: string) => PyObjectPtr = declare(
  "PyObject *PyModule_New(const char *name)",
  (bound) => (PyModule_New = bound),
);
/** `module.__dict__`, borrowed, or NULL with SystemError set. */
export let PyModule_GetDict: (module: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyModule_GetDict(PyObject *module)",
  (bound) => (PyModule_GetDict = bound),
);
/** `module.__name__`. New reference, or NULL with an exception set. */
export let PyModule_GetNameObject: (module: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyModule_GetNameObject(PyObject *module)",
  (bound) => (PyModule_GetNameObject = bound),
);
/** `module.__name__` as UTF-8, owned by the name, or NULL with SystemError set. */
export let PyModule_GetName: (module: PyObjectPtr) => CStringPtr = declare(
  "const char *PyModule_GetName(PyObject *module)",
  (bound) => (PyModule_GetName = bound),
);
/** `module.__file__`. New reference, or NULL with an exception set. */
export let PyModule_GetFilenameObject: (module: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyModule_GetFilenameObject(PyObject *module)",
  (bound) => (PyModule_GetFilenameObject = bound),
);
/** `module.__file__` as UTF-8, deprecated: it is owned by the name. NULL with SystemError set. */
export let PyModule_GetFilename: (module: PyObjectPtr) => CStringPtr = declare(
  "const char *PyModule_GetFilename(PyObject *module)",
  (bound) => (PyModule_GetFilename = bound),
);
/** The definition it was made from, or NULL; an exception is set only if it is no module. */
export let PyModule_GetDef: (module: PyObjectPtr) => Pointer<"PyModuleDef"> = declare(
  "PyModuleDef *PyModule_GetDef(PyObject *module)",
  (bound) => (PyModule_GetDef = bound),
);
/** Its state, or NULL if it has none. */
export let PyModule_GetState: (module: PyObjectPtr) => VoidPtr = declare(
  "void *PyModule_GetState(PyObject *module)",
  (bound) => (PyModule_GetState = bound),
);
/** Makes a definition an object, as an init function for multi-phase initialisation gives it. Borrowed. */
export let PyModuleDef_Init: (def: Pointer<"PyModuleDef">) => PyObjectPtr = declare(
  "PyObject *PyModuleDef_Init(PyModuleDef *def)",
  (bound) => (PyModuleDef_Init = bound),
);
/**
 * Says by `Py_MOD_GIL_…` whether the module needs the GIL; without it a single-phase module turns the GIL on. 0, or
 * -1 with an exception set.
 */
export let PyUnstable_Module_SetGIL: (module: PyObjectPtr, gil: VoidPtr) => number = declare(
  "int PyUnstable_Module_SetGIL(PyObject *module, void *gil)",
  (bound) => (PyUnstable_Module_SetGIL = bound),
  { since: [3, 13], only: "free-threaded" },
);

// skipped PyModule_Check: a macro; use PyType_IsSubtype on the type
