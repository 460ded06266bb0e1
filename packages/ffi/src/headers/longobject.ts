import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

/** Flags of the native bytes functions. Since 3.13. */
export const Py_ASNATIVEBYTES_DEFAULTS = -1;
export const Py_ASNATIVEBYTES_BIG_ENDIAN = 0;
export const Py_ASNATIVEBYTES_LITTLE_ENDIAN = 1;
export const Py_ASNATIVEBYTES_NATIVE_ENDIAN = 3;
/** The top bit is not a sign. */
export const Py_ASNATIVEBYTES_UNSIGNED_BUFFER = 4;
/** A negative int is refused with ValueError. */
export const Py_ASNATIVEBYTES_REJECT_NEGATIVE = 8;
/** An object with `__index__` is accepted. */
export const Py_ASNATIVEBYTES_ALLOW_INDEX = 16;

/** The class `int`. */
export const PyLong_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyLong_Type");
/** New int from a C `long`: 64 bits, on Windows 32. New reference, or NULL with an exception set. */
export let PyLong_FromLong: (value: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyLong_FromLong(long value)",
  (bound) => (PyLong_FromLong = bound),
);
/** New int from a C `unsigned long`: 64 bits, on Windows 32. New reference, or NULL with an exception set. */
export let PyLong_FromUnsignedLong: (value: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyLong_FromUnsignedLong(unsigned long value)",
  (bound) => (PyLong_FromUnsignedLong = bound),
);
/** New int from 64 bits with a sign. New reference, or NULL with an exception set. */
export let PyLong_FromLongLong: (value: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyLong_FromLongLong(long long value)",
  (bound) => (PyLong_FromLongLong = bound),
);
/** New int from 64 bits without a sign. New reference, or NULL with an exception set. */
export let PyLong_FromUnsignedLongLong: (value: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyLong_FromUnsignedLongLong(unsigned long long value)",
  (bound) => (PyLong_FromUnsignedLongLong = bound),
);
/** New int from a size with a sign. New reference, or NULL with an exception set. */
export let PyLong_FromSsize_t: (value: number) => PyObjectPtr = declare(
  "PyObject *PyLong_FromSsize_t(Py_ssize_t value)",
  (bound) => (PyLong_FromSsize_t = bound),
);
/** New int from a size. New reference, or NULL with an exception set. */
export let PyLong_FromSize_t: (value: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyLong_FromSize_t(size_t value)",
  (bound) => (PyLong_FromSize_t = bound),
);
/** New int from 32 bits with a sign. New reference, or NULL with an exception set. */
export let PyLong_FromInt32: (value: number) => PyObjectPtr = declare(
  "PyObject *PyLong_FromInt32(int32_t value)",
  (bound) => (PyLong_FromInt32 = bound),
  { since: [3, 14] },
);
/** New int from 32 bits without a sign. New reference, or NULL with an exception set. */
export let PyLong_FromUInt32: (value: number) => PyObjectPtr = declare(
  "PyObject *PyLong_FromUInt32(uint32_t value)",
  (bound) => (PyLong_FromUInt32 = bound),
  { since: [3, 14] },
);
/** New int from 64 bits with a sign. New reference, or NULL with an exception set. */
export let PyLong_FromInt64: (value: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyLong_FromInt64(int64_t value)",
  (bound) => (PyLong_FromInt64 = bound),
  { since: [3, 14] },
);
/** New int from 64 bits without a sign. New reference, or NULL with an exception set. */
export let PyLong_FromUInt64: (value: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyLong_FromUInt64(uint64_t value)",
  (bound) => (PyLong_FromUInt64 = bound),
  { since: [3, 14] },
);
/**
 * New int from a double, cut towards zero; OverflowError or ValueError for infinity and NaN. New reference, or NULL
 * with an exception set.
 */
export let PyLong_FromDouble: (value: number) => PyObjectPtr = declare(
  "PyObject *PyLong_FromDouble(double value)",
  (bound) => (PyLong_FromDouble = bound),
);
/** New int from an address. New reference, or NULL with an exception set. */
export let PyLong_FromVoidPtr: (pointer: VoidPtr) => PyObjectPtr = declare(
  "PyObject *PyLong_FromVoidPtr(void *pointer)",
  (bound) => (PyLong_FromVoidPtr = bound),
);
/**
 * New int from digits; base 0 looks at the prefix. Pass NULL for `end`, which would point into a copy of the string
 * that is gone. New reference, or NULL with an exception set.
 */
export let PyLong_FromString: (text: string, end: Pointer<"char *">, base: number) => PyObjectPtr = declare(
  "PyObject *PyLong_FromString(const char *text, char **end, int base)",
  (bound) => (PyLong_FromString = bound),
);
/** New int from the digits of a str. New reference, or NULL with an exception set. */
export let PyLong_FromUnicodeObject: (text: PyObjectPtr, base: number) => PyObjectPtr = declare(
  "PyObject *PyLong_FromUnicodeObject(PyObject *text, int base)",
  (bound) => (PyLong_FromUnicodeObject = bound),
);
/**
 * New int from memory in two's complement; flags are `Py_ASNATIVEBYTES_…`. New reference, or NULL with an exception
 * set.
 */
export let PyLong_FromNativeBytes: (buffer: VoidPtr, bytes: number | bigint, flags: number) => PyObjectPtr = declare(
  "PyObject *PyLong_FromNativeBytes(const void *buffer, size_t bytes, int flags)",
  (bound) => (PyLong_FromNativeBytes = bound),
  { since: [3, 13] },
);
/**
 * New int from memory without a sign; flags are `Py_ASNATIVEBYTES_…`. New reference, or NULL with an exception set.
 */
export let PyLong_FromUnsignedNativeBytes: (buffer: VoidPtr, bytes: number | bigint, flags: number) => PyObjectPtr =
  declare(
    "PyObject *PyLong_FromUnsignedNativeBytes(const void *buffer, size_t bytes, int flags)",
    (bound) => (PyLong_FromUnsignedNativeBytes = bound),
    { since: [3, 13] },
  );
/** New int from memory; the way before 3.13. New reference, or NULL with an exception set. */
export let _PyLong_FromByteArray: (
  buffer: Pointer<"unsigned char">,
  bytes: number | bigint,
  littleEndian: number,
  isSigned: number,
) => PyObjectPtr = declare(
  "PyObject *_PyLong_FromByteArray(const unsigned char *buffer, size_t bytes, int little_endian, int is_signed)",
  (bound) => (_PyLong_FromByteArray = bound),
);
/** C int of an int or `__index__`, or -1 with OverflowError or another exception set. */
export let PyLong_AsInt: (object: PyObjectPtr) => number = declare(
  "int PyLong_AsInt(PyObject *object)",
  (bound) => (PyLong_AsInt = bound),
  { since: [3, 13] },
);
/** What `PyLong_AsInt` was called up to 3.12. */
export let _PyLong_AsInt: (object: PyObjectPtr) => number = declare(
  "int _PyLong_AsInt(PyObject *object)",
  (bound) => (_PyLong_AsInt = bound),
  { until: [3, 12] },
);
/**
 * C `long` of an int or `__index__`, or -1 with OverflowError or another exception set. -1 alone is a value: ask
 * `PyErr_Occurred`.
 */
export let PyLong_AsLong: (object: PyObjectPtr) => number | bigint = declare(
  "long PyLong_AsLong(PyObject *object)",
  (bound) => (PyLong_AsLong = bound),
);
/**
 * C `long`; out of range it is -1 without an exception and `overflow` says -1 or 1. -1 with 0 there may be an error.
 */
export let PyLong_AsLongAndOverflow: (object: PyObjectPtr, overflow: Pointer<"int">) => number | bigint = declare(
  "long PyLong_AsLongAndOverflow(PyObject *object, int *overflow)",
  (bound) => (PyLong_AsLongAndOverflow = bound),
);
/**
 * 64 bits with a sign of an int or `__index__`, or -1 with OverflowError or another exception set. -1 alone is a
 * value: ask `PyErr_Occurred`.
 */
export let PyLong_AsLongLong: (object: PyObjectPtr) => number | bigint = declare(
  "long long PyLong_AsLongLong(PyObject *object)",
  (bound) => (PyLong_AsLongLong = bound),
);
/**
 * 64 bits with a sign; out of range it is -1 without an exception and `overflow` says -1 or 1. -1 with 0 there may be
 * an error.
 */
export let PyLong_AsLongLongAndOverflow: (object: PyObjectPtr, overflow: Pointer<"int">) => number | bigint = declare(
  "long long PyLong_AsLongLongAndOverflow(PyObject *object, int *overflow)",
  (bound) => (PyLong_AsLongLongAndOverflow = bound),
);
/** C `unsigned long` of an int, or all bits set with OverflowError or TypeError set; takes no `__index__`. */
export let PyLong_AsUnsignedLong: (object: PyObjectPtr) => number | bigint = declare(
  "unsigned long PyLong_AsUnsignedLong(PyObject *object)",
  (bound) => (PyLong_AsUnsignedLong = bound),
);
/** 64 bits without a sign of an int, or all bits set with OverflowError or TypeError set; takes no `__index__`. */
export let PyLong_AsUnsignedLongLong: (object: PyObjectPtr) => number | bigint = declare(
  "unsigned long long PyLong_AsUnsignedLongLong(PyObject *object)",
  (bound) => (PyLong_AsUnsignedLongLong = bound),
);
/** The low bits of an int or `__index__`, as C `unsigned long`; all bits set may be an error. */
export let PyLong_AsUnsignedLongMask: (object: PyObjectPtr) => number | bigint = declare(
  "unsigned long PyLong_AsUnsignedLongMask(PyObject *object)",
  (bound) => (PyLong_AsUnsignedLongMask = bound),
);
/** The low 64 bits of an int or `__index__`; all bits set may be an error. */
export let PyLong_AsUnsignedLongLongMask: (object: PyObjectPtr) => number | bigint = declare(
  "unsigned long long PyLong_AsUnsignedLongLongMask(PyObject *object)",
  (bound) => (PyLong_AsUnsignedLongLongMask = bound),
);
/** Size with a sign of an int, or -1 with OverflowError or TypeError set; takes no `__index__`. */
export let PyLong_AsSsize_t: (object: PyObjectPtr) => number = declare(
  "Py_ssize_t PyLong_AsSsize_t(PyObject *object)",
  (bound) => (PyLong_AsSsize_t = bound),
);
/** Size of an int, or all bits set with OverflowError or TypeError set; takes no `__index__`. */
export let PyLong_AsSize_t: (object: PyObjectPtr) => number | bigint = declare(
  "size_t PyLong_AsSize_t(PyObject *object)",
  (bound) => (PyLong_AsSize_t = bound),
);
/** Stores 32 bits with a sign at `value`. 0, or -1 with an exception set. */
export let PyLong_AsInt32: (object: PyObjectPtr, value: Pointer<"int32_t">) => number = declare(
  "int PyLong_AsInt32(PyObject *object, int32_t *value)",
  (bound) => (PyLong_AsInt32 = bound),
  { since: [3, 14] },
);
/** Stores 32 bits without a sign at `value`. 0, or -1 with an exception set. */
export let PyLong_AsUInt32: (object: PyObjectPtr, value: Pointer<"uint32_t">) => number = declare(
  "int PyLong_AsUInt32(PyObject *object, uint32_t *value)",
  (bound) => (PyLong_AsUInt32 = bound),
  { since: [3, 14] },
);
/** Stores 64 bits with a sign at `value`. 0, or -1 with an exception set. */
export let PyLong_AsInt64: (object: PyObjectPtr, value: Pointer<"int64_t">) => number = declare(
  "int PyLong_AsInt64(PyObject *object, int64_t *value)",
  (bound) => (PyLong_AsInt64 = bound),
  { since: [3, 14] },
);
/** Stores 64 bits without a sign at `value`. 0, or -1 with an exception set. */
export let PyLong_AsUInt64: (object: PyObjectPtr, value: Pointer<"uint64_t">) => number = declare(
  "int PyLong_AsUInt64(PyObject *object, uint64_t *value)",
  (bound) => (PyLong_AsUInt64 = bound),
  { since: [3, 14] },
);
/** The nearest double of an int, or -1 with OverflowError or TypeError set. */
export let PyLong_AsDouble: (object: PyObjectPtr) => number = declare(
  "double PyLong_AsDouble(PyObject *object)",
  (bound) => (PyLong_AsDouble = bound),
);
/** The address that an int holds, or NULL with an exception set. */
export let PyLong_AsVoidPtr: (object: PyObjectPtr) => VoidPtr = declare(
  "void *PyLong_AsVoidPtr(PyObject *object)",
  (bound) => (PyLong_AsVoidPtr = bound),
);
/**
 * Writes two's complement: gives the bytes that are needed, or -1 with an exception set; more than `bytes` means that
 * the value was cut. Flags are `Py_ASNATIVEBYTES_…`.
 */
export let PyLong_AsNativeBytes: (object: PyObjectPtr, buffer: VoidPtr, bytes: number, flags: number) => number =
  declare(
    "Py_ssize_t PyLong_AsNativeBytes(PyObject *object, void *buffer, Py_ssize_t bytes, int flags)",
    (bound) => (PyLong_AsNativeBytes = bound),
    { since: [3, 13] },
  );
/**
 * Writes exactly `bytes` bytes, or gives -1 with OverflowError set; the way before 3.13, where the last parameter
 * does not exist and is ignored.
 */
export let _PyLong_AsByteArray: (
  object: PyObjectPtr & Pointer<"PyLongObject">,
  buffer: Pointer<"unsigned char">,
  bytes: number | bigint,
  littleEndian: number,
  isSigned: number,
  withExceptions: number,
) => number = declare(
  "int _PyLong_AsByteArray(PyLongObject *object, unsigned char *buffer, size_t bytes, int little_endian, int is_signed, int with_exceptions)",
  (bound) => (_PyLong_AsByteArray = bound),
);
/** Bits of the absolute value of an int. */
export let _PyLong_NumBits: (object: PyObjectPtr) => number | bigint = declare(
  "int64_t _PyLong_NumBits(PyObject *object)",
  (bound) => (_PyLong_NumBits = bound),
);
/** -1, 0 or 1. Never fails. */
export let _PyLong_Sign: (object: PyObjectPtr) => number = declare(
  "int _PyLong_Sign(PyObject *object)",
  (bound) => (_PyLong_Sign = bound),
);
/** Stores -1, 0 or 1 at `sign`. 0, or -1 with an exception set. */
export let PyLong_GetSign: (object: PyObjectPtr, sign: Pointer<"int">) => number = declare(
  "int PyLong_GetSign(PyObject *object, int *sign)",
  (bound) => (PyLong_GetSign = bound),
  { since: [3, 14] },
);
/** Whether an int is above 0. 1 or 0, or -1 with an exception set. */
export let PyLong_IsPositive: (object: PyObjectPtr) => number = declare(
  "int PyLong_IsPositive(PyObject *object)",
  (bound) => (PyLong_IsPositive = bound),
  { since: [3, 14] },
);
/** Whether an int is below 0. 1 or 0, or -1 with an exception set. */
export let PyLong_IsNegative: (object: PyObjectPtr) => number = declare(
  "int PyLong_IsNegative(PyObject *object)",
  (bound) => (PyLong_IsNegative = bound),
  { since: [3, 14] },
);
/** Whether an int is 0. 1 or 0, or -1 with an exception set. */
export let PyLong_IsZero: (object: PyObjectPtr) => number = declare(
  "int PyLong_IsZero(PyObject *object)",
  (bound) => (PyLong_IsZero = bound),
  { since: [3, 14] },
);
/** `sys.int_info`. New reference, or NULL with an exception set. */
export let PyLong_GetInfo: () => PyObjectPtr = declare(
  "PyObject *PyLong_GetInfo(void)",
  (bound) => (PyLong_GetInfo = bound),
);
/** 1 if an int has at most one digit, else 0. Never fails. */
export let PyUnstable_Long_IsCompact: (object: PyObjectPtr & Pointer<"PyLongObject">) => number = declare(
  "int PyUnstable_Long_IsCompact(const PyLongObject *object)",
  (bound) => (PyUnstable_Long_IsCompact = bound),
  { since: [3, 12] },
);
/** The value of a compact int. */
export let PyUnstable_Long_CompactValue: (object: PyObjectPtr & Pointer<"PyLongObject">) => number = declare(
  "Py_ssize_t PyUnstable_Long_CompactValue(const PyLongObject *object)",
  (bound) => (PyUnstable_Long_CompactValue = bound),
  { since: [3, 12] },
);
/** C's strtol without the locale; `end` may be NULL. */
export let PyOS_strtol: (text: CStringPtr, end: Pointer<"char *">, base: number) => number | bigint = declare(
  "long PyOS_strtol(const char *text, char **end, int base)",
  (bound) => (PyOS_strtol = bound),
  { raw: [0] },
);
/** C's strtoul without the locale; `end` may be NULL. */
export let PyOS_strtoul: (text: CStringPtr, end: Pointer<"char *">, base: number) => number | bigint = declare(
  "unsigned long PyOS_strtoul(const char *text, char **end, int base)",
  (bound) => (PyOS_strtoul = bound),
  { raw: [0] },
);

// skipped PyLong_Check: a macro; test Py_TPFLAGS_LONG_SUBCLASS
// skipped PyLong_FromUnicode: removed in 3.10
