import {
  InteriorNulError,
  Py_CompileString,
  Py_eval_input,
  Py_file_input,
  PyCode_Type,
  PyDict_Contains,
  PyDict_SetItem,
  PyEval_EvalCode,
  PyEval_GetBuiltins,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { type CodeKind, mainGlobals } from "../../interpreter/run-code.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { PyDict } from "../containers/dict.ts";

/** A `code` object (PyO3 `PyCode`): compiled source, ready to run. */
export class PyCode extends PyAny {
  static override readonly pyName: string = "code";
  static override readonly $type: () => PyObjectPtr = PyCode_Type;

  /**
   * Compiles source.
   *
   * @param filename the name in tracebacks
   * @param kind `"eval"` for an expression, `"exec"` for statements
   * @throws {PySyntaxError} with file name and line
   * @throws {InteriorNulError} if the source or the name holds a NUL character
   */
  static compile(py: Python, source: string, filename: string, kind: CodeKind = "exec"): PyCode {
    requireToken(py);
    for (const text of [source, filename]) if (text.includes("\0")) throw new InteriorNulError(text.indexOf("\0"));
    const input = kind === "eval" ? Py_eval_input : Py_file_input;
    return wrapOwned(ownedOrThrow(Py_CompileString(source, filename, input))) as PyCode;
  }

  /**
   * Runs the code. `globals` defaults to the namespace of `__main__`, `locals` to `globals`; `__builtins__` is put into
   * globals that lack it.
   *
   * @returns the expression's value; `None` from statements
   */
  run(globals?: PyDict, locals?: PyAny): PyAny {
    const code = checked(this, PyCode);
    const names = globals === undefined ? mainGlobals() : checked(globals, PyDict);
    if (okOrThrow(PyDict_Contains(names, intern("__builtins__"))) === 0) {
      okOrThrow(PyDict_SetItem(names, intern("__builtins__"), PyEval_GetBuiltins()));
    }
    const scope = locals === undefined ? names : live(locals);
    return wrapOwned(ownedOrThrow(PyEval_EvalCode(code, names, scope))) as PyAny;
  }
}
