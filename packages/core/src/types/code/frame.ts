import {
  library,
  NULL,
  objects,
  PyCode_NewEmpty,
  PyDict_New,
  PyEval_GetFrame,
  PyFrame_GetBack,
  PyFrame_GetCode,
  PyFrame_GetLineNumber,
  PyFrame_GetVar,
  PyFrame_New,
  PyFrame_Type,
  PyThreadState_Get,
} from "@taipan/ffi";
import type { Pointer, PyObjectPtr } from "@taipan/ffi";
import { PyNameError } from "../../error/classes/exceptions.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapBorrowed, wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import type { PyCode } from "./code.ts";
import type { PyDict } from "../containers/dict.ts";
import { withConverted } from "../object/with-converted.ts";

type FramePtr = PyObjectPtr & Pointer<"PyFrameObject">;

/** A `frame` (PyO3 `PyFrame`): a running or ended call of Python code. */
export class PyFrame extends PyAny {
  static override readonly pyName: string = "frame";
  static override readonly $type: () => PyObjectPtr = PyFrame_Type;

  /**
   * A frame that never runs, for tracebacks that show code of another language.
   *
   * @param filename as `code.co_filename`
   * @param functionName as `code.co_name`
   * @param line its first line
   */
  static new(py: Python, filename: string, functionName: string, line: number): PyFrame {
    requireToken(py);
    const code = ownedOrThrow(PyCode_NewEmpty(filename, functionName, line));
    const globals = PyDict_New();
    const frame: PyObjectPtr = globals === NULL ? NULL : PyFrame_New(PyThreadState_Get(), code as never, globals, NULL);
    if (globals !== NULL) objects.decRef(globals);
    objects.decRef(code);
    return wrapOwned(ownedOrThrow(frame)) as PyFrame;
  }

  /** The innermost frame of this thread, those of this package left out; `undefined` where no Python code runs. */
  static current(py: Python): PyFrame | undefined {
    requireToken(py);
    const innermost: PyObjectPtr = PyEval_GetFrame();
    let frame = innermost === NULL ? undefined : (wrapBorrowed(innermost) as PyFrame);
    while (frame !== undefined && frame.code.getAttr("co_filename").str() === "<taipan>") frame = frame.outer;
    return frame;
  }

  /** The frame that called this one. */
  get outer(): PyFrame | undefined {
    const frame: PyObjectPtr = PyFrame_GetBack(this.#pointer());
    return frame === NULL ? undefined : (wrapOwned(frame) as PyFrame);
  }

  /** What it runs. */
  get code(): PyCode {
    return wrapOwned(PyFrame_GetCode(this.#pointer())) as PyCode;
  }

  /** The line that it is at. */
  get lineNumber(): number {
    return PyFrame_GetLineNumber(this.#pointer());
  }

  /**
   * A local variable.
   *
   * @throws {PyNameError} if it has no value
   */
  variable(name: string): PyAny {
    const frame = this.#pointer();
    if (library("PyFrame_GetVar").version.atLeast(3, 12)) {
      return withConverted(name, (text) => wrapOwned(ownedOrThrow(PyFrame_GetVar(frame, text)))) as PyAny;
    }
    const { locals } = this;
    if (!locals.contains(name)) throw new PyNameError(`variable '${name}' does not exist`);
    return locals.getItem(name);
  }

  /** The namespace of built-in names. */
  get builtins(): PyDict {
    return this.getAttr("f_builtins") as PyDict;
  }

  /** The namespace of its module. */
  get globals(): PyDict {
    return this.getAttr("f_globals") as PyDict;
  }

  /** Its variables: a `dict`; in a function, from Python 3.13 on, a mapping through which they can be set. */
  get locals(): PyAny {
    return this.getAttr("f_locals");
  }

  #pointer(): FramePtr {
    return checked(this, PyFrame) as FramePtr;
  }
}
