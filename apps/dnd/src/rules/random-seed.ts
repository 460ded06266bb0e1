import { randomInt } from "node:crypto";

/** A seed that nobody chose. */
export function randomSeed(): number {
  return randomInt(2 ** 32);
}
