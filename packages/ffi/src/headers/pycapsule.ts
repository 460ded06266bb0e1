import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

/** The class of capsules. */
export const PyCapsule_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyCapsule_Type");
/**
 * New capsule of a pointer that is not NULL. The name is kept by address and must live on; it and the destructor may
 * be NULL. New reference, or NULL with an exception set.
 */
export let PyCapsule_New: (
  pointer: VoidPtr,
  name: CStringPtr,
  destructor: Pointer<"PyCapsule_Destructor">,
) => PyObjectPtr = declare(
  "PyObject *PyCapsule_New(void *pointer, const char *name, PyCapsule_Destructor destructor)",
  (bound) => (PyCapsule_New = bound),
  { raw: [1] },
);
/** Its pointer, if the name is the same; NULL with ValueError set. */
export let PyCapsule_GetPointer: (capsule: PyObjectPtr, name: string | null) => VoidPtr = declare(
  "void *PyCapsule_GetPointer(PyObject *capsule, const char *name)",
  (bound) => (PyCapsule_GetPointer = bound),
);
/** Its name, or NULL; NULL may be an error. */
export let PyCapsule_GetName: (capsule: PyObjectPtr) => CStringPtr = declare(
  "const char *PyCapsule_GetName(PyObject *capsule)",
  (bound) => (PyCapsule_GetName = bound),
);
/** Its context, or NULL; NULL may be an error. */
export let PyCapsule_GetContext: (capsule: PyObjectPtr) => VoidPtr = declare(
  "void *PyCapsule_GetContext(PyObject *capsule)",
  (bound) => (PyCapsule_GetContext = bound),
);
/** Its destructor, or NULL; NULL may be an error. */
export let PyCapsule_GetDestructor: (capsule: PyObjectPtr) => Pointer<"PyCapsule_Destructor"> = declare(
  "PyCapsule_Destructor PyCapsule_GetDestructor(PyObject *capsule)",
  (bound) => (PyCapsule_GetDestructor = bound),
);
/** 1 if it is a capsule of that name, else 0. Never fails. */
export let PyCapsule_IsValid: (capsule: PyObjectPtr, name: string | null) => number = declare(
  "int PyCapsule_IsValid(PyObject *capsule, const char *name)",
  (bound) => (PyCapsule_IsValid = bound),
);
/**
 * The pointer of a capsule that is an attribute of a module, by "module.attribute", or NULL with an exception set.
 * `noBlock` is ignored.
 */
export let PyCapsule_Import: (name: string, noBlock: number) => VoidPtr = declare(
  "void *PyCapsule_Import(const char *name, int no_block)",
  (bound) => (PyCapsule_Import = bound),
);
/** Sets its pointer, which must not be NULL. 0, or -1 with an exception set. */
export let PyCapsule_SetPointer: (capsule: PyObjectPtr, pointer: VoidPtr) => number = declare(
  "int PyCapsule_SetPointer(PyObject *capsule, void *pointer)",
  (bound) => (PyCapsule_SetPointer = bound),
);
/** Sets its name, which is kept by address and must live on. 0, or -1 with an exception set. */
export let PyCapsule_SetName: (capsule: PyObjectPtr, name: CStringPtr) => number = declare(
  "int PyCapsule_SetName(PyObject *capsule, const char *name)",
  (bound) => (PyCapsule_SetName = bound),
  { raw: [1] },
);
/** Sets its context. 0, or -1 with an exception set. */
export let PyCapsule_SetContext: (capsule: PyObjectPtr, context: VoidPtr) => number = declare(
  "int PyCapsule_SetContext(PyObject *capsule, void *context)",
  (bound) => (PyCapsule_SetContext = bound),
);
/** Sets its destructor; NULL is none. 0, or -1 with an exception set. */
export let PyCapsule_SetDestructor: (capsule: PyObjectPtr, destructor: Pointer<"PyCapsule_Destructor">) => number =
  declare(
    "int PyCapsule_SetDestructor(PyObject *capsule, PyCapsule_Destructor destructor)",
    (bound) => (PyCapsule_SetDestructor = bound),
  );

// skipped PyCapsule_CheckExact: a macro; compare the type with PyCapsule_Type
