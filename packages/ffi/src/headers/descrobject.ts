import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

/** `PyGetSetDef`: one computed attribute; a table ends in an entry of zeros. */
export const PyGetSetDef = { size: 40, name: 0, get: 8, set: 16, doc: 24, closure: 32 } as const;
/** `PyMemberDef`: one attribute stored in the object's memory; `type` is a `Py_T_…` number. */
export const PyMemberDef = { size: 40, name: 0, type: 8, offset: 16, flags: 24, doc: 32 } as const;

export const Py_T_SHORT = 0;
export const Py_T_INT = 1;
export const Py_T_LONG = 2;
export const Py_T_FLOAT = 3;
export const Py_T_DOUBLE = 4;
/** `const char *`, read-only; NULL reads as None */
export const Py_T_STRING = 5;
/** One ASCII character, as str */
export const Py_T_CHAR = 7;
export const Py_T_BYTE = 8;
export const Py_T_UBYTE = 9;
export const Py_T_USHORT = 10;
export const Py_T_UINT = 11;
export const Py_T_ULONG = 12;
/** Text inside the struct, read-only */
export const Py_T_STRING_INPLACE = 13;
/** One byte, as bool */
export const Py_T_BOOL = 14;
/** `PyObject *`; NULL raises AttributeError. Strong: the struct owns a reference. */
export const Py_T_OBJECT_EX = 16;
export const Py_T_LONGLONG = 17;
export const Py_T_ULONGLONG = 18;
export const Py_T_PYSSIZET = 19;

/** Flags of `PyMemberDef`: the attribute cannot be assigned. */
export const Py_READONLY = 1;
/** Reading raises the audit event `object.__getattr__`. */
export const Py_AUDIT_READ = 2;
/** `offset` counts from the start of the class's own data (`PyObject_GetTypeData`). Since 3.12. */
export const Py_RELATIVE_OFFSET = 8;
/** The C function of a slot wrapper takes keywords. */
export const PyWrapperFlag_KEYWORDS = 1;

/** The class of methods of built-in types. */
export const PyMethodDescr_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyMethodDescr_Type");
/** The class of class methods of built-in types. */
export const PyClassMethodDescr_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyClassMethodDescr_Type");
/** The class of computed attributes of built-in types. */
export const PyGetSetDescr_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyGetSetDescr_Type");
/** The class of stored attributes of built-in types, and of `__slots__`. */
export const PyMemberDescr_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyMemberDescr_Type");
/** The class of slots of built-in types, such as `int.__add__`. */
export const PyWrapperDescr_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyWrapperDescr_Type");
/** The class `types.MappingProxyType`. */
export const PyDictProxy_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictProxy_Type");
/** The class `property`. */
export const PyProperty_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyProperty_Type");
/** New method of a type from a definition that outlives it. New reference, or NULL with an exception set. */
export let PyDescr_NewMethod: (type: PyTypeObjectPtr, method: Pointer<"PyMethodDef">) => PyObjectPtr = declare(
  "PyObject *PyDescr_NewMethod(PyTypeObject *type, PyMethodDef *method)",
  (bound) => (PyDescr_NewMethod = bound),
);
/** New class method of a type from a definition that outlives it. New reference, or NULL with an exception set. */
export let PyDescr_NewClassMethod: (type: PyTypeObjectPtr, method: Pointer<"PyMethodDef">) => PyObjectPtr = declare(
  "PyObject *PyDescr_NewClassMethod(PyTypeObject *type, PyMethodDef *method)",
  (bound) => (PyDescr_NewClassMethod = bound),
);
/**
 * New computed attribute of a type from a definition that outlives it. New reference, or NULL with an exception set.
 */
export let PyDescr_NewGetSet: (type: PyTypeObjectPtr, getset: Pointer<"PyGetSetDef">) => PyObjectPtr = declare(
  "PyObject *PyDescr_NewGetSet(PyTypeObject *type, PyGetSetDef *getset)",
  (bound) => (PyDescr_NewGetSet = bound),
);
/**
 * New stored attribute of a type from a definition that outlives it. New reference, or NULL with an exception set.
 */
export let PyDescr_NewMember: (type: PyTypeObjectPtr, member: Pointer<"PyMemberDef">) => PyObjectPtr = declare(
  "PyObject *PyDescr_NewMember(PyTypeObject *type, PyMemberDef *member)",
  (bound) => (PyDescr_NewMember = bound),
);
/** New method of a type that calls a slot. New reference, or NULL with an exception set. */
export let PyDescr_NewWrapper: (type: PyTypeObjectPtr, base: Pointer<"wrapperbase">, wrapped: VoidPtr) => PyObjectPtr =
  declare(
    "PyObject *PyDescr_NewWrapper(PyTypeObject *type, struct wrapperbase *base, void *wrapped)",
    (bound) => (PyDescr_NewWrapper = bound),
  );
/** 1 if the descriptor has `__set__`, else 0. Never fails. */
export let PyDescr_IsData: (object: PyObjectPtr) => number = declare(
  "int PyDescr_IsData(PyObject *object)",
  (bound) => (PyDescr_IsData = bound),
  { since: [3, 10] },
);
/** `types.MappingProxyType(mapping)`. New reference, or NULL with an exception set. */
export let PyDictProxy_New: (mapping: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDictProxy_New(PyObject *mapping)",
  (bound) => (PyDictProxy_New = bound),
);
/** Binds a `PyDescr_NewWrapper` descriptor. New reference, or NULL with an exception set. */
export let PyWrapper_New: (descriptor: PyObjectPtr, self: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyWrapper_New(PyObject *descriptor, PyObject *self)",
  (bound) => (PyWrapper_New = bound),
);
/**
 * Reads the attribute that a `PyMemberDef` describes from an object at that address. New reference, or NULL with an
 * exception set.
 */
export let PyMember_GetOne: (object: CStringPtr, member: Pointer<"PyMemberDef">) => PyObjectPtr = declare(
  "PyObject *PyMember_GetOne(const char *object, PyMemberDef *member)",
  (bound) => (PyMember_GetOne = bound),
  { raw: [0] },
);
/** Writes the attribute that a `PyMemberDef` describes; NULL deletes. 0, or -1 with an exception set. */
export let PyMember_SetOne: (object: CStringPtr, member: Pointer<"PyMemberDef">, value: PyObjectPtr) => number =
  declare(
    "int PyMember_SetOne(char *object, PyMemberDef *member, PyObject *value)",
    (bound) => (PyMember_SetOne = bound),
  );
