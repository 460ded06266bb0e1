import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

/** The descriptor of an int or `fileno()`, or -1 with an exception set. */
export let PyObject_AsFileDescriptor: (object: PyObjectPtr) => number = declare(
  "int PyObject_AsFileDescriptor(PyObject *object)",
  (bound) => (PyObject_AsFileDescriptor = bound),
);
/** `open(fd, …)`; `name` is ignored, and the texts may be NULL. New reference, or NULL with an exception set. */
export let PyFile_FromFd: (
  fd: number,
  name: string | null,
  mode: string,
  buffering: number,
  encoding: string | null,
  errors: string | null,
  newline: string | null,
  closeFd: number,
) => PyObjectPtr = declare(
  "PyObject *PyFile_FromFd(int fd, const char *name, const char *mode, int buffering, const char *encoding, const char *errors, const char *newline, int close_fd)",
  (bound) => (PyFile_FromFd = bound),
);
/**
 * `file.readline()`; 0 is no limit, below 0 cuts the newline and raises EOFError at the end. New reference, or NULL
 * with an exception set.
 */
export let PyFile_GetLine: (file: PyObjectPtr, limit: number) => PyObjectPtr = declare(
  "PyObject *PyFile_GetLine(PyObject *file, int limit)",
  (bound) => (PyFile_GetLine = bound),
);
/** Writes `repr(object)`, or `str(object)` with `Py_PRINT_RAW`. 0, or -1 with an exception set. */
export let PyFile_WriteObject: (object: PyObjectPtr, file: PyObjectPtr, flags: number) => number = declare(
  "int PyFile_WriteObject(PyObject *object, PyObject *file, int flags)",
  (bound) => (PyFile_WriteObject = bound),
);
/** Writes text. 0, or -1 with an exception set. */
export let PyFile_WriteString: (text: string, file: PyObjectPtr) => number = declare(
  "int PyFile_WriteString(const char *text, PyObject *file)",
  (bound) => (PyFile_WriteString = bound),
);
/**
 * New object that prints to a descriptor, for use before `sys.stderr` exists. New reference, or NULL with an
 * exception set.
 */
export let PyFile_NewStdPrinter: (fd: number) => PyObjectPtr = declare(
  "PyObject *PyFile_NewStdPrinter(int fd)",
  (bound) => (PyFile_NewStdPrinter = bound),
);
/** `io.open_code(path)`. New reference, or NULL with an exception set. */
export let PyFile_OpenCode: (path: string) => PyObjectPtr = declare(
  "PyObject *PyFile_OpenCode(const char *path)",
  (bound) => (PyFile_OpenCode = bound),
);
/** `io.open_code(path)`. New reference, or NULL with an exception set. */
export let PyFile_OpenCodeObject: (path: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFile_OpenCodeObject(PyObject *path)",
  (bound) => (PyFile_OpenCodeObject = bound),
);
/** Sets what `io.open_code` calls, once and before the start. 0, or -1 with an exception set. */
export let PyFile_SetOpenCodeHook: (hook: Pointer<"Py_OpenCodeHookFunction">, userData: VoidPtr) => number = declare(
  "int PyFile_SetOpenCodeHook(Py_OpenCodeHookFunction hook, void *user_data)",
  (bound) => (PyFile_SetOpenCodeHook = bound),
);
/** The class of what `PyFile_NewStdPrinter` gives. */
export const PyStdPrinter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyStdPrinter_Type");
/** Address of the variable with the encoding of file names. Deprecated in 3.12. */
export const Py_FileSystemDefaultEncoding: () => Pointer<"char *"> = declareData(
  "const char *Py_FileSystemDefaultEncoding",
);
/** Address of the variable with the error handler of file names. Deprecated in 3.12. */
export const Py_FileSystemDefaultEncodeErrors: () => Pointer<"char *"> = declareData(
  "const char *Py_FileSystemDefaultEncodeErrors",
);
/** Address of a variable that nothing uses. Deprecated in 3.12. */
export const Py_HasFileSystemDefaultEncoding: () => Pointer<"int"> = declareData("int Py_HasFileSystemDefaultEncoding");
/** Address of the variable with `sys.flags.utf8_mode`. Deprecated in 3.12. */
export const Py_UTF8Mode: () => Pointer<"int"> = declareData("int Py_UTF8Mode");

// skipped Py_UniversalNewlineFgets: takes a FILE *, which only C can make
