import { defineClass, t } from "@taipan/core";
import { DiceSource } from "../rules/dice-source.ts";
import { randomSeed } from "../rules/random-seed.ts";

/** Dice that fall as their seed says. */
export class Dice {
  /** The generator, for the rules. */
  readonly source: DiceSource;

  constructor(seed: number = randomSeed()) {
    this.source = new DiceSource(seed);
  }

  get seed(): number {
    return this.source.state;
  }

  roll(count: number, sides: number): number[] {
    return this.source.roll(count, sides);
  }

  __repr__(): string {
    return `Dice(seed=${this.seed})`;
  }

  __getnewargs__(): readonly [number] {
    return [this.seed];
  }
}

defineClass(Dice, {
  doc: "Dice that fall as their seed says. Any number of threads may throw them.",
  new: { signature: "(seed=None)", args: [t.optional(t.u32)] },
  properties: { seed: { type: t.u32, doc: "What new dice go on with as these will." } },
  methods: {
    roll: {
      signature: "(count=1, sides=6)",
      args: [t.u32, t.u32],
      returns: t.list(t.u32),
      doc: "Roll, and say what each of them shows.",
    },
    __repr__: "__repr__",
    __getnewargs__: { returns: t.tuple(t.u32) },
  },
  frozen: true,
});
