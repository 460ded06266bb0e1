import type { PyObjectPtr } from "@taipan/ffi";
import { wrapBorrowed } from "../../reference/wrap.ts";
import type { PyAny } from "../../types/object/any.ts";
import type { PyTypeInfo } from "../../types/object/any.ts";
import { castFailure } from "../cast-failure.ts";
import type { Converter } from "../converter.ts";
import { fromPythonShallow } from "../default/from-python.ts";
import { intoPython } from "../default/into-python.ts";

/** The default conversion, both ways: immutable values as values, every other object as a handle. */
export const any: Converter<unknown> = { pyType: "Any", fromPython: fromPythonShallow, intoPython };

/** The object itself, as a handle that belongs to the scope in use. */
export const py: Converter<PyAny> = {
  pyType: "Any",
  fromPython: (pointer) => wrapBorrowed(pointer) as PyAny,
  intoPython,
};

/** The object itself, as a handle of one wrapper class: `t.bound(PyList)`. */
export function bound<T extends PyAny>(type: PyTypeInfo<T>): Converter<T> {
  return {
    pyType: type.pyName,
    fromPython(pointer: PyObjectPtr): T {
      if (!type.check(pointer)) throw castFailure(pointer, type.pyName);
      return (wrapBorrowed(pointer) as PyAny).cast(type);
    },
    intoPython,
    mayAccept: (pointer) => type.check(pointer),
  };
}
