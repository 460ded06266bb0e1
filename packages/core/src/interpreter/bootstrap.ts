import {
  NULL,
  objects,
  Py_DecRef,
  Py_file_input,
  PyDict_GetItemString,
  PyDict_New,
  PyDict_SetItemString,
  PyEval_EvalCode,
  PyEval_GetBuiltins,
  PyInterpreterState_Get,
  PyInterpreterState_GetDict,
  Py_CompileString,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow, throwPending } from "../error/crossing/fetch.ts";
import { EXCEPTION_SOURCE } from "../error/classes/exception-source.ts";
import { FUNCTION_SOURCE } from "../pyfunction/function-source.ts";
import { CALLS_SOURCE } from "../threads/calls-source.ts";
import { CHANNEL_SOURCE } from "../threads/channel-source.ts";
import { RELAY_SOURCE } from "../threads/relay-source.ts";
import { BOOTSTRAP_SOURCE } from "./bootstrap-source.ts";

/** Key in the interpreter's own dictionary for extensions. */
const HOMES = "taipan.homes";

let namespace: PyObjectPtr = NULL;

/** Runs Python's half once in this isolate. SAFETY: the thread is attached. */
export function startBootstrap(): void {
  const source = BOOTSTRAP_SOURCE + EXCEPTION_SOURCE + FUNCTION_SOURCE + CHANNEL_SOURCE + RELAY_SOURCE + CALLS_SOURCE;
  namespace = runSource(source, { homes: homesOfProcess() });
}

/** A `dict` that all isolates share, borrowed: what serves calls on the home thread of each. */
function homesOfProcess(): PyObjectPtr {
  const shared = PyInterpreterState_GetDict(PyInterpreterState_Get());
  const known = PyDict_GetItemString(shared, HOMES);
  if (known !== NULL) return known;
  const homes = ownedOrThrow(PyDict_New());
  PyDict_SetItemString(shared, HOMES, homes);
  Py_DecRef(homes);
  return homes;
}

/**
 * Runs source of this package in a namespace of its own.
 *
 * @param given names that it finds there; the objects are borrowed
 * @returns the namespace, a new reference
 */
export function runSource(source: string, given: Readonly<Record<string, PyObjectPtr>> = {}): PyObjectPtr {
  const globals = ownedOrThrow(PyDict_New());
  const builtins = PyEval_GetBuiltins();
  PyDict_SetItemString(globals, "__builtins__", builtins);
  const name = objects.newText("taipan");
  PyDict_SetItemString(globals, "__name__", name);
  Py_DecRef(name);
  for (const [key, value] of Object.entries(given)) PyDict_SetItemString(globals, key, value);
  const code = ownedOrThrow(Py_CompileString(source, "<taipan>", Py_file_input));
  const result = PyEval_EvalCode(code, globals, globals);
  Py_DecRef(code);
  if (result === NULL) throwPending();
  Py_DecRef(result);
  return globals;
}

/** Something that Python's half defines for some versions only, borrowed; NULL for the others. */
export function bootstrappedIfAny(name: string): PyObjectPtr {
  return namespace === NULL ? NULL : PyDict_GetItemString(namespace, name);
}

/** Something that Python's half defines, borrowed; it lives as long as the process. */
export function bootstrapped(name: string): PyObjectPtr {
  const found = bootstrappedIfAny(name);
  if (found === NULL) throw new ReferenceError(`Cannot find "${name}" in Python's half of the bridge`);
  return found;
}
