import { declare, declarePointer } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr } from "../pointer.ts";

/** Class of the exception that is set, borrowed, or NULL. The thread must be attached. */
export let PyErr_Occurred: () => PyObjectPtr = declare(
  "PyObject *PyErr_Occurred(void)",
  (bound) => (PyErr_Occurred = bound),
);
/** Forgets the exception that is set. */
export let PyErr_Clear: () => void = declare("void PyErr_Clear(void)", (bound) => (PyErr_Clear = bound));
/** Takes the exception that is set: a new reference, and none is set then; NULL if none was. */
export let PyErr_GetRaisedException: () => PyObjectPtr = declare(
  "PyObject *PyErr_GetRaisedException(void)",
  (bound) => (PyErr_GetRaisedException = bound),
  { since: [3, 12] },
);
/** Sets an exception, stealing the reference; NULL clears. */
export let PyErr_SetRaisedException: (exception: PyObjectPtr) => void = declare(
  "void PyErr_SetRaisedException(PyObject *exception)",
  (bound) => (PyErr_SetRaisedException = bound),
  { since: [3, 12] },
);
/** Takes the exception that is set as three new references, any of which may be NULL. Deprecated in 3.12. */
export let PyErr_Fetch: (
  type: Pointer<"PyObject *">,
  value: Pointer<"PyObject *">,
  traceback: Pointer<"PyObject *">,
) => void = declare(
  "void PyErr_Fetch(PyObject **type, PyObject **value, PyObject **traceback)",
  (bound) => (PyErr_Fetch = bound),
);
/** Sets an exception from three references, which are stolen. Deprecated in 3.12. */
export let PyErr_Restore: (type: PyObjectPtr, value: PyObjectPtr, traceback: PyObjectPtr) => void = declare(
  "void PyErr_Restore(PyObject *type, PyObject *value, PyObject *traceback)",
  (bound) => (PyErr_Restore = bound),
);
/** Makes the value of what `PyErr_Fetch` gave an instance of its class. The traceback is not attached to it. */
export let PyErr_NormalizeException: (
  type: Pointer<"PyObject *">,
  value: Pointer<"PyObject *">,
  traceback: Pointer<"PyObject *">,
) => void = declare(
  "void PyErr_NormalizeException(PyObject **type, PyObject **value, PyObject **traceback)",
  (bound) => (PyErr_NormalizeException = bound),
);
/** Raises `type(message)`. */
export let PyErr_SetString: (type: PyObjectPtr, message: string) => void = declare(
  "void PyErr_SetString(PyObject *type, const char *message)",
  (bound) => (PyErr_SetString = bound),
);
/** Raises `type(value)`; a tuple is the arguments, an instance of `type` is raised as it is. Steals nothing. */
export let PyErr_SetObject: (type: PyObjectPtr, value: PyObjectPtr) => void = declare(
  "void PyErr_SetObject(PyObject *type, PyObject *value)",
  (bound) => (PyErr_SetObject = bound),
);
/** Raises `type()`. */
export let PyErr_SetNone: (type: PyObjectPtr) => void = declare(
  "void PyErr_SetNone(PyObject *type)",
  (bound) => (PyErr_SetNone = bound),
);
/** Raises MemoryError. Gives NULL. */
export let PyErr_NoMemory: () => PyObjectPtr = declare(
  "PyObject *PyErr_NoMemory(void)",
  (bound) => (PyErr_NoMemory = bound),
);
/** Raises TypeError about a wrong argument. Gives 0. */
export let PyErr_BadArgument: () => number = declare(
  "int PyErr_BadArgument(void)",
  (bound) => (PyErr_BadArgument = bound),
);
/** Raises SystemError about a wrong argument of a C function. */
export let PyErr_BadInternalCall: () => void = declare(
  "void PyErr_BadInternalCall(void)",
  (bound) => (PyErr_BadInternalCall = bound),
);
/** Raises `type(errno, strerror)`. Gives NULL. koffi's own work may have changed errno by then. */
export let PyErr_SetFromErrno: (type: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyErr_SetFromErrno(PyObject *type)",
  (bound) => (PyErr_SetFromErrno = bound),
);
/** The same with a file name. Gives NULL. */
export let PyErr_SetFromErrnoWithFilename: (type: PyObjectPtr, filename: string | null) => PyObjectPtr = declare(
  "PyObject *PyErr_SetFromErrnoWithFilename(PyObject *type, const char *filename)",
  (bound) => (PyErr_SetFromErrnoWithFilename = bound),
);
/** The same with a file name. Gives NULL. */
export let PyErr_SetFromErrnoWithFilenameObject: (type: PyObjectPtr, filename: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyErr_SetFromErrnoWithFilenameObject(PyObject *type, PyObject *filename)",
  (bound) => (PyErr_SetFromErrnoWithFilenameObject = bound),
);
/** The same with two file names. Gives NULL. */
export let PyErr_SetFromErrnoWithFilenameObjects: (
  type: PyObjectPtr,
  filename: PyObjectPtr,
  filename2: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyErr_SetFromErrnoWithFilenameObjects(PyObject *type, PyObject *filename, PyObject *filename2)",
  (bound) => (PyErr_SetFromErrnoWithFilenameObjects = bound),
);
/** Raises ImportError; name and path may be NULL. Gives NULL. */
export let PyErr_SetImportError: (message: PyObjectPtr, name: PyObjectPtr, path: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyErr_SetImportError(PyObject *message, PyObject *name, PyObject *path)",
  (bound) => (PyErr_SetImportError = bound),
);
/** Raises a subclass of ImportError; name and path may be NULL. Gives NULL. */
export let PyErr_SetImportErrorSubclass: (
  type: PyObjectPtr,
  message: PyObjectPtr,
  name: PyObjectPtr,
  path: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyErr_SetImportErrorSubclass(PyObject *type, PyObject *message, PyObject *name, PyObject *path)",
  (bound) => (PyErr_SetImportErrorSubclass = bound),
);
/** Raises `KeyError(key)`, also where the key is a tuple. */
export let _PyErr_SetKeyError: (key: PyObjectPtr) => void = declare(
  "void _PyErr_SetKeyError(PyObject *key)",
  (bound) => (_PyErr_SetKeyError = bound),
);
/** 1 if the exception that is set, which there must be, is of the class or one of a tuple, else 0. */
export let PyErr_ExceptionMatches: (type: PyObjectPtr) => number = declare(
  "int PyErr_ExceptionMatches(PyObject *type)",
  (bound) => (PyErr_ExceptionMatches = bound),
);
/** 1 if an exception or class is of the class or one of a tuple, else 0. Asks no `__subclasscheck__`. */
export let PyErr_GivenExceptionMatches: (exception: PyObjectPtr, type: PyObjectPtr) => number = declare(
  "int PyErr_GivenExceptionMatches(PyObject *exception, PyObject *type)",
  (bound) => (PyErr_GivenExceptionMatches = bound),
);
/** `sys.exception()`: a new reference, or NULL. */
export let PyErr_GetHandledException: () => PyObjectPtr = declare(
  "PyObject *PyErr_GetHandledException(void)",
  (bound) => (PyErr_GetHandledException = bound),
  { since: [3, 11] },
);
/** Sets what `sys.exception()` gives; NULL or None clears. Steals nothing. */
export let PyErr_SetHandledException: (exception: PyObjectPtr) => void = declare(
  "void PyErr_SetHandledException(PyObject *exception)",
  (bound) => (PyErr_SetHandledException = bound),
  { since: [3, 11] },
);
/** `sys.exc_info()` as three new references, any of which may be NULL. */
export let PyErr_GetExcInfo: (
  type: Pointer<"PyObject *">,
  value: Pointer<"PyObject *">,
  traceback: Pointer<"PyObject *">,
) => void = declare(
  "void PyErr_GetExcInfo(PyObject **type, PyObject **value, PyObject **traceback)",
  (bound) => (PyErr_GetExcInfo = bound),
);
/** Sets what `sys.exc_info()` gives, stealing three references; from 3.11 on only the value counts. */
export let PyErr_SetExcInfo: (type: PyObjectPtr, value: PyObjectPtr, traceback: PyObjectPtr) => void = declare(
  "void PyErr_SetExcInfo(PyObject *type, PyObject *value, PyObject *traceback)",
  (bound) => (PyErr_SetExcInfo = bound),
);
/**
 * Runs the Python handlers of signals that came, on the main thread of the main interpreter only. 0, or -1 with an
 * exception set.
 */
export let PyErr_CheckSignals: () => number = declare(
  "int PyErr_CheckSignals(void)",
  (bound) => (PyErr_CheckSignals = bound),
);
/** Has SIGINT handled at the next opportunity. Needs no thread state. */
export let PyErr_SetInterrupt: () => void = declare(
  "void PyErr_SetInterrupt(void)",
  (bound) => (PyErr_SetInterrupt = bound),
);
/** Has a signal handled at the next opportunity: 0, or -1 for a number out of range. Needs no thread state. */
export let PyErr_SetInterruptEx: (signal: number) => number = declare(
  "int PyErr_SetInterruptEx(int signal)",
  (bound) => (PyErr_SetInterruptEx = bound),
  { since: [3, 10] },
);
/** Sets the descriptor that signal numbers are written to; gives the one before. */
export let PySignal_SetWakeupFd: (fd: number) => number = declare(
  "int PySignal_SetWakeupFd(int fd)",
  (bound) => (PySignal_SetWakeupFd = bound),
  { since: [3, 13] },
);
/** Hands the exception that is set to `sys.unraisablehook`, with `object` as where; NULL is nowhere. */
export let PyErr_WriteUnraisable: (object: PyObjectPtr) => void = declare(
  "void PyErr_WriteUnraisable(PyObject *object)",
  (bound) => (PyErr_WriteUnraisable = bound),
);
/**
 * New exception class from "module.name"; base is a class or tuple, NULL for Exception, and dict may be NULL. New
 * reference, or NULL with an exception set.
 */
export let PyErr_NewException: (name: string, base: PyObjectPtr, dict: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyErr_NewException(const char *name, PyObject *base, PyObject *dict)",
  (bound) => (PyErr_NewException = bound),
);
/** The same with a docstring. New reference, or NULL with an exception set. */
export let PyErr_NewExceptionWithDoc: (
  name: string,
  doc: string | null,
  base: PyObjectPtr,
  dict: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyErr_NewExceptionWithDoc(const char *name, const char *doc, PyObject *base, PyObject *dict)",
  (bound) => (PyErr_NewExceptionWithDoc = bound),
);
/** `__traceback__`: a new reference, or NULL. */
export let PyException_GetTraceback: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyException_GetTraceback(PyObject *exception)",
  (bound) => (PyException_GetTraceback = bound),
);
/** Sets `__traceback__`; None clears. 0, or -1 with an exception set. */
export let PyException_SetTraceback: (exception: PyObjectPtr, traceback: PyObjectPtr) => number = declare(
  "int PyException_SetTraceback(PyObject *exception, PyObject *traceback)",
  (bound) => (PyException_SetTraceback = bound),
);
/** `__cause__`: a new reference, or NULL. */
export let PyException_GetCause: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyException_GetCause(PyObject *exception)",
  (bound) => (PyException_GetCause = bound),
);
/** Sets `__cause__`, stealing the reference; NULL clears. */
export let PyException_SetCause: (exception: PyObjectPtr, cause: PyObjectPtr) => void = declare(
  "void PyException_SetCause(PyObject *exception, PyObject *cause)",
  (bound) => (PyException_SetCause = bound),
);
/** `__context__`: a new reference, or NULL. */
export let PyException_GetContext: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyException_GetContext(PyObject *exception)",
  (bound) => (PyException_GetContext = bound),
);
/** Sets `__context__`, stealing the reference; NULL clears. */
export let PyException_SetContext: (exception: PyObjectPtr, context: PyObjectPtr) => void = declare(
  "void PyException_SetContext(PyObject *exception, PyObject *context)",
  (bound) => (PyException_SetContext = bound),
);
/** `args`. New reference. */
export let PyException_GetArgs: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyException_GetArgs(PyObject *exception)",
  (bound) => (PyException_GetArgs = bound),
  { since: [3, 12] },
);
/** Sets `args`, a tuple. */
export let PyException_SetArgs: (exception: PyObjectPtr, args: PyObjectPtr) => void = declare(
  "void PyException_SetArgs(PyObject *exception, PyObject *args)",
  (bound) => (PyException_SetArgs = bound),
  { since: [3, 12] },
);
/** `tp_name` of an exception class, owned by it. */
export let PyExceptionClass_Name: (type: PyObjectPtr) => CStringPtr = declare(
  "const char *PyExceptionClass_Name(PyObject *type)",
  (bound) => (PyExceptionClass_Name = bound),
);
/** Makes what `PyErr_Fetch` gave the context of the exception that is set, or sets it; steals three references. */
export let _PyErr_ChainExceptions: (type: PyObjectPtr, value: PyObjectPtr, traceback: PyObjectPtr) => void = declare(
  "void _PyErr_ChainExceptions(PyObject *type, PyObject *value, PyObject *traceback)",
  (bound) => (_PyErr_ChainExceptions = bound),
  { until: [3, 12] },
);
/** Makes an exception the context of the one that is set, or sets it; steals the reference. */
export let _PyErr_ChainExceptions1: (exception: PyObjectPtr) => void = declare(
  "void _PyErr_ChainExceptions1(PyObject *exception)",
  (bound) => (_PyErr_ChainExceptions1 = bound),
  { since: [3, 12] },
);
/** One line of a source file. New reference, or NULL without an exception. */
export let PyErr_ProgramText: (filename: string, line: number) => PyObjectPtr = declare(
  "PyObject *PyErr_ProgramText(const char *filename, int line)",
  (bound) => (PyErr_ProgramText = bound),
);
/** One line of a source file. New reference, or NULL without an exception. */
export let PyErr_ProgramTextObject: (filename: PyObjectPtr, line: number) => PyObjectPtr = declare(
  "PyObject *PyErr_ProgramTextObject(PyObject *filename, int line)",
  (bound) => (PyErr_ProgramTextObject = bound),
);
/** Sets the place of the SyntaxError that is set. */
export let PyErr_SyntaxLocation: (filename: string, line: number) => void = declare(
  "void PyErr_SyntaxLocation(const char *filename, int line)",
  (bound) => (PyErr_SyntaxLocation = bound),
);
/** Sets the place of the SyntaxError that is set. */
export let PyErr_SyntaxLocationEx: (filename: string, line: number, column: number) => void = declare(
  "void PyErr_SyntaxLocationEx(const char *filename, int line, int column)",
  (bound) => (PyErr_SyntaxLocationEx = bound),
);
/** Sets the place of the SyntaxError that is set. */
export let PyErr_SyntaxLocationObject: (filename: PyObjectPtr, line: number, column: number) => void = declare(
  "void PyErr_SyntaxLocationObject(PyObject *filename, int line, int column)",
  (bound) => (PyErr_SyntaxLocationObject = bound),
);
/** Sets the place of the SyntaxError that is set, with its end. */
export let PyErr_RangedSyntaxLocationObject: (
  filename: PyObjectPtr,
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
) => void = declare(
  "void PyErr_RangedSyntaxLocationObject(PyObject *filename, int line, int column, int end_line, int end_column)",
  (bound) => (PyErr_RangedSyntaxLocationObject = bound),
  { since: [3, 10] },
);
/** What `except*` raises again from a list of exceptions. New reference, or NULL with an exception set. */
export let PyUnstable_Exc_PrepReraiseStar: (original: PyObjectPtr, exceptions: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnstable_Exc_PrepReraiseStar(PyObject *original, PyObject *exceptions)",
  (bound) => (PyUnstable_Exc_PrepReraiseStar = bound),
  { since: [3, 12] },
);
/** Writes a message and ends the process. */
export let Py_FatalError: (message: string) => void = declare(
  "void Py_FatalError(const char *message)",
  (bound) => (Py_FatalError = bound),
);
/** New UnicodeDecodeError about `size` bytes. New reference, or NULL with an exception set. */
export let PyUnicodeDecodeError_Create: (
  encoding: string | null,
  data: CStringPtr,
  size: number,
  start: number,
  end: number,
  reason: string,
) => PyObjectPtr = declare(
  "PyObject *PyUnicodeDecodeError_Create(const char *encoding, const char *data, Py_ssize_t size, Py_ssize_t start, Py_ssize_t end, const char *reason)",
  (bound) => (PyUnicodeDecodeError_Create = bound),
  { raw: [1] },
);
/** `encoding`. New reference, or NULL with an exception set. */
export let PyUnicodeDecodeError_GetEncoding: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeDecodeError_GetEncoding(PyObject *exception)",
  (bound) => (PyUnicodeDecodeError_GetEncoding = bound),
);
/** `object`, bytes. New reference, or NULL with an exception set. */
export let PyUnicodeDecodeError_GetObject: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeDecodeError_GetObject(PyObject *exception)",
  (bound) => (PyUnicodeDecodeError_GetObject = bound),
);
/** `reason`. New reference, or NULL with an exception set. */
export let PyUnicodeDecodeError_GetReason: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeDecodeError_GetReason(PyObject *exception)",
  (bound) => (PyUnicodeDecodeError_GetReason = bound),
);
/** Stores `start`. 0, or -1 with an exception set. */
export let PyUnicodeDecodeError_GetStart: (exception: PyObjectPtr, start: Pointer<"Py_ssize_t">) => number = declare(
  "int PyUnicodeDecodeError_GetStart(PyObject *exception, Py_ssize_t *start)",
  (bound) => (PyUnicodeDecodeError_GetStart = bound),
);
/** Stores `end`. 0, or -1 with an exception set. */
export let PyUnicodeDecodeError_GetEnd: (exception: PyObjectPtr, end: Pointer<"Py_ssize_t">) => number = declare(
  "int PyUnicodeDecodeError_GetEnd(PyObject *exception, Py_ssize_t *end)",
  (bound) => (PyUnicodeDecodeError_GetEnd = bound),
);
/** Sets `reason`. 0, or -1 with an exception set. */
export let PyUnicodeDecodeError_SetReason: (exception: PyObjectPtr, reason: string) => number = declare(
  "int PyUnicodeDecodeError_SetReason(PyObject *exception, const char *reason)",
  (bound) => (PyUnicodeDecodeError_SetReason = bound),
);
/** Sets `start`. 0, or -1 with an exception set. */
export let PyUnicodeDecodeError_SetStart: (exception: PyObjectPtr, start: number) => number = declare(
  "int PyUnicodeDecodeError_SetStart(PyObject *exception, Py_ssize_t start)",
  (bound) => (PyUnicodeDecodeError_SetStart = bound),
);
/** Sets `end`. 0, or -1 with an exception set. */
export let PyUnicodeDecodeError_SetEnd: (exception: PyObjectPtr, end: number) => number = declare(
  "int PyUnicodeDecodeError_SetEnd(PyObject *exception, Py_ssize_t end)",
  (bound) => (PyUnicodeDecodeError_SetEnd = bound),
);
/** `encoding`. New reference, or NULL with an exception set. */
export let PyUnicodeEncodeError_GetEncoding: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeEncodeError_GetEncoding(PyObject *exception)",
  (bound) => (PyUnicodeEncodeError_GetEncoding = bound),
);
/** `object`, a str. New reference, or NULL with an exception set. */
export let PyUnicodeEncodeError_GetObject: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeEncodeError_GetObject(PyObject *exception)",
  (bound) => (PyUnicodeEncodeError_GetObject = bound),
);
/** `reason`. New reference, or NULL with an exception set. */
export let PyUnicodeEncodeError_GetReason: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeEncodeError_GetReason(PyObject *exception)",
  (bound) => (PyUnicodeEncodeError_GetReason = bound),
);
/** Stores `start`. 0, or -1 with an exception set. */
export let PyUnicodeEncodeError_GetStart: (exception: PyObjectPtr, start: Pointer<"Py_ssize_t">) => number = declare(
  "int PyUnicodeEncodeError_GetStart(PyObject *exception, Py_ssize_t *start)",
  (bound) => (PyUnicodeEncodeError_GetStart = bound),
);
/** Stores `end`. 0, or -1 with an exception set. */
export let PyUnicodeEncodeError_GetEnd: (exception: PyObjectPtr, end: Pointer<"Py_ssize_t">) => number = declare(
  "int PyUnicodeEncodeError_GetEnd(PyObject *exception, Py_ssize_t *end)",
  (bound) => (PyUnicodeEncodeError_GetEnd = bound),
);
/** Sets `reason`. 0, or -1 with an exception set. */
export let PyUnicodeEncodeError_SetReason: (exception: PyObjectPtr, reason: string) => number = declare(
  "int PyUnicodeEncodeError_SetReason(PyObject *exception, const char *reason)",
  (bound) => (PyUnicodeEncodeError_SetReason = bound),
);
/** Sets `start`. 0, or -1 with an exception set. */
export let PyUnicodeEncodeError_SetStart: (exception: PyObjectPtr, start: number) => number = declare(
  "int PyUnicodeEncodeError_SetStart(PyObject *exception, Py_ssize_t start)",
  (bound) => (PyUnicodeEncodeError_SetStart = bound),
);
/** Sets `end`. 0, or -1 with an exception set. */
export let PyUnicodeEncodeError_SetEnd: (exception: PyObjectPtr, end: number) => number = declare(
  "int PyUnicodeEncodeError_SetEnd(PyObject *exception, Py_ssize_t end)",
  (bound) => (PyUnicodeEncodeError_SetEnd = bound),
);
/** `object`, a str. New reference, or NULL with an exception set. */
export let PyUnicodeTranslateError_GetObject: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeTranslateError_GetObject(PyObject *exception)",
  (bound) => (PyUnicodeTranslateError_GetObject = bound),
);
/** `reason`. New reference, or NULL with an exception set. */
export let PyUnicodeTranslateError_GetReason: (exception: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyUnicodeTranslateError_GetReason(PyObject *exception)",
  (bound) => (PyUnicodeTranslateError_GetReason = bound),
);
/** Stores `start`. 0, or -1 with an exception set. */
export let PyUnicodeTranslateError_GetStart: (exception: PyObjectPtr, start: Pointer<"Py_ssize_t">) => number = declare(
  "int PyUnicodeTranslateError_GetStart(PyObject *exception, Py_ssize_t *start)",
  (bound) => (PyUnicodeTranslateError_GetStart = bound),
);
/** Stores `end`. 0, or -1 with an exception set. */
export let PyUnicodeTranslateError_GetEnd: (exception: PyObjectPtr, end: Pointer<"Py_ssize_t">) => number = declare(
  "int PyUnicodeTranslateError_GetEnd(PyObject *exception, Py_ssize_t *end)",
  (bound) => (PyUnicodeTranslateError_GetEnd = bound),
);
/** Sets `reason`. 0, or -1 with an exception set. */
export let PyUnicodeTranslateError_SetReason: (exception: PyObjectPtr, reason: string) => number = declare(
  "int PyUnicodeTranslateError_SetReason(PyObject *exception, const char *reason)",
  (bound) => (PyUnicodeTranslateError_SetReason = bound),
);
/** Sets `start`. 0, or -1 with an exception set. */
export let PyUnicodeTranslateError_SetStart: (exception: PyObjectPtr, start: number) => number = declare(
  "int PyUnicodeTranslateError_SetStart(PyObject *exception, Py_ssize_t start)",
  (bound) => (PyUnicodeTranslateError_SetStart = bound),
);
/** Sets `end`. 0, or -1 with an exception set. */
export let PyUnicodeTranslateError_SetEnd: (exception: PyObjectPtr, end: number) => number = declare(
  "int PyUnicodeTranslateError_SetEnd(PyObject *exception, Py_ssize_t end)",
  (bound) => (PyUnicodeTranslateError_SetEnd = bound),
);
/** The class `ArithmeticError`, borrowed. */
export const PyExc_ArithmeticError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ArithmeticError");
/** The class `AssertionError`, borrowed. */
export const PyExc_AssertionError: () => PyObjectPtr = declarePointer("PyObject *PyExc_AssertionError");
/** The class `AttributeError`, borrowed. */
export const PyExc_AttributeError: () => PyObjectPtr = declarePointer("PyObject *PyExc_AttributeError");
/** The class `BaseException`, borrowed. */
export const PyExc_BaseException: () => PyObjectPtr = declarePointer("PyObject *PyExc_BaseException");
/** The class `BaseExceptionGroup`, borrowed. */
export const PyExc_BaseExceptionGroup: () => PyObjectPtr = declarePointer("PyObject *PyExc_BaseExceptionGroup", {
  since: [3, 11],
});
/** The class `BlockingIOError`, borrowed. */
export const PyExc_BlockingIOError: () => PyObjectPtr = declarePointer("PyObject *PyExc_BlockingIOError");
/** The class `BrokenPipeError`, borrowed. */
export const PyExc_BrokenPipeError: () => PyObjectPtr = declarePointer("PyObject *PyExc_BrokenPipeError");
/** The class `BufferError`, borrowed. */
export const PyExc_BufferError: () => PyObjectPtr = declarePointer("PyObject *PyExc_BufferError");
/** The class `BytesWarning`, borrowed. */
export const PyExc_BytesWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_BytesWarning");
/** The class `ChildProcessError`, borrowed. */
export const PyExc_ChildProcessError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ChildProcessError");
/** The class `ConnectionAbortedError`, borrowed. */
export const PyExc_ConnectionAbortedError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ConnectionAbortedError");
/** The class `ConnectionError`, borrowed. */
export const PyExc_ConnectionError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ConnectionError");
/** The class `ConnectionRefusedError`, borrowed. */
export const PyExc_ConnectionRefusedError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ConnectionRefusedError");
/** The class `ConnectionResetError`, borrowed. */
export const PyExc_ConnectionResetError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ConnectionResetError");
/** The class `DeprecationWarning`, borrowed. */
export const PyExc_DeprecationWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_DeprecationWarning");
/** The class `EncodingWarning`, borrowed. */
export const PyExc_EncodingWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_EncodingWarning", {
  since: [3, 10],
});
/** The class `OSError`, under an older name, borrowed. */
export const PyExc_EnvironmentError: () => PyObjectPtr = declarePointer("PyObject *PyExc_EnvironmentError");
/** The class `EOFError`, borrowed. */
export const PyExc_EOFError: () => PyObjectPtr = declarePointer("PyObject *PyExc_EOFError");
/** The class `Exception`, borrowed. */
export const PyExc_Exception: () => PyObjectPtr = declarePointer("PyObject *PyExc_Exception");
/** The class `FileExistsError`, borrowed. */
export const PyExc_FileExistsError: () => PyObjectPtr = declarePointer("PyObject *PyExc_FileExistsError");
/** The class `FileNotFoundError`, borrowed. */
export const PyExc_FileNotFoundError: () => PyObjectPtr = declarePointer("PyObject *PyExc_FileNotFoundError");
/** The class `FloatingPointError`, borrowed. */
export const PyExc_FloatingPointError: () => PyObjectPtr = declarePointer("PyObject *PyExc_FloatingPointError");
/** The class `FutureWarning`, borrowed. */
export const PyExc_FutureWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_FutureWarning");
/** The class `GeneratorExit`, borrowed. */
export const PyExc_GeneratorExit: () => PyObjectPtr = declarePointer("PyObject *PyExc_GeneratorExit");
/** The class `ImportError`, borrowed. */
export const PyExc_ImportError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ImportError");
/** The class `ImportWarning`, borrowed. */
export const PyExc_ImportWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_ImportWarning");
/** The class `IndentationError`, borrowed. */
export const PyExc_IndentationError: () => PyObjectPtr = declarePointer("PyObject *PyExc_IndentationError");
/** The class `IndexError`, borrowed. */
export const PyExc_IndexError: () => PyObjectPtr = declarePointer("PyObject *PyExc_IndexError");
/** The class `interpreters.InterpreterError`, borrowed. */
export const PyExc_InterpreterError: () => PyObjectPtr = declarePointer("PyObject *PyExc_InterpreterError", {
  since: [3, 13],
});
/** The class `interpreters.InterpreterNotFoundError`, borrowed. */
export const PyExc_InterpreterNotFoundError: () => PyObjectPtr = declarePointer(
  "PyObject *PyExc_InterpreterNotFoundError",
  { since: [3, 13] },
);
/** The class `InterruptedError`, borrowed. */
export const PyExc_InterruptedError: () => PyObjectPtr = declarePointer("PyObject *PyExc_InterruptedError");
/** The class `OSError`, under an older name, borrowed. */
export const PyExc_IOError: () => PyObjectPtr = declarePointer("PyObject *PyExc_IOError");
/** The class `IsADirectoryError`, borrowed. */
export const PyExc_IsADirectoryError: () => PyObjectPtr = declarePointer("PyObject *PyExc_IsADirectoryError");
/** The class `KeyboardInterrupt`, borrowed. */
export const PyExc_KeyboardInterrupt: () => PyObjectPtr = declarePointer("PyObject *PyExc_KeyboardInterrupt");
/** The class `KeyError`, borrowed. */
export const PyExc_KeyError: () => PyObjectPtr = declarePointer("PyObject *PyExc_KeyError");
/** The class `LookupError`, borrowed. */
export const PyExc_LookupError: () => PyObjectPtr = declarePointer("PyObject *PyExc_LookupError");
/** The class `MemoryError`, borrowed. */
export const PyExc_MemoryError: () => PyObjectPtr = declarePointer("PyObject *PyExc_MemoryError");
/** The class `ModuleNotFoundError`, borrowed. */
export const PyExc_ModuleNotFoundError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ModuleNotFoundError");
/** The class `NameError`, borrowed. */
export const PyExc_NameError: () => PyObjectPtr = declarePointer("PyObject *PyExc_NameError");
/** The class `NotADirectoryError`, borrowed. */
export const PyExc_NotADirectoryError: () => PyObjectPtr = declarePointer("PyObject *PyExc_NotADirectoryError");
/** The class `NotImplementedError`, borrowed. */
export const PyExc_NotImplementedError: () => PyObjectPtr = declarePointer("PyObject *PyExc_NotImplementedError");
/** The class `OSError`, borrowed. */
export const PyExc_OSError: () => PyObjectPtr = declarePointer("PyObject *PyExc_OSError");
/** The class `OverflowError`, borrowed. */
export const PyExc_OverflowError: () => PyObjectPtr = declarePointer("PyObject *PyExc_OverflowError");
/** The class `PendingDeprecationWarning`, borrowed. */
export const PyExc_PendingDeprecationWarning: () => PyObjectPtr = declarePointer(
  "PyObject *PyExc_PendingDeprecationWarning",
);
/** The class `PermissionError`, borrowed. */
export const PyExc_PermissionError: () => PyObjectPtr = declarePointer("PyObject *PyExc_PermissionError");
/** The class `ProcessLookupError`, borrowed. */
export const PyExc_ProcessLookupError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ProcessLookupError");
/** The class `PythonFinalizationError`, borrowed. */
export const PyExc_PythonFinalizationError: () => PyObjectPtr = declarePointer(
  "PyObject *PyExc_PythonFinalizationError",
  { since: [3, 13] },
);
/** The class `RecursionError`, borrowed. */
export const PyExc_RecursionError: () => PyObjectPtr = declarePointer("PyObject *PyExc_RecursionError");
/** The class `ReferenceError`, borrowed. */
export const PyExc_ReferenceError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ReferenceError");
/** The class `ResourceWarning`, borrowed. */
export const PyExc_ResourceWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_ResourceWarning");
/** The class `RuntimeError`, borrowed. */
export const PyExc_RuntimeError: () => PyObjectPtr = declarePointer("PyObject *PyExc_RuntimeError");
/** The class `RuntimeWarning`, borrowed. */
export const PyExc_RuntimeWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_RuntimeWarning");
/** The class `StopAsyncIteration`, borrowed. */
export const PyExc_StopAsyncIteration: () => PyObjectPtr = declarePointer("PyObject *PyExc_StopAsyncIteration");
/** The class `StopIteration`, borrowed. */
export const PyExc_StopIteration: () => PyObjectPtr = declarePointer("PyObject *PyExc_StopIteration");
/** The class `SyntaxError`, borrowed. */
export const PyExc_SyntaxError: () => PyObjectPtr = declarePointer("PyObject *PyExc_SyntaxError");
/** The class `SyntaxWarning`, borrowed. */
export const PyExc_SyntaxWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_SyntaxWarning");
/** The class `SystemError`, borrowed. */
export const PyExc_SystemError: () => PyObjectPtr = declarePointer("PyObject *PyExc_SystemError");
/** The class `SystemExit`, borrowed. */
export const PyExc_SystemExit: () => PyObjectPtr = declarePointer("PyObject *PyExc_SystemExit");
/** The class `TabError`, borrowed. */
export const PyExc_TabError: () => PyObjectPtr = declarePointer("PyObject *PyExc_TabError");
/** The class `TimeoutError`, borrowed. */
export const PyExc_TimeoutError: () => PyObjectPtr = declarePointer("PyObject *PyExc_TimeoutError");
/** The class `TypeError`, borrowed. */
export const PyExc_TypeError: () => PyObjectPtr = declarePointer("PyObject *PyExc_TypeError");
/** The class `UnboundLocalError`, borrowed. */
export const PyExc_UnboundLocalError: () => PyObjectPtr = declarePointer("PyObject *PyExc_UnboundLocalError");
/** The class `UnicodeDecodeError`, borrowed. */
export const PyExc_UnicodeDecodeError: () => PyObjectPtr = declarePointer("PyObject *PyExc_UnicodeDecodeError");
/** The class `UnicodeEncodeError`, borrowed. */
export const PyExc_UnicodeEncodeError: () => PyObjectPtr = declarePointer("PyObject *PyExc_UnicodeEncodeError");
/** The class `UnicodeError`, borrowed. */
export const PyExc_UnicodeError: () => PyObjectPtr = declarePointer("PyObject *PyExc_UnicodeError");
/** The class `UnicodeTranslateError`, borrowed. */
export const PyExc_UnicodeTranslateError: () => PyObjectPtr = declarePointer("PyObject *PyExc_UnicodeTranslateError");
/** The class `UnicodeWarning`, borrowed. */
export const PyExc_UnicodeWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_UnicodeWarning");
/** The class `UserWarning`, borrowed. */
export const PyExc_UserWarning: () => PyObjectPtr = declarePointer("PyObject *PyExc_UserWarning");
/** The class `ValueError`, borrowed. */
export const PyExc_ValueError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ValueError");
/** The class `Warning`, borrowed. */
export const PyExc_Warning: () => PyObjectPtr = declarePointer("PyObject *PyExc_Warning");
/** The class `ZeroDivisionError`, borrowed. */
export const PyExc_ZeroDivisionError: () => PyObjectPtr = declarePointer("PyObject *PyExc_ZeroDivisionError");

// skipped PyErr_SetFromWindowsErr: exported on Windows only
// skipped PyErr_SetExcFromWindowsErr: exported on Windows only
// skipped PyExceptionClass_Check: a macro; test Py_TPFLAGS_BASE_EXC_SUBCLASS
// skipped PyExceptionInstance_Check: a macro; test Py_TPFLAGS_BASE_EXC_SUBCLASS of the type
// skipped PyErr_Format: variadic, every call would need a prototype of its own; use PyErr_SetString or PyErr_SetObject
// skipped PyErr_FormatUnraisable: variadic, every call would need a prototype of its own
// skipped PyErr_FormatV: takes a va_list, which only C can make
// skipped PyOS_snprintf: variadic, every call would need a prototype of its own
// skipped PyOS_vsnprintf: takes a va_list, which only C can make
// skipped PyUnicodeEncodeError_Create: removed in 3.11
// skipped PyUnicodeTranslateError_Create: removed in 3.11
