/** A whole number that several threads count up together, and lose no step. */
export class AtomicCount {
  readonly #value: BigInt64Array<SharedArrayBuffer>;

  /** @param start where to begin; or the memory of another, to count on with it */
  constructor(start: bigint | SharedArrayBuffer) {
    this.#value = new BigInt64Array(typeof start === "bigint" ? new SharedArrayBuffer(8) : start);
    if (typeof start === "bigint") this.#value[0] = start;
  }

  get value(): bigint {
    return Atomics.load(this.#value, 0);
  }

  /** What other threads make their own view of the same number from. */
  get memory(): SharedArrayBuffer {
    return this.#value.buffer;
  }

  /** @returns the number after the step */
  add(amount: bigint): bigint {
    return BigInt.asIntN(64, Atomics.add(this.#value, 0, amount) + amount);
  }
}
