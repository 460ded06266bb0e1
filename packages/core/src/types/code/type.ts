import { Py_TPFLAGS_TYPE_SUBCLASS, PyObject_IsSubclass, PyType_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { live } from "../../reference/live.ts";
import { PyAny } from "../object/any.ts";
import { hasTypeFlag } from "../object/instance-check.ts";
import type { PyTuple } from "../containers/tuple.ts";

/** A class that stands for a Python type: a wrapper such as `PyList`, or an error class such as `PyValueError`. */
export interface HasTypeObject {
  /** The type, borrowed; NULL where this Python has none. */
  $type(): PyObjectPtr;
}

/** A `type` object: a class (PyO3 `PyType`). */
export class PyType extends PyAny {
  static override readonly pyName: string = "type";
  static override readonly $type: () => PyObjectPtr = PyType_Type;

  static override check(pointer: PyObjectPtr): boolean {
    return hasTypeFlag(pointer, Py_TPFLAGS_TYPE_SUBCLASS);
  }

  /** The type that a TypeScript class stands for; the same as `py.typeOf(wrapper)`. */
  static new(py: Python, wrapper: HasTypeObject): PyType {
    return py.typeOf(wrapper);
  }

  /** `__name__` */
  get name(): string {
    return attributeText(this, "__name__");
  }

  /** `__qualname__`: the name with those of the classes and functions around it. */
  get qualname(): string {
    return attributeText(this, "__qualname__");
  }

  /** `__module__` */
  get module(): string {
    return attributeText(this, "__module__");
  }

  /** Module and qualified name, without the module for built-in types: `int`, `collections.OrderedDict`. */
  get fullyQualifiedName(): string {
    using module = this.getAttr("__module__");
    const name = module.extract();
    return typeof name !== "string" || name === "builtins" ? this.qualname : `${name}.${this.qualname}`;
  }

  /** `__mro__`: the type itself and its bases, in the order in which attributes are looked up. */
  get mro(): PyTuple {
    return this.getAttr("__mro__") as PyTuple;
  }

  /** `__bases__` */
  get bases(): PyTuple {
    return this.getAttr("__bases__") as PyTuple;
  }

  /** `issubclass(self, other)`, which honours `__subclasscheck__`. */
  isSubclass(other: PyAny): boolean {
    return okOrThrow(PyObject_IsSubclass(live(this), live(other))) === 1;
  }

  /** Whether the type is what a TypeScript class stands for, or derives from it. */
  isSubclassOf(wrapper: HasTypeObject): boolean {
    return okOrThrow(PyObject_IsSubclass(live(this), wrapper.$type())) === 1;
  }
}

function attributeText(type: PyType, attribute: string): string {
  using value = type.getAttr(attribute);
  return value.str();
}
