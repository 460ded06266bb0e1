import { processSymbols } from "./process-symbols.ts";

/** C function pointers that run when a thread ends, each with the value that the thread set under its key. */
interface ThreadKeys {
  create(key: Uint8Array, destructor: number): number;
  set(key: number, value: number): number;
  remove(key: number): number;
}

let keys: ThreadKeys | undefined;

/**
 * A key whose destructor, a C function of one pointer, runs at the end of each thread that set a value: also of a thread
 * whose JavaScript was terminated, where no `finally` runs.
 *
 * Destructors run in the order in which their keys were made, before those of keys made later.
 *
 * SAFETY: glibc, musl and macOS walk the keys upwards; POSIX leaves the order open.
 *
 * @returns `undefined` where there is none left, and on Windows, whose threads have no such order
 */
export function createThreadKey(destructor: number, after = -1): number | undefined {
  if (process.platform === "win32") return undefined;
  // `pthread_key_t` is 4 bytes on Linux and 8 on macOS; both are little-endian.
  const slot = new Uint8Array(8);
  for (;;) {
    if (threadKeys().create(slot, destructor) !== 0) return undefined;
    const key = Number(new DataView(slot.buffer).getBigUint64(0, true));
    // A smaller one fills a hole that another library just left: it stays unused.
    if (key > after) return key;
  }
}

/** What the key's destructor gets when the current thread ends; 0 for no call. */
export function setThreadValue(key: number, value: number): void {
  threadKeys().set(key, value);
}

/** No thread calls the key's destructor any more. */
export function deleteThreadKey(key: number): void {
  threadKeys().remove(key);
}

function threadKeys(): ThreadKeys {
  if (keys !== undefined) return keys;
  const self = processSymbols();
  keys = {
    create: self.func("int pthread_key_create(_Out_ uint8_t *, uintptr_t)") as never,
    set: self.func("int pthread_setspecific(uintptr_t, uintptr_t)") as never,
    remove: self.func("int pthread_key_delete(uintptr_t)") as never,
  };
  return keys;
}
