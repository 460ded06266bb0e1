import type { PyObjectPtr } from "@taipan/ffi";

/**
 * Errors that TypeScript threw back into Python, by the address of their exception. An entry is good while its error is
 * alive, because the error owns a reference: the address cannot belong to another exception then.
 */
const thrown = new Map<number, WeakRef<Error>>();
const MOST = 1024;

/** Remembers the error for an exception that goes (back) into Python. */
export function rememberError(exception: PyObjectPtr, error: Error): void {
  if (thrown.size >= MOST) {
    for (const [pointer, reference] of thrown) if (reference.deref() === undefined) thrown.delete(pointer);
  }
  thrown.set(exception, new WeakRef(error));
}

/** The error that an exception was before, so that identity survives the way through Python. */
export function knownError(exception: PyObjectPtr): Error | undefined {
  const reference = thrown.get(exception);
  if (reference === undefined) return undefined;
  const error = reference.deref();
  if (error === undefined) thrown.delete(exception);
  return error;
}
