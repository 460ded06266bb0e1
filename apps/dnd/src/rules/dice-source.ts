import { RuleError } from "./rule-error.ts";

/** So many dice at once are a mistake, or an attempt to fill the memory. */
const MOST_DICE = 1000;

/** Mulberry32's step: odd, so that every state has its turn before any comes back. */
const STEP = 0x6d2b79f5;

/**
 * Dice that a seed decides: the generator Mulberry32, whose state only ever grows by a constant. One atomic addition takes
 * a throw, so that no two throws, of whichever threads, are the same one.
 */
export class DiceSource {
  readonly #state: Int32Array<SharedArrayBuffer>;

  /**
   * @param seed a whole number, of which 32 bits count; or the memory of other dice, to throw the same ones
   */
  constructor(seed: number | SharedArrayBuffer) {
    this.#state = new Int32Array(typeof seed === "number" ? new SharedArrayBuffer(4) : seed);
    if (typeof seed === "number") this.reseed(seed);
  }

  /** A seed with which new dice go on as these will. */
  get state(): number {
    return Atomics.load(this.#state, 0) >>> 0;
  }

  /** What other threads make their own view of the same dice from. */
  get memory(): SharedArrayBuffer {
    return this.#state.buffer;
  }

  /** Goes on as new dice of this seed. */
  reseed(seed: number): void {
    Atomics.store(this.#state, 0, seed | 0);
  }

  /**
   * Throws dice.
   *
   * @throws {RuleError} for less than one die or more than a thousand, or sides that make no die
   */
  roll(count: number, sides: number): number[] {
    if (!(count >= 1 && count <= MOST_DICE)) throw new RuleError(`Cannot roll ${count} dice: roll 1 to ${MOST_DICE}`);
    return Array.from({ length: count }, () => this.die(sides));
  }

  /** Throws one die. @throws {RuleError} for sides that make none */
  die(sides: number): number {
    if (!(sides >= 2)) throw new RuleError(`Cannot roll dice of ${sides} sides: a die has 2 at least`);
    return this.#below(sides) + 1;
  }

  /** A number from 0, each as likely: what the last, incomplete span of the generator would add to some is thrown again. */
  #below(limit: number): number {
    const complete = 2 ** 32 - (2 ** 32 % limit);
    for (;;) {
      const bits = this.#next();
      if (bits < complete) return bits % limit;
    }
  }

  /** 32 bits. */
  #next(): number {
    const state = (Atomics.add(this.#state, 0, STEP) + STEP) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return (bits ^ (bits >>> 14)) >>> 0;
  }
}
