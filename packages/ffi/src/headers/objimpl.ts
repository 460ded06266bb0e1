import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

/** `PyObjectArenaAllocator`: a context and two functions that take it first. */
export const PyObjectArenaAllocator = { size: 24, ctx: 0, alloc: 8, free: 16 } as const;
/** Events of a `PyRefTracer`. Since 3.13. */
export const PyRefTracer_CREATE = 0;
export const PyRefTracer_DESTROY = 1;

/** Collects garbage; gives the number of objects that were found unreachable. Keeps the exception that is set. */
export let PyGC_Collect: () => number = declare("Py_ssize_t PyGC_Collect(void)", (bound) => (PyGC_Collect = bound));
/** Turns automatic collection on: 1 if it was on, else 0. */
export let PyGC_Enable: () => number = declare("int PyGC_Enable(void)", (bound) => (PyGC_Enable = bound), {
  since: [3, 10],
});
/** Turns automatic collection off: 1 if it was on, else 0. */
export let PyGC_Disable: () => number = declare("int PyGC_Disable(void)", (bound) => (PyGC_Disable = bound), {
  since: [3, 10],
});
/** 1 if automatic collection is on, else 0. */
export let PyGC_IsEnabled: () => number = declare("int PyGC_IsEnabled(void)", (bound) => (PyGC_IsEnabled = bound), {
  since: [3, 10],
});
/** Has the collector see an object, all of whose fields are set. */
export let PyObject_GC_Track: (object: VoidPtr) => void = declare(
  "void PyObject_GC_Track(void *object)",
  (bound) => (PyObject_GC_Track = bound),
);
/** Ends that. To be done first in `tp_dealloc`. Harmless if it is not tracked. */
export let PyObject_GC_UnTrack: (object: VoidPtr) => void = declare(
  "void PyObject_GC_UnTrack(void *object)",
  (bound) => (PyObject_GC_UnTrack = bound),
);
/** Frees the memory of an object of a type with garbage collection. */
export let PyObject_GC_Del: (object: VoidPtr) => void = declare(
  "void PyObject_GC_Del(void *object)",
  (bound) => (PyObject_GC_Del = bound),
);
/** 1 if the collector sees the object, else 0. */
export let PyObject_GC_IsTracked: (object: PyObjectPtr) => number = declare(
  "int PyObject_GC_IsTracked(PyObject *object)",
  (bound) => (PyObject_GC_IsTracked = bound),
);
/** 1 if the collector has called its finalizer, else 0. */
export let PyObject_GC_IsFinalized: (object: PyObjectPtr) => number = declare(
  "int PyObject_GC_IsFinalized(PyObject *object)",
  (bound) => (PyObject_GC_IsFinalized = bound),
);
/** 1 if its type takes part in garbage collection, else 0. */
export let PyObject_IS_GC: (object: PyObjectPtr) => number = declare(
  "int PyObject_IS_GC(PyObject *object)",
  (bound) => (PyObject_IS_GC = bound),
);
/** Calls a function with every tracked object until it gives 0; it must not make or free any. */
export let PyUnstable_GC_VisitObjects: (callback: Pointer<"gcvisitobjects_t">, arg: VoidPtr) => void = declare(
  "void PyUnstable_GC_VisitObjects(gcvisitobjects_t callback, void *arg)",
  (bound) => (PyUnstable_GC_VisitObjects = bound),
  { since: [3, 12] },
);
/**
 * New object of a type with garbage collection, with so many zeroed bytes after it, not tracked yet. New reference,
 * or NULL with an exception set.
 */
export let PyUnstable_Object_GC_NewWithExtraData: (type: PyTypeObjectPtr, extra: number | bigint) => PyObjectPtr =
  declare(
    "PyObject *PyUnstable_Object_GC_NewWithExtraData(PyTypeObject *type, size_t extra)",
    (bound) => (PyUnstable_Object_GC_NewWithExtraData = bound),
    { since: [3, 12] },
  );
/**
 * New object of a type without garbage collection; fields are not set. New reference, or NULL with an exception set.
 */
export let _PyObject_New: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *_PyObject_New(PyTypeObject *type)",
  (bound) => (_PyObject_New = bound),
);
/** New object of variable size; fields are not set. New reference, or NULL with an exception set. */
export let _PyObject_NewVar: (type: PyTypeObjectPtr, items: number) => PyObjectPtr & Pointer<"PyVarObject"> = declare(
  "PyVarObject *_PyObject_NewVar(PyTypeObject *type, Py_ssize_t items)",
  (bound) => (_PyObject_NewVar = bound),
);
/**
 * New object of a type with garbage collection, not tracked yet; fields are not set. New reference, or NULL with an
 * exception set.
 */
export let _PyObject_GC_New: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *_PyObject_GC_New(PyTypeObject *type)",
  (bound) => (_PyObject_GC_New = bound),
);
/**
 * New object of variable size with garbage collection, not tracked yet. New reference, or NULL with an exception set.
 */
export let _PyObject_GC_NewVar: (type: PyTypeObjectPtr, items: number) => PyObjectPtr & Pointer<"PyVarObject"> =
  declare(
    "PyVarObject *_PyObject_GC_NewVar(PyTypeObject *type, Py_ssize_t items)",
    (bound) => (_PyObject_GC_NewVar = bound),
  );
/** Changes the number of items; the object may move. NULL with an exception set. */
export let _PyObject_GC_Resize: (
  object: PyObjectPtr & Pointer<"PyVarObject">,
  items: number,
) => PyObjectPtr & Pointer<"PyVarObject"> = declare(
  "PyVarObject *_PyObject_GC_Resize(PyVarObject *object, Py_ssize_t items)",
  (bound) => (_PyObject_GC_Resize = bound),
);
/** Makes memory an object with one reference. */
export let PyObject_Init: (object: PyObjectPtr, type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Init(PyObject *object, PyTypeObject *type)",
  (bound) => (PyObject_Init = bound),
);
/** Makes memory an object of variable size with one reference. */
export let PyObject_InitVar: (
  object: PyObjectPtr & Pointer<"PyVarObject">,
  type: PyTypeObjectPtr,
  size: number,
) => PyObjectPtr & Pointer<"PyVarObject"> = declare(
  "PyVarObject *PyObject_InitVar(PyVarObject *object, PyTypeObject *type, Py_ssize_t size)",
  (bound) => (PyObject_InitVar = bound),
);
/** Memory of CPython's object allocator, or NULL. The thread must be attached. */
export let PyObject_Malloc: (size: number | bigint) => VoidPtr = declare(
  "void *PyObject_Malloc(size_t size)",
  (bound) => (PyObject_Malloc = bound),
);
/** Zeroed memory of CPython's object allocator, or NULL. The thread must be attached. */
export let PyObject_Calloc: (count: number | bigint, size: number | bigint) => VoidPtr = declare(
  "void *PyObject_Calloc(size_t count, size_t size)",
  (bound) => (PyObject_Calloc = bound),
);
/** Changes the size; NULL leaves the old memory as it is. The thread must be attached. */
export let PyObject_Realloc: (pointer: VoidPtr, size: number | bigint) => VoidPtr = declare(
  "void *PyObject_Realloc(void *pointer, size_t size)",
  (bound) => (PyObject_Realloc = bound),
);
/** Frees memory of `PyObject_Malloc`. NULL is allowed. The thread must be attached. */
export let PyObject_Free: (pointer: VoidPtr) => void = declare(
  "void PyObject_Free(void *pointer)",
  (bound) => (PyObject_Free = bound),
);
/** Address of the word with the object's list of weak references. */
export let PyObject_GET_WEAKREFS_LISTPTR: (object: PyObjectPtr) => Pointer<"PyObject *"> = declare(
  "PyObject **PyObject_GET_WEAKREFS_LISTPTR(PyObject *object)",
  (bound) => (PyObject_GET_WEAKREFS_LISTPTR = bound),
);
/** 1 if instances can be referred to weakly, else 0. */
export let PyType_SUPPORTS_WEAKREFS: (type: PyTypeObjectPtr) => number = declare(
  "int PyType_SUPPORTS_WEAKREFS(PyTypeObject *type)",
  (bound) => (PyType_SUPPORTS_WEAKREFS = bound),
  { since: [3, 11] },
);
/** Stores how arenas of the object allocator are got. */
export let PyObject_GetArenaAllocator: (allocator: Pointer<"PyObjectArenaAllocator">) => void = declare(
  "void PyObject_GetArenaAllocator(PyObjectArenaAllocator *allocator)",
  (bound) => (PyObject_GetArenaAllocator = bound),
);
/** Sets how arenas of the object allocator are got. */
export let PyObject_SetArenaAllocator: (allocator: Pointer<"PyObjectArenaAllocator">) => void = declare(
  "void PyObject_SetArenaAllocator(PyObjectArenaAllocator *allocator)",
  (bound) => (PyObject_SetArenaAllocator = bound),
);
