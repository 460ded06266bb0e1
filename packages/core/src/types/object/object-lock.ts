import {
  allocateRaw,
  freeRaw,
  library,
  PyCriticalSection,
  PyCriticalSection_Begin,
  PyCriticalSection_End,
} from "@taipan/ffi";
import type { Pointer, PyObjectPtr } from "@taipan/ffi";

/**
 * Runs `body` with the lock of an object (borrowed) held, which CPython's own methods take as well. Where there is a
 * GIL, that is the lock already.
 *
 * Not safe against `detach` inside: CPython then gives the lock to others, as it does when it waits.
 */
export function withObjectLock<R>(object: PyObjectPtr, body: () => R): R {
  if (!library("PyCriticalSection_Begin").freeThreaded) return body();
  const raw = allocateRaw(PyCriticalSection.size);
  const section = raw as number as Pointer<"PyCriticalSection">;
  PyCriticalSection_Begin(section, object);
  try {
    return body();
  } finally {
    PyCriticalSection_End(section);
    freeRaw(raw);
  }
}
