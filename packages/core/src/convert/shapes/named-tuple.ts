import { PyObject_HasAttr, PyTuple_Type, PyType_IsSubtype } from "@taipan/ffi";
import { PyTypeError } from "../../error/classes/exceptions.ts";
import { intern } from "../../intern.ts";
import type { Converter } from "../converter.ts";
import { list } from "../containers/sequence.ts";
import { str } from "../scalars/text.ts";
import { readAttribute } from "./attribute.ts";
import type { PyClassSource } from "./class-reference.ts";
import { type Construction, constructed } from "./constructed.ts";
import type { InferShape, Shape, ShapeOptions } from "./shape.ts";

/**
 * Instances of a class that `collections.namedtuple` or `typing.NamedTuple` made ⇄ objects, by the names of the fields. A
 * field that is absent from the object is left to the class, which may have a default for it.
 *
 * Reading throws `CastError` for other tuples.
 */
export function namedTuple<const S extends Shape>(
  pyClass: PyClassSource,
  shape: S,
  options: ShapeOptions = {},
): Converter<InferShape<S>> {
  return constructed(pyClass, shape, options, construction);
}

const construction: Construction = {
  takesField(type, className) {
    const isTuple = PyType_IsSubtype(type as never, PyTuple_Type() as never) !== 0;
    if (!isTuple || PyObject_HasAttr(type, intern("_fields")) === 0) {
      throw new PyTypeError(`class '${className}' is not a named tuple`);
    }
    const fields = new Set(readAttribute(type, "_fields", list(str)));
    return (name) => {
      if (!fields.has(name)) throw new PyTypeError(`named tuple '${className}' has no field '${name}'`);
      return true;
    };
  },
};
