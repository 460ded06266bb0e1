import { NULL, PyDict_GetItemString } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { bootstrapped, runSource } from "../../interpreter/bootstrap.ts";
import { CLASS_SOURCE } from "./class-source.ts";

let namespace: PyObjectPtr = NULL;

/** Something that Python's half of classes defines, borrowed; it lives as long as the process. SAFETY: attached. */
export function classHalf(name: string): PyObjectPtr {
  if (namespace === NULL) namespace = runSource(CLASS_SOURCE, { signed_function: bootstrapped("signed_function") });
  const found = PyDict_GetItemString(namespace, name);
  if (found === NULL) throw new ReferenceError(`Cannot find "${name}" in Python's half of classes`);
  return found;
}
