import { t } from "@taipan/core";
import { pyclass, pyget, pymethod, pynew } from "@taipan/macros";
import { DiceSource } from "../rules/dice-source.ts";
import { randomSeed } from "../rules/random-seed.ts";

/** The dice of `plain/dice.ts`. */
@pyclass({ doc: "Dice that fall as their seed says. Any number of threads may throw them.", frozen: true })
@pynew({ signature: "(seed=None)", args: [t.optional(t.u32)] })
export class Dice {
  /** The generator, for the rules. */
  readonly source: DiceSource;

  constructor(seed: number = randomSeed()) {
    this.source = new DiceSource(seed);
  }

  @pyget({ type: t.u32, doc: "What new dice go on with as these will." })
  get seed(): number {
    return this.source.state;
  }

  @pymethod({
    signature: "(count=1, sides=6)",
    args: [t.u32, t.u32],
    returns: t.list(t.u32),
    doc: "Roll, and say what each of them shows.",
  })
  roll(count: number, sides: number): number[] {
    return this.source.roll(count, sides);
  }

  @pymethod
  __repr__(): string {
    return `Dice(seed=${this.seed})`;
  }

  @pymethod({ returns: t.tuple(t.u32) })
  __getnewargs__(): readonly [number] {
    return [this.seed];
  }
}
