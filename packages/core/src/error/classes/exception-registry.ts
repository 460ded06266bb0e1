import { NULL, objects, Py_TPFLAGS_HEAPTYPE, PyErr_Clear, PyImport_GetModule } from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { intern } from "../../intern.ts";
import type { ExceptionClass } from "../py-err.ts";

/** Exception types, all kept for ever, and the class of errors that stands for each. */
const classes = new Map<number, ExceptionClass>();

/** What looks its exception types up once Python has their module. */
const awaited = new Map<string, (() => void)[]>();

/** From now on, errors of an exception type and its subtypes are instances of a class. */
export function registerExceptionClass(type: PyObjectPtr, one: ExceptionClass): void {
  classes.set(type, one);
}

/** Calls `resolve` before an exception is classified, once the module has been imported by anybody. */
export function awaitImport(module: string, resolve: () => void): void {
  const waiting = awaited.get(module);
  if (waiting === undefined) awaited.set(module, [resolve]);
  else waiting.push(resolve);
}

/** The class for a type: its own, or that of its nearest base. SAFETY: attached, no exception is pending. */
export function exceptionClassOf(type: PyTypeObjectPtr): ExceptionClass | undefined {
  // Types of modules are made at run time; built-in ones are known from the start.
  if (awaited.size > 0 && (objects.typeFlags(type) & Py_TPFLAGS_HEAPTYPE) !== 0) resolveImported();
  for (let base = type; base !== NULL; base = objects.typeBase(base)) {
    const found = classes.get(base);
    if (found !== undefined) return found;
  }
  return undefined;
}

function resolveImported(): void {
  for (const [module, waiting] of awaited) {
    const imported = PyImport_GetModule(intern(module));
    if (imported === NULL) {
      PyErr_Clear();
      continue;
    }
    objects.decRef(imported);
    // First, because looking up may raise and classify: a module that is still being imported lacks names.
    awaited.delete(module);
    for (const resolve of waiting) {
      try {
        resolve();
      } catch {
        awaitImport(module, resolve);
      }
    }
  }
}
