import { defineClass, t } from "@taipan/core";
import { isCritical } from "../rules/blow.ts";

/** An attack: how it was thrown and what it takes. */
export class Strike {
  readonly roll: number;
  readonly total: number;
  readonly damage: number;

  constructor(roll: number, total: number, damage: number) {
    this.roll = roll;
    this.total = total;
    this.damage = damage;
  }

  get critical(): boolean {
    return isCritical(this.roll);
  }

  softened(by: number): Strike {
    return new Strike(this.roll, this.total, Math.max(0, this.damage - by));
  }

  __repr__(): string {
    return `Strike(roll=${this.roll}, total=${this.total}, damage=${this.damage})`;
  }
}

defineClass(Strike, {
  doc: "An attack: how it was thrown, and what it takes, or took.",
  new: { signature: "(roll, total, damage)", args: [t.i32, t.i32, t.i32] },
  fields: {
    roll: { type: t.i32, get: true, doc: "The twenty-sided die." },
    total: { type: t.i32, get: true, doc: "The die with what the attacker adds." },
    damage: { type: t.i32, get: true, doc: "Points of health." },
  },
  properties: { critical: { type: t.bool, doc: "Whether it hits whomever, twice as hard." } },
  methods: {
    softened: { signature: "(by)", args: [t.i32], doc: "The same attack, weaker." },
    __repr__: "__repr__",
  },
  frozen: true,
  eq: true,
  hash: true,
  pickle: true,
  matchArgs: ["roll", "total", "damage"],
});
