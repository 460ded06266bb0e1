import { NULL, PyErr_WriteUnraisable } from "@taipan/ffi";
import { restoreError } from "../../error/crossing/restore.ts";

/** Instances whose `Symbol.dispose` was called for Python, so that it is called once. */
const disposed = new WeakSet<object>();

/** Calls `Symbol.dispose` of an instance, once for Python's sake. */
export function disposeOnce(value: object): unknown {
  const dispose = (value as Partial<Disposable>)[Symbol.dispose] as (() => unknown) | undefined;
  if (typeof dispose !== "function" || disposed.has(value)) return undefined;
  disposed.add(value);
  return Reflect.apply(dispose, value, []);
}

/**
 * Disposes an instance that Python made and has dropped. Nobody could catch what that throws: it goes to
 * `sys.unraisablehook`. SAFETY: attached.
 */
export function disposeDropped(value: object): void {
  try {
    disposeOnce(value);
  } catch (error) {
    restoreError(error);
    PyErr_WriteUnraisable(NULL);
  }
}
