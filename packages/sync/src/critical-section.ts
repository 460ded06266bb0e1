import type { PyAny } from "@taipan/core";
import {
  features,
  type Pointer,
  PyCriticalSection2_Begin,
  PyCriticalSection2_End,
  PyCriticalSection_Begin,
  PyCriticalSection_End,
} from "@taipan/ffi";
import { returnSection, takeSection } from "./section-memory.ts";

/**
 * Runs `body` with the lock of a Python object held, which CPython's own methods take, too (PyO3
 * `with_critical_section`). Does no more than run it where there is a GIL.
 *
 * As everywhere in CPython, whatever waits or detaches inside gives the lock away meanwhile, and takes it again.
 *
 * @example Two steps that belong together
 * ```ts
 * import { Python, t } from "@taipan/core";
 * import { withCriticalSection } from "@taipan/sync";
 * Python.attach((py) => {
 *   const list = py.list([1, 2, 3]);
 *   withCriticalSection(list, () => list.append(list.len()));
 *   expect(list.extract(t.list(t.i32))).toEqual([1, 2, 3, 3]);
 * });
 * ```
 */
export function withCriticalSection<R>(object: PyAny, body: () => R): R {
  const pointer = object.asPtr();
  if (!features.freeThreaded) return body();
  const memory = takeSection();
  const section = memory as number as Pointer<"PyCriticalSection">;
  PyCriticalSection_Begin(section, pointer);
  try {
    return body();
  } finally {
    returnSection(memory);
    PyCriticalSection_End(section);
  }
}

/** {@link withCriticalSection} with two objects, in whichever order others take them (`with_critical_section2`). */
export function withCriticalSection2<R>(one: PyAny, other: PyAny, body: () => R): R {
  const left = one.asPtr();
  const right = other.asPtr();
  if (!features.freeThreaded) return body();
  const memory = takeSection();
  const section = memory as number as Pointer<"PyCriticalSection2">;
  PyCriticalSection2_Begin(section, left, right);
  try {
    return body();
  } finally {
    returnSection(memory);
    PyCriticalSection2_End(section);
  }
}
