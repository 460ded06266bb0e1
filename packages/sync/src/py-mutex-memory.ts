import { Python, t } from "@taipan/core";
import {
  allocateRaw,
  atomicWords,
  freeRaw,
  library,
  PyMutex_IsLocked,
  PyMutex_Lock,
  PyMutex_Unlock,
} from "@taipan/ffi";
import type { Pointer, VoidPtr } from "@taipan/ffi";
import { LockRecursionError, PoisonError } from "./errors.ts";
import type { Releasable } from "./held-lock.ts";
import { isolateNumber } from "./isolate-number.ts";
import { isInSection } from "./open-sections.ts";
import { pythonHalf } from "./python-half.ts";
import { forgetUnlock, unlockAtThreadEnd } from "./thread-unlock.ts";

/** Bytes of a mutex: CPython's one, whether it is poisoned, two unused, and the number of the isolate that holds it. */
const BYTES = 8;
const POISON = 1;
const OWNER = 4;

/** Those that this isolate holds: a guard that was forgotten may not take the memory along. */
const holding = new Set<PyMutexMemory>();
/** Gives the memory back of those that no other isolate can know. */
const finalizer = new FinalizationRegistry<VoidPtr>(freeRaw);

/** A `PyMutex` in native memory, and what is known of its holder. */
export class PyMutexMemory implements Releasable {
  readonly address: Pointer<"PyMutex">;
  readonly #bytes: Uint8Array;
  readonly #owner: Int32Array;
  #place = 0;

  /** @throws {SymbolNotFoundError} before Python 3.13 */
  constructor(name: string | undefined) {
    Python.attach(() => library("PyMutex").address("PyMutex_Lock", { since: [3, 13] }));
    const fresh = allocateRaw(BYTES);
    const address = name === undefined ? fresh : findAddress(name, fresh);
    if (address !== fresh) freeRaw(fresh);
    if (name === undefined) finalizer.register(this, address);
    // SAFETY: freed after this object, which is the only one to know the view, or never.
    const { buffer } = atomicWords(address, BYTES / 8);
    this.address = address as number as Pointer<"PyMutex">;
    this.#bytes = new Uint8Array(buffer);
    this.#owner = new Int32Array(buffer, OWNER, 1);
  }

  /**
   * Locks. CPython detaches the thread while it waits; `worker.terminate()` takes effect when it has waited.
   *
   * @throws {LockRecursionError} if this isolate holds it, or is in a critical section of it
   * @throws {PoisonError} if a holder threw or ended
   */
  lock(): void {
    this.refuseHolder();
    if (isInSection(this.address)) throw new LockRecursionError("PyMutex");
    const me = isolateNumber();
    this.#place = unlockAtThreadEnd(this.address);
    PyMutex_Lock(this.address);
    // A thread that ended unlocks, and does no more.
    if (this.#owner[0] !== 0) this.#bytes[POISON] = 1;
    this.#owner[0] = me;
    holding.add(this);
    if (!this.isPoisoned) return;
    this.release(false);
    throw new PoisonError("PyMutex", "put things right and call clearPoison()");
  }

  /** @throws {LockRecursionError} if this isolate holds it */
  refuseHolder(): void {
    if (Atomics.load(this.#owner, 0) === isolateNumber()) throw new LockRecursionError("PyMutex");
  }

  release(isFailed: boolean): void {
    if (isFailed) this.#bytes[POISON] = 1;
    holding.delete(this);
    this.#owner[0] = 0;
    forgetUnlock(this.#place);
    PyMutex_Unlock(this.address);
  }

  /** @throws {SymbolNotFoundError} before Python 3.14 */
  get isLocked(): boolean {
    return PyMutex_IsLocked(this.address) === 1;
  }

  get isPoisoned(): boolean {
    return Atomics.load(this.#bytes, POISON) === 1;
  }

  clearPoison(): void {
    Atomics.store(this.#bytes, POISON, 0);
  }
}

function findAddress(name: string, fresh: VoidPtr): VoidPtr {
  return Python.attach((py) => pythonHalf(py).callMethod("find_address", [name, fresh]).extract(t.int53)) as VoidPtr;
}
