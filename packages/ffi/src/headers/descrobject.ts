import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

export const PyClassMethodDescr_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyClassMethodDescr_Type");
export let PyDescr_IsData: (object: PyObjectPtr) => number = declare(
  "int PyDescr_IsData(PyObject *object)",
  (bound) => (PyDescr_IsData = bound),
  { since: [3, 10] },
);
export let PyDescr_NewClassMethod: (type: PyTypeObjectPtr, method: Pointer<"PyMethodDef">) => PyObjectPtr = declare(
  "PyObject *PyDescr_NewClassMethod(PyTypeObject *type, PyMethodDef *method)",
  (bound) => (PyDescr_NewClassMethod = bound),
);
export let PyDescr_NewGetSet: (type: PyTypeObjectPtr, getset: Pointer<"PyGetSetDef">) => PyObjectPtr = declare(
  "PyObject *PyDescr_NewGetSet(PyTypeObject *type, PyGetSetDef *getset)",
  (bound) => (PyDescr_NewGetSet = bound),
);
export let PyDescr_NewMember: (type: PyTypeObjectPtr, member: Pointer<"PyMemberDef">) => PyObjectPtr = declare(
  "PyObject *PyDescr_NewMember(PyTypeObject *type, PyMemberDef *member)",
  (bound) => (PyDescr_NewMember = bound),
);
export let PyDescr_NewMethod: (type: PyTypeObjectPtr, method: Pointer<"PyMethodDef">) => PyObjectPtr = declare(
  "PyObject *PyDescr_NewMethod(PyTypeObject *type, PyMethodDef *method)",
  (bound) => (PyDescr_NewMethod = bound),
);
export let PyDescr_NewWrapper: (type: PyTypeObjectPtr, base: Pointer<"wrapperbase">, wrapped: VoidPtr) => PyObjectPtr =
  declare(
    "PyObject *PyDescr_NewWrapper(PyTypeObject *type, struct wrapperbase *base, void *wrapped)",
    (bound) => (PyDescr_NewWrapper = bound),
  );
export let PyDictProxy_New: (mapping: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDictProxy_New(PyObject *mapping)",
  (bound) => (PyDictProxy_New = bound),
);
export const PyDictProxy_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictProxy_Type");
export const PyGetSetDescr_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyGetSetDescr_Type");
export let PyMember_GetOne: (objAddr: string, l: Pointer<"PyMemberDef">) => PyObjectPtr = declare(
  "PyObject *PyMember_GetOne(const char *obj_addr, PyMemberDef *l)",
  (bound) => (PyMember_GetOne = bound),
);
export let PyMember_SetOne: (addr: CStringPtr, l: Pointer<"PyMemberDef">, value: PyObjectPtr) => number = declare(
  "int PyMember_SetOne(char *addr, PyMemberDef *l, PyObject *value)",
  (bound) => (PyMember_SetOne = bound),
);
export const PyMemberDescr_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyMemberDescr_Type");
export const PyMethodDescr_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyMethodDescr_Type");
export const PyProperty_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyProperty_Type");
export let PyWrapper_New: (object: PyObjectPtr, self: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyWrapper_New(PyObject *object, PyObject *self)",
  (bound) => (PyWrapper_New = bound),
);
export const PyWrapperDescr_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyWrapperDescr_Type");
