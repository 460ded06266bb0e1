import { t } from "@taipan/core";
import { pyclass, pyfield, pyget, pymethod, pynew } from "@taipan/macros";
import { isCritical } from "../rules/blow.ts";

/** The attack of `plain/strike.ts`. */
@pyclass({
  doc: "An attack: how it was thrown, and what it takes, or took.",
  frozen: true,
  eq: true,
  hash: true,
  pickle: true,
  matchArgs: ["roll", "total", "damage"],
})
@pynew({ signature: "(roll, total, damage)", args: [t.i32, t.i32, t.i32] })
export class Strike {
  @pyfield(t.i32, { get: true, doc: "The twenty-sided die." })
  readonly roll: number;

  @pyfield(t.i32, { get: true, doc: "The die with what the attacker adds." })
  readonly total: number;

  @pyfield(t.i32, { get: true, doc: "Points of health." })
  readonly damage: number;

  constructor(roll: number, total: number, damage: number) {
    this.roll = roll;
    this.total = total;
    this.damage = damage;
  }

  @pyget({ type: t.bool, doc: "Whether it hits whomever, twice as hard." })
  get critical(): boolean {
    return isCritical(this.roll);
  }

  @pymethod({ signature: "(by)", args: [t.i32], doc: "The same attack, weaker." })
  softened(by: number): Strike {
    return new Strike(this.roll, this.total, Math.max(0, this.damage - by));
  }

  @pymethod
  __repr__(): string {
    return `Strike(roll=${this.roll}, total=${this.total}, damage=${this.damage})`;
  }
}
