import { NULL, objects, PyImport_ImportModule, PyObject_GetAttr } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";

/**
 * What a module of the standard library has under a name, and under further names of that (`"Decimal", "__str__"`):
 * borrowed, looked up when it is first asked for, and kept for the life of the process.
 */
export function pythonAttribute(module: string, ...names: readonly string[]): () => PyObjectPtr {
  let found: PyObjectPtr = NULL;
  return () => {
    if (found !== NULL) return found;
    let object = ownedOrThrow(PyImport_ImportModule(module));
    for (const name of names) {
      const owner = object;
      const attribute = PyObject_GetAttr(owner, intern(name));
      objects.decRef(owner);
      object = ownedOrThrow(attribute);
    }
    return (found = object);
  };
}
