import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

export const Py_FileSystemDefaultEncodeErrors: () => Pointer<"char *"> = declareData(
  "const char *Py_FileSystemDefaultEncodeErrors",
);
export const Py_FileSystemDefaultEncoding: () => Pointer<"char *"> = declareData(
  "const char *Py_FileSystemDefaultEncoding",
);
export const Py_HasFileSystemDefaultEncoding: () => Pointer<"int"> = declareData("int Py_HasFileSystemDefaultEncoding");
export const Py_UTF8Mode: () => Pointer<"int"> = declareData("int Py_UTF8Mode");
export let PyFile_FromFd: (
  fd: number,
  name: string | null,
  mode: string,
  buffering: number,
  encoding: string | null,
  errors: string | null,
  newline: string | null,
  closefd: number,
) => PyObjectPtr = declare(
  "PyObject *PyFile_FromFd(int fd, const char *name, const char *mode, int buffering, const char *encoding, const char *errors, const char *newline, int closefd)",
  (bound) => (PyFile_FromFd = bound),
);
export let PyFile_GetLine: (file: PyObjectPtr, size: number) => PyObjectPtr = declare(
  "PyObject *PyFile_GetLine(PyObject *file, int size)",
  (bound) => (PyFile_GetLine = bound),
);
export let PyFile_NewStdPrinter: (fd: number) => PyObjectPtr = declare(
  "PyObject *PyFile_NewStdPrinter(int fd)",
  (bound) => (PyFile_NewStdPrinter = bound),
);
export let PyFile_OpenCode: (utf8path: string) => PyObjectPtr = declare(
  "PyObject *PyFile_OpenCode(const char *utf8path)",
  (bound) => (PyFile_OpenCode = bound),
);
export let PyFile_OpenCodeObject: (path: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFile_OpenCodeObject(PyObject *path)",
  (bound) => (PyFile_OpenCodeObject = bound),
);
export let PyFile_SetOpenCodeHook: (hook: Pointer<"Py_OpenCodeHookFunction">, userData: VoidPtr) => number = declare(
  "int PyFile_SetOpenCodeHook(Py_OpenCodeHookFunction hook, void *user_data)",
  (bound) => (PyFile_SetOpenCodeHook = bound),
);
export let PyFile_WriteObject: (file: PyObjectPtr, func: PyObjectPtr, flags: number) => number = declare(
  "int PyFile_WriteObject(PyObject *file, PyObject *func, int flags)",
  (bound) => (PyFile_WriteObject = bound),
);
export let PyFile_WriteString: (text: string, func: PyObjectPtr) => number = declare(
  "int PyFile_WriteString(const char *text, PyObject *func)",
  (bound) => (PyFile_WriteString = bound),
);
export let PyObject_AsFileDescriptor: (object: PyObjectPtr) => number = declare(
  "int PyObject_AsFileDescriptor(PyObject *object)",
  (bound) => (PyObject_AsFileDescriptor = bound),
);
export const PyStdPrinter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyStdPrinter_Type");

// skipped Py_UniversalNewlineFgets: takes a FILE *, which only C can make
