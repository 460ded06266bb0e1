import { defineClass, t } from "@taipan/core";
import { AtomicCount } from "../rules/atomic-count.ts";

/** Counts without a lock: nothing of the object ever changes but one number, and that in one step. */
export class FrozenCounter {
  readonly #count: AtomicCount;

  constructor(start: bigint) {
    this.#count = new AtomicCount(start);
  }

  get value(): bigint {
    return this.#count.value;
  }

  increment(amount: bigint): bigint {
    return this.#count.add(amount);
  }
}

defineClass(FrozenCounter, {
  doc: "A counter that any number of threads may use: its number is atomic.",
  new: { signature: "(start=0)", args: [t.i64] },
  properties: { value: { type: t.i64, doc: "How far it is." } },
  methods: {
    increment: { signature: "(amount=1)", args: [t.i64], returns: t.i64, doc: "Count on, and say how far it is." },
  },
  frozen: true,
});
