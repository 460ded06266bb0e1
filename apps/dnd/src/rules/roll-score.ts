import type { DiceSource } from "./dice-source.ts";

/** Rolls the score of one attribute: four dice, of which the lowest does not count. */
export function rollScore(dice: DiceSource): number {
  const thrown = dice.roll(4, 6);
  return thrown.reduce((sum, one) => sum + one, 0) - Math.min(...thrown);
}
