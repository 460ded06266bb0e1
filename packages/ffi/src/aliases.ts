/**
 * What each C type of a prototype becomes for koffi. Every pointer is `uintptr_t`, because koffi takes its fast path
 * only where no parameter is one of its own pointer types.
 */
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
  Py_uhash_t: "uintptr_t",
  Py_UCS4: "uint32_t",
  Py_tss_t: "uintptr_t",
  PyGILState_STATE: "int",
  PySendResult: "int",
  PyLockStatus: "int",
  PyTime_t: "int64_t",
};

/** Typedefs that name a pointer to a function: addresses like any other pointer. */
const FUNCTION_POINTER = /(?:func|Func|proc|hook|_t|_Destructor|_Callback|PyCFunction\w*|visitproc|destructor|newfunc|inquiry)$/;

/** koffi's name of a C type; `text` is the type alone, without a parameter's name. */
export function koffiType(text: string, role: "parameter" | "result" | "address"): string {
  const plain = text.replace(/\b(?:const|struct|enum)\b/g, " ").replace(/\s+/g, " ").trim();
  if (plain.includes("*") || plain.endsWith("]")) {
    return role === "parameter" && /^const char \*$/.test(text.replace(/\s+/g, " ").trim()) ? "str" : "uintptr_t";
  }
  const scalar = SCALARS[plain];
  if (scalar !== undefined) return scalar;
  if (plain === "PyStatus") return "PyStatus";
  if (plain === "Py_complex") return "Py_complex";
  if (FUNCTION_POINTER.test(plain)) return "uintptr_t";
  throw new TypeError(`Cannot bind C type "${text}": it is not in the alias table`);
}
