import { declare, declarePointer } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr } from "../pointer.ts";

export let _PyErr_ChainExceptions: (typ: PyObjectPtr, value: PyObjectPtr, traceback: PyObjectPtr) => void = declare(
  "void _PyErr_ChainExceptions(PyObject *typ, PyObject *value, PyObject *traceback)",
  (bound) => (_PyErr_ChainExceptions = bound),
  { until: [3, 12] },
);
export let _PyErr_ChainExceptions1: (exception: PyObjectPtr) => void = declare(
  "void _PyErr_ChainExceptions1(PyObject *exception)",
  (bound) => (_PyErr_ChainExceptions1 = bound),
  { since: [3, 12] },
);
export let _PyErr_SetKeyError: (arg: PyObjectPtr) => void = declare(
  "void _PyErr_SetKeyError(PyObject *arg)",
  (bound) => (_PyErr_SetKeyError = bound),
);
export let Py_FatalError: (message: string) => void = declare(
  "void Py_FatalError(const char *message)",
  (bound) => (Py_FatalError = bound),
);
export let PyErr_BadArgument: () => number = declare(
  "int PyErr_BadArgument(void)",
  (bound) => (PyErr_BadArgument = bound),
);
export let PyErr_BadInternalCall: () => void = declare(
  "void PyErr_BadInternalCall(void)",
  (bound) => (PyErr_BadInternalCall = bound),
);
export let PyErr_CheckSignals: () => number = declare(
  "int PyErr_CheckSignals(void)",
  (bound) => (PyErr_CheckSignals = bound),
);
export let PyErr_Clear: () => void = declare("void PyErr_Clear(void)", (bound) => (PyErr_Clear = bound));
export let PyErr_ExceptionMatches: (exception: PyObjectPtr) => number = declare(
  "int PyErr_ExceptionMatches(PyObject *exception)",
  (bound) => (PyErr_ExceptionMatches = bound),
);
export let PyErr_Fetch: (
  pType: Pointer<"PyObject *">,
  pValue: Pointer<"PyObject *">,
  pTraceback: Pointer<"PyObject *">,
) => void = declare(
  "void PyErr_Fetch(PyObject **p_type, PyObject **p_value, PyObject **p_traceback)",
  (bound) => (PyErr_Fetch = bound),
);
export let PyErr_GetExcInfo: (
  pType: Pointer<"PyObject *">,
  pValue: Pointer<"PyObject *">,
  pTraceback: Pointer<"PyObject *">,
) => void = declare(
  "void PyErr_GetExcInfo(PyObject **p_type, PyObject **p_value, PyObject **p_traceback)",
  (bound) => (PyErr_GetExcInfo = bound),
);
export let PyErr_GetHandledException: () => PyObjectPtr = declare(
  "PyObject *PyErr_GetHandledException(void)",
  (bound) => (PyErr_GetHandledException = bound),
  { since: [3, 11] },
);
export let PyErr_GetRaisedException: () => PyObjectPtr = declare(
  "PyObject *PyErr_GetRaisedException(void)",
  (bound) => (PyErr_GetRaisedException = bound),
  { since: [3, 12] },
);
export let PyErr_GivenExceptionMatches: (err: PyObjectPtr, exception: PyObjectPtr) => number = declare(
  "int PyErr_GivenExceptionMatches(PyObject *err, PyObject *exception)",
  (bound) => (PyErr_GivenExceptionMatches = bound),
);
export let PyErr_NewException: (name: string, base: PyObjectPtr, dict: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyErr_NewException(const char *name, PyObject *base, PyObject *dict)",
  (bound) => (PyErr_NewException = bound),
);
export let PyErr_NewExceptionWithDoc: (
  name: string,
  doc: string | null,
  base: PyObjectPtr,
  dict: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyErr_NewExceptionWithDoc(const char *name, const char *doc, PyObject *base, PyObject *dict)",
  (bound) => (PyErr_NewExceptionWithDoc = bound),
);
export let PyErr_NoMemory: () => PyObjectPtr = declare(
  "PyObject *PyErr_NoMemory(void)",
  (bound) => (PyErr_NoMemory = bound),
);
export let PyErr_NormalizeException: (
  exception: Pointer<"PyObject *">,
  value: Pointer<"PyObject *">,
  traceback: Pointer<"PyObject *">,
) => void = declare(
  "void PyErr_NormalizeException(PyObject **exception, PyObject **value, PyObject **traceback)",
  (bound) => (PyErr_NormalizeException = bound),
);
export let PyErr_Occurred: () => PyObjectPtr = declare(
  "PyObject *PyErr_Occurred(void)",
  (bound) => (PyErr_Occurred = bound),
);
export let PyErr_ProgramText: (filename: string, lineno: number) => PyObjectPtr = declare(
  "PyObject *PyErr_ProgramText(const char *filename, int lineno)",
  (bound) => (PyErr_ProgramText = bound),
);
export let PyErr_ProgramTextObject: (filename: PyObjectPtr, lineno: number) => PyObjectPtr = declare(
  "PyObject *PyErr_ProgramTextObject(PyObject *filename, int lineno)",
  (bound) => (PyErr_ProgramTextObject = bound),
);
export let PyErr_RangedSyntaxLocationObject: (
  filename: PyObjectPtr,
  lineno: number,
  colOffset: number,
  endLineno: number,
  endColOffset: number,
) => void = declare(
  "void PyErr_RangedSyntaxLocationObject(PyObject *filename, int lineno, int col_offset, int end_lineno, int end_col_offset)",
  (bound) => (PyErr_RangedSyntaxLocationObject = bound),
  { since: [3, 10] },
);
export let PyErr_Restore: (type: PyObjectPtr, value: PyObjectPtr, traceback: PyObjectPtr) => void = declare(
  "void PyErr_Restore(PyObject *type, PyObject *value, PyObject *traceback)",
  (bound) => (PyErr_Restore = bound),
);
export let PyErr_SetExcInfo: (type: PyObjectPtr, value: PyObjectPtr, traceback: PyObjectPtr) => void = declare(
  "void PyErr_SetExcInfo(PyObject *type, PyObject *value, PyObject *traceback)",
  (bound) => (PyErr_SetExcInfo = bound),
);
export let PyErr_SetFromErrno: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyErr_SetFromErrno(PyObject *exception)",
  (bound) => (PyErr_SetFromErrno = bound),
);
export let PyErr_SetFromErrnoWithFilename: (exception: PyObjectPtr, filename: string | null) => PyObjectPtr = declare(
  "PyObject *PyErr_SetFromErrnoWithFilename(PyObject *exception, const char *filename)",
  (bound) => (PyErr_SetFromErrnoWithFilename = bound),
);
export let PyErr_SetFromErrnoWithFilenameObject: (exception: PyObjectPtr, filenameObject: PyObjectPtr) => PyObjectPtr =
  declare(
    "PyObject *PyErr_SetFromErrnoWithFilenameObject(PyObject *exception, PyObject *filename_object)",
    (bound) => (PyErr_SetFromErrnoWithFilenameObject = bound),
  );
export let PyErr_SetFromErrnoWithFilenameObjects: (
  exception: PyObjectPtr,
  filenameObject: PyObjectPtr,
  filenameObject2: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyErr_SetFromErrnoWithFilenameObjects(PyObject *exception, PyObject *filename_object, PyObject *filename_object2)",
  (bound) => (PyErr_SetFromErrnoWithFilenameObjects = bound),
);
export let PyErr_SetHandledException: (exception: PyObjectPtr) => void = declare(
  "void PyErr_SetHandledException(PyObject *exception)",
  (bound) => (PyErr_SetHandledException = bound),
  { since: [3, 11] },
);
export let PyErr_SetImportError: (msg: PyObjectPtr, name: PyObjectPtr, path: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyErr_SetImportError(PyObject *msg, PyObject *name, PyObject *path)",
  (bound) => (PyErr_SetImportError = bound),
);
export let PyErr_SetImportErrorSubclass: (
  exception: PyObjectPtr,
  msg: PyObjectPtr,
  name: PyObjectPtr,
  path: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyErr_SetImportErrorSubclass(PyObject *exception, PyObject *msg, PyObject *name, PyObject *path)",
  (bound) => (PyErr_SetImportErrorSubclass = bound),
);
export let PyErr_SetInterrupt: () => void = declare(
  "void PyErr_SetInterrupt(void)",
  (bound) => (PyErr_SetInterrupt = bound),
);
export let PyErr_SetInterruptEx: (signum: number) => number = declare(
  "int PyErr_SetInterruptEx(int signum)",
  (bound) => (PyErr_SetInterruptEx = bound),
  { since: [3, 10] },
);
export let PyErr_SetNone: (exception: PyObjectPtr) => void = declare(
  "void PyErr_SetNone(PyObject *exception)",
  (bound) => (PyErr_SetNone = bound),
);
export let PyErr_SetObject: (exception: PyObjectPtr, value: PyObjectPtr) => void = declare(
  "void PyErr_SetObject(PyObject *exception, PyObject *value)",
  (bound) => (PyErr_SetObject = bound),
);
export let PyErr_SetRaisedException: (exception: PyObjectPtr) => void = declare(
  "void PyErr_SetRaisedException(PyObject *exception)",
  (bound) => (PyErr_SetRaisedException = bound),
  { since: [3, 12] },
);
export let PyErr_SetString: (exception: PyObjectPtr, text: string) => void = declare(
  "void PyErr_SetString(PyObject *exception, const char *text)",
  (bound) => (PyErr_SetString = bound),
);
export let PyErr_SyntaxLocation: (filename: string, lineno: number) => void = declare(
  "void PyErr_SyntaxLocation(const char *filename, int lineno)",
  (bound) => (PyErr_SyntaxLocation = bound),
);
export let PyErr_SyntaxLocationEx: (filename: string, lineno: number, colOffset: number) => void = declare(
  "void PyErr_SyntaxLocationEx(const char *filename, int lineno, int col_offset)",
  (bound) => (PyErr_SyntaxLocationEx = bound),
);
export let PyErr_SyntaxLocationObject: (filename: PyObjectPtr, lineno: number, colOffset: number) => void = declare(
  "void PyErr_SyntaxLocationObject(PyObject *filename, int lineno, int col_offset)",
  (bound) => (PyErr_SyntaxLocationObject = bound),
);
export let PyErr_WriteUnraisable: (object: PyObjectPtr) => void = declare(
  "void PyErr_WriteUnraisable(PyObject *object)",
  (bound) => (PyErr_WriteUnraisable = bound),
);
export const PyExc_ArithmeticError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ArithmeticError");
export const PyExc_AssertionError: () => PyObjectPtr = declarePointer("PyObject *PyExc_AssertionError");
export const PyExc_AttributeError: () => PyObjectPtr = declarePointer("PyObject *PyExc_AttributeError");
export const PyExc_BaseException: () => PyObjectPtr = declarePointer("PyObject *PyExc_BaseException");
export const PyExc_BaseExceptionGroup: () => PyObjectPtr = declarePointer("PyObject *PyExc_BaseExceptionGroup", {
  since: [3, 11],
});
export const PyExc_BlockingIOError: () => PyObjectPtr = declarePointer("PyObject *PyExc_BlockingIOError");
export const PyExc_BrokenPipeError: () => PyObjectPtr = declarePointer("PyObject *PyExc_BrokenPipeError");
export const PyExc_BufferError: () => PyObjectPtr = declarePointer("PyObject *PyExc_BufferError");
export const PyExc_BytesWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_BytesWarning");
export const PyExc_ChildProcessError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ChildProcessError");
export const PyExc_ConnectionAbortedError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ConnectionAbortedError");
export const PyExc_ConnectionError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ConnectionError");
export const PyExc_ConnectionRefusedError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ConnectionRefusedError");
export const PyExc_ConnectionResetError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ConnectionResetError");
export const PyExc_DeprecationWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_DeprecationWarning");
export const PyExc_EncodingWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_EncodingWarning", {
  since: [3, 10],
});
export const PyExc_EnvironmentError: () => PyObjectPtr = declarePointer("PyObject *PyExc_EnvironmentError");
export const PyExc_EOFError: () => PyObjectPtr = declarePointer("PyObject *PyExc_EOFError");
export const PyExc_Exception: () => PyObjectPtr = declarePointer("PyObject *PyExc_Exception");
export const PyExc_FileExistsError: () => PyObjectPtr = declarePointer("PyObject *PyExc_FileExistsError");
export const PyExc_FileNotFoundError: () => PyObjectPtr = declarePointer("PyObject *PyExc_FileNotFoundError");
export const PyExc_FloatingPointError: () => PyObjectPtr = declarePointer("PyObject *PyExc_FloatingPointError");
export const PyExc_FutureWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_FutureWarning");
export const PyExc_GeneratorExit: () => PyObjectPtr = declarePointer("PyObject *PyExc_GeneratorExit");
export const PyExc_ImportError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ImportError");
export const PyExc_ImportWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_ImportWarning");
export const PyExc_IndentationError: () => PyObjectPtr = declarePointer("PyObject *PyExc_IndentationError");
export const PyExc_IndexError: () => PyObjectPtr = declarePointer("PyObject *PyExc_IndexError");
export const PyExc_InterpreterError: () => PyObjectPtr = declarePointer("PyObject *PyExc_InterpreterError", {
  since: [3, 13],
});
export const PyExc_InterpreterNotFoundError: () => PyObjectPtr = declarePointer(
  "PyObject *PyExc_InterpreterNotFoundError",
  { since: [3, 13] },
);
export const PyExc_InterruptedError: () => PyObjectPtr = declarePointer("PyObject *PyExc_InterruptedError");
export const PyExc_IOError: () => PyObjectPtr = declarePointer("PyObject *PyExc_IOError");
export const PyExc_IsADirectoryError: () => PyObjectPtr = declarePointer("PyObject *PyExc_IsADirectoryError");
export const PyExc_KeyboardInterrupt: () => PyObjectPtr = declarePointer("PyObject *PyExc_KeyboardInterrupt");
export const PyExc_KeyError: () => PyObjectPtr = declarePointer("PyObject *PyExc_KeyError");
export const PyExc_LookupError: () => PyObjectPtr = declarePointer("PyObject *PyExc_LookupError");
export const PyExc_MemoryError: () => PyObjectPtr = declarePointer("PyObject *PyExc_MemoryError");
export const PyExc_ModuleNotFoundError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ModuleNotFoundError");
export const PyExc_NameError: () => PyObjectPtr = declarePointer("PyObject *PyExc_NameError");
export const PyExc_NotADirectoryError: () => PyObjectPtr = declarePointer("PyObject *PyExc_NotADirectoryError");
export const PyExc_NotImplementedError: () => PyObjectPtr = declarePointer("PyObject *PyExc_NotImplementedError");
export const PyExc_OSError: () => PyObjectPtr = declarePointer("PyObject *PyExc_OSError");
export const PyExc_OverflowError: () => PyObjectPtr = declarePointer("PyObject *PyExc_OverflowError");
export const PyExc_PendingDeprecationWarning: () => PyObjectPtr = declarePointer(
  "PyObject *PyExc_PendingDeprecationWarning",
);
export const PyExc_PermissionError: () => PyObjectPtr = declarePointer("PyObject *PyExc_PermissionError");
export const PyExc_ProcessLookupError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ProcessLookupError");
export const PyExc_PythonFinalizationError: () => PyObjectPtr = declarePointer(
  "PyObject *PyExc_PythonFinalizationError",
  { since: [3, 13] },
);
export const PyExc_RecursionError: () => PyObjectPtr = declarePointer("PyObject *PyExc_RecursionError");
export const PyExc_ReferenceError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ReferenceError");
export const PyExc_ResourceWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_ResourceWarning");
export const PyExc_RuntimeError: () => PyObjectPtr = declarePointer("PyObject *PyExc_RuntimeError");
export const PyExc_RuntimeWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_RuntimeWarning");
export const PyExc_StopAsyncIteration: () => PyObjectPtr = declarePointer("PyObject *PyExc_StopAsyncIteration");
export const PyExc_StopIteration: () => PyObjectPtr = declarePointer("PyObject *PyExc_StopIteration");
export const PyExc_SyntaxError: () => PyObjectPtr = declarePointer("PyObject *PyExc_SyntaxError");
export const PyExc_SyntaxWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_SyntaxWarning");
export const PyExc_SystemError: () => PyObjectPtr = declarePointer("PyObject *PyExc_SystemError");
export const PyExc_SystemExit: () => PyObjectPtr = declarePointer("PyObject *PyExc_SystemExit");
export const PyExc_TabError: () => PyObjectPtr = declarePointer("PyObject *PyExc_TabError");
export const PyExc_TimeoutError: () => PyObjectPtr = declarePointer("PyObject *PyExc_TimeoutError");
export const PyExc_TypeError: () => PyObjectPtr = declarePointer("PyObject *PyExc_TypeError");
export const PyExc_UnboundLocalError: () => PyObjectPtr = declarePointer("PyObject *PyExc_UnboundLocalError");
export const PyExc_UnicodeDecodeError: () => PyObjectPtr = declarePointer("PyObject *PyExc_UnicodeDecodeError");
export const PyExc_UnicodeEncodeError: () => PyObjectPtr = declarePointer("PyObject *PyExc_UnicodeEncodeError");
export const PyExc_UnicodeError: () => PyObjectPtr = declarePointer("PyObject *PyExc_UnicodeError");
export const PyExc_UnicodeTranslateError: () => PyObjectPtr = declarePointer("PyObject *PyExc_UnicodeTranslateError");
export const PyExc_UnicodeWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_UnicodeWarning");
export const PyExc_UserWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_UserWarning");
export const PyExc_ValueError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ValueError");
export const PyExc_Warning: () => PyObjectPtr = declarePointer("PyObject *PyExc_Warning");
export const PyExc_ZeroDivisionError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ZeroDivisionError");
export let PyException_GetArgs: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyException_GetArgs(PyObject *exception)",
  (bound) => (PyException_GetArgs = bound),
  { since: [3, 12] },
);
export let PyException_GetCause: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyException_GetCause(PyObject *exception)",
  (bound) => (PyException_GetCause = bound),
);
export let PyException_GetContext: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyException_GetContext(PyObject *exception)",
  (bound) => (PyException_GetContext = bound),
);
export let PyException_GetTraceback: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyException_GetTraceback(PyObject *exception)",
  (bound) => (PyException_GetTraceback = bound),
);
export let PyException_SetArgs: (exception: PyObjectPtr, object: PyObjectPtr) => void = declare(
  "void PyException_SetArgs(PyObject *exception, PyObject *object)",
  (bound) => (PyException_SetArgs = bound),
  { since: [3, 12] },
);
export let PyException_SetCause: (exception: PyObjectPtr, cause: PyObjectPtr) => void = declare(
  "void PyException_SetCause(PyObject *exception, PyObject *cause)",
  (bound) => (PyException_SetCause = bound),
);
export let PyException_SetContext: (exception: PyObjectPtr, context: PyObjectPtr) => void = declare(
  "void PyException_SetContext(PyObject *exception, PyObject *context)",
  (bound) => (PyException_SetContext = bound),
);
export let PyException_SetTraceback: (exception: PyObjectPtr, traceback: PyObjectPtr) => number = declare(
  "int PyException_SetTraceback(PyObject *exception, PyObject *traceback)",
  (bound) => (PyException_SetTraceback = bound),
);
export let PyExceptionClass_Name: (object: PyObjectPtr) => CStringPtr = declare(
  "const char *PyExceptionClass_Name(PyObject *object)",
  (bound) => (PyExceptionClass_Name = bound),
);
export let PySignal_SetWakeupFd: (fd: number) => number = declare(
  "int PySignal_SetWakeupFd(int fd)",
  (bound) => (PySignal_SetWakeupFd = bound),
  { since: [3, 13] },
);
export let PyUnicodeDecodeError_Create: (
  encoding: string | null,
  object: CStringPtr,
  length: number,
  start: number,
  end: number,
  reason: string,
) => PyObjectPtr = declare(
  "PyObject *PyUnicodeDecodeError_Create(const char *encoding, const char *object, Py_ssize_t length, Py_ssize_t start, Py_ssize_t end, const char *reason)",
  (bound) => (PyUnicodeDecodeError_Create = bound),
  { raw: [1] },
);
export let PyUnicodeDecodeError_GetEncoding: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeDecodeError_GetEncoding(PyObject *object)",
  (bound) => (PyUnicodeDecodeError_GetEncoding = bound),
);
export let PyUnicodeDecodeError_GetEnd: (exception: PyObjectPtr, end: Pointer<"Py_ssize_t">) => number = declare(
  "int PyUnicodeDecodeError_GetEnd(PyObject *exception, Py_ssize_t *end)",
  (bound) => (PyUnicodeDecodeError_GetEnd = bound),
);
export let PyUnicodeDecodeError_GetObject: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeDecodeError_GetObject(PyObject *exception)",
  (bound) => (PyUnicodeDecodeError_GetObject = bound),
);
export let PyUnicodeDecodeError_GetReason: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeDecodeError_GetReason(PyObject *object)",
  (bound) => (PyUnicodeDecodeError_GetReason = bound),
);
export let PyUnicodeDecodeError_GetStart: (exception: PyObjectPtr, start: Pointer<"Py_ssize_t">) => number = declare(
  "int PyUnicodeDecodeError_GetStart(PyObject *exception, Py_ssize_t *start)",
  (bound) => (PyUnicodeDecodeError_GetStart = bound),
);
export let PyUnicodeDecodeError_SetEnd: (object: PyObjectPtr, size: number) => number = declare(
  "int PyUnicodeDecodeError_SetEnd(PyObject *object, Py_ssize_t size)",
  (bound) => (PyUnicodeDecodeError_SetEnd = bound),
);
export let PyUnicodeDecodeError_SetReason: (exception: PyObjectPtr, reason: string) => number = declare(
  "int PyUnicodeDecodeError_SetReason(PyObject *exception, const char *reason)",
  (bound) => (PyUnicodeDecodeError_SetReason = bound),
);
export let PyUnicodeDecodeError_SetStart: (object: PyObjectPtr, size: number) => number = declare(
  "int PyUnicodeDecodeError_SetStart(PyObject *object, Py_ssize_t size)",
  (bound) => (PyUnicodeDecodeError_SetStart = bound),
);
export let PyUnicodeEncodeError_GetEncoding: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeEncodeError_GetEncoding(PyObject *exception)",
  (bound) => (PyUnicodeEncodeError_GetEncoding = bound),
);
export let PyUnicodeEncodeError_GetEnd: (exception: PyObjectPtr, end: Pointer<"Py_ssize_t">) => number = declare(
  "int PyUnicodeEncodeError_GetEnd(PyObject *exception, Py_ssize_t *end)",
  (bound) => (PyUnicodeEncodeError_GetEnd = bound),
);
export let PyUnicodeEncodeError_GetObject: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeEncodeError_GetObject(PyObject *exception)",
  (bound) => (PyUnicodeEncodeError_GetObject = bound),
);
export let PyUnicodeEncodeError_GetReason: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeEncodeError_GetReason(PyObject *exception)",
  (bound) => (PyUnicodeEncodeError_GetReason = bound),
);
export let PyUnicodeEncodeError_GetStart: (exception: PyObjectPtr, start: Pointer<"Py_ssize_t">) => number = declare(
  "int PyUnicodeEncodeError_GetStart(PyObject *exception, Py_ssize_t *start)",
  (bound) => (PyUnicodeEncodeError_GetStart = bound),
);
export let PyUnicodeEncodeError_SetEnd: (exception: PyObjectPtr, end: number) => number = declare(
  "int PyUnicodeEncodeError_SetEnd(PyObject *exception, Py_ssize_t end)",
  (bound) => (PyUnicodeEncodeError_SetEnd = bound),
);
export let PyUnicodeEncodeError_SetReason: (exception: PyObjectPtr, reason: string) => number = declare(
  "int PyUnicodeEncodeError_SetReason(PyObject *exception, const char *reason)",
  (bound) => (PyUnicodeEncodeError_SetReason = bound),
);
export let PyUnicodeEncodeError_SetStart: (exception: PyObjectPtr, start: number) => number = declare(
  "int PyUnicodeEncodeError_SetStart(PyObject *exception, Py_ssize_t start)",
  (bound) => (PyUnicodeEncodeError_SetStart = bound),
);
export let PyUnicodeTranslateError_GetEnd: (exception: PyObjectPtr, end: Pointer<"Py_ssize_t">) => number = declare(
  "int PyUnicodeTranslateError_GetEnd(PyObject *exception, Py_ssize_t *end)",
  (bound) => (PyUnicodeTranslateError_GetEnd = bound),
);
export let PyUnicodeTranslateError_GetObject: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeTranslateError_GetObject(PyObject *object)",
  (bound) => (PyUnicodeTranslateError_GetObject = bound),
);
export let PyUnicodeTranslateError_GetReason: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeTranslateError_GetReason(PyObject *object)",
  (bound) => (PyUnicodeTranslateError_GetReason = bound),
);
export let PyUnicodeTranslateError_GetStart: (exception: PyObjectPtr, start: Pointer<"Py_ssize_t">) => number = declare(
  "int PyUnicodeTranslateError_GetStart(PyObject *exception, Py_ssize_t *start)",
  (bound) => (PyUnicodeTranslateError_GetStart = bound),
);
export let PyUnicodeTranslateError_SetEnd: (object: PyObjectPtr, size: number) => number = declare(
  "int PyUnicodeTranslateError_SetEnd(PyObject *object, Py_ssize_t size)",
  (bound) => (PyUnicodeTranslateError_SetEnd = bound),
);
export let PyUnicodeTranslateError_SetReason: (exception: PyObjectPtr, reason: string) => number = declare(
  "int PyUnicodeTranslateError_SetReason(PyObject *exception, const char *reason)",
  (bound) => (PyUnicodeTranslateError_SetReason = bound),
);
export let PyUnicodeTranslateError_SetStart: (object: PyObjectPtr, size: number) => number = declare(
  "int PyUnicodeTranslateError_SetStart(PyObject *object, Py_ssize_t size)",
  (bound) => (PyUnicodeTranslateError_SetStart = bound),
);
export let PyUnstable_Exc_PrepReraiseStar: (orig: PyObjectPtr, excs: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnstable_Exc_PrepReraiseStar(PyObject *orig, PyObject *excs)",
  (bound) => (PyUnstable_Exc_PrepReraiseStar = bound),
  { since: [3, 12] },
);

// skipped PyErr_Format: variadic, every call would need a prototype of its own; use PyErr_SetString or PyErr_SetObject
// skipped PyErr_FormatUnraisable: variadic, every call would need a prototype of its own
// skipped PyErr_FormatV: takes a va_list, which only C can make
// skipped PyOS_snprintf: variadic, every call would need a prototype of its own
// skipped PyOS_vsnprintf: takes a va_list, which only C can make
// skipped PyUnicodeEncodeError_Create: removed in 3.11
// skipped PyUnicodeTranslateError_Create: removed in 3.11
