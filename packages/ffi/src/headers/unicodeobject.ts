import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

/** Bytes of a character, as `PyUnicode_KIND` and `PyUnicode_FromKindAndData` count them. */
export const PyUnicode_1BYTE_KIND = 1;
export const PyUnicode_2BYTE_KIND = 2;
export const PyUnicode_4BYTE_KIND = 4;

export let _PyUnicode_Ready: (object: PyObjectPtr) => number = declare(
  "int _PyUnicode_Ready(PyObject *object)",
  (bound) => (_PyUnicode_Ready = bound),
  { until: [3, 11] },
);
export let PyUnicode_Append: (pleft: Pointer<"PyObject *">, right: PyObjectPtr) => void = declare(
  "void PyUnicode_Append(PyObject **pleft, PyObject *right)",
  (bound) => (PyUnicode_Append = bound),
);
export let PyUnicode_AppendAndDel: (pleft: Pointer<"PyObject *">, right: PyObjectPtr) => void = declare(
  "void PyUnicode_AppendAndDel(PyObject **pleft, PyObject *right)",
  (bound) => (PyUnicode_AppendAndDel = bound),
);
export let PyUnicode_AsASCIIString: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsASCIIString(PyObject *text)",
  (bound) => (PyUnicode_AsASCIIString = bound),
);
export let PyUnicode_AsCharmapString: (text: PyObjectPtr, mapping: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsCharmapString(PyObject *text, PyObject *mapping)",
  (bound) => (PyUnicode_AsCharmapString = bound),
);
export let PyUnicode_AsDecodedObject: (
  text: PyObjectPtr,
  encoding: string | null,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsDecodedObject(PyObject *text, const char *encoding, const char *errors)",
  (bound) => (PyUnicode_AsDecodedObject = bound),
);
export let PyUnicode_AsDecodedUnicode: (
  text: PyObjectPtr,
  encoding: string | null,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsDecodedUnicode(PyObject *text, const char *encoding, const char *errors)",
  (bound) => (PyUnicode_AsDecodedUnicode = bound),
);
export let PyUnicode_AsEncodedObject: (
  text: PyObjectPtr,
  encoding: string | null,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsEncodedObject(PyObject *text, const char *encoding, const char *errors)",
  (bound) => (PyUnicode_AsEncodedObject = bound),
);
export let PyUnicode_AsEncodedString: (
  text: PyObjectPtr,
  encoding: string | null,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsEncodedString(PyObject *text, const char *encoding, const char *errors)",
  (bound) => (PyUnicode_AsEncodedString = bound),
);
export let PyUnicode_AsEncodedUnicode: (
  text: PyObjectPtr,
  encoding: string | null,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsEncodedUnicode(PyObject *text, const char *encoding, const char *errors)",
  (bound) => (PyUnicode_AsEncodedUnicode = bound),
);
export let PyUnicode_AsLatin1String: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsLatin1String(PyObject *text)",
  (bound) => (PyUnicode_AsLatin1String = bound),
);
export let PyUnicode_AsRawUnicodeEscapeString: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsRawUnicodeEscapeString(PyObject *text)",
  (bound) => (PyUnicode_AsRawUnicodeEscapeString = bound),
);
export let PyUnicode_AsUCS4: (
  text: PyObjectPtr,
  buffer: Pointer<"Py_UCS4">,
  buflen: number,
  copyNull: number,
) => Pointer<"Py_UCS4"> = declare(
  "Py_UCS4 *PyUnicode_AsUCS4(PyObject *text, Py_UCS4 *buffer, Py_ssize_t buflen, int copy_null)",
  (bound) => (PyUnicode_AsUCS4 = bound),
);
export let PyUnicode_AsUCS4Copy: (text: PyObjectPtr) => Pointer<"Py_UCS4"> = declare(
  "Py_UCS4 *PyUnicode_AsUCS4Copy(PyObject *text)",
  (bound) => (PyUnicode_AsUCS4Copy = bound),
);
export let PyUnicode_AsUnicodeEscapeString: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsUnicodeEscapeString(PyObject *text)",
  (bound) => (PyUnicode_AsUnicodeEscapeString = bound),
);
export let PyUnicode_AsUTF16String: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsUTF16String(PyObject *text)",
  (bound) => (PyUnicode_AsUTF16String = bound),
);
export let PyUnicode_AsUTF32String: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsUTF32String(PyObject *text)",
  (bound) => (PyUnicode_AsUTF32String = bound),
);
export let PyUnicode_AsUTF8: (text: PyObjectPtr) => CStringPtr = declare(
  "const char *PyUnicode_AsUTF8(PyObject *text)",
  (bound) => (PyUnicode_AsUTF8 = bound),
);
export let PyUnicode_AsUTF8AndSize: (text: PyObjectPtr, size: Pointer<"Py_ssize_t">) => CStringPtr = declare(
  "const char *PyUnicode_AsUTF8AndSize(PyObject *text, Py_ssize_t *size)",
  (bound) => (PyUnicode_AsUTF8AndSize = bound),
);
export let PyUnicode_AsUTF8String: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsUTF8String(PyObject *text)",
  (bound) => (PyUnicode_AsUTF8String = bound),
);
export let PyUnicode_AsWideChar: (text: PyObjectPtr, other: Pointer<"wchar_t">, size: number) => number = declare(
  "Py_ssize_t PyUnicode_AsWideChar(PyObject *text, wchar_t *other, Py_ssize_t size)",
  (bound) => (PyUnicode_AsWideChar = bound),
);
export let PyUnicode_AsWideCharString: (text: PyObjectPtr, size: Pointer<"Py_ssize_t">) => Pointer<"wchar_t"> = declare(
  "wchar_t *PyUnicode_AsWideCharString(PyObject *text, Py_ssize_t *size)",
  (bound) => (PyUnicode_AsWideCharString = bound),
);
export let PyUnicode_BuildEncodingMap: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_BuildEncodingMap(PyObject *text)",
  (bound) => (PyUnicode_BuildEncodingMap = bound),
);
export let PyUnicode_Compare: (text: PyObjectPtr, right: PyObjectPtr) => number = declare(
  "int PyUnicode_Compare(PyObject *text, PyObject *right)",
  (bound) => (PyUnicode_Compare = bound),
);
export let PyUnicode_CompareWithASCIIString: (text: PyObjectPtr, right: string) => number = declare(
  "int PyUnicode_CompareWithASCIIString(PyObject *text, const char *right)",
  (bound) => (PyUnicode_CompareWithASCIIString = bound),
);
export let PyUnicode_Concat: (text: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Concat(PyObject *text, PyObject *right)",
  (bound) => (PyUnicode_Concat = bound),
);
export let PyUnicode_Contains: (container: PyObjectPtr, element: PyObjectPtr) => number = declare(
  "int PyUnicode_Contains(PyObject *container, PyObject *element)",
  (bound) => (PyUnicode_Contains = bound),
);
export let PyUnicode_CopyCharacters: (
  to: PyObjectPtr,
  toStart: number,
  from: PyObjectPtr,
  fromStart: number,
  howMany: number,
) => number = declare(
  "Py_ssize_t PyUnicode_CopyCharacters(PyObject *to, Py_ssize_t to_start, PyObject *from, Py_ssize_t from_start, Py_ssize_t how_many)",
  (bound) => (PyUnicode_CopyCharacters = bound),
);
export let PyUnicode_Count: (text: PyObjectPtr, substr: PyObjectPtr, start: number, end: number) => number = declare(
  "Py_ssize_t PyUnicode_Count(PyObject *text, PyObject *substr, Py_ssize_t start, Py_ssize_t end)",
  (bound) => (PyUnicode_Count = bound),
);
export let PyUnicode_DATA: (text: PyObjectPtr) => VoidPtr = declare(
  "void *PyUnicode_DATA(PyObject *text)",
  (bound) => (PyUnicode_DATA = bound),
  { since: [3, 14] },
);
export let PyUnicode_Decode: (
  text: CStringPtr,
  size: number,
  encoding: string | null,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Decode(const char *text, Py_ssize_t size, const char *encoding, const char *errors)",
  (bound) => (PyUnicode_Decode = bound),
  { raw: [0] },
);
export let PyUnicode_DecodeASCII: (text: CStringPtr, length: number, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeASCII(const char *text, Py_ssize_t length, const char *errors)",
  (bound) => (PyUnicode_DecodeASCII = bound),
  { raw: [0] },
);
export let PyUnicode_DecodeCharmap: (
  text: CStringPtr,
  length: number,
  mapping: PyObjectPtr,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeCharmap(const char *text, Py_ssize_t length, PyObject *mapping, const char *errors)",
  (bound) => (PyUnicode_DecodeCharmap = bound),
  { raw: [0] },
);
export let PyUnicode_DecodeFSDefault: (text: string) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeFSDefault(const char *text)",
  (bound) => (PyUnicode_DecodeFSDefault = bound),
);
export let PyUnicode_DecodeFSDefaultAndSize: (text: CStringPtr, size: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeFSDefaultAndSize(const char *text, Py_ssize_t size)",
  (bound) => (PyUnicode_DecodeFSDefaultAndSize = bound),
  { raw: [0] },
);
export let PyUnicode_DecodeLatin1: (text: CStringPtr, length: number, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeLatin1(const char *text, Py_ssize_t length, const char *errors)",
  (bound) => (PyUnicode_DecodeLatin1 = bound),
  { raw: [0] },
);
export let PyUnicode_DecodeLocale: (text: string, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeLocale(const char *text, const char *errors)",
  (bound) => (PyUnicode_DecodeLocale = bound),
);
export let PyUnicode_DecodeLocaleAndSize: (text: CStringPtr, length: number, errors: string | null) => PyObjectPtr =
  declare(
    "PyObject *PyUnicode_DecodeLocaleAndSize(const char *text, Py_ssize_t length, const char *errors)",
    (bound) => (PyUnicode_DecodeLocaleAndSize = bound),
    { raw: [0] },
  );
export let PyUnicode_DecodeRawUnicodeEscape: (text: CStringPtr, length: number, errors: string | null) => PyObjectPtr =
  declare(
    "PyObject *PyUnicode_DecodeRawUnicodeEscape(const char *text, Py_ssize_t length, const char *errors)",
    (bound) => (PyUnicode_DecodeRawUnicodeEscape = bound),
    { raw: [0] },
  );
export let PyUnicode_DecodeUnicodeEscape: (text: CStringPtr, length: number, errors: string | null) => PyObjectPtr =
  declare(
    "PyObject *PyUnicode_DecodeUnicodeEscape(const char *text, Py_ssize_t length, const char *errors)",
    (bound) => (PyUnicode_DecodeUnicodeEscape = bound),
    { raw: [0] },
  );
export let PyUnicode_DecodeUTF16: (
  text: CStringPtr,
  length: number,
  errors: string | null,
  byteorder: Pointer<"int">,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF16(const char *text, Py_ssize_t length, const char *errors, int *byteorder)",
  (bound) => (PyUnicode_DecodeUTF16 = bound),
  { raw: [0] },
);
export let PyUnicode_DecodeUTF16Stateful: (
  text: CStringPtr,
  length: number,
  errors: string | null,
  byteorder: Pointer<"int">,
  consumed: Pointer<"Py_ssize_t">,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF16Stateful(const char *text, Py_ssize_t length, const char *errors, int *byteorder, Py_ssize_t *consumed)",
  (bound) => (PyUnicode_DecodeUTF16Stateful = bound),
  { raw: [0] },
);
export let PyUnicode_DecodeUTF32: (
  text: CStringPtr,
  length: number,
  errors: string | null,
  byteorder: Pointer<"int">,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF32(const char *text, Py_ssize_t length, const char *errors, int *byteorder)",
  (bound) => (PyUnicode_DecodeUTF32 = bound),
  { raw: [0] },
);
export let PyUnicode_DecodeUTF32Stateful: (
  text: CStringPtr,
  length: number,
  errors: string | null,
  byteorder: Pointer<"int">,
  consumed: Pointer<"Py_ssize_t">,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF32Stateful(const char *text, Py_ssize_t length, const char *errors, int *byteorder, Py_ssize_t *consumed)",
  (bound) => (PyUnicode_DecodeUTF32Stateful = bound),
  { raw: [0] },
);
export let PyUnicode_DecodeUTF7: (text: CStringPtr, length: number, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF7(const char *text, Py_ssize_t length, const char *errors)",
  (bound) => (PyUnicode_DecodeUTF7 = bound),
  { raw: [0] },
);
export let PyUnicode_DecodeUTF7Stateful: (
  text: CStringPtr,
  length: number,
  errors: string | null,
  consumed: Pointer<"Py_ssize_t">,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF7Stateful(const char *text, Py_ssize_t length, const char *errors, Py_ssize_t *consumed)",
  (bound) => (PyUnicode_DecodeUTF7Stateful = bound),
  { raw: [0] },
);
export let PyUnicode_DecodeUTF8: (text: CStringPtr, length: number, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF8(const char *text, Py_ssize_t length, const char *errors)",
  (bound) => (PyUnicode_DecodeUTF8 = bound),
  { raw: [0] },
);
export let PyUnicode_DecodeUTF8Stateful: (
  text: CStringPtr,
  length: number,
  errors: string | null,
  consumed: Pointer<"Py_ssize_t">,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF8Stateful(const char *text, Py_ssize_t length, const char *errors, Py_ssize_t *consumed)",
  (bound) => (PyUnicode_DecodeUTF8Stateful = bound),
  { raw: [0] },
);
export let PyUnicode_EncodeFSDefault: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_EncodeFSDefault(PyObject *text)",
  (bound) => (PyUnicode_EncodeFSDefault = bound),
);
export let PyUnicode_EncodeLocale: (text: PyObjectPtr, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyUnicode_EncodeLocale(PyObject *text, const char *errors)",
  (bound) => (PyUnicode_EncodeLocale = bound),
);
export let PyUnicode_Equal: (str1: PyObjectPtr, str2: PyObjectPtr) => number = declare(
  "int PyUnicode_Equal(PyObject *str1, PyObject *str2)",
  (bound) => (PyUnicode_Equal = bound),
  { since: [3, 14] },
);
export let PyUnicode_EqualToUTF8: (text: PyObjectPtr, other: string) => number = declare(
  "int PyUnicode_EqualToUTF8(PyObject *text, const char *other)",
  (bound) => (PyUnicode_EqualToUTF8 = bound),
  { since: [3, 13] },
);
export let PyUnicode_EqualToUTF8AndSize: (text: PyObjectPtr, other: CStringPtr, size: number) => number = declare(
  "int PyUnicode_EqualToUTF8AndSize(PyObject *text, const char *other, Py_ssize_t size)",
  (bound) => (PyUnicode_EqualToUTF8AndSize = bound),
  { since: [3, 13], raw: [1] },
);
export let PyUnicode_Fill: (text: PyObjectPtr, start: number, length: number, fillChar: number) => number = declare(
  "Py_ssize_t PyUnicode_Fill(PyObject *text, Py_ssize_t start, Py_ssize_t length, Py_UCS4 fill_char)",
  (bound) => (PyUnicode_Fill = bound),
);
export let PyUnicode_Find: (
  text: PyObjectPtr,
  substr: PyObjectPtr,
  start: number,
  end: number,
  direction: number,
) => number = declare(
  "Py_ssize_t PyUnicode_Find(PyObject *text, PyObject *substr, Py_ssize_t start, Py_ssize_t end, int direction)",
  (bound) => (PyUnicode_Find = bound),
);
export let PyUnicode_FindChar: (
  text: PyObjectPtr,
  ch: number,
  start: number,
  end: number,
  direction: number,
) => number = declare(
  "Py_ssize_t PyUnicode_FindChar(PyObject *text, Py_UCS4 ch, Py_ssize_t start, Py_ssize_t end, int direction)",
  (bound) => (PyUnicode_FindChar = bound),
);
export let PyUnicode_Format: (format: PyObjectPtr, args: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Format(PyObject *format, PyObject *args)",
  (bound) => (PyUnicode_Format = bound),
);
export let PyUnicode_FromEncodedObject: (
  object: PyObjectPtr,
  encoding: string | null,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_FromEncodedObject(PyObject *object, const char *encoding, const char *errors)",
  (bound) => (PyUnicode_FromEncodedObject = bound),
);
export let PyUnicode_FromKindAndData: (kind: number, buffer: VoidPtr, size: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_FromKindAndData(int kind, const void *buffer, Py_ssize_t size)",
  (bound) => (PyUnicode_FromKindAndData = bound),
);
export let PyUnicode_FromObject: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_FromObject(PyObject *object)",
  (bound) => (PyUnicode_FromObject = bound),
);
export let PyUnicode_FromOrdinal: (ordinal: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_FromOrdinal(int ordinal)",
  (bound) => (PyUnicode_FromOrdinal = bound),
);
export let PyUnicode_FromString: (text: string) => PyObjectPtr = declare(
  "PyObject *PyUnicode_FromString(const char *text)",
  (bound) => (PyUnicode_FromString = bound),
);
export let PyUnicode_FromStringAndSize: (text: CStringPtr, size: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_FromStringAndSize(const char *text, Py_ssize_t size)",
  (bound) => (PyUnicode_FromStringAndSize = bound),
  { raw: [0] },
);
export let PyUnicode_FromWideChar: (other: Pointer<"wchar_t">, size: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_FromWideChar(const wchar_t *other, Py_ssize_t size)",
  (bound) => (PyUnicode_FromWideChar = bound),
);
export let PyUnicode_FSConverter: (arg: PyObjectPtr, addr: VoidPtr) => number = declare(
  "int PyUnicode_FSConverter(PyObject *arg, void *addr)",
  (bound) => (PyUnicode_FSConverter = bound),
);
export let PyUnicode_FSDecoder: (arg: PyObjectPtr, addr: VoidPtr) => number = declare(
  "int PyUnicode_FSDecoder(PyObject *arg, void *addr)",
  (bound) => (PyUnicode_FSDecoder = bound),
);
export let PyUnicode_GetDefaultEncoding: () => CStringPtr = declare(
  "const char *PyUnicode_GetDefaultEncoding(void)",
  (bound) => (PyUnicode_GetDefaultEncoding = bound),
);
export let PyUnicode_GetLength: (text: PyObjectPtr) => number = declare(
  "Py_ssize_t PyUnicode_GetLength(PyObject *text)",
  (bound) => (PyUnicode_GetLength = bound),
);
export let PyUnicode_GetSize: (text: PyObjectPtr) => number = declare(
  "Py_ssize_t PyUnicode_GetSize(PyObject *text)",
  (bound) => (PyUnicode_GetSize = bound),
);
export let PyUnicode_InternFromString: (cp: string) => PyObjectPtr = declare(
  "PyObject *PyUnicode_InternFromString(const char *cp)",
  (bound) => (PyUnicode_InternFromString = bound),
);
export let PyUnicode_InternImmortal: (p: Pointer<"PyObject *">) => void = declare(
  "void PyUnicode_InternImmortal(PyObject **p)",
  (bound) => (PyUnicode_InternImmortal = bound),
);
export let PyUnicode_InternInPlace: (p: Pointer<"PyObject *">) => void = declare(
  "void PyUnicode_InternInPlace(PyObject **p)",
  (bound) => (PyUnicode_InternInPlace = bound),
);
export let PyUnicode_IsIdentifier: (text: PyObjectPtr) => number = declare(
  "int PyUnicode_IsIdentifier(PyObject *text)",
  (bound) => (PyUnicode_IsIdentifier = bound),
);
export let PyUnicode_Join: (separator: PyObjectPtr, sequence: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Join(PyObject *separator, PyObject *sequence)",
  (bound) => (PyUnicode_Join = bound),
);
export let PyUnicode_KIND: (text: PyObjectPtr) => number = declare(
  "int PyUnicode_KIND(PyObject *text)",
  (bound) => (PyUnicode_KIND = bound),
  { since: [3, 14] },
);
export let PyUnicode_New: (size: number, maxchar: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_New(Py_ssize_t size, Py_UCS4 maxchar)",
  (bound) => (PyUnicode_New = bound),
);
export let PyUnicode_Partition: (text: PyObjectPtr, sep: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Partition(PyObject *text, PyObject *sep)",
  (bound) => (PyUnicode_Partition = bound),
);
export let PyUnicode_ReadChar: (text: PyObjectPtr, index: number) => number = declare(
  "Py_UCS4 PyUnicode_ReadChar(PyObject *text, Py_ssize_t index)",
  (bound) => (PyUnicode_ReadChar = bound),
);
export let PyUnicode_Replace: (
  text: PyObjectPtr,
  substr: PyObjectPtr,
  replstr: PyObjectPtr,
  maxcount: number,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Replace(PyObject *text, PyObject *substr, PyObject *replstr, Py_ssize_t maxcount)",
  (bound) => (PyUnicode_Replace = bound),
);
export let PyUnicode_Resize: (text: Pointer<"PyObject *">, length: number) => number = declare(
  "int PyUnicode_Resize(PyObject **text, Py_ssize_t length)",
  (bound) => (PyUnicode_Resize = bound),
);
export let PyUnicode_RichCompare: (text: PyObjectPtr, right: PyObjectPtr, object: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_RichCompare(PyObject *text, PyObject *right, int object)",
  (bound) => (PyUnicode_RichCompare = bound),
);
export let PyUnicode_RPartition: (text: PyObjectPtr, sep: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_RPartition(PyObject *text, PyObject *sep)",
  (bound) => (PyUnicode_RPartition = bound),
);
export let PyUnicode_RSplit: (text: PyObjectPtr, sep: PyObjectPtr, maxsplit: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_RSplit(PyObject *text, PyObject *sep, Py_ssize_t maxsplit)",
  (bound) => (PyUnicode_RSplit = bound),
);
export let PyUnicode_Split: (text: PyObjectPtr, sep: PyObjectPtr, maxsplit: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Split(PyObject *text, PyObject *sep, Py_ssize_t maxsplit)",
  (bound) => (PyUnicode_Split = bound),
);
export let PyUnicode_Splitlines: (text: PyObjectPtr, keepends: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Splitlines(PyObject *text, int keepends)",
  (bound) => (PyUnicode_Splitlines = bound),
);
export let PyUnicode_Substring: (text: PyObjectPtr, start: number, end: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Substring(PyObject *text, Py_ssize_t start, Py_ssize_t end)",
  (bound) => (PyUnicode_Substring = bound),
);
export let PyUnicode_Tailmatch: (
  text: PyObjectPtr,
  substr: PyObjectPtr,
  start: number,
  end: number,
  direction: number,
) => number = declare(
  "Py_ssize_t PyUnicode_Tailmatch(PyObject *text, PyObject *substr, Py_ssize_t start, Py_ssize_t end, int direction)",
  (bound) => (PyUnicode_Tailmatch = bound),
);
export let PyUnicode_Translate: (text: PyObjectPtr, table: PyObjectPtr, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Translate(PyObject *text, PyObject *table, const char *errors)",
  (bound) => (PyUnicode_Translate = bound),
);
export const PyUnicode_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyUnicode_Type");
export let PyUnicode_WriteChar: (text: PyObjectPtr, index: number, character: number) => number = declare(
  "int PyUnicode_WriteChar(PyObject *text, Py_ssize_t index, Py_UCS4 character)",
  (bound) => (PyUnicode_WriteChar = bound),
);
export const PyUnicodeIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyUnicodeIter_Type");
export let PyUnicodeWriter_Create: (length: number) => Pointer<"PyUnicodeWriter"> = declare(
  "PyUnicodeWriter *PyUnicodeWriter_Create(Py_ssize_t length)",
  (bound) => (PyUnicodeWriter_Create = bound),
  { since: [3, 14] },
);
export let PyUnicodeWriter_DecodeUTF8Stateful: (
  writer: Pointer<"PyUnicodeWriter">,
  text: CStringPtr,
  length: number,
  errors: string | null,
  consumed: Pointer<"Py_ssize_t">,
) => number = declare(
  "int PyUnicodeWriter_DecodeUTF8Stateful(PyUnicodeWriter *writer, const char *text, Py_ssize_t length, const char *errors, Py_ssize_t *consumed)",
  (bound) => (PyUnicodeWriter_DecodeUTF8Stateful = bound),
  { since: [3, 14], raw: [1] },
);
export let PyUnicodeWriter_Discard: (writer: Pointer<"PyUnicodeWriter">) => void = declare(
  "void PyUnicodeWriter_Discard(PyUnicodeWriter *writer)",
  (bound) => (PyUnicodeWriter_Discard = bound),
  { since: [3, 14] },
);
export let PyUnicodeWriter_Finish: (writer: Pointer<"PyUnicodeWriter">) => PyObjectPtr = declare(
  "PyObject *PyUnicodeWriter_Finish(PyUnicodeWriter *writer)",
  (bound) => (PyUnicodeWriter_Finish = bound),
  { since: [3, 14] },
);
export let PyUnicodeWriter_WriteASCII: (writer: Pointer<"PyUnicodeWriter">, text: CStringPtr, size: number) => number =
  declare(
    "int PyUnicodeWriter_WriteASCII(PyUnicodeWriter *writer, const char *text, Py_ssize_t size)",
    (bound) => (PyUnicodeWriter_WriteASCII = bound),
    { since: [3, 14], raw: [1] },
  );
export let PyUnicodeWriter_WriteChar: (writer: Pointer<"PyUnicodeWriter">, ch: number) => number = declare(
  "int PyUnicodeWriter_WriteChar(PyUnicodeWriter *writer, Py_UCS4 ch)",
  (bound) => (PyUnicodeWriter_WriteChar = bound),
  { since: [3, 14] },
);
export let PyUnicodeWriter_WriteRepr: (writer: Pointer<"PyUnicodeWriter">, object: PyObjectPtr) => number = declare(
  "int PyUnicodeWriter_WriteRepr(PyUnicodeWriter *writer, PyObject *object)",
  (bound) => (PyUnicodeWriter_WriteRepr = bound),
  { since: [3, 14] },
);
export let PyUnicodeWriter_WriteStr: (writer: Pointer<"PyUnicodeWriter">, object: PyObjectPtr) => number = declare(
  "int PyUnicodeWriter_WriteStr(PyUnicodeWriter *writer, PyObject *object)",
  (bound) => (PyUnicodeWriter_WriteStr = bound),
  { since: [3, 14] },
);
export let PyUnicodeWriter_WriteSubstring: (
  writer: Pointer<"PyUnicodeWriter">,
  text: PyObjectPtr,
  start: number,
  end: number,
) => number = declare(
  "int PyUnicodeWriter_WriteSubstring(PyUnicodeWriter *writer, PyObject *text, Py_ssize_t start, Py_ssize_t end)",
  (bound) => (PyUnicodeWriter_WriteSubstring = bound),
  { since: [3, 14] },
);
export let PyUnicodeWriter_WriteUCS4: (
  writer: Pointer<"PyUnicodeWriter">,
  text: Pointer<"Py_UCS4">,
  size: number,
) => number = declare(
  "int PyUnicodeWriter_WriteUCS4(PyUnicodeWriter *writer, Py_UCS4 *text, Py_ssize_t size)",
  (bound) => (PyUnicodeWriter_WriteUCS4 = bound),
  { since: [3, 14] },
);
export let PyUnicodeWriter_WriteUTF8: (writer: Pointer<"PyUnicodeWriter">, text: CStringPtr, size: number) => number =
  declare(
    "int PyUnicodeWriter_WriteUTF8(PyUnicodeWriter *writer, const char *text, Py_ssize_t size)",
    (bound) => (PyUnicodeWriter_WriteUTF8 = bound),
    { since: [3, 14], raw: [1] },
  );
export let PyUnicodeWriter_WriteWideChar: (
  writer: Pointer<"PyUnicodeWriter">,
  text: Pointer<"wchar_t">,
  size: number,
) => number = declare(
  "int PyUnicodeWriter_WriteWideChar(PyUnicodeWriter *writer, const wchar_t *text, Py_ssize_t size)",
  (bound) => (PyUnicodeWriter_WriteWideChar = bound),
  { since: [3, 14] },
);

// skipped PyUnicodeWriter_Format: variadic, every call would need a prototype of its own
// skipped PyUnicode_AsUnicode: removed in 3.12
// skipped PyUnicode_AsUnicodeAndSize: removed in 3.12
// skipped PyUnicode_AsUnicodeCopy: removed in 3.10
// skipped PyUnicode_Encode: removed in 3.11
// skipped PyUnicode_EncodeASCII: removed in 3.11
// skipped PyUnicode_EncodeCharmap: removed in 3.11
// skipped PyUnicode_EncodeDecimal: removed in 3.11
// skipped PyUnicode_EncodeLatin1: removed in 3.11
// skipped PyUnicode_EncodeRawUnicodeEscape: removed in 3.11
// skipped PyUnicode_EncodeUTF16: removed in 3.11
// skipped PyUnicode_EncodeUTF32: removed in 3.11
// skipped PyUnicode_EncodeUTF7: removed in 3.11
// skipped PyUnicode_EncodeUTF8: removed in 3.11
// skipped PyUnicode_EncodeUnicodeEscape: removed in 3.11
// skipped PyUnicode_FromFormat: variadic, every call would need a prototype of its own; use PyUnicode_FromString
// skipped PyUnicode_FromFormatV: takes a va_list, which only C can make
// skipped PyUnicode_FromUnicode: removed in 3.12
// skipped PyUnicode_GetMax: removed in 3.10
// skipped PyUnicode_TransformDecimalToASCII: removed in 3.11
// skipped PyUnicode_TranslateCharmap: removed in 3.11
