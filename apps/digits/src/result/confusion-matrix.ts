/** The digits, which are also the rows and columns of a confusion matrix. */
export const DIGITS: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** How often each digit was read as which. */
export class ConfusionMatrix {
  readonly #counts = new Uint32Array(DIGITS.length ** 2);
  /** How many digits were read. */
  readonly total: number;

  /**
   * @param truth digits as they are
   * @param read digits as they were read, in the same order
   * @throws {RangeError} if the lengths differ or a value is no digit
   */
  constructor(truth: Uint8Array, read: Uint8Array) {
    if (truth.length !== read.length) {
      throw new RangeError(`Cannot compare ${truth.length} digits with ${read.length}: there must be as many`);
    }
    this.total = truth.length;
    for (const [index, is] of truth.entries()) {
      const as = read[index] ?? Number.NaN;
      if (!DIGITS.includes(is) || !DIGITS.includes(as))
        throw new RangeError(`Cannot count ${is} read as ${as}: digits are 0 to 9`);
      this.#counts[is * DIGITS.length + as]! += 1;
    }
  }

  /** How often the digit `is` was read as `as`. */
  count(is: number, as: number): number {
    return this.#counts[is * DIGITS.length + as] ?? 0;
  }

  /** How many pictures show a digit. */
  totalOf(is: number): number {
    return DIGITS.reduce((sum, as) => sum + this.count(is, as), 0);
  }

  /** How many digits were read right. */
  get right(): number {
    return DIGITS.reduce((sum, digit) => sum + this.count(digit, digit), 0);
  }

  /** Part of all digits that was read right; 1 where there are none. */
  get accuracy(): number {
    return this.total === 0 ? 1 : this.right / this.total;
  }

  /** Part of the pictures of a digit that was read right; 1 where there are none. */
  accuracyOf(digit: number): number {
    const total = this.totalOf(digit);
    return total === 0 ? 1 : this.count(digit, digit) / total;
  }
}
