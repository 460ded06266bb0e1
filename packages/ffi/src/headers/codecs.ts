import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr } from "../pointer.ts";

/** Registers a search function for encodings. 0, or -1 with an exception set. */
export let PyCodec_Register: (search: PyObjectPtr) => number = declare(
  "int PyCodec_Register(PyObject *search)",
  (bound) => (PyCodec_Register = bound),
);
/** Takes a search function out and empties the cache. 0, or -1 with an exception set. */
export let PyCodec_Unregister: (search: PyObjectPtr) => number = declare(
  "int PyCodec_Unregister(PyObject *search)",
  (bound) => (PyCodec_Unregister = bound),
  { since: [3, 10] },
);
/** 1 if there is such an encoding, else 0. Never fails. */
export let PyCodec_KnownEncoding: (encoding: string | null) => number = declare(
  "int PyCodec_KnownEncoding(const char *encoding)",
  (bound) => (PyCodec_KnownEncoding = bound),
);
/** `codecs.encode(object, encoding, errors)`. New reference, or NULL with an exception set. */
export let PyCodec_Encode: (object: PyObjectPtr, encoding: string | null, errors: string | null) => PyObjectPtr =
  declare(
    "PyObject *PyCodec_Encode(PyObject *object, const char *encoding, const char *errors)",
    (bound) => (PyCodec_Encode = bound),
  );
/** `codecs.decode(object, encoding, errors)`. New reference, or NULL with an exception set. */
export let PyCodec_Decode: (object: PyObjectPtr, encoding: string | null, errors: string | null) => PyObjectPtr =
  declare(
    "PyObject *PyCodec_Decode(PyObject *object, const char *encoding, const char *errors)",
    (bound) => (PyCodec_Decode = bound),
  );
/** `codecs.getencoder(encoding)`. New reference, or NULL with an exception set. */
export let PyCodec_Encoder: (encoding: string | null) => PyObjectPtr = declare(
  "PyObject *PyCodec_Encoder(const char *encoding)",
  (bound) => (PyCodec_Encoder = bound),
);
/** `codecs.getdecoder(encoding)`. New reference, or NULL with an exception set. */
export let PyCodec_Decoder: (encoding: string | null) => PyObjectPtr = declare(
  "PyObject *PyCodec_Decoder(const char *encoding)",
  (bound) => (PyCodec_Decoder = bound),
);
/** New incremental encoder. New reference, or NULL with an exception set. */
export let PyCodec_IncrementalEncoder: (encoding: string | null, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyCodec_IncrementalEncoder(const char *encoding, const char *errors)",
  (bound) => (PyCodec_IncrementalEncoder = bound),
);
/** New incremental decoder. New reference, or NULL with an exception set. */
export let PyCodec_IncrementalDecoder: (encoding: string | null, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyCodec_IncrementalDecoder(const char *encoding, const char *errors)",
  (bound) => (PyCodec_IncrementalDecoder = bound),
);
/** New reader around a stream. New reference, or NULL with an exception set. */
export let PyCodec_StreamReader: (encoding: string | null, stream: PyObjectPtr, errors: string | null) => PyObjectPtr =
  declare(
    "PyObject *PyCodec_StreamReader(const char *encoding, PyObject *stream, const char *errors)",
    (bound) => (PyCodec_StreamReader = bound),
  );
/** New writer around a stream. New reference, or NULL with an exception set. */
export let PyCodec_StreamWriter: (encoding: string | null, stream: PyObjectPtr, errors: string | null) => PyObjectPtr =
  declare(
    "PyObject *PyCodec_StreamWriter(const char *encoding, PyObject *stream, const char *errors)",
    (bound) => (PyCodec_StreamWriter = bound),
  );
/** `codecs.register_error(name, handler)`. 0, or -1 with an exception set. */
export let PyCodec_RegisterError: (name: string, handler: PyObjectPtr) => number = declare(
  "int PyCodec_RegisterError(const char *name, PyObject *handler)",
  (bound) => (PyCodec_RegisterError = bound),
);
/** `codecs.lookup_error(name)`; NULL is "strict". New reference, or NULL with an exception set. */
export let PyCodec_LookupError: (name: string | null) => PyObjectPtr = declare(
  "PyObject *PyCodec_LookupError(const char *name)",
  (bound) => (PyCodec_LookupError = bound),
);
/** Error handler "strict": raises the exception. Gives NULL. */
export let PyCodec_StrictErrors: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCodec_StrictErrors(PyObject *exception)",
  (bound) => (PyCodec_StrictErrors = bound),
);
/** Error handler "ignore". New reference, or NULL with an exception set. */
export let PyCodec_IgnoreErrors: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCodec_IgnoreErrors(PyObject *exception)",
  (bound) => (PyCodec_IgnoreErrors = bound),
);
/** Error handler "replace". New reference, or NULL with an exception set. */
export let PyCodec_ReplaceErrors: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCodec_ReplaceErrors(PyObject *exception)",
  (bound) => (PyCodec_ReplaceErrors = bound),
);
/** Error handler "xmlcharrefreplace". New reference, or NULL with an exception set. */
export let PyCodec_XMLCharRefReplaceErrors: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCodec_XMLCharRefReplaceErrors(PyObject *exception)",
  (bound) => (PyCodec_XMLCharRefReplaceErrors = bound),
);
/** Error handler "backslashreplace". New reference, or NULL with an exception set. */
export let PyCodec_BackslashReplaceErrors: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCodec_BackslashReplaceErrors(PyObject *exception)",
  (bound) => (PyCodec_BackslashReplaceErrors = bound),
);
/** Error handler "namereplace". New reference, or NULL with an exception set. */
export let PyCodec_NameReplaceErrors: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCodec_NameReplaceErrors(PyObject *exception)",
  (bound) => (PyCodec_NameReplaceErrors = bound),
);
/** Address of the variable with the text "0123456789abcdef". */
export const Py_hexdigits: () => Pointer<"char *"> = declareData("const char *Py_hexdigits");
