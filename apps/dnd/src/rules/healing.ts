import type { DiceSource } from "./dice-source.ts";

/** Rolls what a healing is worth. @param bonus what the wise know to add */
export function rollHealing(dice: DiceSource, bonus: number): number {
  return Math.max(1, dice.die(8) + bonus);
}
