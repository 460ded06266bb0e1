import { objects, Py_False, Py_True, PyObject_IsTrue } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ELEMENTS } from "../../buffer/element.ts";
import { textAttribute } from "../../error/text/exception-text.ts";
import { okOrThrow } from "../../error/crossing/fetch.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { ElementConverter } from "../element-converter.ts";
import { describe } from "../describe.ts";
import { share } from "../default/into-python.ts";

function exact(pointer: PyObjectPtr): boolean | undefined {
  if (pointer === Py_True()) return true;
  return pointer === Py_False() ? false : undefined;
}

/**
 * `bool` ⇄ `boolean`. NumPy's own `bool` is accepted too; 0 and 1 are not, nor is anything else that has a truth value
 * (PyO3 `bool`).
 */
export const bool: ElementConverter<boolean, Uint8Array<ArrayBuffer>> = {
  pyType: "bool",
  fromPython(pointer) {
    const value = exact(pointer);
    if (value !== undefined) return value;
    if (isNumpyBool(pointer)) return okOrThrow(PyObject_IsTrue(pointer)) === 1;
    throw castFailure(pointer, "bool");
  },
  intoPython(value) {
    if (typeof value !== "boolean") throw new ConversionError(describe(value), "a boolean was expected");
    return share(value ? Py_True() : Py_False());
  },
  exact,
  mayAccept: (pointer) => exact(pointer) !== undefined || isNumpyBool(pointer),
  element: ELEMENTS.bool,
};

/** By name: NumPy need not be imported, and the type is called `bool_` before NumPy 2. */
function isNumpyBool(pointer: PyObjectPtr): boolean {
  const type = objects.typeOf(pointer);
  const name = textAttribute(type, "__name__");
  return (name === "bool" || name === "bool_") && textAttribute(type, "__module__") === "numpy";
}
