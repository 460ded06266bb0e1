import {
  NULL,
  objects,
  PyErr_Clear,
  PyImport_ImportModule,
  PyObject_GetAttrString,
  SymbolNotFoundError,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";

/** A type that only some versions export: NULL on the others. */
export function whereExported(type: () => PyObjectPtr): () => PyObjectPtr {
  return () => {
    try {
      return type();
    } catch (error) {
      if (error instanceof SymbolNotFoundError) return NULL;
      throw error;
    }
  };
}

/** A type in `builtins` that C does not export; NULL where this Python has none. Built-in types live for ever. */
export function builtinType(name: string): () => PyObjectPtr {
  let found: PyObjectPtr | undefined;
  return () => {
    if (found !== undefined) return found;
    const module = PyImport_ImportModule("builtins");
    const type = PyObject_GetAttrString(module, name);
    objects.decRef(module);
    if (type === NULL) PyErr_Clear();
    return (found = type);
  };
}
