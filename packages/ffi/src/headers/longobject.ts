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

export let _PyLong_AsByteArray: (
  value: PyObjectPtr & Pointer<"PyLongObject">,
  bytes: Pointer<"unsigned char">,
  size: number | bigint,
  littleEndian: number,
  isSigned: number,
  withExceptions: number,
) => number = declare(
  "int _PyLong_AsByteArray(PyLongObject *value, unsigned char *bytes, size_t size, int little_endian, int is_signed, int with_exceptions)",
  (bound) => (_PyLong_AsByteArray = bound),
);
export let _PyLong_AsInt: (object: PyObjectPtr) => number = declare(
  "int _PyLong_AsInt(PyObject *object)",
  (bound) => (_PyLong_AsInt = bound),
  { until: [3, 12] },
);
export let _PyLong_FromByteArray: (
  bytes: Pointer<"unsigned char">,
  size: number | bigint,
  littleEndian: number,
  isSigned: number,
) => PyObjectPtr = declare(
  "PyObject *_PyLong_FromByteArray(const unsigned char *bytes, size_t size, int little_endian, int is_signed)",
  (bound) => (_PyLong_FromByteArray = bound),
);
export let _PyLong_NumBits: (value: PyObjectPtr) => number | bigint = declare(
  "int64_t _PyLong_NumBits(PyObject *value)",
  (bound) => (_PyLong_NumBits = bound),
);
export let _PyLong_Sign: (value: PyObjectPtr) => number = declare(
  "int _PyLong_Sign(PyObject *value)",
  (bound) => (_PyLong_Sign = bound),
);
export let PyLong_AsDouble: (object: PyObjectPtr) => number = declare(
  "double PyLong_AsDouble(PyObject *object)",
  (bound) => (PyLong_AsDouble = bound),
);
export let PyLong_AsInt: (object: PyObjectPtr) => number = declare(
  "int PyLong_AsInt(PyObject *object)",
  (bound) => (PyLong_AsInt = bound),
  { since: [3, 13] },
);
export let PyLong_AsInt32: (object: PyObjectPtr, value: Pointer<"int32_t">) => number = declare(
  "int PyLong_AsInt32(PyObject *object, int32_t *value)",
  (bound) => (PyLong_AsInt32 = bound),
  { since: [3, 14] },
);
export let PyLong_AsInt64: (object: PyObjectPtr, value: Pointer<"int64_t">) => number = declare(
  "int PyLong_AsInt64(PyObject *object, int64_t *value)",
  (bound) => (PyLong_AsInt64 = bound),
  { since: [3, 14] },
);
export let PyLong_AsLong: (object: PyObjectPtr) => number | bigint = declare(
  "long PyLong_AsLong(PyObject *object)",
  (bound) => (PyLong_AsLong = bound),
);
export let PyLong_AsLongAndOverflow: (value: PyObjectPtr, overflow: Pointer<"int">) => number | bigint = declare(
  "long PyLong_AsLongAndOverflow(PyObject *value, int *overflow)",
  (bound) => (PyLong_AsLongAndOverflow = bound),
);
export let PyLong_AsLongLong: (value: PyObjectPtr) => number | bigint = declare(
  "long long PyLong_AsLongLong(PyObject *value)",
  (bound) => (PyLong_AsLongLong = bound),
);
export let PyLong_AsLongLongAndOverflow: (value: PyObjectPtr, overflow: Pointer<"int">) => number | bigint = declare(
  "long long PyLong_AsLongLongAndOverflow(PyObject *value, int *overflow)",
  (bound) => (PyLong_AsLongLongAndOverflow = bound),
);
export let PyLong_AsNativeBytes: (value: PyObjectPtr, buffer: VoidPtr, nBytes: number, flags: number) => number =
  declare(
    "Py_ssize_t PyLong_AsNativeBytes(PyObject *value, void *buffer, Py_ssize_t n_bytes, int flags)",
    (bound) => (PyLong_AsNativeBytes = bound),
    { since: [3, 13] },
  );
export let PyLong_AsSize_t: (value: PyObjectPtr) => number | bigint = declare(
  "size_t PyLong_AsSize_t(PyObject *value)",
  (bound) => (PyLong_AsSize_t = bound),
);
export let PyLong_AsSsize_t: (value: PyObjectPtr) => number = declare(
  "Py_ssize_t PyLong_AsSsize_t(PyObject *value)",
  (bound) => (PyLong_AsSsize_t = bound),
);
export let PyLong_AsUInt32: (object: PyObjectPtr, value: Pointer<"uint32_t">) => number = declare(
  "int PyLong_AsUInt32(PyObject *object, uint32_t *value)",
  (bound) => (PyLong_AsUInt32 = bound),
  { since: [3, 14] },
);
export let PyLong_AsUInt64: (object: PyObjectPtr, value: Pointer<"uint64_t">) => number = declare(
  "int PyLong_AsUInt64(PyObject *object, uint64_t *value)",
  (bound) => (PyLong_AsUInt64 = bound),
  { since: [3, 14] },
);
export let PyLong_AsUnsignedLong: (value: PyObjectPtr) => number | bigint = declare(
  "unsigned long PyLong_AsUnsignedLong(PyObject *value)",
  (bound) => (PyLong_AsUnsignedLong = bound),
);
export let PyLong_AsUnsignedLongLong: (value: PyObjectPtr) => number | bigint = declare(
  "unsigned long long PyLong_AsUnsignedLongLong(PyObject *value)",
  (bound) => (PyLong_AsUnsignedLongLong = bound),
);
export let PyLong_AsUnsignedLongLongMask: (object: PyObjectPtr) => number | bigint = declare(
  "unsigned long long PyLong_AsUnsignedLongLongMask(PyObject *object)",
  (bound) => (PyLong_AsUnsignedLongLongMask = bound),
);
export let PyLong_AsUnsignedLongMask: (object: PyObjectPtr) => number | bigint = declare(
  "unsigned long PyLong_AsUnsignedLongMask(PyObject *object)",
  (bound) => (PyLong_AsUnsignedLongMask = bound),
);
export let PyLong_AsVoidPtr: (value: PyObjectPtr) => VoidPtr = declare(
  "void *PyLong_AsVoidPtr(PyObject *value)",
  (bound) => (PyLong_AsVoidPtr = bound),
);
export let PyLong_FromDouble: (dval: number) => PyObjectPtr = declare(
  "PyObject *PyLong_FromDouble(double dval)",
  (bound) => (PyLong_FromDouble = bound),
);
export let PyLong_FromInt32: (value: number) => PyObjectPtr = declare(
  "PyObject *PyLong_FromInt32(int32_t value)",
  (bound) => (PyLong_FromInt32 = bound),
  { since: [3, 14] },
);
export let PyLong_FromInt64: (value: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyLong_FromInt64(int64_t value)",
  (bound) => (PyLong_FromInt64 = bound),
  { since: [3, 14] },
);
export let PyLong_FromLong: (value: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyLong_FromLong(long value)",
  (bound) => (PyLong_FromLong = bound),
);
export let PyLong_FromLongLong: (value: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyLong_FromLongLong(long long value)",
  (bound) => (PyLong_FromLongLong = bound),
);
export let PyLong_FromNativeBytes: (buffer: VoidPtr, nBytes: number | bigint, flags: number) => PyObjectPtr = declare(
  "PyObject *PyLong_FromNativeBytes(const void *buffer, size_t n_bytes, int flags)",
  (bound) => (PyLong_FromNativeBytes = bound),
  { since: [3, 13] },
);
export let PyLong_FromSize_t: (value: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyLong_FromSize_t(size_t value)",
  (bound) => (PyLong_FromSize_t = bound),
);
export let PyLong_FromSsize_t: (value: number) => PyObjectPtr = declare(
  "PyObject *PyLong_FromSsize_t(Py_ssize_t value)",
  (bound) => (PyLong_FromSsize_t = bound),
);
export let PyLong_FromString: (text: string, pend: Pointer<"char *">, base: number) => PyObjectPtr = declare(
  "PyObject *PyLong_FromString(const char *text, char **pend, int base)",
  (bound) => (PyLong_FromString = bound),
);
export let PyLong_FromUInt32: (value: number) => PyObjectPtr = declare(
  "PyObject *PyLong_FromUInt32(uint32_t value)",
  (bound) => (PyLong_FromUInt32 = bound),
  { since: [3, 14] },
);
export let PyLong_FromUInt64: (value: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyLong_FromUInt64(uint64_t value)",
  (bound) => (PyLong_FromUInt64 = bound),
  { since: [3, 14] },
);
export let PyLong_FromUnicodeObject: (object: PyObjectPtr, base: number) => PyObjectPtr = declare(
  "PyObject *PyLong_FromUnicodeObject(PyObject *object, int base)",
  (bound) => (PyLong_FromUnicodeObject = bound),
);
export let PyLong_FromUnsignedLong: (value: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyLong_FromUnsignedLong(unsigned long value)",
  (bound) => (PyLong_FromUnsignedLong = bound),
);
export let PyLong_FromUnsignedLongLong: (value: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyLong_FromUnsignedLongLong(unsigned long long value)",
  (bound) => (PyLong_FromUnsignedLongLong = bound),
);
export let PyLong_FromUnsignedNativeBytes: (buffer: VoidPtr, nBytes: number | bigint, flags: number) => PyObjectPtr =
  declare(
    "PyObject *PyLong_FromUnsignedNativeBytes(const void *buffer, size_t n_bytes, int flags)",
    (bound) => (PyLong_FromUnsignedNativeBytes = bound),
    { since: [3, 13] },
  );
export let PyLong_FromVoidPtr: (p: VoidPtr) => PyObjectPtr = declare(
  "PyObject *PyLong_FromVoidPtr(void *p)",
  (bound) => (PyLong_FromVoidPtr = bound),
);
export let PyLong_GetInfo: () => PyObjectPtr = declare(
  "PyObject *PyLong_GetInfo(void)",
  (bound) => (PyLong_GetInfo = bound),
);
export let PyLong_GetSign: (object: PyObjectPtr, sign: Pointer<"int">) => number = declare(
  "int PyLong_GetSign(PyObject *object, int *sign)",
  (bound) => (PyLong_GetSign = bound),
  { since: [3, 14] },
);
export let PyLong_IsNegative: (object: PyObjectPtr) => number = declare(
  "int PyLong_IsNegative(PyObject *object)",
  (bound) => (PyLong_IsNegative = bound),
  { since: [3, 14] },
);
export let PyLong_IsPositive: (object: PyObjectPtr) => number = declare(
  "int PyLong_IsPositive(PyObject *object)",
  (bound) => (PyLong_IsPositive = bound),
  { since: [3, 14] },
);
export let PyLong_IsZero: (object: PyObjectPtr) => number = declare(
  "int PyLong_IsZero(PyObject *object)",
  (bound) => (PyLong_IsZero = bound),
  { since: [3, 14] },
);
export const PyLong_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyLong_Type");
export let PyOS_strtol: (text: CStringPtr, pointer: Pointer<"char *">, base: number) => number | bigint = declare(
  "long PyOS_strtol(const char *text, char **pointer, int base)",
  (bound) => (PyOS_strtol = bound),
  { raw: [0] },
);
export let PyOS_strtoul: (text: CStringPtr, pointer: Pointer<"char *">, base: number) => number | bigint = declare(
  "unsigned long PyOS_strtoul(const char *text, char **pointer, int base)",
  (bound) => (PyOS_strtoul = bound),
  { raw: [0] },
);
export let PyUnstable_Long_CompactValue: (object: PyObjectPtr & Pointer<"PyLongObject">) => number = declare(
  "Py_ssize_t PyUnstable_Long_CompactValue(const PyLongObject *object)",
  (bound) => (PyUnstable_Long_CompactValue = bound),
  { since: [3, 12] },
);
export let PyUnstable_Long_IsCompact: (object: PyObjectPtr & Pointer<"PyLongObject">) => number = declare(
  "int PyUnstable_Long_IsCompact(const PyLongObject *object)",
  (bound) => (PyUnstable_Long_IsCompact = bound),
  { since: [3, 12] },
);

// skipped PyLong_FromUnicode: removed in 3.10
