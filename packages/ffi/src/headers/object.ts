import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

export let _Py_NewReference: (object: PyObjectPtr) => void = declare(
  "void _Py_NewReference(PyObject *object)",
  (bound) => (_Py_NewReference = bound),
);
export const _Py_NoneStruct: () => PyObjectPtr = declareData("PyObject _Py_NoneStruct");
export const _Py_NotImplementedStruct: () => PyObjectPtr = declareData("PyObject _Py_NotImplementedStruct");
export const _PyNone_Type: () => PyTypeObjectPtr = declareData("PyTypeObject _PyNone_Type");
export const _PyNotImplemented_Type: () => PyTypeObjectPtr = declareData("PyTypeObject _PyNotImplemented_Type");
export let _PyObject_GetDictPtr: (object: PyObjectPtr) => Pointer<"PyObject *"> = declare(
  "PyObject **_PyObject_GetDictPtr(PyObject *object)",
  (bound) => (_PyObject_GetDictPtr = bound),
);
export let _PyObject_LookupAttr: (object: PyObjectPtr, name: PyObjectPtr, result: Pointer<"PyObject *">) => number =
  declare(
    "int _PyObject_LookupAttr(PyObject *object, PyObject *name, PyObject **result)",
    (bound) => (_PyObject_LookupAttr = bound),
    { until: [3, 12] },
  );
export let _PyType_Lookup: (type: PyTypeObjectPtr, name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *_PyType_Lookup(PyTypeObject *type, PyObject *name)",
  (bound) => (_PyType_Lookup = bound),
);
export let Py_GetConstant: (constantId: number) => PyObjectPtr = declare(
  "PyObject *Py_GetConstant(unsigned int constant_id)",
  (bound) => (Py_GetConstant = bound),
  { since: [3, 13] },
);
export let Py_GetConstantBorrowed: (constantId: number) => PyObjectPtr = declare(
  "PyObject *Py_GetConstantBorrowed(unsigned int constant_id)",
  (bound) => (Py_GetConstantBorrowed = bound),
  { since: [3, 13] },
);
export let Py_Is: (object: PyObjectPtr, y: PyObjectPtr) => number = declare(
  "int Py_Is(PyObject *object, PyObject *y)",
  (bound) => (Py_Is = bound),
  { since: [3, 10] },
);
export let Py_IsNone: (object: PyObjectPtr) => number = declare(
  "int Py_IsNone(PyObject *object)",
  (bound) => (Py_IsNone = bound),
  { since: [3, 10] },
);
export let Py_ReprEnter: (object: PyObjectPtr) => number = declare(
  "int Py_ReprEnter(PyObject *object)",
  (bound) => (Py_ReprEnter = bound),
);
export let Py_ReprLeave: (object: PyObjectPtr) => void = declare(
  "void Py_ReprLeave(PyObject *object)",
  (bound) => (Py_ReprLeave = bound),
);
export let Py_TYPE: (object: PyObjectPtr) => PyTypeObjectPtr = declare(
  "PyTypeObject *Py_TYPE(PyObject *object)",
  (bound) => (Py_TYPE = bound),
  { since: [3, 14] },
);
export const PyBaseObject_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyBaseObject_Type");
export let PyCallable_Check: (object: PyObjectPtr) => number = declare(
  "int PyCallable_Check(PyObject *object)",
  (bound) => (PyCallable_Check = bound),
);
export let PyObject_ASCII: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_ASCII(PyObject *object)",
  (bound) => (PyObject_ASCII = bound),
);
export let PyObject_Bytes: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Bytes(PyObject *object)",
  (bound) => (PyObject_Bytes = bound),
);
export let PyObject_CallFinalizer: (object: PyObjectPtr) => void = declare(
  "void PyObject_CallFinalizer(PyObject *object)",
  (bound) => (PyObject_CallFinalizer = bound),
);
export let PyObject_CallFinalizerFromDealloc: (object: PyObjectPtr) => number = declare(
  "int PyObject_CallFinalizerFromDealloc(PyObject *object)",
  (bound) => (PyObject_CallFinalizerFromDealloc = bound),
);
export let PyObject_ClearManagedDict: (object: PyObjectPtr) => void = declare(
  "void PyObject_ClearManagedDict(PyObject *object)",
  (bound) => (PyObject_ClearManagedDict = bound),
  { since: [3, 13] },
);
export let PyObject_ClearWeakRefs: (object: PyObjectPtr) => void = declare(
  "void PyObject_ClearWeakRefs(PyObject *object)",
  (bound) => (PyObject_ClearWeakRefs = bound),
);
export let PyObject_DelAttr: (object: PyObjectPtr, name: PyObjectPtr) => number = declare(
  "int PyObject_DelAttr(PyObject *object, PyObject *name)",
  (bound) => (PyObject_DelAttr = bound),
  { since: [3, 13] },
);
export let PyObject_DelAttrString: (object: PyObjectPtr, name: string) => number = declare(
  "int PyObject_DelAttrString(PyObject *object, const char *name)",
  (bound) => (PyObject_DelAttrString = bound),
  { since: [3, 13] },
);
export let PyObject_Dir: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Dir(PyObject *object)",
  (bound) => (PyObject_Dir = bound),
);
export let PyObject_GenericGetAttr: (object: PyObjectPtr, name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_GenericGetAttr(PyObject *object, PyObject *name)",
  (bound) => (PyObject_GenericGetAttr = bound),
);
export let PyObject_GenericSetAttr: (object: PyObjectPtr, name: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "int PyObject_GenericSetAttr(PyObject *object, PyObject *name, PyObject *value)",
  (bound) => (PyObject_GenericSetAttr = bound),
);
export let PyObject_GenericSetDict: (object: PyObjectPtr, value: PyObjectPtr, context: VoidPtr) => number = declare(
  "int PyObject_GenericSetDict(PyObject *object, PyObject *value, void *context)",
  (bound) => (PyObject_GenericSetDict = bound),
);
export let PyObject_GetAttr: (object: PyObjectPtr, name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_GetAttr(PyObject *object, PyObject *name)",
  (bound) => (PyObject_GetAttr = bound),
);
export let PyObject_GetAttrString: (object: PyObjectPtr, name: string) => PyObjectPtr = declare(
  "PyObject *PyObject_GetAttrString(PyObject *object, const char *name)",
  (bound) => (PyObject_GetAttrString = bound),
);
export let PyObject_GetItemData: (object: PyObjectPtr) => VoidPtr = declare(
  "void *PyObject_GetItemData(PyObject *object)",
  (bound) => (PyObject_GetItemData = bound),
  { since: [3, 12] },
);
export let PyObject_GetOptionalAttr: (object: PyObjectPtr, name: PyObjectPtr, result: Pointer<"PyObject *">) => number =
  declare(
    "int PyObject_GetOptionalAttr(PyObject *object, PyObject *name, PyObject **result)",
    (bound) => (PyObject_GetOptionalAttr = bound),
    { since: [3, 13] },
  );
export let PyObject_GetOptionalAttrString: (
  object: PyObjectPtr,
  name: string,
  result: Pointer<"PyObject *">,
) => number = declare(
  "int PyObject_GetOptionalAttrString(PyObject *object, const char *name, PyObject **result)",
  (bound) => (PyObject_GetOptionalAttrString = bound),
  { since: [3, 13] },
);
export let PyObject_GetTypeData: (object: PyObjectPtr, type: PyTypeObjectPtr) => VoidPtr = declare(
  "void *PyObject_GetTypeData(PyObject *object, PyTypeObject *type)",
  (bound) => (PyObject_GetTypeData = bound),
  { since: [3, 12] },
);
export let PyObject_HasAttr: (object: PyObjectPtr, name: PyObjectPtr) => number = declare(
  "int PyObject_HasAttr(PyObject *object, PyObject *name)",
  (bound) => (PyObject_HasAttr = bound),
);
export let PyObject_HasAttrString: (object: PyObjectPtr, name: string) => number = declare(
  "int PyObject_HasAttrString(PyObject *object, const char *name)",
  (bound) => (PyObject_HasAttrString = bound),
);
export let PyObject_HasAttrStringWithError: (object: PyObjectPtr, name: string) => number = declare(
  "int PyObject_HasAttrStringWithError(PyObject *object, const char *name)",
  (bound) => (PyObject_HasAttrStringWithError = bound),
  { since: [3, 13] },
);
export let PyObject_HasAttrWithError: (object: PyObjectPtr, name: PyObjectPtr) => number = declare(
  "int PyObject_HasAttrWithError(PyObject *object, PyObject *name)",
  (bound) => (PyObject_HasAttrWithError = bound),
  { since: [3, 13] },
);
export let PyObject_Hash: (object: PyObjectPtr) => number | bigint = declare(
  "Py_hash_t PyObject_Hash(PyObject *object)",
  (bound) => (PyObject_Hash = bound),
);
export let PyObject_HashNotImplemented: (object: PyObjectPtr) => number | bigint = declare(
  "Py_hash_t PyObject_HashNotImplemented(PyObject *object)",
  (bound) => (PyObject_HashNotImplemented = bound),
);
export let PyObject_IsTrue: (object: PyObjectPtr) => number = declare(
  "int PyObject_IsTrue(PyObject *object)",
  (bound) => (PyObject_IsTrue = bound),
);
export let PyObject_Not: (object: PyObjectPtr) => number = declare(
  "int PyObject_Not(PyObject *object)",
  (bound) => (PyObject_Not = bound),
);
export let PyObject_Repr: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Repr(PyObject *object)",
  (bound) => (PyObject_Repr = bound),
);
export let PyObject_RichCompare: (object: PyObjectPtr, other: PyObjectPtr, object3: number) => PyObjectPtr = declare(
  "PyObject *PyObject_RichCompare(PyObject *object, PyObject *other, int object3)",
  (bound) => (PyObject_RichCompare = bound),
);
export let PyObject_RichCompareBool: (object: PyObjectPtr, other: PyObjectPtr, object3: number) => number = declare(
  "int PyObject_RichCompareBool(PyObject *object, PyObject *other, int object3)",
  (bound) => (PyObject_RichCompareBool = bound),
);
export let PyObject_SelfIter: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_SelfIter(PyObject *object)",
  (bound) => (PyObject_SelfIter = bound),
);
export let PyObject_SetAttr: (object: PyObjectPtr, name: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "int PyObject_SetAttr(PyObject *object, PyObject *name, PyObject *value)",
  (bound) => (PyObject_SetAttr = bound),
);
export let PyObject_SetAttrString: (object: PyObjectPtr, name: string, other: PyObjectPtr) => number = declare(
  "int PyObject_SetAttrString(PyObject *object, const char *name, PyObject *other)",
  (bound) => (PyObject_SetAttrString = bound),
);
export let PyObject_Str: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Str(PyObject *object)",
  (bound) => (PyObject_Str = bound),
);
export let PyObject_VisitManagedDict: (object: PyObjectPtr, visit: Pointer<"visitproc">, arg: VoidPtr) => number =
  declare(
    "int PyObject_VisitManagedDict(PyObject *object, visitproc visit, void *arg)",
    (bound) => (PyObject_VisitManagedDict = bound),
    { since: [3, 13] },
  );
export let PyRefTracer_GetTracer: (data: Pointer<"void *">) => Pointer<"PyRefTracer"> = declare(
  "PyRefTracer PyRefTracer_GetTracer(void **data)",
  (bound) => (PyRefTracer_GetTracer = bound),
  { since: [3, 13] },
);
export let PyRefTracer_SetTracer: (tracer: Pointer<"PyRefTracer">, data: VoidPtr) => number = declare(
  "int PyRefTracer_SetTracer(PyRefTracer tracer, void *data)",
  (bound) => (PyRefTracer_SetTracer = bound),
  { since: [3, 13] },
);
export const PySuper_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PySuper_Type");
export let PyType_AddWatcher: (callback: Pointer<"PyType_WatchCallback">) => number = declare(
  "int PyType_AddWatcher(PyType_WatchCallback callback)",
  (bound) => (PyType_AddWatcher = bound),
  { since: [3, 12] },
);
export let PyType_ClearCache: () => number = declare(
  "unsigned int PyType_ClearCache(void)",
  (bound) => (PyType_ClearCache = bound),
);
export let PyType_ClearWatcher: (watcherId: number) => number = declare(
  "int PyType_ClearWatcher(int watcher_id)",
  (bound) => (PyType_ClearWatcher = bound),
  { since: [3, 12] },
);
export let PyType_Freeze: (type: PyTypeObjectPtr) => number = declare(
  "int PyType_Freeze(PyTypeObject *type)",
  (bound) => (PyType_Freeze = bound),
  { since: [3, 14] },
);
export let PyType_FromMetaclass: (
  metaclass: PyTypeObjectPtr,
  module: PyObjectPtr,
  spec: Pointer<"PyType_Spec">,
  basesIn: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyType_FromMetaclass(PyTypeObject *metaclass, PyObject *module, PyType_Spec *spec, PyObject *bases_in)",
  (bound) => (PyType_FromMetaclass = bound),
  { since: [3, 12] },
);
export let PyType_FromModuleAndSpec: (
  module: PyObjectPtr,
  spec: Pointer<"PyType_Spec">,
  bases: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyType_FromModuleAndSpec(PyObject *module, PyType_Spec *spec, PyObject *bases)",
  (bound) => (PyType_FromModuleAndSpec = bound),
);
export let PyType_FromSpec: (spec: Pointer<"PyType_Spec">) => PyObjectPtr = declare(
  "PyObject *PyType_FromSpec(PyType_Spec *spec)",
  (bound) => (PyType_FromSpec = bound),
);
export let PyType_FromSpecWithBases: (spec: Pointer<"PyType_Spec">, bases: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_FromSpecWithBases(PyType_Spec *spec, PyObject *bases)",
  (bound) => (PyType_FromSpecWithBases = bound),
);
export let PyType_GenericAlloc: (type: PyTypeObjectPtr, nitems: number) => PyObjectPtr = declare(
  "PyObject *PyType_GenericAlloc(PyTypeObject *type, Py_ssize_t nitems)",
  (bound) => (PyType_GenericAlloc = bound),
);
export let PyType_GenericNew: (type: PyTypeObjectPtr, args: PyObjectPtr, kwds: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_GenericNew(PyTypeObject *type, PyObject *args, PyObject *kwds)",
  (bound) => (PyType_GenericNew = bound),
);
export let PyType_GetBaseByToken: (type: PyTypeObjectPtr, pointer: VoidPtr, arg2: Pointer<"PyTypeObject *">) => number =
  declare(
    "int PyType_GetBaseByToken(PyTypeObject *type, void *pointer, PyTypeObject **arg2)",
    (bound) => (PyType_GetBaseByToken = bound),
    { since: [3, 14] },
  );
export let PyType_GetDict: (self: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_GetDict(PyTypeObject *self)",
  (bound) => (PyType_GetDict = bound),
  { since: [3, 12] },
);
export let PyType_GetFlags: (type: PyTypeObjectPtr) => number | bigint = declare(
  "unsigned long PyType_GetFlags(PyTypeObject *type)",
  (bound) => (PyType_GetFlags = bound),
);
export let PyType_GetFullyQualifiedName: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_GetFullyQualifiedName(PyTypeObject *type)",
  (bound) => (PyType_GetFullyQualifiedName = bound),
  { since: [3, 13] },
);
export let PyType_GetModule: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_GetModule(PyTypeObject *type)",
  (bound) => (PyType_GetModule = bound),
);
export let PyType_GetModuleByDef: (type: PyTypeObjectPtr, def: Pointer<"PyModuleDef">) => PyObjectPtr = declare(
  "PyObject *PyType_GetModuleByDef(PyTypeObject *type, PyModuleDef *def)",
  (bound) => (PyType_GetModuleByDef = bound),
  { since: [3, 11] },
);
export let PyType_GetModuleName: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_GetModuleName(PyTypeObject *type)",
  (bound) => (PyType_GetModuleName = bound),
  { since: [3, 13] },
);
export let PyType_GetModuleState: (type: PyTypeObjectPtr) => VoidPtr = declare(
  "void *PyType_GetModuleState(PyTypeObject *type)",
  (bound) => (PyType_GetModuleState = bound),
);
export let PyType_GetName: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_GetName(PyTypeObject *type)",
  (bound) => (PyType_GetName = bound),
  { since: [3, 11] },
);
export let PyType_GetQualName: (type: PyTypeObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyType_GetQualName(PyTypeObject *type)",
  (bound) => (PyType_GetQualName = bound),
  { since: [3, 11] },
);
export let PyType_GetSlot: (type: PyTypeObjectPtr, slot: number) => VoidPtr = declare(
  "void *PyType_GetSlot(PyTypeObject *type, int slot)",
  (bound) => (PyType_GetSlot = bound),
);
export let PyType_GetTypeDataSize: (type: PyTypeObjectPtr) => number = declare(
  "Py_ssize_t PyType_GetTypeDataSize(PyTypeObject *type)",
  (bound) => (PyType_GetTypeDataSize = bound),
  { since: [3, 12] },
);
export let PyType_IsSubtype: (a: PyTypeObjectPtr, other: PyTypeObjectPtr) => number = declare(
  "int PyType_IsSubtype(PyTypeObject *a, PyTypeObject *other)",
  (bound) => (PyType_IsSubtype = bound),
);
export let PyType_Modified: (type: PyTypeObjectPtr) => void = declare(
  "void PyType_Modified(PyTypeObject *type)",
  (bound) => (PyType_Modified = bound),
);
export let PyType_Ready: (type: PyTypeObjectPtr) => number = declare(
  "int PyType_Ready(PyTypeObject *type)",
  (bound) => (PyType_Ready = bound),
);
export const PyType_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyType_Type");
export let PyType_Unwatch: (watcherId: number, type: PyObjectPtr) => number = declare(
  "int PyType_Unwatch(int watcher_id, PyObject *type)",
  (bound) => (PyType_Unwatch = bound),
  { since: [3, 12] },
);
export let PyType_Watch: (watcherId: number, type: PyObjectPtr) => number = declare(
  "int PyType_Watch(int watcher_id, PyObject *type)",
  (bound) => (PyType_Watch = bound),
  { since: [3, 12] },
);
export let PyUnstable_EnableTryIncRef: (object: PyObjectPtr) => void = declare(
  "void PyUnstable_EnableTryIncRef(PyObject *object)",
  (bound) => (PyUnstable_EnableTryIncRef = bound),
  { since: [3, 14] },
);
export let PyUnstable_IsImmortal: (object: PyObjectPtr) => number = declare(
  "int PyUnstable_IsImmortal(PyObject *object)",
  (bound) => (PyUnstable_IsImmortal = bound),
  { since: [3, 14] },
);
export let PyUnstable_Object_ClearWeakRefsNoCallbacks: (object: PyObjectPtr) => void = declare(
  "void PyUnstable_Object_ClearWeakRefsNoCallbacks(PyObject *object)",
  (bound) => (PyUnstable_Object_ClearWeakRefsNoCallbacks = bound),
  { since: [3, 13] },
);
export let PyUnstable_Object_EnableDeferredRefcount: (object: PyObjectPtr) => number = declare(
  "int PyUnstable_Object_EnableDeferredRefcount(PyObject *object)",
  (bound) => (PyUnstable_Object_EnableDeferredRefcount = bound),
  { since: [3, 14] },
);
export let PyUnstable_Object_IsUniquelyReferenced: (object: PyObjectPtr) => number = declare(
  "int PyUnstable_Object_IsUniquelyReferenced(PyObject *object)",
  (bound) => (PyUnstable_Object_IsUniquelyReferenced = bound),
  { since: [3, 14] },
);
export let PyUnstable_Object_IsUniqueReferencedTemporary: (object: PyObjectPtr) => number = declare(
  "int PyUnstable_Object_IsUniqueReferencedTemporary(PyObject *object)",
  (bound) => (PyUnstable_Object_IsUniqueReferencedTemporary = bound),
  { since: [3, 14] },
);
export let PyUnstable_TryIncRef: (object: PyObjectPtr) => number = declare(
  "int PyUnstable_TryIncRef(PyObject *object)",
  (bound) => (PyUnstable_TryIncRef = bound),
  { since: [3, 14] },
);
export let PyUnstable_Type_AssignVersionTag: (type: PyTypeObjectPtr) => number = declare(
  "int PyUnstable_Type_AssignVersionTag(PyTypeObject *type)",
  (bound) => (PyUnstable_Type_AssignVersionTag = bound),
  { since: [3, 12] },
);

// skipped PyObject_Print: takes a FILE *
