import {
  NULL,
  objects,
  Py_CompileString,
  Py_eval_input,
  Py_file_input,
  PyDict_Contains,
  PyDict_SetItem,
  PyEval_EvalCode,
  PyEval_GetBuiltins,
  PyImport_AddModule,
  PyModule_GetDict,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../error/crossing/fetch.ts";
import { InteriorNulError } from "@taipan/ffi";
import { intern } from "../intern.ts";

/** Whether code is an expression, whose value counts, or statements. */
export type CodeKind = "eval" | "exec";

/** Name of code that has no file, in tracebacks. */
const SOURCE_NAME = "<string>";

/**
 * Compiles and runs Python code. `globals` (borrowed) defaults to those of `__main__`, `locals` to `globals`;
 * `__builtins__` is put into globals that lack it. Gives a new reference.
 *
 * @throws {PyErr} `SyntaxError`, or what the code raises
 * @throws {InteriorNulError} if the code holds a NUL character
 */
export function runCode(
  code: string,
  kind: CodeKind,
  globals: PyObjectPtr = mainGlobals(),
  locals: PyObjectPtr = globals,
  file: string = SOURCE_NAME,
): PyObjectPtr {
  const nul = code.indexOf("\0");
  if (nul !== -1) throw new InteriorNulError(nul);
  if (okOrThrow(PyDict_Contains(globals, intern("__builtins__"))) === 0) {
    okOrThrow(PyDict_SetItem(globals, intern("__builtins__"), PyEval_GetBuiltins()));
  }
  const compiled = ownedOrThrow(Py_CompileString(code, file, kind === "eval" ? Py_eval_input : Py_file_input));
  const result = PyEval_EvalCode(compiled, globals, locals);
  objects.decRef(compiled);
  return ownedOrThrow(result);
}

/** The namespace of `__main__`, borrowed. */
export function mainGlobals(): PyObjectPtr {
  const module = PyImport_AddModule("__main__");
  return module === NULL ? ownedOrThrow(NULL) : PyModule_GetDict(module);
}
