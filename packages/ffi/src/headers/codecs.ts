import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr } from "../pointer.ts";

export const Py_hexdigits: () => Pointer<"char *"> = declareData("const char *Py_hexdigits");
export let PyCodec_BackslashReplaceErrors: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCodec_BackslashReplaceErrors(PyObject *exception)",
  (bound) => (PyCodec_BackslashReplaceErrors = bound),
);
export let PyCodec_Decode: (object: PyObjectPtr, encoding: string | null, errors: string | null) => PyObjectPtr =
  declare(
    "PyObject *PyCodec_Decode(PyObject *object, const char *encoding, const char *errors)",
    (bound) => (PyCodec_Decode = bound),
  );
export let PyCodec_Decoder: (encoding: string | null) => PyObjectPtr = declare(
  "PyObject *PyCodec_Decoder(const char *encoding)",
  (bound) => (PyCodec_Decoder = bound),
);
export let PyCodec_Encode: (object: PyObjectPtr, encoding: string | null, errors: string | null) => PyObjectPtr =
  declare(
    "PyObject *PyCodec_Encode(PyObject *object, const char *encoding, const char *errors)",
    (bound) => (PyCodec_Encode = bound),
  );
export let PyCodec_Encoder: (encoding: string | null) => PyObjectPtr = declare(
  "PyObject *PyCodec_Encoder(const char *encoding)",
  (bound) => (PyCodec_Encoder = bound),
);
export let PyCodec_IgnoreErrors: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCodec_IgnoreErrors(PyObject *exception)",
  (bound) => (PyCodec_IgnoreErrors = bound),
);
export let PyCodec_IncrementalDecoder: (encoding: string | null, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyCodec_IncrementalDecoder(const char *encoding, const char *errors)",
  (bound) => (PyCodec_IncrementalDecoder = bound),
);
export let PyCodec_IncrementalEncoder: (encoding: string | null, errors: string | null) => PyObjectPtr = declare(
  "PyObject *PyCodec_IncrementalEncoder(const char *encoding, const char *errors)",
  (bound) => (PyCodec_IncrementalEncoder = bound),
);
export let PyCodec_KnownEncoding: (encoding: string | null) => number = declare(
  "int PyCodec_KnownEncoding(const char *encoding)",
  (bound) => (PyCodec_KnownEncoding = bound),
);
export let PyCodec_LookupError: (name: string) => PyObjectPtr = declare(
  "PyObject *PyCodec_LookupError(const char *name)",
  (bound) => (PyCodec_LookupError = bound),
);
export let PyCodec_NameReplaceErrors: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCodec_NameReplaceErrors(PyObject *exception)",
  (bound) => (PyCodec_NameReplaceErrors = bound),
);
export let PyCodec_Register: (searchFunction: PyObjectPtr) => number = declare(
  "int PyCodec_Register(PyObject *search_function)",
  (bound) => (PyCodec_Register = bound),
);
export let PyCodec_RegisterError: (name: string, error: PyObjectPtr) => number = declare(
  "int PyCodec_RegisterError(const char *name, PyObject *error)",
  (bound) => (PyCodec_RegisterError = bound),
);
export let PyCodec_ReplaceErrors: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCodec_ReplaceErrors(PyObject *exception)",
  (bound) => (PyCodec_ReplaceErrors = bound),
);
export let PyCodec_StreamReader: (encoding: string | null, stream: PyObjectPtr, errors: string | null) => PyObjectPtr =
  declare(
    "PyObject *PyCodec_StreamReader(const char *encoding, PyObject *stream, const char *errors)",
    (bound) => (PyCodec_StreamReader = bound),
  );
export let PyCodec_StreamWriter: (encoding: string | null, stream: PyObjectPtr, errors: string | null) => PyObjectPtr =
  declare(
    "PyObject *PyCodec_StreamWriter(const char *encoding, PyObject *stream, const char *errors)",
    (bound) => (PyCodec_StreamWriter = bound),
  );
export let PyCodec_StrictErrors: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCodec_StrictErrors(PyObject *exception)",
  (bound) => (PyCodec_StrictErrors = bound),
);
export let PyCodec_Unregister: (searchFunction: PyObjectPtr) => number = declare(
  "int PyCodec_Unregister(PyObject *search_function)",
  (bound) => (PyCodec_Unregister = bound),
  { since: [3, 10] },
);
export let PyCodec_XMLCharRefReplaceErrors: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCodec_XMLCharRefReplaceErrors(PyObject *exception)",
  (bound) => (PyCodec_XMLCharRefReplaceErrors = bound),
);
