import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

export let PyCapsule_GetContext: (capsule: PyObjectPtr) => VoidPtr = declare(
  "void *PyCapsule_GetContext(PyObject *capsule)",
  (bound) => (PyCapsule_GetContext = bound),
);
export let PyCapsule_GetDestructor: (capsule: PyObjectPtr) => Pointer<"PyCapsule_Destructor"> = declare(
  "PyCapsule_Destructor PyCapsule_GetDestructor(PyObject *capsule)",
  (bound) => (PyCapsule_GetDestructor = bound),
);
export let PyCapsule_GetName: (capsule: PyObjectPtr) => CStringPtr = declare(
  "const char *PyCapsule_GetName(PyObject *capsule)",
  (bound) => (PyCapsule_GetName = bound),
);
export let PyCapsule_GetPointer: (capsule: PyObjectPtr, name: string | null) => VoidPtr = declare(
  "void *PyCapsule_GetPointer(PyObject *capsule, const char *name)",
  (bound) => (PyCapsule_GetPointer = bound),
);
export let PyCapsule_Import: (name: string, noBlock: number) => VoidPtr = declare(
  "void *PyCapsule_Import(const char *name, int no_block)",
  (bound) => (PyCapsule_Import = bound),
);
export let PyCapsule_IsValid: (capsule: PyObjectPtr, name: string | null) => number = declare(
  "int PyCapsule_IsValid(PyObject *capsule, const char *name)",
  (bound) => (PyCapsule_IsValid = bound),
);
export let PyCapsule_New: (
  pointer: VoidPtr,
  name: CStringPtr,
  destructor: Pointer<"PyCapsule_Destructor">,
) => PyObjectPtr = declare(
  "PyObject *PyCapsule_New(void *pointer, const char *name, PyCapsule_Destructor destructor)",
  (bound) => (PyCapsule_New = bound),
  { raw: [1] },
);
export let PyCapsule_SetContext: (capsule: PyObjectPtr, context: VoidPtr) => number = declare(
  "int PyCapsule_SetContext(PyObject *capsule, void *context)",
  (bound) => (PyCapsule_SetContext = bound),
);
export let PyCapsule_SetDestructor: (capsule: PyObjectPtr, destructor: Pointer<"PyCapsule_Destructor">) => number =
  declare(
    "int PyCapsule_SetDestructor(PyObject *capsule, PyCapsule_Destructor destructor)",
    (bound) => (PyCapsule_SetDestructor = bound),
  );
export let PyCapsule_SetName: (capsule: PyObjectPtr, name: CStringPtr) => number = declare(
  "int PyCapsule_SetName(PyObject *capsule, const char *name)",
  (bound) => (PyCapsule_SetName = bound),
  { raw: [1] },
);
export let PyCapsule_SetPointer: (capsule: PyObjectPtr, pointer: VoidPtr) => number = declare(
  "int PyCapsule_SetPointer(PyObject *capsule, void *pointer)",
  (bound) => (PyCapsule_SetPointer = bound),
);
export const PyCapsule_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyCapsule_Type");
