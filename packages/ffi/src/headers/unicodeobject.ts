import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

/** Bytes of a character, as `PyUnicode_KIND` and `PyUnicode_FromKindAndData` count them. */
export const PyUnicode_1BYTE_KIND = 1;
export const PyUnicode_2BYTE_KIND = 2;
export const PyUnicode_4BYTE_KIND = 4;

/** The class `str`. */
export const PyUnicode_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyUnicode_Type");
/** The iterator of str. */
export const PyUnicodeIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyUnicodeIter_Type");
/**
 * New str from UTF-8. A JavaScript string with a NUL would be cut there. New reference, or NULL with an exception
 * set.
 */
export let PyUnicode_FromString: (text: string) => PyObjectPtr = declare(
  "PyObject *PyUnicode_FromString(const char *text)",
  (bound) => (PyUnicode_FromString = bound),
);
/** New str from `size` bytes of UTF-8. New reference, or NULL with an exception set. */
export let PyUnicode_FromStringAndSize: (utf8: CStringPtr, size: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_FromStringAndSize(const char *utf8, Py_ssize_t size)",
  (bound) => (PyUnicode_FromStringAndSize = bound),
  { raw: [0] },
);
/**
 * New str from `length` characters of `kind` bytes each (1, 2 or 4); stored as narrowly as they allow. New reference,
 * or NULL with an exception set.
 */
export let PyUnicode_FromKindAndData: (kind: number, data: VoidPtr, length: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_FromKindAndData(int kind, const void *data, Py_ssize_t length)",
  (bound) => (PyUnicode_FromKindAndData = bound),
);
/** New str from `wchar_t`; a length of -1 goes to the NUL. New reference, or NULL with an exception set. */
export let PyUnicode_FromWideChar: (text: Pointer<"wchar_t">, length: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_FromWideChar(const wchar_t *text, Py_ssize_t length)",
  (bound) => (PyUnicode_FromWideChar = bound),
);
/** `chr(codePoint)`. New reference, or NULL with an exception set. */
export let PyUnicode_FromOrdinal: (codePoint: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_FromOrdinal(int code_point)",
  (bound) => (PyUnicode_FromOrdinal = bound),
);
/** A str of exactly that class from a str or subclass. New reference, or NULL with an exception set. */
export let PyUnicode_FromObject: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_FromObject(PyObject *object)",
  (bound) => (PyUnicode_FromObject = bound),
);
/** New str decoded from bytes or a buffer. New reference, or NULL with an exception set. */
export let PyUnicode_FromEncodedObject: (
  object: PyObjectPtr,
  encoding: string | null,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_FromEncodedObject(PyObject *object, const char *encoding, const char *errors)",
  (bound) => (PyUnicode_FromEncodedObject = bound),
);
/**
 * New str for `length` characters up to the code point `maximum`, to be written before anyone sees it. New reference,
 * or NULL with an exception set.
 */
export let PyUnicode_New: (length: number, maximum: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_New(Py_ssize_t length, Py_UCS4 maximum)",
  (bound) => (PyUnicode_New = bound),
);
/**
 * UTF-8 of a str, owned by it and NUL-terminated; bytes are stored at `size` unless NULL. NULL with an exception set,
 * for lone surrogates too.
 */
export let PyUnicode_AsUTF8AndSize: (text: PyObjectPtr, size: Pointer<"Py_ssize_t">) => CStringPtr = declare(
  "const char *PyUnicode_AsUTF8AndSize(PyObject *text, Py_ssize_t *size)",
  (bound) => (PyUnicode_AsUTF8AndSize = bound),
);
/** UTF-8 of a str, owned by it; from 3.13 on NUL characters inside are refused. NULL with an exception set. */
export let PyUnicode_AsUTF8: (text: PyObjectPtr) => CStringPtr = declare(
  "const char *PyUnicode_AsUTF8(PyObject *text)",
  (bound) => (PyUnicode_AsUTF8 = bound),
);
/** UTF-8 as bytes. New reference, or NULL with an exception set. */
export let PyUnicode_AsUTF8String: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsUTF8String(PyObject *text)",
  (bound) => (PyUnicode_AsUTF8String = bound),
);
/** UTF-16 with a byte order mark, as bytes. New reference, or NULL with an exception set. */
export let PyUnicode_AsUTF16String: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsUTF16String(PyObject *text)",
  (bound) => (PyUnicode_AsUTF16String = bound),
);
/** UTF-32 with a byte order mark, as bytes. New reference, or NULL with an exception set. */
export let PyUnicode_AsUTF32String: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsUTF32String(PyObject *text)",
  (bound) => (PyUnicode_AsUTF32String = bound),
);
/** Latin-1 as bytes. New reference, or NULL with an exception set. */
export let PyUnicode_AsLatin1String: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsLatin1String(PyObject *text)",
  (bound) => (PyUnicode_AsLatin1String = bound),
);
/** ASCII as bytes. New reference, or NULL with an exception set. */
export let PyUnicode_AsASCIIString: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsASCIIString(PyObject *text)",
  (bound) => (PyUnicode_AsASCIIString = bound),
);
/** `text.encode(encoding, errors)`; NULL is UTF-8, and "strict". New reference, or NULL with an exception set. */
export let PyUnicode_AsEncodedString: (
  text: PyObjectPtr,
  encoding: string | null,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsEncodedString(PyObject *text, const char *encoding, const char *errors)",
  (bound) => (PyUnicode_AsEncodedString = bound),
);
/** Bytes by a mapping of code points. New reference, or NULL with an exception set. */
export let PyUnicode_AsCharmapString: (text: PyObjectPtr, mapping: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsCharmapString(PyObject *text, PyObject *mapping)",
  (bound) => (PyUnicode_AsCharmapString = bound),
);
/** The unicode_escape encoding, as bytes. New reference, or NULL with an exception set. */
export let PyUnicode_AsUnicodeEscapeString: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsUnicodeEscapeString(PyObject *text)",
  (bound) => (PyUnicode_AsUnicodeEscapeString = bound),
);
/** The raw_unicode_escape encoding, as bytes. New reference, or NULL with an exception set. */
export let PyUnicode_AsRawUnicodeEscapeString: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsRawUnicodeEscapeString(PyObject *text)",
  (bound) => (PyUnicode_AsRawUnicodeEscapeString = bound),
);
/**
 * Copies 4-byte characters into a buffer of `length`, with a NUL after them if asked: `buffer`, or NULL with an
 * exception set.
 */
export let PyUnicode_AsUCS4: (
  text: PyObjectPtr,
  buffer: Pointer<"Py_UCS4">,
  length: number,
  copyNull: number,
) => Pointer<"Py_UCS4"> = declare(
  "Py_UCS4 *PyUnicode_AsUCS4(PyObject *text, Py_UCS4 *buffer, Py_ssize_t length, int copy_null)",
  (bound) => (PyUnicode_AsUCS4 = bound),
);
/** 4-byte characters and a NUL in memory of `PyMem_Malloc`, or NULL with an exception set. */
export let PyUnicode_AsUCS4Copy: (text: PyObjectPtr) => Pointer<"Py_UCS4"> = declare(
  "Py_UCS4 *PyUnicode_AsUCS4Copy(PyObject *text)",
  (bound) => (PyUnicode_AsUCS4Copy = bound),
);
/** Copies at most `length` `wchar_t`: how many, or -1 with an exception set. */
export let PyUnicode_AsWideChar: (text: PyObjectPtr, buffer: Pointer<"wchar_t">, length: number) => number = declare(
  "Py_ssize_t PyUnicode_AsWideChar(PyObject *text, wchar_t *buffer, Py_ssize_t length)",
  (bound) => (PyUnicode_AsWideChar = bound),
);
/**
 * `wchar_t` text in memory to free with `PyMem_Free`; its length is stored at `length`, or NULL there refuses NUL
 * characters. NULL with an exception set.
 */
export let PyUnicode_AsWideCharString: (text: PyObjectPtr, length: Pointer<"Py_ssize_t">) => Pointer<"wchar_t"> =
  declare(
    "wchar_t *PyUnicode_AsWideCharString(PyObject *text, Py_ssize_t *length)",
    (bound) => (PyUnicode_AsWideCharString = bound),
  );
/** Deprecated: decodes str to any object. Use the codecs. New reference, or NULL with an exception set. */
export let PyUnicode_AsDecodedObject: (
  text: PyObjectPtr,
  encoding: string | null,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsDecodedObject(PyObject *text, const char *encoding, const char *errors)",
  (bound) => (PyUnicode_AsDecodedObject = bound),
);
/** Deprecated: decodes str to str. Use the codecs. New reference, or NULL with an exception set. */
export let PyUnicode_AsDecodedUnicode: (
  text: PyObjectPtr,
  encoding: string | null,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsDecodedUnicode(PyObject *text, const char *encoding, const char *errors)",
  (bound) => (PyUnicode_AsDecodedUnicode = bound),
);
/** Deprecated: encodes str to any object. Use the codecs. New reference, or NULL with an exception set. */
export let PyUnicode_AsEncodedObject: (
  text: PyObjectPtr,
  encoding: string | null,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsEncodedObject(PyObject *text, const char *encoding, const char *errors)",
  (bound) => (PyUnicode_AsEncodedObject = bound),
);
/** Deprecated: encodes str to str. Use the codecs. New reference, or NULL with an exception set. */
export let PyUnicode_AsEncodedUnicode: (
  text: PyObjectPtr,
  encoding: string | null,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_AsEncodedUnicode(PyObject *text, const char *encoding, const char *errors)",
  (bound) => (PyUnicode_AsEncodedUnicode = bound),
);
/** New str from `size` bytes; NULL is UTF-8, and "strict". New reference, or NULL with an exception set. */
export let PyUnicode_Decode: (
  data: CStringPtr,
  size: number,
  encoding: string | null,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Decode(const char *data, Py_ssize_t size, const char *encoding, const char *errors)",
  (bound) => (PyUnicode_Decode = bound),
  { raw: [0] },
);
/** New str from `size` bytes. New reference, or NULL with an exception set. */
export let PyUnicode_DecodeUTF8: (data: CStringPtr, size: number, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF8(const char *data, Py_ssize_t size, const char *errors)",
  (bound) => (PyUnicode_DecodeUTF8 = bound),
  { raw: [0] },
);
/**
 * As `PyUnicode_DecodeUTF8`, but an unfinished end is left over, and the bytes used are stored at `consumed`. New
 * reference, or NULL with an exception set.
 */
export let PyUnicode_DecodeUTF8Stateful: (
  data: CStringPtr,
  size: number,
  errors: string | null,
  consumed: Pointer<"Py_ssize_t">,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF8Stateful(const char *data, Py_ssize_t size, const char *errors, Py_ssize_t *consumed)",
  (bound) => (PyUnicode_DecodeUTF8Stateful = bound),
  { raw: [0] },
);
/** New str from `size` bytes. New reference, or NULL with an exception set. */
export let PyUnicode_DecodeUTF7: (data: CStringPtr, size: number, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF7(const char *data, Py_ssize_t size, const char *errors)",
  (bound) => (PyUnicode_DecodeUTF7 = bound),
  { raw: [0] },
);
/**
 * As `PyUnicode_DecodeUTF7`, but an unfinished end is left over, and the bytes used are stored at `consumed`. New
 * reference, or NULL with an exception set.
 */
export let PyUnicode_DecodeUTF7Stateful: (
  data: CStringPtr,
  size: number,
  errors: string | null,
  consumed: Pointer<"Py_ssize_t">,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF7Stateful(const char *data, Py_ssize_t size, const char *errors, Py_ssize_t *consumed)",
  (bound) => (PyUnicode_DecodeUTF7Stateful = bound),
  { raw: [0] },
);
/**
 * New str; the int at `byteorder` is -1 little, 1 big, 0 by the mark, and is set to what was found. NULL is the
 * machine's. New reference, or NULL with an exception set.
 */
export let PyUnicode_DecodeUTF16: (
  data: CStringPtr,
  size: number,
  errors: string | null,
  byteorder: Pointer<"int">,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF16(const char *data, Py_ssize_t size, const char *errors, int *byteorder)",
  (bound) => (PyUnicode_DecodeUTF16 = bound),
  { raw: [0] },
);
/**
 * As `PyUnicode_DecodeUTF16`, but an unfinished end is left over, and the bytes used are stored at `consumed`. New
 * reference, or NULL with an exception set.
 */
export let PyUnicode_DecodeUTF16Stateful: (
  data: CStringPtr,
  size: number,
  errors: string | null,
  byteorder: Pointer<"int">,
  consumed: Pointer<"Py_ssize_t">,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF16Stateful(const char *data, Py_ssize_t size, const char *errors, int *byteorder, Py_ssize_t *consumed)",
  (bound) => (PyUnicode_DecodeUTF16Stateful = bound),
  { raw: [0] },
);
/**
 * New str; the int at `byteorder` is -1 little, 1 big, 0 by the mark, and is set to what was found. NULL is the
 * machine's. New reference, or NULL with an exception set.
 */
export let PyUnicode_DecodeUTF32: (
  data: CStringPtr,
  size: number,
  errors: string | null,
  byteorder: Pointer<"int">,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF32(const char *data, Py_ssize_t size, const char *errors, int *byteorder)",
  (bound) => (PyUnicode_DecodeUTF32 = bound),
  { raw: [0] },
);
/**
 * As `PyUnicode_DecodeUTF32`, but an unfinished end is left over, and the bytes used are stored at `consumed`. New
 * reference, or NULL with an exception set.
 */
export let PyUnicode_DecodeUTF32Stateful: (
  data: CStringPtr,
  size: number,
  errors: string | null,
  byteorder: Pointer<"int">,
  consumed: Pointer<"Py_ssize_t">,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeUTF32Stateful(const char *data, Py_ssize_t size, const char *errors, int *byteorder, Py_ssize_t *consumed)",
  (bound) => (PyUnicode_DecodeUTF32Stateful = bound),
  { raw: [0] },
);
/** New str from `size` bytes. New reference, or NULL with an exception set. */
export let PyUnicode_DecodeLatin1: (data: CStringPtr, size: number, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeLatin1(const char *data, Py_ssize_t size, const char *errors)",
  (bound) => (PyUnicode_DecodeLatin1 = bound),
  { raw: [0] },
);
/** New str from `size` bytes. New reference, or NULL with an exception set. */
export let PyUnicode_DecodeASCII: (data: CStringPtr, size: number, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeASCII(const char *data, Py_ssize_t size, const char *errors)",
  (bound) => (PyUnicode_DecodeASCII = bound),
  { raw: [0] },
);
/** New str from `size` bytes by a mapping of them. New reference, or NULL with an exception set. */
export let PyUnicode_DecodeCharmap: (
  data: CStringPtr,
  size: number,
  mapping: PyObjectPtr,
  errors: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeCharmap(const char *data, Py_ssize_t size, PyObject *mapping, const char *errors)",
  (bound) => (PyUnicode_DecodeCharmap = bound),
  { raw: [0] },
);
/** New str from `size` bytes with escapes. New reference, or NULL with an exception set. */
export let PyUnicode_DecodeUnicodeEscape: (data: CStringPtr, size: number, errors: string | null) => PyObjectPtr =
  declare(
    "PyObject *PyUnicode_DecodeUnicodeEscape(const char *data, Py_ssize_t size, const char *errors)",
    (bound) => (PyUnicode_DecodeUnicodeEscape = bound),
    { raw: [0] },
  );
/** New str from `size` bytes with `\u` escapes. New reference, or NULL with an exception set. */
export let PyUnicode_DecodeRawUnicodeEscape: (data: CStringPtr, size: number, errors: string | null) => PyObjectPtr =
  declare(
    "PyObject *PyUnicode_DecodeRawUnicodeEscape(const char *data, Py_ssize_t size, const char *errors)",
    (bound) => (PyUnicode_DecodeRawUnicodeEscape = bound),
    { raw: [0] },
  );
/**
 * New str from text in the locale's encoding; errors are "strict" or "surrogateescape". New reference, or NULL with
 * an exception set.
 */
export let PyUnicode_DecodeLocale: (text: string, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeLocale(const char *text, const char *errors)",
  (bound) => (PyUnicode_DecodeLocale = bound),
);
/** The same with a size, where a NUL must follow. New reference, or NULL with an exception set. */
export let PyUnicode_DecodeLocaleAndSize: (text: CStringPtr, size: number, errors: string | null) => PyObjectPtr =
  declare(
    "PyObject *PyUnicode_DecodeLocaleAndSize(const char *text, Py_ssize_t size, const char *errors)",
    (bound) => (PyUnicode_DecodeLocaleAndSize = bound),
    { raw: [0] },
  );
/**
 * Bytes in the locale's encoding; errors are "strict" or "surrogateescape". New reference, or NULL with an exception
 * set.
 */
export let PyUnicode_EncodeLocale: (text: PyObjectPtr, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyUnicode_EncodeLocale(PyObject *text, const char *errors)",
  (bound) => (PyUnicode_EncodeLocale = bound),
);
/** New str from text in the encoding of file names. New reference, or NULL with an exception set. */
export let PyUnicode_DecodeFSDefault: (text: string) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeFSDefault(const char *text)",
  (bound) => (PyUnicode_DecodeFSDefault = bound),
);
/** New str from `size` bytes in the encoding of file names. New reference, or NULL with an exception set. */
export let PyUnicode_DecodeFSDefaultAndSize: (text: CStringPtr, size: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_DecodeFSDefaultAndSize(const char *text, Py_ssize_t size)",
  (bound) => (PyUnicode_DecodeFSDefaultAndSize = bound),
  { raw: [0] },
);
/** Bytes in the encoding of file names. New reference, or NULL with an exception set. */
export let PyUnicode_EncodeFSDefault: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_EncodeFSDefault(PyObject *text)",
  (bound) => (PyUnicode_EncodeFSDefault = bound),
);
/**
 * Converter of `PyArg_Parse`: stores path-like as new bytes at `result`: 1, `Py_CLEANUP_SUPPORTED`, or 0 with an
 * exception set.
 */
export let PyUnicode_FSConverter: (object: PyObjectPtr, result: VoidPtr) => number = declare(
  "int PyUnicode_FSConverter(PyObject *object, void *result)",
  (bound) => (PyUnicode_FSConverter = bound),
);
/**
 * Converter of `PyArg_Parse`: stores path-like as a new str at `result`: 1, `Py_CLEANUP_SUPPORTED`, or 0 with an
 * exception set.
 */
export let PyUnicode_FSDecoder: (object: PyObjectPtr, result: VoidPtr) => number = declare(
  "int PyUnicode_FSDecoder(PyObject *object, void *result)",
  (bound) => (PyUnicode_FSDecoder = bound),
);
/** The text "utf-8", static. */
export let PyUnicode_GetDefaultEncoding: () => CStringPtr = declare(
  "const char *PyUnicode_GetDefaultEncoding(void)",
  (bound) => (PyUnicode_GetDefaultEncoding = bound),
);
/** Code points, or -1 with an exception set. */
export let PyUnicode_GetLength: (text: PyObjectPtr) => number = declare(
  "Py_ssize_t PyUnicode_GetLength(PyObject *text)",
  (bound) => (PyUnicode_GetLength = bound),
);
/** Deprecated and, from 3.12 on, always an error. Use `PyUnicode_GetLength`. */
export let PyUnicode_GetSize: (text: PyObjectPtr) => number = declare(
  "Py_ssize_t PyUnicode_GetSize(PyObject *text)",
  (bound) => (PyUnicode_GetSize = bound),
);
/** Bytes of a character: 1, 2 or 4. A macro before 3.14: read the object there. */
export let PyUnicode_KIND: (text: PyObjectPtr) => number = declare(
  "int PyUnicode_KIND(PyObject *text)",
  (bound) => (PyUnicode_KIND = bound),
  { since: [3, 14] },
);
/** Address of the characters, owned by the str. A macro before 3.14: read the object there. */
export let PyUnicode_DATA: (text: PyObjectPtr) => VoidPtr = declare(
  "void *PyUnicode_DATA(PyObject *text)",
  (bound) => (PyUnicode_DATA = bound),
  { since: [3, 14] },
);
/** One code point, or all bits set with IndexError set. */
export let PyUnicode_ReadChar: (text: PyObjectPtr, index: number) => number = declare(
  "Py_UCS4 PyUnicode_ReadChar(PyObject *text, Py_ssize_t index)",
  (bound) => (PyUnicode_ReadChar = bound),
);
/** Writes into a str that nobody has seen yet. 0, or -1 with an exception set. */
export let PyUnicode_WriteChar: (text: PyObjectPtr, index: number, character: number) => number = declare(
  "int PyUnicode_WriteChar(PyObject *text, Py_ssize_t index, Py_UCS4 character)",
  (bound) => (PyUnicode_WriteChar = bound),
);
/** Copies into a str that nobody has seen yet: how many, or -1 with an exception set. */
export let PyUnicode_CopyCharacters: (
  to: PyObjectPtr,
  toStart: number,
  from: PyObjectPtr,
  fromStart: number,
  length: number,
) => number = declare(
  "Py_ssize_t PyUnicode_CopyCharacters(PyObject *to, Py_ssize_t to_start, PyObject *from, Py_ssize_t from_start, Py_ssize_t length)",
  (bound) => (PyUnicode_CopyCharacters = bound),
);
/** Fills a str that nobody has seen yet: how many, or -1 with an exception set. */
export let PyUnicode_Fill: (text: PyObjectPtr, start: number, length: number, character: number) => number = declare(
  "Py_ssize_t PyUnicode_Fill(PyObject *text, Py_ssize_t start, Py_ssize_t length, Py_UCS4 character)",
  (bound) => (PyUnicode_Fill = bound),
);
/**
 * Changes the length of the str at `text`, possibly into another object, whose reference replaces it. 0, or -1 with
 * an exception set.
 */
export let PyUnicode_Resize: (text: Pointer<"PyObject *">, length: number) => number = declare(
  "int PyUnicode_Resize(PyObject **text, Py_ssize_t length)",
  (bound) => (PyUnicode_Resize = bound),
);
/** `text[start:end]`; negative indexes are an error. New reference, or NULL with an exception set. */
export let PyUnicode_Substring: (text: PyObjectPtr, start: number, end: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Substring(PyObject *text, Py_ssize_t start, Py_ssize_t end)",
  (bound) => (PyUnicode_Substring = bound),
);
/** `left + right`. New reference, or NULL with an exception set. */
export let PyUnicode_Concat: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Concat(PyObject *left, PyObject *right)",
  (bound) => (PyUnicode_Concat = bound),
);
/** Replaces the str at `left` with the concatenation; on failure NULL with an exception set is stored there. */
export let PyUnicode_Append: (left: Pointer<"PyObject *">, right: PyObjectPtr) => void = declare(
  "void PyUnicode_Append(PyObject **left, PyObject *right)",
  (bound) => (PyUnicode_Append = bound),
);
/** `PyUnicode_Append` that steals `right`. */
export let PyUnicode_AppendAndDel: (left: Pointer<"PyObject *">, right: PyObjectPtr) => void = declare(
  "void PyUnicode_AppendAndDel(PyObject **left, PyObject *right)",
  (bound) => (PyUnicode_AppendAndDel = bound),
);
/** `separator.join(sequence)`. New reference, or NULL with an exception set. */
export let PyUnicode_Join: (separator: PyObjectPtr, sequence: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Join(PyObject *separator, PyObject *sequence)",
  (bound) => (PyUnicode_Join = bound),
);
/**
 * `text.split(separator, maximum)`; NULL splits at white space, -1 is no limit. New reference, or NULL with an
 * exception set.
 */
export let PyUnicode_Split: (text: PyObjectPtr, separator: PyObjectPtr, maximum: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Split(PyObject *text, PyObject *separator, Py_ssize_t maximum)",
  (bound) => (PyUnicode_Split = bound),
);
/** `text.rsplit(separator, maximum)`. New reference, or NULL with an exception set. */
export let PyUnicode_RSplit: (text: PyObjectPtr, separator: PyObjectPtr, maximum: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_RSplit(PyObject *text, PyObject *separator, Py_ssize_t maximum)",
  (bound) => (PyUnicode_RSplit = bound),
);
/** `text.splitlines(keepEnds)`. New reference, or NULL with an exception set. */
export let PyUnicode_Splitlines: (text: PyObjectPtr, keepEnds: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Splitlines(PyObject *text, int keep_ends)",
  (bound) => (PyUnicode_Splitlines = bound),
);
/** `text.partition(separator)`. New reference, or NULL with an exception set. */
export let PyUnicode_Partition: (text: PyObjectPtr, separator: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Partition(PyObject *text, PyObject *separator)",
  (bound) => (PyUnicode_Partition = bound),
);
/** `text.rpartition(separator)`. New reference, or NULL with an exception set. */
export let PyUnicode_RPartition: (text: PyObjectPtr, separator: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_RPartition(PyObject *text, PyObject *separator)",
  (bound) => (PyUnicode_RPartition = bound),
);
/** `text.replace(old, replacement, maximum)`; -1 is no limit. New reference, or NULL with an exception set. */
export let PyUnicode_Replace: (
  text: PyObjectPtr,
  old: PyObjectPtr,
  replacement: PyObjectPtr,
  maximum: number,
) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Replace(PyObject *text, PyObject *old, PyObject *replacement, Py_ssize_t maximum)",
  (bound) => (PyUnicode_Replace = bound),
);
/** Maps characters by a table of code points. New reference, or NULL with an exception set. */
export let PyUnicode_Translate: (text: PyObjectPtr, table: PyObjectPtr, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Translate(PyObject *text, PyObject *table, const char *errors)",
  (bound) => (PyUnicode_Translate = bound),
);
/**
 * Index of `part` in `text[start:end]`, from the front (1) or the back (-1); -1 if it is not there, -2 with an
 * exception set.
 */
export let PyUnicode_Find: (
  text: PyObjectPtr,
  part: PyObjectPtr,
  start: number,
  end: number,
  direction: number,
) => number = declare(
  "Py_ssize_t PyUnicode_Find(PyObject *text, PyObject *part, Py_ssize_t start, Py_ssize_t end, int direction)",
  (bound) => (PyUnicode_Find = bound),
);
/** Index of a code point, from the front (1) or the back (-1); -1 if it is not there, -2 with an exception set. */
export let PyUnicode_FindChar: (
  text: PyObjectPtr,
  character: number,
  start: number,
  end: number,
  direction: number,
) => number = declare(
  "Py_ssize_t PyUnicode_FindChar(PyObject *text, Py_UCS4 character, Py_ssize_t start, Py_ssize_t end, int direction)",
  (bound) => (PyUnicode_FindChar = bound),
);
/** How often `part` occurs without overlap, or -1 with an exception set. */
export let PyUnicode_Count: (text: PyObjectPtr, part: PyObjectPtr, start: number, end: number) => number = declare(
  "Py_ssize_t PyUnicode_Count(PyObject *text, PyObject *part, Py_ssize_t start, Py_ssize_t end)",
  (bound) => (PyUnicode_Count = bound),
);
/** Whether `text[start:end]` begins (-1) or ends (1) with `part`. 1 or 0, or -1 with an exception set. */
export let PyUnicode_Tailmatch: (
  text: PyObjectPtr,
  part: PyObjectPtr,
  start: number,
  end: number,
  direction: number,
) => number = declare(
  "Py_ssize_t PyUnicode_Tailmatch(PyObject *text, PyObject *part, Py_ssize_t start, Py_ssize_t end, int direction)",
  (bound) => (PyUnicode_Tailmatch = bound),
);
/** `part in text`. 1 or 0, or -1 with an exception set. */
export let PyUnicode_Contains: (text: PyObjectPtr, part: PyObjectPtr) => number = declare(
  "int PyUnicode_Contains(PyObject *text, PyObject *part)",
  (bound) => (PyUnicode_Contains = bound),
);
/** -1, 0 or 1 by code points; -1 may be an error: ask `PyErr_Occurred`. */
export let PyUnicode_Compare: (left: PyObjectPtr, right: PyObjectPtr) => number = declare(
  "int PyUnicode_Compare(PyObject *left, PyObject *right)",
  (bound) => (PyUnicode_Compare = bound),
);
/** -1, 0 or 1. Never fails. Use `PyUnicode_EqualToUTF8` for equality. */
export let PyUnicode_CompareWithASCIIString: (left: PyObjectPtr, right: string) => number = declare(
  "int PyUnicode_CompareWithASCIIString(PyObject *left, const char *right)",
  (bound) => (PyUnicode_CompareWithASCIIString = bound),
);
/** Whether two str are equal; TypeError for another type. 1 or 0, or -1 with an exception set. */
export let PyUnicode_Equal: (left: PyObjectPtr, right: PyObjectPtr) => number = declare(
  "int PyUnicode_Equal(PyObject *left, PyObject *right)",
  (bound) => (PyUnicode_Equal = bound),
  { since: [3, 14] },
);
/** 1 if the str equals the text, else 0. Never fails. */
export let PyUnicode_EqualToUTF8: (text: PyObjectPtr, utf8: string) => number = declare(
  "int PyUnicode_EqualToUTF8(PyObject *text, const char *utf8)",
  (bound) => (PyUnicode_EqualToUTF8 = bound),
  { since: [3, 13] },
);
/** 1 if the str equals `size` bytes of UTF-8, else 0. Never fails. */
export let PyUnicode_EqualToUTF8AndSize: (text: PyObjectPtr, utf8: CStringPtr, size: number) => number = declare(
  "int PyUnicode_EqualToUTF8AndSize(PyObject *text, const char *utf8, Py_ssize_t size)",
  (bound) => (PyUnicode_EqualToUTF8AndSize = bound),
  { since: [3, 13], raw: [1] },
);
/**
 * Compares by `op`, one of `Py_LT` to `Py_GE`: True, False or NotImplemented. New reference, or NULL with an
 * exception set.
 */
export let PyUnicode_RichCompare: (left: PyObjectPtr, right: PyObjectPtr, op: number) => PyObjectPtr = declare(
  "PyObject *PyUnicode_RichCompare(PyObject *left, PyObject *right, int op)",
  (bound) => (PyUnicode_RichCompare = bound),
);
/** `format % args`. New reference, or NULL with an exception set. */
export let PyUnicode_Format: (format: PyObjectPtr, args: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_Format(PyObject *format, PyObject *args)",
  (bound) => (PyUnicode_Format = bound),
);
/** 1 if the str is an identifier, else 0. Never fails. */
export let PyUnicode_IsIdentifier: (text: PyObjectPtr) => number = declare(
  "int PyUnicode_IsIdentifier(PyObject *text)",
  (bound) => (PyUnicode_IsIdentifier = bound),
);
/**
 * Map for `PyUnicode_AsCharmapString` from a str of 256 characters. New reference, or NULL with an exception set.
 */
export let PyUnicode_BuildEncodingMap: (table: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicode_BuildEncodingMap(PyObject *table)",
  (bound) => (PyUnicode_BuildEncodingMap = bound),
);
/** An interned str. New reference, or NULL with an exception set. */
export let PyUnicode_InternFromString: (text: string) => PyObjectPtr = declare(
  "PyObject *PyUnicode_InternFromString(const char *text)",
  (bound) => (PyUnicode_InternFromString = bound),
);
/** Replaces the str at `text` with the interned one that equals it, stealing the reference. Never fails. */
export let PyUnicode_InternInPlace: (text: Pointer<"PyObject *">) => void = declare(
  "void PyUnicode_InternInPlace(PyObject **text)",
  (bound) => (PyUnicode_InternInPlace = bound),
);
/** `PyUnicode_InternInPlace` that makes the str immortal. Deprecated. */
export let PyUnicode_InternImmortal: (text: Pointer<"PyObject *">) => void = declare(
  "void PyUnicode_InternImmortal(PyObject **text)",
  (bound) => (PyUnicode_InternImmortal = bound),
);
/** Makes the str canonical, which before 3.12 it need not be. 0, or -1 with an exception set. */
export let _PyUnicode_Ready: (text: PyObjectPtr) => number = declare(
  "int _PyUnicode_Ready(PyObject *text)",
  (bound) => (_PyUnicode_Ready = bound),
  { until: [3, 11] },
);
/** Starts a str, with a guess of its length or 0: a writer, or NULL with an exception set. */
export let PyUnicodeWriter_Create: (length: number) => Pointer<"PyUnicodeWriter"> = declare(
  "PyUnicodeWriter *PyUnicodeWriter_Create(Py_ssize_t length)",
  (bound) => (PyUnicodeWriter_Create = bound),
  { since: [3, 14] },
);
/** Adds a code point. 0, or -1 with an exception set. */
export let PyUnicodeWriter_WriteChar: (writer: Pointer<"PyUnicodeWriter">, character: number) => number = declare(
  "int PyUnicodeWriter_WriteChar(PyUnicodeWriter *writer, Py_UCS4 character)",
  (bound) => (PyUnicodeWriter_WriteChar = bound),
  { since: [3, 14] },
);
/** Adds `size` bytes of UTF-8; -1 goes to the NUL. 0, or -1 with an exception set. */
export let PyUnicodeWriter_WriteUTF8: (writer: Pointer<"PyUnicodeWriter">, utf8: CStringPtr, size: number) => number =
  declare(
    "int PyUnicodeWriter_WriteUTF8(PyUnicodeWriter *writer, const char *utf8, Py_ssize_t size)",
    (bound) => (PyUnicodeWriter_WriteUTF8 = bound),
    { since: [3, 14], raw: [1] },
  );
/** Adds `size` bytes that must be ASCII, unchecked; -1 goes to the NUL. 0, or -1 with an exception set. */
export let PyUnicodeWriter_WriteASCII: (writer: Pointer<"PyUnicodeWriter">, ascii: CStringPtr, size: number) => number =
  declare(
    "int PyUnicodeWriter_WriteASCII(PyUnicodeWriter *writer, const char *ascii, Py_ssize_t size)",
    (bound) => (PyUnicodeWriter_WriteASCII = bound),
    { since: [3, 14], raw: [1] },
  );
/** Adds `wchar_t`; -1 goes to the NUL. 0, or -1 with an exception set. */
export let PyUnicodeWriter_WriteWideChar: (
  writer: Pointer<"PyUnicodeWriter">,
  text: Pointer<"wchar_t">,
  length: number,
) => number = declare(
  "int PyUnicodeWriter_WriteWideChar(PyUnicodeWriter *writer, const wchar_t *text, Py_ssize_t length)",
  (bound) => (PyUnicodeWriter_WriteWideChar = bound),
  { since: [3, 14] },
);
/** Adds 4-byte characters. 0, or -1 with an exception set. */
export let PyUnicodeWriter_WriteUCS4: (
  writer: Pointer<"PyUnicodeWriter">,
  characters: Pointer<"Py_UCS4">,
  length: number,
) => number = declare(
  "int PyUnicodeWriter_WriteUCS4(PyUnicodeWriter *writer, Py_UCS4 *characters, Py_ssize_t length)",
  (bound) => (PyUnicodeWriter_WriteUCS4 = bound),
  { since: [3, 14] },
);
/** Adds `str(object)`. 0, or -1 with an exception set. */
export let PyUnicodeWriter_WriteStr: (writer: Pointer<"PyUnicodeWriter">, object: PyObjectPtr) => number = declare(
  "int PyUnicodeWriter_WriteStr(PyUnicodeWriter *writer, PyObject *object)",
  (bound) => (PyUnicodeWriter_WriteStr = bound),
  { since: [3, 14] },
);
/** Adds `repr(object)`. 0, or -1 with an exception set. */
export let PyUnicodeWriter_WriteRepr: (writer: Pointer<"PyUnicodeWriter">, object: PyObjectPtr) => number = declare(
  "int PyUnicodeWriter_WriteRepr(PyUnicodeWriter *writer, PyObject *object)",
  (bound) => (PyUnicodeWriter_WriteRepr = bound),
  { since: [3, 14] },
);
/** Adds `text[start:end]`. 0, or -1 with an exception set. */
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
/** Adds decoded UTF-8; with `consumed` an unfinished end is left over. 0, or -1 with an exception set. */
export let PyUnicodeWriter_DecodeUTF8Stateful: (
  writer: Pointer<"PyUnicodeWriter">,
  utf8: CStringPtr,
  size: number,
  errors: string | null,
  consumed: Pointer<"Py_ssize_t">,
) => number = declare(
  "int PyUnicodeWriter_DecodeUTF8Stateful(PyUnicodeWriter *writer, const char *utf8, Py_ssize_t size, const char *errors, Py_ssize_t *consumed)",
  (bound) => (PyUnicodeWriter_DecodeUTF8Stateful = bound),
  { since: [3, 14], raw: [1] },
);
/** The finished str; the writer is gone. New reference, or NULL with an exception set. */
export let PyUnicodeWriter_Finish: (writer: Pointer<"PyUnicodeWriter">) => PyObjectPtr = declare(
  "PyObject *PyUnicodeWriter_Finish(PyUnicodeWriter *writer)",
  (bound) => (PyUnicodeWriter_Finish = bound),
  { since: [3, 14] },
);
/** Throws the writer away. NULL is allowed. */
export let PyUnicodeWriter_Discard: (writer: Pointer<"PyUnicodeWriter">) => void = declare(
  "void PyUnicodeWriter_Discard(PyUnicodeWriter *writer)",
  (bound) => (PyUnicodeWriter_Discard = bound),
  { since: [3, 14] },
);

// skipped PyUnicode_Check: a macro; test Py_TPFLAGS_UNICODE_SUBCLASS
// skipped PyUnicode_GET_LENGTH: inline; use PyUnicode_GetLength
// skipped PyUnicode_IS_ASCII: inline; read the state of the object
// skipped PyUnicode_READY: inline, and nothing since 3.12; use _PyUnicode_Ready before
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
