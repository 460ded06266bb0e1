import { DiceSource } from "../rules/dice-source.ts";
import { randomSeed } from "../rules/random-seed.ts";

let dice: DiceSource | undefined;

/** The dice of those who bring none, which nobody can foretell. */
export function commonDice(): DiceSource {
  return (dice ??= new DiceSource(randomSeed()));
}
