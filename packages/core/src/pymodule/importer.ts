import { objects, PyDict_GetItemString, PyDict_New, PyImport_GetModule, PyImport_Import, Py_True } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { ownedOrThrow } from "../error/crossing/fetch.ts";
import { intern } from "../intern.ts";
import { runCode } from "../interpreter/run-code.ts";
import { wrapOwned } from "../reference/wrap.ts";
import type { PyModule } from "../types/code/module.ts";
import { IMPORTER_SOURCE } from "./importer-source.ts";

/** What {@link IMPORTER_SOURCE} defines in this isolate; it lives as long as the process. */
let namespace: PyObjectPtr | undefined;

function start(): PyObjectPtr {
  const globals = ownedOrThrow(PyDict_New());
  objects.decRef(runCode(IMPORTER_SOURCE, "exec", globals, globals, "<taipan>"));
  return globals;
}

/**
 * Makes a module importable: `fill` is called with it when it is imported, once unless it fails.
 *
 * @throws {Error} if Python has another module of that name in `sys.modules`
 */
export function registerModule(
  name: string,
  fill: (...args: never[]) => void,
  doc: string | undefined,
  isPackage: boolean,
): void {
  namespace ??= start();
  const answer = callPython(PyDict_GetItemString(namespace, "register"), [name, fill, doc, isPackage]);
  const isRegistered = answer === Py_True();
  objects.decRef(answer);
  if (!isRegistered) {
    throw new Error(`Cannot register module '${name}': Python has imported another module of that name already`);
  }
}

/** Imports a module by its full name: the module itself, where `__import__` gives the package. */
export function importModule(name: string): PyModule {
  const text = intern(name);
  objects.decRef(ownedOrThrow(PyImport_Import(text)));
  return wrapOwned(ownedOrThrow(PyImport_GetModule(text))) as PyModule;
}
