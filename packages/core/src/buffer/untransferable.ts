import { markAsUntransferable } from "node:worker_threads";

let isEnforced: boolean | undefined;

/**
 * Keeps an ArrayBuffer where it is, for good: nobody can transfer it to a worker, to a stream or to another ArrayBuffer,
 * which would leave Python with memory that JavaScript frees.
 */
export function keepInPlace(buffer: ArrayBuffer): void {
  markAsUntransferable(buffer);
  if ((isEnforced ??= engineEnforces())) return;
  // Node 22 looks at the mark in messages only. SAFETY: a byte stream's reader that is given the buffer still takes it.
  for (const name of ["transfer", "transferToFixedLength"]) Object.defineProperty(buffer, name, { value: refuse });
}

function engineEnforces(): boolean {
  const probe = new ArrayBuffer(8);
  markAsUntransferable(probe);
  try {
    probe.transfer();
    return false;
  } catch {
    return true;
  }
}

function refuse(): never {
  throw new TypeError("Cannot transfer an ArrayBuffer: its memory is shared with Python, copy it with slice()");
}
