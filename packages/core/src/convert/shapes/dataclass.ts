import { PyObject_GenericSetAttr, PyObject_HasAttr } from "@taipan/ffi";
import { PyTypeError } from "../../error/classes/exceptions.ts";
import { okOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import type { Converter } from "../converter.ts";
import { dict } from "../containers/mapping.ts";
import { bool } from "../scalars/boolean.ts";
import { str } from "../scalars/text.ts";
import { readAttribute } from "./attribute.ts";
import type { PyClassSource } from "./class-reference.ts";
import { type Construction, constructed } from "./constructed.ts";
import type { InferShape, Shape, ShapeOptions } from "./shape.ts";

/**
 * Instances of a Python dataclass (PEP 557) ⇄ objects. Outwards the class is called with keywords, so its defaults,
 * `__post_init__`, `kw_only` and `frozen` hold; a field that is absent from the object is left to the class, and one with
 * `init=False` is set afterwards where the object has it.
 *
 * Reading throws `CastError` for objects of other classes.
 */
export function dataclass<const S extends Shape>(
  pyClass: PyClassSource,
  shape: S,
  options: ShapeOptions = {},
): Converter<InferShape<S>> {
  return constructed(pyClass, shape, options, construction);
}

const construction: Construction = {
  takesField(type, className) {
    if (PyObject_HasAttr(type, intern("__dataclass_fields__")) === 0) {
      throw new PyTypeError(`class '${className}' is not a dataclass`);
    }
    const fields = readAttribute(type, "__dataclass_fields__", dict(str, initFlag));
    return (name) => {
      const isTaken = fields.get(name);
      if (isTaken === undefined) throw new PyTypeError(`dataclass '${className}' has no field '${name}'`);
      return isTaken;
    };
  },
  // A frozen class refuses `setattr`; what its own `__init__` does for such fields is this.
  setField(instance, name, value) {
    okOrThrow(PyObject_GenericSetAttr(instance, intern(name), value));
  },
};

/** `init` of a `dataclasses.Field`. */
const initFlag: Converter<boolean> = {
  pyType: "bool",
  fromPython: (field) => readAttribute(field, "init", bool),
  intoPython: (value) => bool.intoPython(value),
};
