import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

/** `PyObjectArenaAllocator`: a context and two functions that take it first. */
export const PyObjectArenaAllocator = { size: 24, ctx: 0, alloc: 8, free: 16 } as const;
/** Events of a `PyRefTracer`. Since 3.13. */
export const PyRefTracer_CREATE = 0;
export const PyRefTracer_DESTROY = 1;

export let _PyObject_GC_New: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *_PyObject_GC_New(PyTypeObject *type)",
  (bound) => (_PyObject_GC_New = bound),
);
export let _PyObject_GC_NewVar: (type: PyTypeObjectPtr, nitems: number) => PyObjectPtr & Pointer<"PyVarObject"> =
  declare(
    "PyVarObject *_PyObject_GC_NewVar(PyTypeObject *type, Py_ssize_t nitems)",
    (bound) => (_PyObject_GC_NewVar = bound),
  );
export let _PyObject_GC_Resize: (
  object: PyObjectPtr & Pointer<"PyVarObject">,
  nitems: number,
) => PyObjectPtr & Pointer<"PyVarObject"> = declare(
  "PyVarObject *_PyObject_GC_Resize(PyVarObject *object, Py_ssize_t nitems)",
  (bound) => (_PyObject_GC_Resize = bound),
);
export let _PyObject_New: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *_PyObject_New(PyTypeObject *type)",
  (bound) => (_PyObject_New = bound),
);
export let _PyObject_NewVar: (type: PyTypeObjectPtr, nitems: number) => PyObjectPtr & Pointer<"PyVarObject"> = declare(
  "PyVarObject *_PyObject_NewVar(PyTypeObject *type, Py_ssize_t nitems)",
  (bound) => (_PyObject_NewVar = bound),
);
export let PyGC_Collect: () => number = declare("Py_ssize_t PyGC_Collect(void)", (bound) => (PyGC_Collect = bound));
export let PyGC_Disable: () => number = declare("int PyGC_Disable(void)", (bound) => (PyGC_Disable = bound), {
  since: [3, 10],
});
export let PyGC_Enable: () => number = declare("int PyGC_Enable(void)", (bound) => (PyGC_Enable = bound), {
  since: [3, 10],
});
export let PyGC_IsEnabled: () => number = declare("int PyGC_IsEnabled(void)", (bound) => (PyGC_IsEnabled = bound), {
  since: [3, 10],
});
export let PyObject_Calloc: (nelem: number | bigint, elsize: number | bigint) => VoidPtr = declare(
  "void *PyObject_Calloc(size_t nelem, size_t elsize)",
  (bound) => (PyObject_Calloc = bound),
);
export let PyObject_Free: (pointer: VoidPtr) => void = declare(
  "void PyObject_Free(void *pointer)",
  (bound) => (PyObject_Free = bound),
);
export let PyObject_GC_Del: (object: VoidPtr) => void = declare(
  "void PyObject_GC_Del(void *object)",
  (bound) => (PyObject_GC_Del = bound),
);
export let PyObject_GC_IsFinalized: (object: PyObjectPtr) => number = declare(
  "int PyObject_GC_IsFinalized(PyObject *object)",
  (bound) => (PyObject_GC_IsFinalized = bound),
);
export let PyObject_GC_IsTracked: (object: PyObjectPtr) => number = declare(
  "int PyObject_GC_IsTracked(PyObject *object)",
  (bound) => (PyObject_GC_IsTracked = bound),
);
export let PyObject_GC_Track: (opRaw: VoidPtr) => void = declare(
  "void PyObject_GC_Track(void *op_raw)",
  (bound) => (PyObject_GC_Track = bound),
);
export let PyObject_GC_UnTrack: (opRaw: VoidPtr) => void = declare(
  "void PyObject_GC_UnTrack(void *op_raw)",
  (bound) => (PyObject_GC_UnTrack = bound),
);
export let PyObject_GET_WEAKREFS_LISTPTR: (object: PyObjectPtr) => Pointer<"PyObject *"> = declare(
  "PyObject **PyObject_GET_WEAKREFS_LISTPTR(PyObject *object)",
  (bound) => (PyObject_GET_WEAKREFS_LISTPTR = bound),
);
export let PyObject_GetArenaAllocator: (allocator: Pointer<"PyObjectArenaAllocator">) => void = declare(
  "void PyObject_GetArenaAllocator(PyObjectArenaAllocator *allocator)",
  (bound) => (PyObject_GetArenaAllocator = bound),
);
export let PyObject_Init: (object: PyObjectPtr, type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Init(PyObject *object, PyTypeObject *type)",
  (bound) => (PyObject_Init = bound),
);
export let PyObject_InitVar: (
  object: PyObjectPtr & Pointer<"PyVarObject">,
  type: PyTypeObjectPtr,
  size: number,
) => PyObjectPtr & Pointer<"PyVarObject"> = declare(
  "PyVarObject *PyObject_InitVar(PyVarObject *object, PyTypeObject *type, Py_ssize_t size)",
  (bound) => (PyObject_InitVar = bound),
);
export let PyObject_IS_GC: (object: PyObjectPtr) => number = declare(
  "int PyObject_IS_GC(PyObject *object)",
  (bound) => (PyObject_IS_GC = bound),
);
export let PyObject_Malloc: (size: number | bigint) => VoidPtr = declare(
  "void *PyObject_Malloc(size_t size)",
  (bound) => (PyObject_Malloc = bound),
);
export let PyObject_Realloc: (pointer: VoidPtr, newSize: number | bigint) => VoidPtr = declare(
  "void *PyObject_Realloc(void *pointer, size_t new_size)",
  (bound) => (PyObject_Realloc = bound),
);
export let PyObject_SetArenaAllocator: (allocator: Pointer<"PyObjectArenaAllocator">) => void = declare(
  "void PyObject_SetArenaAllocator(PyObjectArenaAllocator *allocator)",
  (bound) => (PyObject_SetArenaAllocator = bound),
);
export let PyType_SUPPORTS_WEAKREFS: (type: PyTypeObjectPtr) => number = declare(
  "int PyType_SUPPORTS_WEAKREFS(PyTypeObject *type)",
  (bound) => (PyType_SUPPORTS_WEAKREFS = bound),
  { since: [3, 11] },
);
export let PyUnstable_GC_VisitObjects: (callback: Pointer<"gcvisitobjects_t">, arg: VoidPtr) => void = declare(
  "void PyUnstable_GC_VisitObjects(gcvisitobjects_t callback, void *arg)",
  (bound) => (PyUnstable_GC_VisitObjects = bound),
  { since: [3, 12] },
);
export let PyUnstable_Object_GC_NewWithExtraData: (type: PyTypeObjectPtr, extraSize: number | bigint) => PyObjectPtr =
  declare(
    "PyObject *PyUnstable_Object_GC_NewWithExtraData(PyTypeObject *type, size_t extra_size)",
    (bound) => (PyUnstable_Object_GC_NewWithExtraData = bound),
    { since: [3, 12] },
  );
