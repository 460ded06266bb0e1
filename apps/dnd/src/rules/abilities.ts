import { RuleError } from "./rule-error.ts";

/** The six attributes of a character, in the order in which they are written down. */
export const ABILITIES = ["strength", "dexterity", "constitution", "intelligence", "wisdom", "charisma"] as const;

export type Ability = (typeof ABILITIES)[number];

const LEAST = 1;
const MOST = 30;

export function isAbility(name: string): name is Ability {
  return ABILITIES.some((one) => one === name);
}

/** What a score adds to a throw: nothing for 10, one for each two above it, one less for each two below. */
export function modifierOf(score: number): number {
  return Math.floor((score - 10) / 2);
}

/** @throws {RuleError} for a score that no creature has */
export function checkScore(ability: Ability, score: number): void {
  if (score >= LEAST && score <= MOST) return;
  throw new RuleError(`Cannot give a character ${ability} ${score}: scores are ${LEAST} to ${MOST}`);
}
