import { type Python, requireToken } from "@taipan/core";
import {
  features,
  NULL,
  type Pointer,
  PyCriticalSection2_BeginMutex,
  PyCriticalSection2_End,
  PyCriticalSection_BeginMutex,
  PyCriticalSection_End,
} from "@taipan/ffi";
import { EnteredCriticalSection } from "./entered-section.ts";
import { HeldLock, type Releasable } from "./held-lock.ts";
import { closeSection, openSection } from "./open-sections.ts";
import { insideOf, type PyMutex } from "./py-mutex.ts";
import { returnSection, takeSection } from "./section-memory.ts";

/** The section itself is ended once for both of its mutexes. */
const NOTHING: Releasable = { release: () => undefined };

/**
 * Runs `body` in a critical section of a mutex (PyO3 `with_critical_section_mutex`), which gives the lock away while the
 * thread waits or detaches: unlike {@link PyMutex.lock} it cannot deadlock, and what it protects may change then. Where
 * there is a GIL it does no more than run `body`.
 *
 * @throws {LockRecursionError} if this thread holds the mutex by `lock()`
 * @throws {SymbolNotFoundError} before Python 3.13; on 3.13 without a GIL
 */
export function withCriticalSectionMutex<T, R>(
  py: Python,
  mutex: PyMutex<T>,
  body: (entered: EnteredCriticalSection<T>) => R,
): R {
  requireToken(py);
  const { cell, memory } = insideOf(mutex);
  memory.refuseHolder();
  const held = new HeldLock(cell, NOTHING);
  const { address } = memory;
  const section = features.freeThreaded ? takeSection() : NULL;
  const pointer = section as number as Pointer<"PyCriticalSection">;
  if (section !== NULL) PyCriticalSection_BeginMutex(pointer, address);
  openSection(address);
  try {
    return held.run(new EnteredCriticalSection(held), body);
  } finally {
    closeSection();
    if (section !== NULL) {
      returnSection(section);
      PyCriticalSection_End(pointer);
    }
  }
}

/**
 * {@link withCriticalSectionMutex} with two mutexes, in whichever order others take them
 * (`with_critical_section_mutex2`). If both are the same one, the value is accessible once: `second` is `null`.
 */
export function withCriticalSectionMutex2<T, U, R>(
  py: Python,
  one: PyMutex<T>,
  other: PyMutex<U>,
  body: (first: EnteredCriticalSection<T>, second: EnteredCriticalSection<U> | null) => R,
): R {
  const left = insideOf(one);
  const right = insideOf(other);
  if (left.memory.address === right.memory.address) {
    return withCriticalSectionMutex(py, one, (entered) => body(entered, null));
  }
  requireToken(py);
  left.memory.refuseHolder();
  right.memory.refuseHolder();
  const first = new HeldLock(left.cell, NOTHING);
  const second = new HeldLock(right.cell, NOTHING);
  const section = features.freeThreaded ? takeSection() : NULL;
  const pointer = section as number as Pointer<"PyCriticalSection2">;
  if (section !== NULL) PyCriticalSection2_BeginMutex(pointer, left.memory.address, right.memory.address);
  openSection(left.memory.address);
  openSection(right.memory.address);
  try {
    return first.run(new EnteredCriticalSection(first), (entered) =>
      second.run(new EnteredCriticalSection(second), (also) => body(entered, also)),
    );
  } finally {
    closeSection();
    closeSection();
    if (section !== NULL) {
      returnSection(section);
      PyCriticalSection2_End(pointer);
    }
  }
}
