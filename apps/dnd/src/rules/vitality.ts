import { RuleError } from "./rule-error.ts";

/**
 * Health that several may change at once: it is read and replaced in one atomic step, so that nothing is lost between two
 * blows, and nobody has to be kept out while another one strikes.
 */
export class Vitality {
  /** What there is when nothing hurts. */
  readonly most: number;
  readonly #points: Int32Array<SharedArrayBuffer>;

  /**
   * @param points what there is now; or the memory of another, to share it
   * @throws {RuleError} if that is not between nothing and `most`
   */
  constructor(most: number, points: number | SharedArrayBuffer = most) {
    if (!(most >= 1)) throw new RuleError(`Cannot give a character ${most} points of health: it needs 1 at least`);
    this.most = most;
    this.#points = new Int32Array(typeof points === "number" ? new SharedArrayBuffer(4) : points);
    if (typeof points !== "number") return;
    if (!(points >= 0 && points <= most)) {
      throw new RuleError(`Cannot give a character ${points} of ${most} points of health: it has 0 to ${most}`);
    }
    this.#points[0] = points;
  }

  /** What there is now. */
  get points(): number {
    return Atomics.load(this.#points, 0);
  }

  /** What other threads make their own view of the same health from. */
  get memory(): SharedArrayBuffer {
    return this.#points.buffer;
  }

  /**
   * Takes what is there of `amount`.
   *
   * @returns what was taken
   * @throws {RuleError} for less than nothing
   */
  lose(amount: number): number {
    if (!(amount >= 0)) throw new RuleError(`Cannot take ${amount} points of health: that would heal`);
    return 0 - this.#change(-amount, () => true);
  }

  /**
   * Adds what there is room for of `amount`, to somebody who still stands.
   *
   * @returns what was added
   * @throws {RuleError} for less than nothing
   */
  gain(amount: number): number {
    if (!(amount >= 0)) throw new RuleError(`Cannot heal by ${amount}: that would hurt`);
    return this.#change(amount, (points) => points > 0);
  }

  #change(by: number, isAllowed: (points: number) => boolean): number {
    for (;;) {
      const points = this.points;
      if (!isAllowed(points)) return 0;
      const next = Math.min(this.most, Math.max(0, points + by));
      if (Atomics.compareExchange(this.#points, 0, points, next) === points) return next - points;
    }
  }
}
