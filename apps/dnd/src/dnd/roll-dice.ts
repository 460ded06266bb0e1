import { pyfunction, t } from "@taipan/core";
import { DiceSource } from "../rules/dice-source.ts";
import { commonDice } from "./common-dice.ts";

/** `roll_dice(count=1, sides=6, *, seed=None)` */
export const rollDice = pyfunction(
  {
    name: "roll_dice",
    signature: "(count=1, sides=6, *, seed=None)",
    args: [t.u32, t.u32, t.optional(t.u32)],
    returns: t.list(t.u32),
    doc: "Roll dice, and say what each of them shows. A seed decides what that is.",
  },
  (count, sides, seed) => (seed === undefined ? commonDice() : new DiceSource(seed)).roll(count, sides),
);
