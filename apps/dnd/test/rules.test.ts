import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import { ABILITIES, checkScore, modifierOf } from "../src/rules/abilities.ts";
import { AtomicCount } from "../src/rules/atomic-count.ts";
import { aimBlow, armourOf, isCritical, lands } from "../src/rules/blow.ts";
import { DiceSource } from "../src/rules/dice-source.ts";
import { randomSeed } from "../src/rules/random-seed.ts";
import { rollScore } from "../src/rules/roll-score.ts";
import { RuleError } from "../src/rules/rule-error.ts";
import { Vitality } from "../src/rules/vitality.ts";

describe("dice", () => {
  test("a state is a seed with which the same throws follow", () => {
    const dice = new DiceSource(9);
    dice.roll(17, 6);
    const { state } = dice;
    expect(new DiceSource(state).roll(20, 100)).toEqual(dice.roll(20, 100));
    dice.reseed(9);
    expect(dice.roll(5, 6)).toEqual(new DiceSource(9).roll(5, 6));
  });

  test("seeds count by their 32 bits", () => {
    expect(new DiceSource(-1).state).toBe(2 ** 32 - 1);
    expect(new DiceSource(-1).roll(5, 6)).toEqual(new DiceSource(2 ** 32 - 1).roll(5, 6));
    for (let round = 0; round < 100; round++) expect(new DiceSource(randomSeed()).state).toBeLessThan(2 ** 32);
  });

  test.each([
    [0, 6],
    [1001, 6],
    [Number.NaN, 6],
    [1, 1],
    [1, Number.NaN],
  ])("%s dice of %s sides are refused", (count, sides) => {
    expect(() => new DiceSource(1).roll(count, sides)).toThrow(RuleError);
  });
});

describe("a blow", () => {
  const blow = (roll: number, total: number) => ({ roll, total, damage: 5 });

  test("hits what it reaches, and always or never at the ends of the die", () => {
    const armour = armourOf(modifierOf(14));
    expect(armour).toBe(12);
    expect([11, 12, 13].map((total) => lands(blow(10, total), armour))).toEqual([false, true, true]);
    expect(lands(blow(20, 1), armour)).toBe(true);
    expect(lands(blow(1, 40), armour)).toBe(false);
  });

  test("takes two dice of damage when it is critical, and a point at least", () => {
    const seen = { plain: new Set<number>(), critical: new Set<number>() };
    const dice = new DiceSource(3);
    for (let round = 0; round < 20_000; round++) {
      const { roll, total, damage } = aimBlow(dice, 2);
      expect(total).toBe(roll + 2);
      seen[isCritical(roll) ? "critical" : "plain"].add(damage - 2);
    }
    expect([Math.min(...seen.plain), Math.max(...seen.plain), seen.plain.size]).toEqual([1, 8, 8]);
    expect([Math.min(...seen.critical), Math.max(...seen.critical), seen.critical.size]).toEqual([2, 16, 15]);
    for (let round = 0; round < 100; round++) expect(aimBlow(dice, -5).damage).toBeGreaterThanOrEqual(1);
  });
});

test("scores are the best three of four dice, and within what is allowed", () => {
  const dice = new DiceSource(8);
  const scores = Array.from({ length: 20_000 }, () => rollScore(dice));
  expect([Math.min(...scores), Math.max(...scores)]).toEqual([3, 18]);
  // 12.2446 is the mean of four dice without the lowest.
  expect(scores.reduce((sum, one) => sum + one, 0) / scores.length).toBeCloseTo(12.2446, 1);
  expect(() => checkScore("wisdom", 31)).toThrow("Cannot give a character wisdom 31: scores are 1 to 30");
  for (const ability of ABILITIES) checkScore(ability, 30);
});

test("health goes no lower than nothing, no higher than its most, and does not come back from nothing", () => {
  const vitality = new Vitality(10);
  expect([vitality.lose(3), vitality.gain(5), vitality.lose(20), vitality.lose(1)]).toEqual([3, 3, 10, 0]);
  expect([vitality.gain(5), vitality.points]).toEqual([0, 0]);
  for (const change of [() => vitality.lose(-1), () => vitality.gain(Number.NaN), () => new Vitality(3, 4)]) {
    expect(change).toThrow(RuleError);
  }
});

test("workers count, throw and strike at once, and nothing is lost", async () => {
  const [steps, most, seed] = [20_000, 1_000_000, 5];
  const count = new AtomicCount(0n);
  const dice = new DiceSource(seed);
  const health = new Vitality(most);
  const workerData = { count: count.memory, dice: dice.memory, health: health.memory, most, steps };
  const program = new URL("fixtures/striking-worker.mts", import.meta.url);
  const told = await Promise.all(
    [0, 1, 2].map(async () => {
      const [message] = (await once(new Worker(program, { workerData }), "message")) as [
        { readonly throws: readonly number[]; readonly taken: number },
      ];
      return message;
    }),
  );
  expect(count.value).toBe(BigInt(3 * steps));
  expect(health.points).toBe(most - told.reduce((sum, { taken }) => sum + taken, 0));
  const alone = new DiceSource(seed);
  const throws = new Set(Array.from({ length: 3 * steps }, () => alone.die(2 ** 31)));
  expect(new Set(told.flatMap((one) => one.throws))).toEqual(throws);
  expect(dice.state).toBe(alone.state);
});
