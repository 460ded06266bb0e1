import { library, NULL, UnsupportedPythonError } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { builtinType } from "../../error/classes/exception-type.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import type { PyAny } from "../object/any.ts";
import { type DictSource, PyDict } from "./dict.ts";
import { isInstanceOfType } from "../object/instance-check.ts";
import { PyMapping } from "./mapping.ts";
import { pythonHandle } from "../object/python-handle.ts";

const type = builtinType("frozendict");

/** A `frozendict` (PyO3 `PyFrozenDict`): a dict that cannot change, hashable if its values are. From Python 3.15 on. */
export class PyFrozenDict extends PyMapping {
  static override readonly pyName: string = "frozendict";
  static override readonly $type: () => PyObjectPtr = type;
  /** Keeps the type apart from `PyMapping` for the type checker; never set. */
  declare readonly $name: "frozendict";

  static override check(pointer: PyObjectPtr): boolean {
    return type() !== NULL && isInstanceOfType(pointer, type());
  }

  /**
   * A frozendict of converted keys and values. Default: empty.
   *
   * @throws {UnsupportedPythonError} before Python 3.15
   */
  static new(py: Python, source?: DictSource): PyFrozenDict {
    requireToken(py);
    if (type() === NULL) {
      throw new UnsupportedPythonError(library("frozendict").version.toString(), "frozendict requires Python 3.15");
    }
    const mapping = source === undefined || pythonHandle(source) !== undefined ? source : PyDict.new(py, source);
    const pointer = callPython(type(), mapping === undefined ? [] : [mapping]);
    return (wrapOwned(pointer) as PyAny).cast(PyFrozenDict);
  }

  /** The value under a key; `undefined` if there is none. @throws {PyTypeError} if the key is unhashable */
  get(key: unknown): PyAny | undefined {
    return this.contains(key) ? this.getItem(key) : undefined;
  }
}
