/** What each C type that crosses by value is for koffi. */
const SCALARS: Readonly<Record<string, string>> = {
  void: "void",
  char: "int8_t",
  int: "int",
  "unsigned int": "uint",
  unsigned: "uint",
  short: "short",
  long: "long",
  "unsigned long": "unsigned long",
  "long long": "int64_t",
  "unsigned long long": "uint64_t",
  float: "float",
  double: "double",
  size_t: "size_t",
  int32_t: "int32_t",
  uint32_t: "uint32_t",
  int64_t: "int64_t",
  uint64_t: "uint64_t",
  uintptr_t: "uintptr_t",
  Py_ssize_t: "intptr_t",
  Py_hash_t: "intptr_t",
  Py_UCS4: "uint32_t",
  PyTime_t: "int64_t",
  PyGILState_STATE: "int",
  PyLockStatus: "int",
  PyMemAllocatorDomain: "int",
  PySendResult: "int",
  PyStatus: "PyStatus",
  Py_complex: "Py_complex",
};

/** Typedefs whose `*` is hidden in the name, nearly all of them functions: addresses like any other pointer. */
const POINTER_TYPEDEFS: ReadonlySet<string> = new Set([
  "PyCapsule_Destructor",
  "PyCFunction",
  "PyCode_WatchCallback",
  "PyContext_WatchCallback",
  "PyDict_WatchCallback",
  "PyFunction_WatchCallback",
  "PyOS_sighandler_t",
  "PyRefTracer",
  "PyThread_type_lock",
  "PyType_WatchCallback",
  "Py_AuditHookFunction",
  "Py_OpenCodeHookFunction",
  "Py_tracefunc",
  "atexit_datacallbackfunc",
  "freefunc",
  "gcvisitobjects_t",
  "vectorcallfunc",
  "visitproc",
]);

/**
 * koffi's name of a C type; `text` is the type alone, without a parameter's name.
 *
 * Every pointer is `uintptr_t`, because koffi takes its fast path only where no parameter is one of its own pointer
 * types. The exception is text: a `const char *` parameter is `str`, which accepts a JavaScript string or `null`.
 *
 * @throws {TypeError} for a type that is in neither table
 */
export function koffiType(text: string, role: "parameter" | "result" | "address"): string {
  const spaced = text
    .replace(/\s*\*\s*/g, " *")
    .replace(/\s+/g, " ")
    .trim();
  if (spaced === "const char *" && role === "parameter") return "str";
  const plain = spaced.replace(/\b(?:const|struct|enum) /g, "");
  if (plain.includes("*") || plain.endsWith("]") || POINTER_TYPEDEFS.has(plain)) return "uintptr_t";
  const scalar = SCALARS[plain];
  if (scalar === undefined) throw new TypeError(`Cannot bind C type "${text}": it is not in the alias table`);
  return scalar;
}
