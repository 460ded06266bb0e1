import { byBuild, type ByBuild } from "../by-build.ts";
import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";
import { structLayout, type StructLayout } from "../struct-layout.ts";

/** `PyObject`: the header of every object. The free-threaded build has a longer one, and splits the count in two. */
export const PyObject: ByBuild<
  StructLayout<"ob_type"> & {
    readonly ob_refcnt?: number;
    readonly ob_tid?: number;
    readonly ob_flags?: number;
    readonly ob_mutex?: number;
    readonly ob_gc_bits?: number;
    readonly ob_ref_local?: number;
    readonly ob_ref_shared?: number;
  }
> = byBuild(({ minor, freeThreaded }) => {
  if (!freeThreaded) return { size: 16, ob_refcnt: 0, ob_type: 8 };
  const common = {
    size: 32,
    ob_tid: 0,
    ob_mutex: 10,
    ob_gc_bits: 11,
    ob_ref_local: 12,
    ob_ref_shared: 16,
    ob_type: 24,
  };
  return minor >= 14 ? { ...common, ob_flags: 8 } : common;
});

/** `PyVarObject`: the header of objects with a number of items. */
export const PyVarObject: ByBuild<StructLayout<"ob_base" | "ob_size">> = byBuild((build) => ({
  ob_base: 0,
  ...structLayout([["ob_size", "word"]], PyObject(build).size),
}));

type TypeField =
  | "ob_base"
  | "tp_name"
  | "tp_basicsize"
  | "tp_itemsize"
  | "tp_dealloc"
  | "tp_vectorcall_offset"
  | "tp_getattr"
  | "tp_setattr"
  | "tp_as_async"
  | "tp_repr"
  | "tp_as_number"
  | "tp_as_sequence"
  | "tp_as_mapping"
  | "tp_hash"
  | "tp_call"
  | "tp_str"
  | "tp_getattro"
  | "tp_setattro"
  | "tp_as_buffer"
  | "tp_flags"
  | "tp_doc"
  | "tp_traverse"
  | "tp_clear"
  | "tp_richcompare"
  | "tp_weaklistoffset"
  | "tp_iter"
  | "tp_iternext"
  | "tp_methods"
  | "tp_members"
  | "tp_getset"
  | "tp_base"
  | "tp_dict"
  | "tp_descr_get"
  | "tp_descr_set"
  | "tp_dictoffset"
  | "tp_init"
  | "tp_alloc"
  | "tp_new"
  | "tp_free"
  | "tp_is_gc"
  | "tp_bases"
  | "tp_mro"
  | "tp_cache"
  | "tp_subclasses"
  | "tp_weaklist"
  | "tp_del"
  | "tp_version_tag"
  | "tp_finalize"
  | "tp_vectorcall";

const TYPE_FIELDS: readonly TypeField[] = [
  "tp_name",
  "tp_basicsize",
  "tp_itemsize",
  "tp_dealloc",
  "tp_vectorcall_offset",
  "tp_getattr",
  "tp_setattr",
  "tp_as_async",
  "tp_repr",
  "tp_as_number",
  "tp_as_sequence",
  "tp_as_mapping",
  "tp_hash",
  "tp_call",
  "tp_str",
  "tp_getattro",
  "tp_setattro",
  "tp_as_buffer",
  "tp_flags",
  "tp_doc",
  "tp_traverse",
  "tp_clear",
  "tp_richcompare",
  "tp_weaklistoffset",
  "tp_iter",
  "tp_iternext",
  "tp_methods",
  "tp_members",
  "tp_getset",
  "tp_base",
  "tp_dict",
  "tp_descr_get",
  "tp_descr_set",
  "tp_dictoffset",
  "tp_init",
  "tp_alloc",
  "tp_new",
  "tp_free",
  "tp_is_gc",
  "tp_bases",
  "tp_mro",
  "tp_cache",
  "tp_subclasses",
  "tp_weaklist",
  "tp_del",
  "tp_version_tag",
  "tp_finalize",
  "tp_vectorcall",
];

/**
 * `PyTypeObject`. Every field takes a word, also the two that are shorter: what follows them is aligned to one.
 * `tp_watched` came in 3.12 and `tp_versions_used` in 3.13, into the same last word.
 */
export const PyTypeObject: ByBuild<
  StructLayout<TypeField> & { readonly tp_watched?: number; readonly tp_versions_used?: number }
> = byBuild((build) => {
  const fields = structLayout(
    TYPE_FIELDS.map((name) => [name, "word"] as const),
    PyVarObject(build).size,
  );
  const layout = { ...fields, ob_base: 0 };
  const end = layout.size;
  if (build.minor < 12) return layout;
  const watched = { ...layout, tp_watched: end, size: end + 8 };
  return build.minor < 13 ? watched : { ...watched, tp_versions_used: end + 2 };
});

/** `PyAsyncMethods`; `am_send` came in 3.10. */
export const PyAsyncMethods: ByBuild<
  StructLayout<"am_await" | "am_aiter" | "am_anext"> & { readonly am_send?: number }
> = byBuild(({ minor }) => {
  const layout = { am_await: 0, am_aiter: 8, am_anext: 16 };
  return minor < 10 ? { ...layout, size: 24 } : { ...layout, am_send: 24, size: 32 };
});

/** `PyNumberMethods` */
export const PyNumberMethods = {
  size: 288,
  nb_add: 0,
  nb_subtract: 8,
  nb_multiply: 16,
  nb_remainder: 24,
  nb_divmod: 32,
  nb_power: 40,
  nb_negative: 48,
  nb_positive: 56,
  nb_absolute: 64,
  nb_bool: 72,
  nb_invert: 80,
  nb_lshift: 88,
  nb_rshift: 96,
  nb_and: 104,
  nb_xor: 112,
  nb_or: 120,
  nb_int: 128,
  nb_reserved: 136,
  nb_float: 144,
  nb_inplace_add: 152,
  nb_inplace_subtract: 160,
  nb_inplace_multiply: 168,
  nb_inplace_remainder: 176,
  nb_inplace_power: 184,
  nb_inplace_lshift: 192,
  nb_inplace_rshift: 200,
  nb_inplace_and: 208,
  nb_inplace_xor: 216,
  nb_inplace_or: 224,
  nb_floor_divide: 232,
  nb_true_divide: 240,
  nb_inplace_floor_divide: 248,
  nb_inplace_true_divide: 256,
  nb_index: 264,
  nb_matrix_multiply: 272,
  nb_inplace_matrix_multiply: 280,
} as const;

/** `PySequenceMethods` */
export const PySequenceMethods = {
  size: 80,
  sq_length: 0,
  sq_concat: 8,
  sq_repeat: 16,
  sq_item: 24,
  sq_ass_item: 40,
  sq_contains: 56,
  sq_inplace_concat: 64,
  sq_inplace_repeat: 72,
} as const;

/** `PyMappingMethods` */
export const PyMappingMethods = { size: 24, mp_length: 0, mp_subscript: 8, mp_ass_subscript: 16 } as const;

/** `PyBufferProcs` */
export const PyBufferProcs = { size: 16, bf_getbuffer: 0, bf_releasebuffer: 8 } as const;

/** `PyType_Spec`: `name` is `"module.qualname"`; CPython 3.11 and older keep its address. */
export const PyType_Spec = { size: 32, name: 0, basicsize: 8, itemsize: 12, flags: 16, slots: 24 } as const;
/** `PyType_Slot`: one entry of a table that ends in an entry of zeros; the numbers are in `typeslots.ts`. */
export const PyType_Slot = { size: 16, slot: 0, pfunc: 8 } as const;

export const Py_LT = 0;
export const Py_LE = 1;
export const Py_EQ = 2;
export const Py_NE = 3;
export const Py_GT = 4;
export const Py_GE = 5;

/** Flag of `PyObject_Print`: write str(), not repr(). */
export const Py_PRINT_RAW = 1;

/** Number of a constant, for `Py_GetConstant`. Since 3.13. */
export const Py_CONSTANT_NONE = 0;
export const Py_CONSTANT_FALSE = 1;
export const Py_CONSTANT_TRUE = 2;
export const Py_CONSTANT_ELLIPSIS = 3;
export const Py_CONSTANT_NOT_IMPLEMENTED = 4;
export const Py_CONSTANT_ZERO = 5;
export const Py_CONSTANT_ONE = 6;
export const Py_CONSTANT_EMPTY_STR = 7;
export const Py_CONSTANT_EMPTY_BYTES = 8;
export const Py_CONSTANT_EMPTY_TUPLE = 9;

/** `tp_finalize` is set. No effect since 3.8. */
export const Py_TPFLAGS_HAVE_FINALIZE = 0x1;
/** Instances have a weak reference list that the interpreter manages. Since 3.12. */
export const Py_TPFLAGS_MANAGED_WEAKREF = 0x8;
/** Instances have a `__dict__` that the interpreter manages. Since 3.11; usable by extensions since 3.12. */
export const Py_TPFLAGS_MANAGED_DICT = 0x10;
/** Pattern matching takes instances as sequences. Since 3.10. */
export const Py_TPFLAGS_SEQUENCE = 0x20;
/** Pattern matching takes instances as mappings. Since 3.10. */
export const Py_TPFLAGS_MAPPING = 0x40;
/** Calling the type is refused. Since 3.10. */
export const Py_TPFLAGS_DISALLOW_INSTANTIATION = 0x80;
/** Attributes of the type cannot be set. Since 3.10. */
export const Py_TPFLAGS_IMMUTABLETYPE = 0x100;
/** The type object is allocated, not static: instances own a reference to it. */
export const Py_TPFLAGS_HEAPTYPE = 0x200;
/** The type can be subclassed. */
export const Py_TPFLAGS_BASETYPE = 0x400;
/** Instances may be called by vectorcall at `tp_vectorcall_offset`. */
export const Py_TPFLAGS_HAVE_VECTORCALL = 0x800;
/** `PyType_Ready` is done. */
export const Py_TPFLAGS_READY = 0x1000;
/** `PyType_Ready` is running. */
export const Py_TPFLAGS_READYING = 0x2000;
/** Instances take part in garbage collection. */
export const Py_TPFLAGS_HAVE_GC = 0x4000;
/** Instances behave like functions when looked up on a class. */
export const Py_TPFLAGS_METHOD_DESCRIPTOR = 0x20000;
/** Attribute lookups may be cached. Always so since 3.10. */
export const Py_TPFLAGS_HAVE_VERSION_TAG = 0x40000;
/** `tp_version_tag` is valid. */
export const Py_TPFLAGS_VALID_VERSION_TAG = 0x80000;
/** The class has abstract methods: instances cannot be made. */
export const Py_TPFLAGS_IS_ABSTRACT = 0x100000;
/** Items of a variable-size object are at its end, also in subclasses. Since 3.12. */
export const Py_TPFLAGS_ITEMS_AT_END = 0x800000;
/** The eight that make `PyLong_Check` and its like one bit test. */
export const Py_TPFLAGS_LONG_SUBCLASS = 0x1000000;
export const Py_TPFLAGS_LIST_SUBCLASS = 0x2000000;
export const Py_TPFLAGS_TUPLE_SUBCLASS = 0x4000000;
export const Py_TPFLAGS_BYTES_SUBCLASS = 0x8000000;
export const Py_TPFLAGS_UNICODE_SUBCLASS = 0x10000000;
export const Py_TPFLAGS_DICT_SUBCLASS = 0x20000000;
export const Py_TPFLAGS_BASE_EXC_SUBCLASS = 0x40000000;
export const Py_TPFLAGS_TYPE_SUBCLASS = 0x80000000;
/** What a new type starts with: the version tag in 3.9, nothing since. */
export const Py_TPFLAGS_DEFAULT: ByBuild<number> = byBuild(({ minor }) =>
  minor < 10 ? Py_TPFLAGS_HAVE_VERSION_TAG : 0,
);

/** `repr(object)`. New reference, or NULL with an exception set. */
export let PyObject_Repr: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Repr(PyObject *object)",
  (bound) => (PyObject_Repr = bound),
);
/** `str(object)`. New reference, or NULL with an exception set. */
export let PyObject_Str: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Str(PyObject *object)",
  (bound) => (PyObject_Str = bound),
);
/** `ascii(object)`. New reference, or NULL with an exception set. */
export let PyObject_ASCII: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_ASCII(PyObject *object)",
  (bound) => (PyObject_ASCII = bound),
);
/** `bytes(object)`, but TypeError for an int. New reference, or NULL with an exception set. */
export let PyObject_Bytes: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Bytes(PyObject *object)",
  (bound) => (PyObject_Bytes = bound),
);
/**
 * Compares by `op`, one of `Py_LT` to `Py_GE`; the result need not be a bool. New reference, or NULL with an
 * exception set.
 */
export let PyObject_RichCompare: (left: PyObjectPtr, right: PyObjectPtr, op: number) => PyObjectPtr = declare(
  "PyObject *PyObject_RichCompare(PyObject *left, PyObject *right, int op)",
  (bound) => (PyObject_RichCompare = bound),
);
/**
 * Compares by `op`, one of `Py_LT` to `Py_GE`; identical objects are equal without being asked. 1 or 0, or -1 with an
 * exception set.
 */
export let PyObject_RichCompareBool: (left: PyObjectPtr, right: PyObjectPtr, op: number) => number = declare(
  "int PyObject_RichCompareBool(PyObject *left, PyObject *right, int op)",
  (bound) => (PyObject_RichCompareBool = bound),
);
/** `object.name`. New reference, or NULL with an exception set. */
export let PyObject_GetAttr: (object: PyObjectPtr, name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_GetAttr(PyObject *object, PyObject *name)",
  (bound) => (PyObject_GetAttr = bound),
);
/** `object.name`; makes a str of `name` on every call. New reference, or NULL with an exception set. */
export let PyObject_GetAttrString: (object: PyObjectPtr, name: string) => PyObjectPtr = declare(
  "PyObject *PyObject_GetAttrString(PyObject *object, const char *name)",
  (bound) => (PyObject_GetAttrString = bound),
);
/**
 * `object.name` without the cost of AttributeError: 1 and a new reference at `result`, 0 and NULL there if there is
 * none, or -1 with an exception set.
 */
export let PyObject_GetOptionalAttr: (object: PyObjectPtr, name: PyObjectPtr, result: Pointer<"PyObject *">) => number =
  declare(
    "int PyObject_GetOptionalAttr(PyObject *object, PyObject *name, PyObject **result)",
    (bound) => (PyObject_GetOptionalAttr = bound),
    { since: [3, 13] },
  );
/** `PyObject_GetOptionalAttr` with the name as text. */
export let PyObject_GetOptionalAttrString: (
  object: PyObjectPtr,
  name: string,
  result: Pointer<"PyObject *">,
) => number = declare(
  "int PyObject_GetOptionalAttrString(PyObject *object, const char *name, PyObject **result)",
  (bound) => (PyObject_GetOptionalAttrString = bound),
  { since: [3, 13] },
);
/** What `PyObject_GetOptionalAttr` was called up to 3.12. */
export let _PyObject_LookupAttr: (object: PyObjectPtr, name: PyObjectPtr, result: Pointer<"PyObject *">) => number =
  declare(
    "int _PyObject_LookupAttr(PyObject *object, PyObject *name, PyObject **result)",
    (bound) => (_PyObject_LookupAttr = bound),
    { until: [3, 12] },
  );
/** `object.name = value`; a NULL value deletes. 0, or -1 with an exception set. */
export let PyObject_SetAttr: (object: PyObjectPtr, name: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "int PyObject_SetAttr(PyObject *object, PyObject *name, PyObject *value)",
  (bound) => (PyObject_SetAttr = bound),
);
/** `object.name = value`; a NULL value deletes. 0, or -1 with an exception set. */
export let PyObject_SetAttrString: (object: PyObjectPtr, name: string, value: PyObjectPtr) => number = declare(
  "int PyObject_SetAttrString(PyObject *object, const char *name, PyObject *value)",
  (bound) => (PyObject_SetAttrString = bound),
);
/**
 * `del object.name`. A macro before 3.13: use `PyObject_SetAttr` with NULL there. 0, or -1 with an exception set.
 */
export let PyObject_DelAttr: (object: PyObjectPtr, name: PyObjectPtr) => number = declare(
  "int PyObject_DelAttr(PyObject *object, PyObject *name)",
  (bound) => (PyObject_DelAttr = bound),
  { since: [3, 13] },
);
/**
 * `del object.name`. A macro before 3.13: use `PyObject_SetAttrString` with NULL there. 0, or -1 with an exception
 * set.
 */
export let PyObject_DelAttrString: (object: PyObjectPtr, name: string) => number = declare(
  "int PyObject_DelAttrString(PyObject *object, const char *name)",
  (bound) => (PyObject_DelAttrString = bound),
  { since: [3, 13] },
);
/** 1 if `object.name` can be had, else 0; never fails, and swallows whatever exception the lookup raises. */
export let PyObject_HasAttr: (object: PyObjectPtr, name: PyObjectPtr) => number = declare(
  "int PyObject_HasAttr(PyObject *object, PyObject *name)",
  (bound) => (PyObject_HasAttr = bound),
);
/** 1 if `object.name` can be had, else 0; never fails, and swallows whatever exception the lookup raises. */
export let PyObject_HasAttrString: (object: PyObjectPtr, name: string) => number = declare(
  "int PyObject_HasAttrString(PyObject *object, const char *name)",
  (bound) => (PyObject_HasAttrString = bound),
);
/** `hasattr(object, name)`. 1 or 0, or -1 with an exception set. */
export let PyObject_HasAttrWithError: (object: PyObjectPtr, name: PyObjectPtr) => number = declare(
  "int PyObject_HasAttrWithError(PyObject *object, PyObject *name)",
  (bound) => (PyObject_HasAttrWithError = bound),
  { since: [3, 13] },
);
/** `hasattr(object, name)`. 1 or 0, or -1 with an exception set. */
export let PyObject_HasAttrStringWithError: (object: PyObjectPtr, name: string) => number = declare(
  "int PyObject_HasAttrStringWithError(PyObject *object, const char *name)",
  (bound) => (PyObject_HasAttrStringWithError = bound),
  { since: [3, 13] },
);
/** `object.__getattribute__` as `object` itself defines it. New reference, or NULL with an exception set. */
export let PyObject_GenericGetAttr: (object: PyObjectPtr, name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_GenericGetAttr(PyObject *object, PyObject *name)",
  (bound) => (PyObject_GenericGetAttr = bound),
);
/** `object.__setattr__` as `object` itself defines it; a NULL value deletes. 0, or -1 with an exception set. */
export let PyObject_GenericSetAttr: (object: PyObjectPtr, name: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "int PyObject_GenericSetAttr(PyObject *object, PyObject *name, PyObject *value)",
  (bound) => (PyObject_GenericSetAttr = bound),
);
/** Setter of `__dict__` for a `PyGetSetDef`. 0, or -1 with an exception set. */
export let PyObject_GenericSetDict: (object: PyObjectPtr, value: PyObjectPtr, context: VoidPtr) => number = declare(
  "int PyObject_GenericSetDict(PyObject *object, PyObject *value, void *context)",
  (bound) => (PyObject_GenericSetDict = bound),
);
/** `__iter__` of an iterator: a new reference to `object`. */
export let PyObject_SelfIter: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_SelfIter(PyObject *object)",
  (bound) => (PyObject_SelfIter = bound),
);
/** `hash(object)`: never -1, unless with an exception set. */
export let PyObject_Hash: (object: PyObjectPtr) => number | bigint = declare(
  "Py_hash_t PyObject_Hash(PyObject *object)",
  (bound) => (PyObject_Hash = bound),
);
/** `__hash__` of an unhashable type: raises TypeError and gives -1. */
export let PyObject_HashNotImplemented: (object: PyObjectPtr) => number | bigint = declare(
  "Py_hash_t PyObject_HashNotImplemented(PyObject *object)",
  (bound) => (PyObject_HashNotImplemented = bound),
);
/** `bool(object)`. 1 or 0, or -1 with an exception set. */
export let PyObject_IsTrue: (object: PyObjectPtr) => number = declare(
  "int PyObject_IsTrue(PyObject *object)",
  (bound) => (PyObject_IsTrue = bound),
);
/** `not object`. 1 or 0, or -1 with an exception set. */
export let PyObject_Not: (object: PyObjectPtr) => number = declare(
  "int PyObject_Not(PyObject *object)",
  (bound) => (PyObject_Not = bound),
);
/**
 * `dir(object)`, a list; NULL for `object` lists the names of the current frame. New reference, or NULL with an
 * exception set.
 */
export let PyObject_Dir: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Dir(PyObject *object)",
  (bound) => (PyObject_Dir = bound),
);
/** 1 if the object can be called, else 0. Never fails. */
export let PyCallable_Check: (object: PyObjectPtr) => number = declare(
  "int PyCallable_Check(PyObject *object)",
  (bound) => (PyCallable_Check = bound),
);
/** Clears the weak references to an object that dies, and calls their callbacks. For `tp_dealloc`. */
export let PyObject_ClearWeakRefs: (object: PyObjectPtr) => void = declare(
  "void PyObject_ClearWeakRefs(PyObject *object)",
  (bound) => (PyObject_ClearWeakRefs = bound),
);
/** Calls `tp_finalize` once. For objects that die in a way of their own. */
export let PyObject_CallFinalizer: (object: PyObjectPtr) => void = declare(
  "void PyObject_CallFinalizer(PyObject *object)",
  (bound) => (PyObject_CallFinalizer = bound),
);
/** Calls `tp_finalize` from `tp_dealloc`: -1 means that the object lives on, and deallocation must stop. */
export let PyObject_CallFinalizerFromDealloc: (object: PyObjectPtr) => number = declare(
  "int PyObject_CallFinalizerFromDealloc(PyObject *object)",
  (bound) => (PyObject_CallFinalizerFromDealloc = bound),
);
/** Address of the data that `type` itself adds to its instances (negative `basicsize`). */
export let PyObject_GetTypeData: (object: PyObjectPtr, type: PyTypeObjectPtr) => VoidPtr = declare(
  "void *PyObject_GetTypeData(PyObject *object, PyTypeObject *type)",
  (bound) => (PyObject_GetTypeData = bound),
  { since: [3, 12] },
);
/** Bytes that `type` itself adds to its instances, or -1 with an exception set. */
export let PyType_GetTypeDataSize: (type: PyTypeObjectPtr) => number = declare(
  "Py_ssize_t PyType_GetTypeDataSize(PyTypeObject *type)",
  (bound) => (PyType_GetTypeDataSize = bound),
  { since: [3, 12] },
);
/** Address of the items of an object whose type has `Py_TPFLAGS_ITEMS_AT_END`, or NULL with TypeError set. */
export let PyObject_GetItemData: (object: PyObjectPtr) => VoidPtr = declare(
  "void *PyObject_GetItemData(PyObject *object)",
  (bound) => (PyObject_GetItemData = bound),
  { since: [3, 12] },
);
/** Visits the `__dict__` that the interpreter manages. For `tp_traverse`; gives what the visitor gave. */
export let PyObject_VisitManagedDict: (object: PyObjectPtr, visit: Pointer<"visitproc">, arg: VoidPtr) => number =
  declare(
    "int PyObject_VisitManagedDict(PyObject *object, visitproc visit, void *arg)",
    (bound) => (PyObject_VisitManagedDict = bound),
    { since: [3, 13] },
  );
/** Clears the `__dict__` that the interpreter manages. For `tp_clear`. */
export let PyObject_ClearManagedDict: (object: PyObjectPtr) => void = declare(
  "void PyObject_ClearManagedDict(PyObject *object)",
  (bound) => (PyObject_ClearManagedDict = bound),
  { since: [3, 13] },
);
/** Address of the word that holds the `__dict__`, or NULL if there is none or the interpreter manages it. */
export let _PyObject_GetDictPtr: (object: PyObjectPtr) => Pointer<"PyObject *"> = declare(
  "PyObject **_PyObject_GetDictPtr(PyObject *object)",
  (bound) => (_PyObject_GetDictPtr = bound),
);
/** 1 if both are the same object, else 0: `left is right`. */
export let Py_Is: (left: PyObjectPtr, right: PyObjectPtr) => number = declare(
  "int Py_Is(PyObject *left, PyObject *right)",
  (bound) => (Py_Is = bound),
  { since: [3, 10] },
);
/** 1 for None, else 0. */
export let Py_IsNone: (object: PyObjectPtr) => number = declare(
  "int Py_IsNone(PyObject *object)",
  (bound) => (Py_IsNone = bound),
  { since: [3, 10] },
);
/**
 * Call before a `repr` that may meet itself: 0 go on, 1 `object` is being written already, -1 with an exception set.
 */
export let Py_ReprEnter: (object: PyObjectPtr) => number = declare(
  "int Py_ReprEnter(PyObject *object)",
  (bound) => (Py_ReprEnter = bound),
);
/** Ends what `Py_ReprEnter` began with 0. */
export let Py_ReprLeave: (object: PyObjectPtr) => void = declare(
  "void Py_ReprLeave(PyObject *object)",
  (bound) => (Py_ReprLeave = bound),
);
/** New reference to a constant, by its `Py_CONSTANT_…` number; NULL with SystemError for another number. */
export let Py_GetConstant: (constantId: number) => PyObjectPtr = declare(
  "PyObject *Py_GetConstant(unsigned int constant_id)",
  (bound) => (Py_GetConstant = bound),
  { since: [3, 13] },
);
/** Borrowed reference to a constant, by its `Py_CONSTANT_…` number; NULL with SystemError for another number. */
export let Py_GetConstantBorrowed: (constantId: number) => PyObjectPtr = declare(
  "PyObject *Py_GetConstantBorrowed(unsigned int constant_id)",
  (bound) => (Py_GetConstantBorrowed = bound),
  { since: [3, 13] },
);
/** The type, borrowed. An inline function before 3.14: read `ob_type` there. */
export let Py_TYPE: (object: PyObjectPtr) => PyTypeObjectPtr = declare(
  "PyTypeObject *Py_TYPE(PyObject *object)",
  (bound) => (Py_TYPE = bound),
  { since: [3, 14] },
);
/** `None`, immortal or borrowed: take a reference before giving it away. */
export const _Py_NoneStruct: () => PyObjectPtr = declareData("PyObject _Py_NoneStruct");
/** `NotImplemented`, immortal or borrowed. */
export const _Py_NotImplementedStruct: () => PyObjectPtr = declareData("PyObject _Py_NotImplementedStruct");
/** `type(None)` */
export const _PyNone_Type: () => PyTypeObjectPtr = declareData("PyTypeObject _PyNone_Type");
/** `type(NotImplemented)` */
export const _PyNotImplemented_Type: () => PyTypeObjectPtr = declareData("PyTypeObject _PyNotImplemented_Type");
/** The class `type`. */
export const PyType_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyType_Type");
/** The class `object`. */
export const PyBaseObject_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyBaseObject_Type");
/** The class `super`. */
export const PySuper_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PySuper_Type");
/** Starts an object's life with one reference. For memory that is made into an object by hand. */
export let _Py_NewReference: (object: PyObjectPtr) => void = declare(
  "void _Py_NewReference(PyObject *object)",
  (bound) => (_Py_NewReference = bound),
);
/** New heap type from a `PyType_Spec`. New reference, or NULL with an exception set. */
export let PyType_FromSpec: (spec: Pointer<"PyType_Spec">) => PyObjectPtr = declare(
  "PyObject *PyType_FromSpec(PyType_Spec *spec)",
  (bound) => (PyType_FromSpec = bound),
);
/**
 * New heap type with `bases`, a type or a tuple of types; NULL takes `Py_tp_base(s)` of the slots. New reference, or
 * NULL with an exception set.
 */
export let PyType_FromSpecWithBases: (spec: Pointer<"PyType_Spec">, bases: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_FromSpecWithBases(PyType_Spec *spec, PyObject *bases)",
  (bound) => (PyType_FromSpecWithBases = bound),
);
/** New heap type that knows its module (`PyType_GetModule`). New reference, or NULL with an exception set. */
export let PyType_FromModuleAndSpec: (
  module: PyObjectPtr,
  spec: Pointer<"PyType_Spec">,
  bases: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyType_FromModuleAndSpec(PyObject *module, PyType_Spec *spec, PyObject *bases)",
  (bound) => (PyType_FromModuleAndSpec = bound),
);
/**
 * New heap type of a metaclass; NULL for the metaclass takes that of the bases, NULL for the module none. New
 * reference, or NULL with an exception set.
 */
export let PyType_FromMetaclass: (
  metaclass: PyTypeObjectPtr,
  module: PyObjectPtr,
  spec: Pointer<"PyType_Spec">,
  bases: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyType_FromMetaclass(PyTypeObject *metaclass, PyObject *module, PyType_Spec *spec, PyObject *bases)",
  (bound) => (PyType_FromMetaclass = bound),
  { since: [3, 12] },
);
/** Completes a static type, which must then live as long as the interpreter. 0, or -1 with an exception set. */
export let PyType_Ready: (type: PyTypeObjectPtr) => number = declare(
  "int PyType_Ready(PyTypeObject *type)",
  (bound) => (PyType_Ready = bound),
);
/** Makes a type immutable, if all its bases are. 0, or -1 with an exception set. */
export let PyType_Freeze: (type: PyTypeObjectPtr) => number = declare(
  "int PyType_Freeze(PyTypeObject *type)",
  (bound) => (PyType_Freeze = bound),
  { since: [3, 14] },
);
/** Drops the lookup caches of a type and its subclasses, after its dictionary was changed directly. */
export let PyType_Modified: (type: PyTypeObjectPtr) => void = declare(
  "void PyType_Modified(PyTypeObject *type)",
  (bound) => (PyType_Modified = bound),
);
/** 1 if `base` is in the method resolution order of `type`, else 0. Asks no `__subclasscheck__`, never fails. */
export let PyType_IsSubtype: (type: PyTypeObjectPtr, base: PyTypeObjectPtr) => number = declare(
  "int PyType_IsSubtype(PyTypeObject *type, PyTypeObject *base)",
  (bound) => (PyType_IsSubtype = bound),
);
/** `tp_flags`: the `Py_TPFLAGS_…` bits. Never fails. */
export let PyType_GetFlags: (type: PyTypeObjectPtr) => number | bigint = declare(
  "unsigned long PyType_GetFlags(PyTypeObject *type)",
  (bound) => (PyType_GetFlags = bound),
);
/**
 * The function or object in a slot, by its number of `typeslots.ts`, or NULL. Static types are refused before 3.10.
 */
export let PyType_GetSlot: (type: PyTypeObjectPtr, slot: number) => VoidPtr = declare(
  "void *PyType_GetSlot(PyTypeObject *type, int slot)",
  (bound) => (PyType_GetSlot = bound),
);
/** `type.__name__`. New reference, or NULL with an exception set. */
export let PyType_GetName: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_GetName(PyTypeObject *type)",
  (bound) => (PyType_GetName = bound),
  { since: [3, 11] },
);
/** `type.__qualname__`. New reference, or NULL with an exception set. */
export let PyType_GetQualName: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_GetQualName(PyTypeObject *type)",
  (bound) => (PyType_GetQualName = bound),
  { since: [3, 11] },
);
/**
 * `module.qualname`, without the module for builtins and `__main__`. New reference, or NULL with an exception set.
 */
export let PyType_GetFullyQualifiedName: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_GetFullyQualifiedName(PyTypeObject *type)",
  (bound) => (PyType_GetFullyQualifiedName = bound),
  { since: [3, 13] },
);
/** `type.__module__`. New reference, or NULL with an exception set. */
export let PyType_GetModuleName: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_GetModuleName(PyTypeObject *type)",
  (bound) => (PyType_GetModuleName = bound),
  { since: [3, 13] },
);
/** The module the type was made for, borrowed; NULL with TypeError if for none. */
export let PyType_GetModule: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_GetModule(PyTypeObject *type)",
  (bound) => (PyType_GetModule = bound),
);
/** State of that module; NULL with TypeError set if the type was made for none. */
export let PyType_GetModuleState: (type: PyTypeObjectPtr) => VoidPtr = declare(
  "void *PyType_GetModuleState(PyTypeObject *type)",
  (bound) => (PyType_GetModuleState = bound),
);
/** First module of the method resolution order that was made from `def`, borrowed; NULL with TypeError set. */
export let PyType_GetModuleByDef: (type: PyTypeObjectPtr, def: Pointer<"PyModuleDef">) => PyObjectPtr = declare(
  "PyObject *PyType_GetModuleByDef(PyTypeObject *type, PyModuleDef *def)",
  (bound) => (PyType_GetModuleByDef = bound),
  { since: [3, 11] },
);
/** The dictionary of a type, also of a static one. New reference. Do not change it. */
export let PyType_GetDict: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_GetDict(PyTypeObject *type)",
  (bound) => (PyType_GetDict = bound),
  { since: [3, 12] },
);
/**
 * First class of the method resolution order with that `Py_tp_token`: 1 and a new reference at `result`, 0 and NULL
 * there, or -1 with an exception set. `result` may be NULL.
 */
export let PyType_GetBaseByToken: (type: PyTypeObjectPtr, token: VoidPtr, result: Pointer<"PyTypeObject *">) => number =
  declare(
    "int PyType_GetBaseByToken(PyTypeObject *type, void *token, PyTypeObject **result)",
    (bound) => (PyType_GetBaseByToken = bound),
    { since: [3, 14] },
  );
/**
 * `tp_alloc`: zeroed memory for an instance with `items` items, as an object with one reference. New reference, or
 * NULL with an exception set.
 */
export let PyType_GenericAlloc: (type: PyTypeObjectPtr, items: number) => PyObjectPtr = declare(
  "PyObject *PyType_GenericAlloc(PyTypeObject *type, Py_ssize_t items)",
  (bound) => (PyType_GenericAlloc = bound),
);
/** `tp_new` that only allocates and looks at no argument. New reference, or NULL with an exception set. */
export let PyType_GenericNew: (type: PyTypeObjectPtr, args: PyObjectPtr, kwargs: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_GenericNew(PyTypeObject *type, PyObject *args, PyObject *kwargs)",
  (bound) => (PyType_GenericNew = bound),
);
/**
 * Finds a name in the method resolution order without binding it: borrowed, or NULL, usually without an exception.
 */
export let _PyType_Lookup: (type: PyTypeObjectPtr, name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *_PyType_Lookup(PyTypeObject *type, PyObject *name)",
  (bound) => (_PyType_Lookup = bound),
);
/** Empties the cache of attribute lookups; gives the version tag that comes next. */
export let PyType_ClearCache: () => number = declare(
  "unsigned int PyType_ClearCache(void)",
  (bound) => (PyType_ClearCache = bound),
);
/** Registers a callback for changes of watched types: its number, or -1 with an exception set. */
export let PyType_AddWatcher: (callback: Pointer<"PyType_WatchCallback">) => number = declare(
  "int PyType_AddWatcher(PyType_WatchCallback callback)",
  (bound) => (PyType_AddWatcher = bound),
  { since: [3, 12] },
);
/** Removes a callback. 0, or -1 with an exception set. */
export let PyType_ClearWatcher: (watcherId: number) => number = declare(
  "int PyType_ClearWatcher(int watcher_id)",
  (bound) => (PyType_ClearWatcher = bound),
  { since: [3, 12] },
);
/** Has the watcher called before `type` changes. 0, or -1 with an exception set. */
export let PyType_Watch: (watcherId: number, type: PyObjectPtr) => number = declare(
  "int PyType_Watch(int watcher_id, PyObject *type)",
  (bound) => (PyType_Watch = bound),
  { since: [3, 12] },
);
/** Ends that. 0, or -1 with an exception set. */
export let PyType_Unwatch: (watcherId: number, type: PyObjectPtr) => number = declare(
  "int PyType_Unwatch(int watcher_id, PyObject *type)",
  (bound) => (PyType_Unwatch = bound),
  { since: [3, 12] },
);
/** Gives the type a version tag, for caches keyed by it: 1, or 0 if none could be given. */
export let PyUnstable_Type_AssignVersionTag: (type: PyTypeObjectPtr) => number = declare(
  "int PyUnstable_Type_AssignVersionTag(PyTypeObject *type)",
  (bound) => (PyUnstable_Type_AssignVersionTag = bound),
  { since: [3, 12] },
);
/** 1 if reference counting does nothing to the object, else 0. */
export let PyUnstable_IsImmortal: (object: PyObjectPtr) => number = declare(
  "int PyUnstable_IsImmortal(PyObject *object)",
  (bound) => (PyUnstable_IsImmortal = bound),
  { since: [3, 14] },
);
/** 1 if the caller's is the only reference, on either kind of build, else 0. */
export let PyUnstable_Object_IsUniquelyReferenced: (object: PyObjectPtr) => number = declare(
  "int PyUnstable_Object_IsUniquelyReferenced(PyObject *object)",
  (bound) => (PyUnstable_Object_IsUniquelyReferenced = bound),
  { since: [3, 14] },
);
/** 1 if the object is a temporary of the interpreter's stack that nothing else refers to, else 0. */
export let PyUnstable_Object_IsUniqueReferencedTemporary: (object: PyObjectPtr) => number = declare(
  "int PyUnstable_Object_IsUniqueReferencedTemporary(PyObject *object)",
  (bound) => (PyUnstable_Object_IsUniqueReferencedTemporary = bound),
  { since: [3, 14] },
);
/** Puts off reference counting, on free-threaded builds: 1 if done, 0 if not. */
export let PyUnstable_Object_EnableDeferredRefcount: (object: PyObjectPtr) => number = declare(
  "int PyUnstable_Object_EnableDeferredRefcount(PyObject *object)",
  (bound) => (PyUnstable_Object_EnableDeferredRefcount = bound),
  { since: [3, 14] },
);
/** Clears the weak references to an object without calling their callbacks. */
export let PyUnstable_Object_ClearWeakRefsNoCallbacks: (object: PyObjectPtr) => void = declare(
  "void PyUnstable_Object_ClearWeakRefsNoCallbacks(PyObject *object)",
  (bound) => (PyUnstable_Object_ClearWeakRefsNoCallbacks = bound),
  { since: [3, 13] },
);
/** Prepares an object for `PyUnstable_TryIncRef` from other threads. */
export let PyUnstable_EnableTryIncRef: (object: PyObjectPtr) => void = declare(
  "void PyUnstable_EnableTryIncRef(PyObject *object)",
  (bound) => (PyUnstable_EnableTryIncRef = bound),
  { since: [3, 14] },
);
/** Takes a reference unless the object is dying: 1 if taken, 0 if not. Needs `PyUnstable_EnableTryIncRef` before. */
export let PyUnstable_TryIncRef: (object: PyObjectPtr) => number = declare(
  "int PyUnstable_TryIncRef(PyObject *object)",
  (bound) => (PyUnstable_TryIncRef = bound),
  { since: [3, 14] },
);
/** Has every creation and destruction of an object reported; NULL ends it. 0, or -1 with an exception set. */
export let PyRefTracer_SetTracer: (tracer: Pointer<"PyRefTracer">, data: VoidPtr) => number = declare(
  "int PyRefTracer_SetTracer(PyRefTracer tracer, void *data)",
  (bound) => (PyRefTracer_SetTracer = bound),
  { since: [3, 13] },
);
/** The tracer that is set, or NULL; its data is stored at `data`, unless that is NULL. */
export let PyRefTracer_GetTracer: (data: Pointer<"void *">) => Pointer<"PyRefTracer"> = declare(
  "PyRefTracer PyRefTracer_GetTracer(void **data)",
  (bound) => (PyRefTracer_GetTracer = bound),
  { since: [3, 13] },
);
/** `ob_size` of an object of variable size. An inline function before 3.15: read the header there. */
export let Py_SIZE: (object: PyObjectPtr) => number = declare(
  "Py_ssize_t Py_SIZE(PyObject *object)",
  (bound) => (Py_SIZE = bound),
  { since: [3, 15] },
);
/** Sets `ob_size`, for those who allocate objects. An inline function before 3.15: write the header there. */
export let Py_SET_SIZE: (object: PyObjectPtr & Pointer<"PyVarObject">, size: number) => void = declare(
  "void Py_SET_SIZE(PyVarObject *object, Py_ssize_t size)",
  (bound) => (Py_SET_SIZE = bound),
  { since: [3, 15] },
);

// skipped PyType_Check: a macro; test Py_TPFLAGS_TYPE_SUBCLASS
// skipped PyType_HasFeature: inline; test the bits of PyType_GetFlags
// skipped Py_SET_REFCNT: inline, and only for allocators
// skipped Py_SET_TYPE: inline; write ob_type
// skipped PyObject_Print: takes a FILE *, which only C can make
