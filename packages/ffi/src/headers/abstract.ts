import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr } from "../pointer.ts";

/** Added to `nargsf`: the callee may use the word before the first argument for itself. */
export const PY_VECTORCALL_ARGUMENTS_OFFSET = 9223372036854775808n;
/** What `PyIter_Send` gives: a return value (the generator ended), an exception, a yielded value. */
export const PYGEN_RETURN = 0;
export const PYGEN_ERROR = -1;
export const PYGEN_NEXT = 1;

/** `type(object)`. New reference. */
export let PyObject_Type: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Type(PyObject *object)",
  (bound) => (PyObject_Type = bound),
);
/** `callable(*args, **kwargs)`: a tuple, and a dict or NULL. New reference, or NULL with an exception set. */
export let PyObject_Call: (callable: PyObjectPtr, args: PyObjectPtr, kwargs: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Call(PyObject *callable, PyObject *args, PyObject *kwargs)",
  (bound) => (PyObject_Call = bound),
);
/** `callable(*args)`: a tuple or NULL. New reference, or NULL with an exception set. */
export let PyObject_CallObject: (callable: PyObjectPtr, args: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_CallObject(PyObject *callable, PyObject *args)",
  (bound) => (PyObject_CallObject = bound),
);
/** `callable()`. New reference, or NULL with an exception set. */
export let PyObject_CallNoArgs: (callable: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_CallNoArgs(PyObject *callable)",
  (bound) => (PyObject_CallNoArgs = bound),
);
/** `callable(arg)`. An inline function before 3.11. New reference, or NULL with an exception set. */
export let PyObject_CallOneArg: (callable: PyObjectPtr, arg: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_CallOneArg(PyObject *callable, PyObject *arg)",
  (bound) => (PyObject_CallOneArg = bound),
  { since: [3, 11] },
);
/**
 * Calls with an array: `nargsf` positional arguments, then one for each name of the tuple `kwnames`, or NULL. An
 * inline function before 3.11. New reference, or NULL with an exception set.
 */
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
/** Calls with an array of `nargsf` arguments and a dict or NULL. New reference, or NULL with an exception set. */
export let PyObject_VectorcallDict: (
  callable: PyObjectPtr,
  args: Pointer<"PyObject *">,
  nargsf: number | bigint,
  kwargs: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyObject_VectorcallDict(PyObject *callable, PyObject *const *args, size_t nargsf, PyObject *kwargs)",
  (bound) => (PyObject_VectorcallDict = bound),
);
/**
 * Calls the method `name` of `args[0]` with the rest of the array; `nargsf` counts `args[0]`. New reference, or NULL
 * with an exception set.
 */
export let PyObject_VectorcallMethod: (
  name: PyObjectPtr,
  args: Pointer<"PyObject *">,
  nargsf: number | bigint,
  kwnames: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyObject_VectorcallMethod(PyObject *name, PyObject *const *args, size_t nargsf, PyObject *kwnames)",
  (bound) => (PyObject_VectorcallMethod = bound),
);
/**
 * `tp_call` for types with vectorcall: a tuple, and a dict or NULL. New reference, or NULL with an exception set.
 */
export let PyVectorcall_Call: (callable: PyObjectPtr, args: PyObjectPtr, kwargs: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyVectorcall_Call(PyObject *callable, PyObject *args, PyObject *kwargs)",
  (bound) => (PyVectorcall_Call = bound),
);
/** The object's vectorcall function, or NULL. Never fails. */
export let PyVectorcall_Function: (callable: PyObjectPtr) => Pointer<"vectorcallfunc"> = declare(
  "vectorcallfunc PyVectorcall_Function(PyObject *callable)",
  (bound) => (PyVectorcall_Function = bound),
  { since: [3, 11] },
);
/** The number of arguments, without `PY_VECTORCALL_ARGUMENTS_OFFSET`. */
export let PyVectorcall_NARGS: (nargsf: number | bigint) => number = declare(
  "Py_ssize_t PyVectorcall_NARGS(size_t nargsf)",
  (bound) => (PyVectorcall_NARGS = bound),
  { since: [3, 12] },
);
/** `object[key]`. New reference, or NULL with an exception set. */
export let PyObject_GetItem: (object: PyObjectPtr, key: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_GetItem(PyObject *object, PyObject *key)",
  (bound) => (PyObject_GetItem = bound),
);
/** `object[key] = value`. Steals nothing. 0, or -1 with an exception set. */
export let PyObject_SetItem: (object: PyObjectPtr, key: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "int PyObject_SetItem(PyObject *object, PyObject *key, PyObject *value)",
  (bound) => (PyObject_SetItem = bound),
);
/** `del object[key]`. 0, or -1 with an exception set. */
export let PyObject_DelItem: (object: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PyObject_DelItem(PyObject *object, PyObject *key)",
  (bound) => (PyObject_DelItem = bound),
);
/** `del object[key]`. 0, or -1 with an exception set. */
export let PyObject_DelItemString: (object: PyObjectPtr, key: string) => number = declare(
  "int PyObject_DelItemString(PyObject *object, const char *key)",
  (bound) => (PyObject_DelItemString = bound),
);
/** `len(object)`, or -1 with an exception set. */
export let PyObject_Size: (object: PyObjectPtr) => number = declare(
  "Py_ssize_t PyObject_Size(PyObject *object)",
  (bound) => (PyObject_Size = bound),
);
/** Older name of `PyObject_Size`. */
export let PyObject_Length: (object: PyObjectPtr) => number = declare(
  "Py_ssize_t PyObject_Length(PyObject *object)",
  (bound) => (PyObject_Length = bound),
);
/** `operator.length_hint(object, fallback)`, or -1 with an exception set. */
export let PyObject_LengthHint: (object: PyObjectPtr, fallback: number) => number = declare(
  "Py_ssize_t PyObject_LengthHint(PyObject *object, Py_ssize_t fallback)",
  (bound) => (PyObject_LengthHint = bound),
);
/** `iter(object)`. New reference, or NULL with an exception set. */
export let PyObject_GetIter: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_GetIter(PyObject *object)",
  (bound) => (PyObject_GetIter = bound),
);
/** `aiter(object)`. New reference, or NULL with an exception set. */
export let PyObject_GetAIter: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_GetAIter(PyObject *object)",
  (bound) => (PyObject_GetAIter = bound),
  { since: [3, 10] },
);
/** 1 if the object has `__next__`, else 0. Never fails. */
export let PyIter_Check: (object: PyObjectPtr) => number = declare(
  "int PyIter_Check(PyObject *object)",
  (bound) => (PyIter_Check = bound),
);
/** 1 if the object has `__anext__`, else 0. Never fails. */
export let PyAIter_Check: (object: PyObjectPtr) => number = declare(
  "int PyAIter_Check(PyObject *object)",
  (bound) => (PyAIter_Check = bound),
  { since: [3, 10] },
);
/** New reference; NULL at the end without an exception, or with the one that was raised. */
export let PyIter_Next: (iterator: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyIter_Next(PyObject *iterator)",
  (bound) => (PyIter_Next = bound),
);
/** 1 and a new reference at `item`, 0 and NULL there at the end, or -1 with an exception set. */
export let PyIter_NextItem: (iterator: PyObjectPtr, item: Pointer<"PyObject *">) => number = declare(
  "int PyIter_NextItem(PyObject *iterator, PyObject **item)",
  (bound) => (PyIter_NextItem = bound),
  { since: [3, 14] },
);
/**
 * Sends a value in: `PYGEN_NEXT` with what is yielded at `result`, `PYGEN_RETURN` with what is returned, new
 * references, or `PYGEN_ERROR` with an exception set.
 */
export let PyIter_Send: (iterator: PyObjectPtr, value: PyObjectPtr, result: Pointer<"PyObject *">) => number = declare(
  "PySendResult PyIter_Send(PyObject *iterator, PyObject *value, PyObject **result)",
  (bound) => (PyIter_Send = bound),
  { since: [3, 10] },
);
/** `format(object, formatSpec)`; NULL is the empty specification. New reference, or NULL with an exception set. */
export let PyObject_Format: (object: PyObjectPtr, formatSpec: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_Format(PyObject *object, PyObject *format_spec)",
  (bound) => (PyObject_Format = bound),
);
/** `isinstance(object, cls)`, where `cls` may be a tuple. 1 or 0, or -1 with an exception set. */
export let PyObject_IsInstance: (object: PyObjectPtr, cls: PyObjectPtr) => number = declare(
  "int PyObject_IsInstance(PyObject *object, PyObject *cls)",
  (bound) => (PyObject_IsInstance = bound),
);
/** `issubclass(type, cls)`, where `cls` may be a tuple. 1 or 0, or -1 with an exception set. */
export let PyObject_IsSubclass: (type: PyObjectPtr, cls: PyObjectPtr) => number = declare(
  "int PyObject_IsSubclass(PyObject *type, PyObject *cls)",
  (bound) => (PyObject_IsSubclass = bound),
);
/** 1 if the object has `__index__`, else 0. Never fails. */
export let PyIndex_Check: (object: PyObjectPtr) => number = declare(
  "int PyIndex_Check(PyObject *object)",
  (bound) => (PyIndex_Check = bound),
);
/**
 * 1 if the object can be made a number by `__index__`, `__int__` or `__float__`, or is complex, else 0. Never fails.
 */
export let PyNumber_Check: (object: PyObjectPtr) => number = declare(
  "int PyNumber_Check(PyObject *object)",
  (bound) => (PyNumber_Check = bound),
);
/** `left + right`. New reference, or NULL with an exception set. */
export let PyNumber_Add: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Add(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Add = bound),
);
/** `left - right`. New reference, or NULL with an exception set. */
export let PyNumber_Subtract: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Subtract(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Subtract = bound),
);
/** `left * right`. New reference, or NULL with an exception set. */
export let PyNumber_Multiply: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Multiply(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Multiply = bound),
);
/** `left @ right`. New reference, or NULL with an exception set. */
export let PyNumber_MatrixMultiply: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_MatrixMultiply(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_MatrixMultiply = bound),
);
/** `left / right`. New reference, or NULL with an exception set. */
export let PyNumber_TrueDivide: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_TrueDivide(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_TrueDivide = bound),
);
/** `left // right`. New reference, or NULL with an exception set. */
export let PyNumber_FloorDivide: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_FloorDivide(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_FloorDivide = bound),
);
/** `left % right`. New reference, or NULL with an exception set. */
export let PyNumber_Remainder: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Remainder(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Remainder = bound),
);
/** `divmod(left, right)`. New reference, or NULL with an exception set. */
export let PyNumber_Divmod: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Divmod(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Divmod = bound),
);
/**
 * `pow(base, exponent, modulus)`; pass None, not NULL, for no modulus. New reference, or NULL with an exception set.
 */
export let PyNumber_Power: (base: PyObjectPtr, exponent: PyObjectPtr, modulus: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Power(PyObject *base, PyObject *exponent, PyObject *modulus)",
  (bound) => (PyNumber_Power = bound),
);
/** `-object`. New reference, or NULL with an exception set. */
export let PyNumber_Negative: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Negative(PyObject *object)",
  (bound) => (PyNumber_Negative = bound),
);
/** `+object`. New reference, or NULL with an exception set. */
export let PyNumber_Positive: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Positive(PyObject *object)",
  (bound) => (PyNumber_Positive = bound),
);
/** `abs(object)`. New reference, or NULL with an exception set. */
export let PyNumber_Absolute: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Absolute(PyObject *object)",
  (bound) => (PyNumber_Absolute = bound),
);
/** `~object`. New reference, or NULL with an exception set. */
export let PyNumber_Invert: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Invert(PyObject *object)",
  (bound) => (PyNumber_Invert = bound),
);
/** `left << right`. New reference, or NULL with an exception set. */
export let PyNumber_Lshift: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Lshift(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Lshift = bound),
);
/** `left >> right`. New reference, or NULL with an exception set. */
export let PyNumber_Rshift: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Rshift(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Rshift = bound),
);
/** `left & right`. New reference, or NULL with an exception set. */
export let PyNumber_And: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_And(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_And = bound),
);
/** `left | right`. New reference, or NULL with an exception set. */
export let PyNumber_Or: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Or(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Or = bound),
);
/** `left ^ right`. New reference, or NULL with an exception set. */
export let PyNumber_Xor: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Xor(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_Xor = bound),
);
/** `left += right`: gives what `left` must become. New reference, or NULL with an exception set. */
export let PyNumber_InPlaceAdd: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceAdd(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceAdd = bound),
);
/** `left -= right`: gives what `left` must become. New reference, or NULL with an exception set. */
export let PyNumber_InPlaceSubtract: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceSubtract(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceSubtract = bound),
);
/** `left *= right`: gives what `left` must become. New reference, or NULL with an exception set. */
export let PyNumber_InPlaceMultiply: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceMultiply(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceMultiply = bound),
);
/** `left @= right`: gives what `left` must become. New reference, or NULL with an exception set. */
export let PyNumber_InPlaceMatrixMultiply: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceMatrixMultiply(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceMatrixMultiply = bound),
);
/** `left /= right`: gives what `left` must become. New reference, or NULL with an exception set. */
export let PyNumber_InPlaceTrueDivide: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceTrueDivide(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceTrueDivide = bound),
);
/** `left //= right`: gives what `left` must become. New reference, or NULL with an exception set. */
export let PyNumber_InPlaceFloorDivide: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceFloorDivide(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceFloorDivide = bound),
);
/** `left %= right`: gives what `left` must become. New reference, or NULL with an exception set. */
export let PyNumber_InPlaceRemainder: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceRemainder(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceRemainder = bound),
);
/** `base **= exponent`; pass None, not NULL, for no modulus. New reference, or NULL with an exception set. */
export let PyNumber_InPlacePower: (base: PyObjectPtr, exponent: PyObjectPtr, modulus: PyObjectPtr) => PyObjectPtr =
  declare(
    "PyObject *PyNumber_InPlacePower(PyObject *base, PyObject *exponent, PyObject *modulus)",
    (bound) => (PyNumber_InPlacePower = bound),
  );
/** `left <<= right`: gives what `left` must become. New reference, or NULL with an exception set. */
export let PyNumber_InPlaceLshift: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceLshift(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceLshift = bound),
);
/** `left >>= right`: gives what `left` must become. New reference, or NULL with an exception set. */
export let PyNumber_InPlaceRshift: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceRshift(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceRshift = bound),
);
/** `left &= right`: gives what `left` must become. New reference, or NULL with an exception set. */
export let PyNumber_InPlaceAnd: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceAnd(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceAnd = bound),
);
/** `left |= right`: gives what `left` must become. New reference, or NULL with an exception set. */
export let PyNumber_InPlaceOr: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceOr(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceOr = bound),
);
/** `left ^= right`: gives what `left` must become. New reference, or NULL with an exception set. */
export let PyNumber_InPlaceXor: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_InPlaceXor(PyObject *left, PyObject *right)",
  (bound) => (PyNumber_InPlaceXor = bound),
);
/** `int(object)`. New reference, or NULL with an exception set. */
export let PyNumber_Long: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Long(PyObject *object)",
  (bound) => (PyNumber_Long = bound),
);
/** `float(object)`. New reference, or NULL with an exception set. */
export let PyNumber_Float: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Float(PyObject *object)",
  (bound) => (PyNumber_Float = bound),
);
/**
 * `operator.index(object)`: an int, from ints and objects with `__index__` only. New reference, or NULL with an
 * exception set.
 */
export let PyNumber_Index: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyNumber_Index(PyObject *object)",
  (bound) => (PyNumber_Index = bound),
);
/**
 * The digits of an int in base 2, 8, 10 or 16, with the prefix of that base. New reference, or NULL with an exception
 * set.
 */
export let PyNumber_ToBase: (object: PyObjectPtr, base: number) => PyObjectPtr = declare(
  "PyObject *PyNumber_ToBase(PyObject *object, int base)",
  (bound) => (PyNumber_ToBase = bound),
);
/**
 * `object.__index__()` as a number, or -1 with an exception set; too large raises `exception`, or is cut to the range
 * if that is NULL.
 */
export let PyNumber_AsSsize_t: (object: PyObjectPtr, exception: PyObjectPtr) => number = declare(
  "Py_ssize_t PyNumber_AsSsize_t(PyObject *object, PyObject *exception)",
  (bound) => (PyNumber_AsSsize_t = bound),
);
/** 1 if the object has `__getitem__` as a sequence (dict does not), else 0. Never fails. */
export let PySequence_Check: (object: PyObjectPtr) => number = declare(
  "int PySequence_Check(PyObject *object)",
  (bound) => (PySequence_Check = bound),
);
/** `len(sequence)`, or -1 with an exception set. */
export let PySequence_Size: (sequence: PyObjectPtr) => number = declare(
  "Py_ssize_t PySequence_Size(PyObject *sequence)",
  (bound) => (PySequence_Size = bound),
);
/** Older name of `PySequence_Size`. */
export let PySequence_Length: (sequence: PyObjectPtr) => number = declare(
  "Py_ssize_t PySequence_Length(PyObject *sequence)",
  (bound) => (PySequence_Length = bound),
);
/** `left + right` of sequences. New reference, or NULL with an exception set. */
export let PySequence_Concat: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySequence_Concat(PyObject *left, PyObject *right)",
  (bound) => (PySequence_Concat = bound),
);
/** `sequence * count`. New reference, or NULL with an exception set. */
export let PySequence_Repeat: (sequence: PyObjectPtr, count: number) => PyObjectPtr = declare(
  "PyObject *PySequence_Repeat(PyObject *sequence, Py_ssize_t count)",
  (bound) => (PySequence_Repeat = bound),
);
/** `left += right` of sequences: gives what `left` must become. New reference, or NULL with an exception set. */
export let PySequence_InPlaceConcat: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySequence_InPlaceConcat(PyObject *left, PyObject *right)",
  (bound) => (PySequence_InPlaceConcat = bound),
);
/** `sequence *= count`: gives what it must become. New reference, or NULL with an exception set. */
export let PySequence_InPlaceRepeat: (sequence: PyObjectPtr, count: number) => PyObjectPtr = declare(
  "PyObject *PySequence_InPlaceRepeat(PyObject *sequence, Py_ssize_t count)",
  (bound) => (PySequence_InPlaceRepeat = bound),
);
/** `sequence[index]`; a negative index counts from the end. New reference, or NULL with an exception set. */
export let PySequence_GetItem: (sequence: PyObjectPtr, index: number) => PyObjectPtr = declare(
  "PyObject *PySequence_GetItem(PyObject *sequence, Py_ssize_t index)",
  (bound) => (PySequence_GetItem = bound),
);
/** `sequence[index] = value`; NULL deletes. Steals nothing. 0, or -1 with an exception set. */
export let PySequence_SetItem: (sequence: PyObjectPtr, index: number, value: PyObjectPtr) => number = declare(
  "int PySequence_SetItem(PyObject *sequence, Py_ssize_t index, PyObject *value)",
  (bound) => (PySequence_SetItem = bound),
);
/** `del sequence[index]`. 0, or -1 with an exception set. */
export let PySequence_DelItem: (sequence: PyObjectPtr, index: number) => number = declare(
  "int PySequence_DelItem(PyObject *sequence, Py_ssize_t index)",
  (bound) => (PySequence_DelItem = bound),
);
/** `sequence[low:high]`. New reference, or NULL with an exception set. */
export let PySequence_GetSlice: (sequence: PyObjectPtr, low: number, high: number) => PyObjectPtr = declare(
  "PyObject *PySequence_GetSlice(PyObject *sequence, Py_ssize_t low, Py_ssize_t high)",
  (bound) => (PySequence_GetSlice = bound),
);
/** `sequence[low:high] = value`. 0, or -1 with an exception set. */
export let PySequence_SetSlice: (sequence: PyObjectPtr, low: number, high: number, value: PyObjectPtr) => number =
  declare(
    "int PySequence_SetSlice(PyObject *sequence, Py_ssize_t low, Py_ssize_t high, PyObject *value)",
    (bound) => (PySequence_SetSlice = bound),
  );
/** `del sequence[low:high]`. 0, or -1 with an exception set. */
export let PySequence_DelSlice: (sequence: PyObjectPtr, low: number, high: number) => number = declare(
  "int PySequence_DelSlice(PyObject *sequence, Py_ssize_t low, Py_ssize_t high)",
  (bound) => (PySequence_DelSlice = bound),
);
/** How many items equal `value`, or -1 with an exception set. */
export let PySequence_Count: (sequence: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "Py_ssize_t PySequence_Count(PyObject *sequence, PyObject *value)",
  (bound) => (PySequence_Count = bound),
);
/** `value in sequence`. 1 or 0, or -1 with an exception set. */
export let PySequence_Contains: (sequence: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "int PySequence_Contains(PyObject *sequence, PyObject *value)",
  (bound) => (PySequence_Contains = bound),
);
/** Older name of `PySequence_Contains`. */
export let PySequence_In: (sequence: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "int PySequence_In(PyObject *sequence, PyObject *value)",
  (bound) => (PySequence_In = bound),
);
/** Index of the first item that equals `value`, or -1 with an exception set. */
export let PySequence_Index: (sequence: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "Py_ssize_t PySequence_Index(PyObject *sequence, PyObject *value)",
  (bound) => (PySequence_Index = bound),
);
/** `list(iterable)`. New reference, or NULL with an exception set. */
export let PySequence_List: (iterable: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySequence_List(PyObject *iterable)",
  (bound) => (PySequence_List = bound),
);
/** `tuple(iterable)`; a tuple is given as it is. New reference, or NULL with an exception set. */
export let PySequence_Tuple: (iterable: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySequence_Tuple(PyObject *iterable)",
  (bound) => (PySequence_Tuple = bound),
);
/**
 * `iterable` itself if it is a list or tuple, otherwise a list of it; TypeError with `message` if it is not iterable.
 * New reference, or NULL with an exception set.
 */
export let PySequence_Fast: (iterable: PyObjectPtr, message: string) => PyObjectPtr = declare(
  "PyObject *PySequence_Fast(PyObject *iterable, const char *message)",
  (bound) => (PySequence_Fast = bound),
);
/** 1 if the object has `__getitem__` and is not a sequence by slots, or supports slices, else 0. Never fails. */
export let PyMapping_Check: (object: PyObjectPtr) => number = declare(
  "int PyMapping_Check(PyObject *object)",
  (bound) => (PyMapping_Check = bound),
);
/** `len(mapping)`, or -1 with an exception set. */
export let PyMapping_Size: (mapping: PyObjectPtr) => number = declare(
  "Py_ssize_t PyMapping_Size(PyObject *mapping)",
  (bound) => (PyMapping_Size = bound),
);
/** Older name of `PyMapping_Size`. */
export let PyMapping_Length: (mapping: PyObjectPtr) => number = declare(
  "Py_ssize_t PyMapping_Length(PyObject *mapping)",
  (bound) => (PyMapping_Length = bound),
);
/** `list(mapping.keys())`. New reference, or NULL with an exception set. */
export let PyMapping_Keys: (mapping: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyMapping_Keys(PyObject *mapping)",
  (bound) => (PyMapping_Keys = bound),
);
/** `list(mapping.values())`. New reference, or NULL with an exception set. */
export let PyMapping_Values: (mapping: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyMapping_Values(PyObject *mapping)",
  (bound) => (PyMapping_Values = bound),
);
/** `list(mapping.items())`. New reference, or NULL with an exception set. */
export let PyMapping_Items: (mapping: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyMapping_Items(PyObject *mapping)",
  (bound) => (PyMapping_Items = bound),
);
/** `mapping[key]`. New reference, or NULL with an exception set. */
export let PyMapping_GetItemString: (mapping: PyObjectPtr, key: string) => PyObjectPtr = declare(
  "PyObject *PyMapping_GetItemString(PyObject *mapping, const char *key)",
  (bound) => (PyMapping_GetItemString = bound),
);
/** `mapping[key] = value`. 0, or -1 with an exception set. */
export let PyMapping_SetItemString: (mapping: PyObjectPtr, key: string, value: PyObjectPtr) => number = declare(
  "int PyMapping_SetItemString(PyObject *mapping, const char *key, PyObject *value)",
  (bound) => (PyMapping_SetItemString = bound),
);
/** 1 if `mapping[key]` can be had, else 0; never fails, and swallows whatever exception the lookup raises. */
export let PyMapping_HasKey: (mapping: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PyMapping_HasKey(PyObject *mapping, PyObject *key)",
  (bound) => (PyMapping_HasKey = bound),
);
/** 1 if `mapping[key]` can be had, else 0; never fails, and swallows whatever exception the lookup raises. */
export let PyMapping_HasKeyString: (mapping: PyObjectPtr, key: string) => number = declare(
  "int PyMapping_HasKeyString(PyObject *mapping, const char *key)",
  (bound) => (PyMapping_HasKeyString = bound),
);
/** Whether `mapping[key]` raises no KeyError. 1 or 0, or -1 with an exception set. */
export let PyMapping_HasKeyWithError: (mapping: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PyMapping_HasKeyWithError(PyObject *mapping, PyObject *key)",
  (bound) => (PyMapping_HasKeyWithError = bound),
  { since: [3, 13] },
);
/** Whether `mapping[key]` raises no KeyError. 1 or 0, or -1 with an exception set. */
export let PyMapping_HasKeyStringWithError: (mapping: PyObjectPtr, key: string) => number = declare(
  "int PyMapping_HasKeyStringWithError(PyObject *mapping, const char *key)",
  (bound) => (PyMapping_HasKeyStringWithError = bound),
  { since: [3, 13] },
);
/**
 * `mapping[key]` without the cost of KeyError: 1 and a new reference at `result`, 0 and NULL there, or -1 with an
 * exception set.
 */
export let PyMapping_GetOptionalItem: (
  mapping: PyObjectPtr,
  key: PyObjectPtr,
  result: Pointer<"PyObject *">,
) => number = declare(
  "int PyMapping_GetOptionalItem(PyObject *mapping, PyObject *key, PyObject **result)",
  (bound) => (PyMapping_GetOptionalItem = bound),
  { since: [3, 13] },
);
/** `PyMapping_GetOptionalItem` with the key as text. */
export let PyMapping_GetOptionalItemString: (
  mapping: PyObjectPtr,
  key: string,
  result: Pointer<"PyObject *">,
) => number = declare(
  "int PyMapping_GetOptionalItemString(PyObject *mapping, const char *key, PyObject **result)",
  (bound) => (PyMapping_GetOptionalItemString = bound),
  { since: [3, 13] },
);
/** Old buffer protocol, unsafe: the memory may go away. Use `PyObject_GetBuffer`. 0, or -1 with an exception set. */
export let PyObject_AsCharBuffer: (
  object: PyObjectPtr,
  buffer: Pointer<"char *">,
  length: Pointer<"Py_ssize_t">,
) => number = declare(
  "int PyObject_AsCharBuffer(PyObject *object, const char **buffer, Py_ssize_t *length)",
  (bound) => (PyObject_AsCharBuffer = bound),
);
/** Old buffer protocol, unsafe: the memory may go away. Use `PyObject_GetBuffer`. 0, or -1 with an exception set. */
export let PyObject_AsReadBuffer: (
  object: PyObjectPtr,
  buffer: Pointer<"void *">,
  length: Pointer<"Py_ssize_t">,
) => number = declare(
  "int PyObject_AsReadBuffer(PyObject *object, const void **buffer, Py_ssize_t *length)",
  (bound) => (PyObject_AsReadBuffer = bound),
);
/** Old buffer protocol, unsafe: the memory may go away. Use `PyObject_GetBuffer`. 0, or -1 with an exception set. */
export let PyObject_AsWriteBuffer: (
  object: PyObjectPtr,
  buffer: Pointer<"void *">,
  length: Pointer<"Py_ssize_t">,
) => number = declare(
  "int PyObject_AsWriteBuffer(PyObject *object, void **buffer, Py_ssize_t *length)",
  (bound) => (PyObject_AsWriteBuffer = bound),
);
/** 1 if the object gives a simple buffer, else 0. Use `PyObject_CheckBuffer`. */
export let PyObject_CheckReadBuffer: (object: PyObjectPtr) => number = declare(
  "int PyObject_CheckReadBuffer(PyObject *object)",
  (bound) => (PyObject_CheckReadBuffer = bound),
);

// skipped PyObject_CallMethodNoArgs: inline; use PyObject_VectorcallMethod
// skipped PyObject_CallMethodOneArg: inline; use PyObject_VectorcallMethod
// skipped PyObject_TypeCheck: inline; use PyType_IsSubtype on the type
// skipped PySequence_Fast_GET_ITEM: a macro that reads the struct; use PySequence_GetItem
// skipped PySequence_Fast_GET_SIZE: a macro that reads the struct; use PySequence_Size
// skipped PySequence_ITEM: a macro that calls the slot; use PySequence_GetItem
// skipped PyObject_CallFunction: variadic, every call would need a prototype of its own; use PyObject_Call
// skipped PyObject_CallFunctionObjArgs: variadic, every call would need a prototype of its own; use PyObject_Vectorcall
// skipped PyObject_CallMethod: variadic, every call would need a prototype of its own; use PyObject_VectorcallMethod
// skipped PyObject_CallMethodObjArgs: variadic, every call would need a prototype of its own; use PyObject_VectorcallMethod
