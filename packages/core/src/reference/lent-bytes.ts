import { LentMemory } from "@taipan/ffi";
import { DisposedError } from "../error/state-errors.ts";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Py } from "./py.ts";

/** Who keeps lent memory alive: an array that outlives its view must not outlive the memory. */
const owners = new WeakMap<ArrayBuffer, Py>();

/**
 * Memory of a Python object as a Uint8Array, usable while detached. It owns the object until it is disposed, or until
 * neither it nor an array over the memory is reachable.
 */
export abstract class LentBytes implements Disposable {
  readonly #owner: Py;
  readonly #lent: LentMemory;

  /** SAFETY: the memory stays in place while `owner` (taken over) lives. */
  constructor(owner: Py, address: number, length: number) {
    this.#owner = owner;
    this.#lent = new LentMemory(address, length);
    if (length > 0) owners.set(this.#lent.bytes.buffer, owner);
  }

  /** The bytes, shared with Python. @throws {DisposedError} after dispose; arrays kept from before are empty then */
  get bytes(): Uint8Array<ArrayBuffer> {
    if (this.isDisposed) throw new DisposedError(`this ${this.constructor.name}`, "disposed");
    return this.#lent.bytes;
  }

  /** Whether the memory was given back. */
  get isDisposed(): boolean {
    return this.#lent.bytes.buffer.detached;
  }

  /** Address of the object that the memory belongs to, borrowed. @throws {DisposedError} after dispose */
  asPtr(): PyObjectPtr {
    return this.#owner.asPtr();
  }

  /** Takes the arrays back and releases the object: at once while attached, else at the next attach. */
  [Symbol.dispose](): void {
    if (this.isDisposed) return;
    this.#lent.revoke();
    this.#owner[Symbol.dispose]();
  }
}
