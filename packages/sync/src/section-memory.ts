import { isMainThread } from "node:worker_threads";
import { Python } from "@taipan/core";
import { allocateRaw, memory, PyCriticalSection, PyCriticalSection2, type VoidPtr } from "@taipan/ffi";
import { pythonHalf } from "./python-half.ts";

/** What stands behind the section itself: the address of the one around it. */
const OUTER: number = PyCriticalSection2.size;
const BYTES: number = OUTER + 8;

/** Memory of sections that are over. Sections end in the reverse order of their beginning, so few are ever made. */
const spare: VoidPtr[] = [];
/** A word that holds the address of the innermost section; Python's half reads it when a worker ends inside of one. */
let innermost = 0;

/** Memory for a critical section of one or two locks that is about to begin. */
export function takeSection(): VoidPtr {
  if (innermost === 0) watch();
  const section = spare.pop() ?? allocateRaw(BYTES);
  // No lock yet: the thread may end before it has one.
  memory.setPointer(section + PyCriticalSection._cs_mutex, 0);
  memory.setPointer(section + PyCriticalSection2._cs_mutex2, 0);
  memory.setPointer(section + OUTER, memory.pointer(innermost));
  memory.setPointer(innermost, section);
  return section;
}

/** Gives it back. SAFETY: the section ends with the next call of C, so that it is not ended twice. */
export function returnSection(section: VoidPtr): void {
  memory.setPointer(innermost, memory.pointer(section + OUTER));
  spare.push(section);
}

function watch(): void {
  const word = allocateRaw(8);
  // The main thread's end is the process's.
  if (!isMainThread) Python.attach((py) => pythonHalf(py).callMethod("watch_sections", [word]).drop());
  innermost = word;
}
