import {
  Py_None,
  Py_True,
  PyBool_Type,
  PyBytes_Type,
  PyDict_Type,
  PyFloat_Type,
  PyFrozenSet_Type,
  PyList_Type,
  PyLong_Type,
  PySet_Type,
  PyTuple_Type,
  PyUnicode_Type,
  objects,
} from "@taipan/ffi";

/** Addresses of the types that the default rules know, beside each other: a walk compares with them all the time. */
export interface BuiltinTypes {
  readonly text: number;
  readonly int: number;
  readonly float: number;
  readonly bool: number;
  readonly none: number;
  readonly bytes: number;
  readonly list: number;
  readonly tuple: number;
  readonly dict: number;
  readonly set: number;
  readonly frozenset: number;
  /** The object `True`. */
  readonly true: number;
}

let types: BuiltinTypes | undefined;

/** See {@link BuiltinTypes}. SAFETY: the interpreter runs and this thread is attached. */
export function builtinTypes(): BuiltinTypes {
  types ??= {
    text: PyUnicode_Type(),
    int: PyLong_Type(),
    float: PyFloat_Type(),
    bool: PyBool_Type(),
    none: objects.typeOf(Py_None()),
    bytes: PyBytes_Type(),
    list: PyList_Type(),
    tuple: PyTuple_Type(),
    dict: PyDict_Type(),
    set: PySet_Type(),
    frozenset: PyFrozenSet_Type(),
    true: Py_True(),
  };
  return types;
}
