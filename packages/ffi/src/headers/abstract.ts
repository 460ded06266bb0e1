import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr } from "../pointer.ts";

/** Added to `nargsf`: the callee may use the word before the first argument for itself. */
export const PY_VECTORCALL_ARGUMENTS_OFFSET = 9223372036854775808n;
/** What `PyIter_Send` gives: a return value (the generator ended), an exception, a yielded value. */
export const PYGEN_RETURN = 0;
export const PYGEN_ERROR = -1;
export const PYGEN_NEXT = 1;

export let PyAIter_Check: (iterator: PyObjectPtr) => number = declare(
  "int PyAIter_Check(PyObject *iterator)",
  (bound) => (PyAIter_Check = bound),
  { since: [3, 10] },
);
export let PyIndex_Check: (object: PyObjectPtr) => number = declare(
  "int PyIndex_Check(PyObject *object)",
  (bound) => (PyIndex_Check = bound),
);
export let PyIter_Check: (iterator: PyObjectPtr) => number = declare(
  "int PyIter_Check(PyObject *iterator)",
  (bound) => (PyIter_Check = bound),
);
export let PyIter_Next: (iterator: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyIter_Next(PyObject *iterator)",
  (bound) => (PyIter_Next = bound),
);
export let PyIter_NextItem: (iterator: PyObjectPtr, item: Pointer<"PyObject *">) => number = declare(
  "int PyIter_NextItem(PyObject *iterator, PyObject **item)",
  (bound) => (PyIter_NextItem = bound),
  { since: [3, 14] },
);
export let PyIter_Send: (iterator: PyObjectPtr, arg: PyObjectPtr, result: Pointer<"PyObject *">) => number = declare(
  "PySendResult PyIter_Send(PyObject *iterator, PyObject *arg, PyObject **result)",
  (bound) => (PyIter_Send = bound),
  { since: [3, 10] },
);
export let PyMapping_Check: (mapping: PyObjectPtr) => number = declare(
  "int PyMapping_Check(PyObject *mapping)",
  (bound) => (PyMapping_Check = bound),
);
export let PyMapping_GetItemString: (mapping: PyObjectPtr, key: string) => PyObjectPtr = declare(
  "PyObject *PyMapping_GetItemString(PyObject *mapping, const char *key)",
  (bound) => (PyMapping_GetItemString = bound),
);
export let PyMapping_GetOptionalItem: (
  mapping: PyObjectPtr,
  key: PyObjectPtr,
  result: Pointer<"PyObject *">,
) => number = declare(
  "int PyMapping_GetOptionalItem(PyObject *mapping, PyObject *key, PyObject **result)",
  (bound) => (PyMapping_GetOptionalItem = bound),
  { since: [3, 13] },
);
export let PyMapping_GetOptionalItemString: (
  mapping: PyObjectPtr,
  key: string,
  result: Pointer<"PyObject *">,
) => number = declare(
  "int PyMapping_GetOptionalItemString(PyObject *mapping, const char *key, PyObject **result)",
  (bound) => (PyMapping_GetOptionalItemString = bound),
  { since: [3, 13] },
);
export let PyMapping_HasKey: (mapping: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PyMapping_HasKey(PyObject *mapping, PyObject *key)",
  (bound) => (PyMapping_HasKey = bound),
);
export let PyMapping_HasKeyString: (mapping: PyObjectPtr, key: string) => number = declare(
  "int PyMapping_HasKeyString(PyObject *mapping, const char *key)",
  (bound) => (PyMapping_HasKeyString = bound),
);
export let PyMapping_HasKeyStringWithError: (mapping: PyObjectPtr, key: string) => number = declare(
  "int PyMapping_HasKeyStringWithError(PyObject *mapping, const char *key)",
  (bound) => (PyMapping_HasKeyStringWithError = bound),
  { since: [3, 13] },
);
export let PyMapping_HasKeyWithError: (mapping: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PyMapping_HasKeyWithError(PyObject *mapping, PyObject *key)",
  (bound) => (PyMapping_HasKeyWithError = bound),
  { since: [3, 13] },
);
export let PyMapping_Items: (mapping: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyMapping_Items(PyObject *mapping)",
  (bound) => (PyMapping_Items = bound),
);
export let PyMapping_Keys: (mapping: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyMapping_Keys(PyObject *mapping)",
  (bound) => (PyMapping_Keys = bound),
);
export let PyMapping_Length: (mapping: PyObjectPtr) => number = declare(
  "Py_ssize_t PyMapping_Length(PyObject *mapping)",
  (bound) => (PyMapping_Length = bound),
);
export let PyMapping_SetItemString: (mapping: PyObjectPtr, key: string, value: PyObjectPtr) => number = declare(
  "int PyMapping_SetItemString(PyObject *mapping, const char *key, PyObject *value)",
  (bound) => (PyMapping_SetItemString = bound),
);
export let PyMapping_Size: (mapping: PyObjectPtr) => number = declare(
  "Py_ssize_t PyMapping_Size(PyObject *mapping)",
  (bound) => (PyMapping_Size = bound),
);
export let PyMapping_Values: (mapping: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyMapping_Values(PyObject *mapping)",
  (bound) => (PyMapping_Values = bound),
);
export let PyNumber_Absolute: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Absolute(PyObject *object)",
  (bound) => (PyNumber_Absolute = bound),
);
export let PyNumber_Add: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Add(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Add = bound),
);
export let PyNumber_And: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_And(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_And = bound),
);
export let PyNumber_AsSsize_t: (left: PyObjectPtr, right: PyObjectPtr) => number = declare(
  "Py_ssize_t PyNumber_AsSsize_t(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_AsSsize_t = bound),
);
export let PyNumber_Check: (object: PyObjectPtr) => number = declare(
  "int PyNumber_Check(PyObject *object)",
  (bound) => (PyNumber_Check = bound),
);
export let PyNumber_Divmod: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Divmod(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Divmod = bound),
);
export let PyNumber_Float: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Float(PyObject *object)",
  (bound) => (PyNumber_Float = bound),
);
export let PyNumber_FloorDivide: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_FloorDivide(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_FloorDivide = bound),
);
export let PyNumber_Index: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Index(PyObject *object)",
  (bound) => (PyNumber_Index = bound),
);
export let PyNumber_InPlaceAdd: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceAdd(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceAdd = bound),
);
export let PyNumber_InPlaceAnd: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceAnd(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceAnd = bound),
);
export let PyNumber_InPlaceFloorDivide: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceFloorDivide(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceFloorDivide = bound),
);
export let PyNumber_InPlaceLshift: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceLshift(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceLshift = bound),
);
export let PyNumber_InPlaceMatrixMultiply: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceMatrixMultiply(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceMatrixMultiply = bound),
);
export let PyNumber_InPlaceMultiply: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceMultiply(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceMultiply = bound),
);
export let PyNumber_InPlaceOr: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceOr(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceOr = bound),
);
export let PyNumber_InPlacePower: (left: PyObjectPtr, right: PyObjectPtr, modulus: PyObjectPtr) => PyObjectPtr =
  declare(
    "PyObject *PyNumber_InPlacePower(PyObject *left, PyObject *right, PyObject *modulus)",
    (bound) => (PyNumber_InPlacePower = bound),
  );
export let PyNumber_InPlaceRemainder: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceRemainder(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceRemainder = bound),
);
export let PyNumber_InPlaceRshift: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceRshift(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceRshift = bound),
);
export let PyNumber_InPlaceSubtract: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceSubtract(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceSubtract = bound),
);
export let PyNumber_InPlaceTrueDivide: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceTrueDivide(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceTrueDivide = bound),
);
export let PyNumber_InPlaceXor: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceXor(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceXor = bound),
);
export let PyNumber_Invert: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Invert(PyObject *object)",
  (bound) => (PyNumber_Invert = bound),
);
export let PyNumber_Long: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Long(PyObject *object)",
  (bound) => (PyNumber_Long = bound),
);
export let PyNumber_Lshift: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Lshift(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Lshift = bound),
);
export let PyNumber_MatrixMultiply: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_MatrixMultiply(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_MatrixMultiply = bound),
);
export let PyNumber_Multiply: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Multiply(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Multiply = bound),
);
export let PyNumber_Negative: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Negative(PyObject *object)",
  (bound) => (PyNumber_Negative = bound),
);
export let PyNumber_Or: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Or(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Or = bound),
);
export let PyNumber_Positive: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Positive(PyObject *object)",
  (bound) => (PyNumber_Positive = bound),
);
export let PyNumber_Power: (left: PyObjectPtr, right: PyObjectPtr, modulus: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Power(PyObject *left, PyObject *right, PyObject *modulus)",
  (bound) => (PyNumber_Power = bound),
);
export let PyNumber_Remainder: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Remainder(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Remainder = bound),
);
export let PyNumber_Rshift: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Rshift(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Rshift = bound),
);
export let PyNumber_Subtract: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Subtract(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Subtract = bound),
);
export let PyNumber_ToBase: (object: PyObjectPtr, base: number) => PyObjectPtr = declare(
  "PyObject *PyNumber_ToBase(PyObject *object, int base)",
  (bound) => (PyNumber_ToBase = bound),
);
export let PyNumber_TrueDivide: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_TrueDivide(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_TrueDivide = bound),
);
export let PyNumber_Xor: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Xor(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Xor = bound),
);
export let PyObject_AsCharBuffer: (
  object: PyObjectPtr,
  buffer: Pointer<"char *">,
  bufferLen: Pointer<"Py_ssize_t">,
) => number = declare(
  "int PyObject_AsCharBuffer(PyObject *object, const char **buffer, Py_ssize_t *buffer_len)",
  (bound) => (PyObject_AsCharBuffer = bound),
);
export let PyObject_AsReadBuffer: (
  object: PyObjectPtr,
  buffer: Pointer<"void *">,
  bufferLen: Pointer<"Py_ssize_t">,
) => number = declare(
  "int PyObject_AsReadBuffer(PyObject *object, const void **buffer, Py_ssize_t *buffer_len)",
  (bound) => (PyObject_AsReadBuffer = bound),
);
export let PyObject_AsWriteBuffer: (
  object: PyObjectPtr,
  buffer: Pointer<"void *">,
  bufferLen: Pointer<"Py_ssize_t">,
) => number = declare(
  "int PyObject_AsWriteBuffer(PyObject *object, void **buffer, Py_ssize_t *buffer_len)",
  (bound) => (PyObject_AsWriteBuffer = bound),
);
export let PyObject_Call: (callable: PyObjectPtr, args: PyObjectPtr, kwargs: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Call(PyObject *callable, PyObject *args, PyObject *kwargs)",
  (bound) => (PyObject_Call = bound),
);
export let PyObject_CallNoArgs: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_CallNoArgs(PyObject *object)",
  (bound) => (PyObject_CallNoArgs = bound),
);
export let PyObject_CallObject: (callable: PyObjectPtr, args: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_CallObject(PyObject *callable, PyObject *args)",
  (bound) => (PyObject_CallObject = bound),
);
export let PyObject_CallOneArg: (object: PyObjectPtr, arg: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_CallOneArg(PyObject *object, PyObject *arg)",
  (bound) => (PyObject_CallOneArg = bound),
  { since: [3, 11] },
);
export let PyObject_CheckReadBuffer: (object: PyObjectPtr) => number = declare(
  "int PyObject_CheckReadBuffer(PyObject *object)",
  (bound) => (PyObject_CheckReadBuffer = bound),
);
export let PyObject_DelItem: (object: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PyObject_DelItem(PyObject *object, PyObject *key)",
  (bound) => (PyObject_DelItem = bound),
);
export let PyObject_DelItemString: (object: PyObjectPtr, key: string) => number = declare(
  "int PyObject_DelItemString(PyObject *object, const char *key)",
  (bound) => (PyObject_DelItemString = bound),
);
export let PyObject_Format: (object: PyObjectPtr, formatSpec: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Format(PyObject *object, PyObject *format_spec)",
  (bound) => (PyObject_Format = bound),
);
export let PyObject_GetAIter: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_GetAIter(PyObject *object)",
  (bound) => (PyObject_GetAIter = bound),
  { since: [3, 10] },
);
export let PyObject_GetItem: (object: PyObjectPtr, key: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_GetItem(PyObject *object, PyObject *key)",
  (bound) => (PyObject_GetItem = bound),
);
export let PyObject_GetIter: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_GetIter(PyObject *object)",
  (bound) => (PyObject_GetIter = bound),
);
export let PyObject_IsInstance: (object: PyObjectPtr, typeorclass: PyObjectPtr) => number = declare(
  "int PyObject_IsInstance(PyObject *object, PyObject *typeorclass)",
  (bound) => (PyObject_IsInstance = bound),
);
export let PyObject_IsSubclass: (object: PyObjectPtr, typeorclass: PyObjectPtr) => number = declare(
  "int PyObject_IsSubclass(PyObject *object, PyObject *typeorclass)",
  (bound) => (PyObject_IsSubclass = bound),
);
export let PyObject_Length: (object: PyObjectPtr) => number = declare(
  "Py_ssize_t PyObject_Length(PyObject *object)",
  (bound) => (PyObject_Length = bound),
);
export let PyObject_LengthHint: (object: PyObjectPtr, defaultvalue: number) => number = declare(
  "Py_ssize_t PyObject_LengthHint(PyObject *object, Py_ssize_t defaultvalue)",
  (bound) => (PyObject_LengthHint = bound),
);
export let PyObject_SetItem: (object: PyObjectPtr, key: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "int PyObject_SetItem(PyObject *object, PyObject *key, PyObject *value)",
  (bound) => (PyObject_SetItem = bound),
);
export let PyObject_Size: (object: PyObjectPtr) => number = declare(
  "Py_ssize_t PyObject_Size(PyObject *object)",
  (bound) => (PyObject_Size = bound),
);
export let PyObject_Type: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Type(PyObject *object)",
  (bound) => (PyObject_Type = bound),
);
export let PyObject_Vectorcall: (
  callable: PyObjectPtr,
  args: Pointer<"PyObject *">,
  nargsf: number | bigint,
  kwnames: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyObject_Vectorcall(PyObject *callable, PyObject *const *args, size_t nargsf, PyObject *kwnames)",
  (bound) => (PyObject_Vectorcall = bound),
  { since: [3, 11] },
);
export let PyObject_VectorcallDict: (
  callable: PyObjectPtr,
  args: Pointer<"PyObject *">,
  nargsf: number | bigint,
  kwargs: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyObject_VectorcallDict(PyObject *callable, PyObject *const *args, size_t nargsf, PyObject *kwargs)",
  (bound) => (PyObject_VectorcallDict = bound),
);
export let PyObject_VectorcallMethod: (
  name: PyObjectPtr,
  args: Pointer<"PyObject *">,
  nargsf: number | bigint,
  kwnames: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyObject_VectorcallMethod(PyObject *name, PyObject *const *args, size_t nargsf, PyObject *kwnames)",
  (bound) => (PyObject_VectorcallMethod = bound),
);
export let PySequence_Check: (sequence: PyObjectPtr) => number = declare(
  "int PySequence_Check(PyObject *sequence)",
  (bound) => (PySequence_Check = bound),
);
export let PySequence_Concat: (o1: PyObjectPtr, o2: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySequence_Concat(PyObject *o1, PyObject *o2)",
  (bound) => (PySequence_Concat = bound),
);
export let PySequence_Contains: (sequence: PyObjectPtr, object: PyObjectPtr) => number = declare(
  "int PySequence_Contains(PyObject *sequence, PyObject *object)",
  (bound) => (PySequence_Contains = bound),
);
export let PySequence_Count: (sequence: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "Py_ssize_t PySequence_Count(PyObject *sequence, PyObject *value)",
  (bound) => (PySequence_Count = bound),
);
export let PySequence_DelItem: (sequence: PyObjectPtr, index: number) => number = declare(
  "int PySequence_DelItem(PyObject *sequence, Py_ssize_t index)",
  (bound) => (PySequence_DelItem = bound),
);
export let PySequence_DelSlice: (sequence: PyObjectPtr, low: number, high: number) => number = declare(
  "int PySequence_DelSlice(PyObject *sequence, Py_ssize_t low, Py_ssize_t high)",
  (bound) => (PySequence_DelSlice = bound),
);
export let PySequence_Fast: (sequence: PyObjectPtr, m: string) => PyObjectPtr = declare(
  "PyObject *PySequence_Fast(PyObject *sequence, const char *m)",
  (bound) => (PySequence_Fast = bound),
);
export let PySequence_GetItem: (sequence: PyObjectPtr, index: number) => PyObjectPtr = declare(
  "PyObject *PySequence_GetItem(PyObject *sequence, Py_ssize_t index)",
  (bound) => (PySequence_GetItem = bound),
);
export let PySequence_GetSlice: (sequence: PyObjectPtr, low: number, high: number) => PyObjectPtr = declare(
  "PyObject *PySequence_GetSlice(PyObject *sequence, Py_ssize_t low, Py_ssize_t high)",
  (bound) => (PySequence_GetSlice = bound),
);
export let PySequence_In: (sequence: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "int PySequence_In(PyObject *sequence, PyObject *value)",
  (bound) => (PySequence_In = bound),
);
export let PySequence_Index: (sequence: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "Py_ssize_t PySequence_Index(PyObject *sequence, PyObject *value)",
  (bound) => (PySequence_Index = bound),
);
export let PySequence_InPlaceConcat: (o1: PyObjectPtr, o2: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySequence_InPlaceConcat(PyObject *o1, PyObject *o2)",
  (bound) => (PySequence_InPlaceConcat = bound),
);
export let PySequence_InPlaceRepeat: (sequence: PyObjectPtr, count: number) => PyObjectPtr = declare(
  "PyObject *PySequence_InPlaceRepeat(PyObject *sequence, Py_ssize_t count)",
  (bound) => (PySequence_InPlaceRepeat = bound),
);
export let PySequence_Length: (sequence: PyObjectPtr) => number = declare(
  "Py_ssize_t PySequence_Length(PyObject *sequence)",
  (bound) => (PySequence_Length = bound),
);
export let PySequence_List: (sequence: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySequence_List(PyObject *sequence)",
  (bound) => (PySequence_List = bound),
);
export let PySequence_Repeat: (sequence: PyObjectPtr, count: number) => PyObjectPtr = declare(
  "PyObject *PySequence_Repeat(PyObject *sequence, Py_ssize_t count)",
  (bound) => (PySequence_Repeat = bound),
);
export let PySequence_SetItem: (sequence: PyObjectPtr, index: number, value: PyObjectPtr) => number = declare(
  "int PySequence_SetItem(PyObject *sequence, Py_ssize_t index, PyObject *value)",
  (bound) => (PySequence_SetItem = bound),
);
export let PySequence_SetSlice: (sequence: PyObjectPtr, low: number, high: number, value: PyObjectPtr) => number =
  declare(
    "int PySequence_SetSlice(PyObject *sequence, Py_ssize_t low, Py_ssize_t high, PyObject *value)",
    (bound) => (PySequence_SetSlice = bound),
  );
export let PySequence_Size: (sequence: PyObjectPtr) => number = declare(
  "Py_ssize_t PySequence_Size(PyObject *sequence)",
  (bound) => (PySequence_Size = bound),
);
export let PySequence_Tuple: (sequence: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySequence_Tuple(PyObject *sequence)",
  (bound) => (PySequence_Tuple = bound),
);
export let PyVectorcall_Call: (callable: PyObjectPtr, tuple: PyObjectPtr, dict: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyVectorcall_Call(PyObject *callable, PyObject *tuple, PyObject *dict)",
  (bound) => (PyVectorcall_Call = bound),
);
export let PyVectorcall_Function: (callable: PyObjectPtr) => Pointer<"vectorcallfunc"> = declare(
  "vectorcallfunc PyVectorcall_Function(PyObject *callable)",
  (bound) => (PyVectorcall_Function = bound),
  { since: [3, 11] },
);
export let PyVectorcall_NARGS: (nargsf: number | bigint) => number = declare(
  "Py_ssize_t PyVectorcall_NARGS(size_t nargsf)",
  (bound) => (PyVectorcall_NARGS = bound),
  { since: [3, 12] },
);

// skipped PyObject_CallFunction: variadic, every call would need a prototype of its own; use PyObject_Call
// skipped PyObject_CallFunctionObjArgs: variadic, every call would need a prototype of its own; use PyObject_Vectorcall
// skipped PyObject_CallMethod: variadic, every call would need a prototype of its own; use PyObject_VectorcallMethod
// skipped PyObject_CallMethodObjArgs: variadic, every call would need a prototype of its own; use PyObject_VectorcallMethod
