import type { DiceSource } from "./dice-source.ts";

/** An attack before anybody defended against it. */
export interface Blow {
  /** The twenty-sided die as it fell: 20 hits always, twice as hard; 1 never does. */
  readonly roll: number;
  /** The die with what the attacker adds. */
  readonly total: number;
  /** What it takes if it hits. */
  readonly damage: number;
}

const ALWAYS = 20;
const NEVER = 1;
const BARE_SKIN = 10;

/** Throws the dice of an attack. @param bonus what the attacker adds to throw and damage */
export function aimBlow(dice: DiceSource, bonus: number): Blow {
  const roll = dice.die(20);
  const thrown = dice.roll(isCritical(roll) ? 2 : 1, 8).reduce((sum, one) => sum + one, 0);
  return { roll, total: roll + bonus, damage: Math.max(1, thrown + bonus) };
}

export function isCritical(roll: number): boolean {
  return roll === ALWAYS;
}

/** What an attack has to reach. @param dexterity the modifier */
export function armourOf(dexterity: number): number {
  return BARE_SKIN + dexterity;
}

/** Whether it hits somebody of that armour. */
export function lands({ roll, total }: Blow, armour: number): boolean {
  return isCritical(roll) || (roll !== NEVER && total >= armour);
}
