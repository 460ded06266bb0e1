import { PyObject_GetAttr } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import type { Converter } from "../converter.ts";
import { released } from "../released.ts";

/** Reads one attribute of an object (borrowed) by a converter. */
export function readAttribute<T>(object: PyObjectPtr, name: string, converter: Converter<T>): T {
  return released(ownedOrThrow(PyObject_GetAttr(object, intern(name))), (value) => converter.fromPython(value));
}
