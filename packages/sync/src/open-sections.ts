import type { Pointer } from "@taipan/ffi";

/** Mutexes of the critical sections that this isolate is in. */
const open: Pointer<"PyMutex">[] = [];

/** This isolate enters a critical section of a mutex. */
export function openSection(mutex: Pointer<"PyMutex">): void {
  open.push(mutex);
}

/** It leaves the innermost one. */
export function closeSection(): void {
  open.pop();
}

/** Whether it is in one of this mutex: locking it there would wait for itself. */
export function isInSection(mutex: Pointer<"PyMutex">): boolean {
  return open.includes(mutex);
}
