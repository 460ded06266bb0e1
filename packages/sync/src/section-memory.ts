import { allocateRaw, PyCriticalSection2, type VoidPtr } from "@taipan/ffi";

/** Memory of sections that are over. Sections end in the reverse order of their beginning, so few are ever made. */
const spare: VoidPtr[] = [];

/** Memory for a critical section of one or two locks, until {@link returnSection}. */
export function takeSection(): VoidPtr {
  return spare.pop() ?? allocateRaw(PyCriticalSection2.size);
}

/** SAFETY: the section has ended. */
export function returnSection(section: VoidPtr): void {
  spare.push(section);
}
