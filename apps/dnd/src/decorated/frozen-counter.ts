import { t } from "@taipan/core";
import { pyclass, pyget, pymethod, pynew } from "@taipan/macros";
import { AtomicCount } from "../rules/atomic-count.ts";

/** The counter of `plain/frozen-counter.ts`. */
@pyclass({ doc: "A counter that any number of threads may use: its number is atomic.", frozen: true })
@pynew({ signature: "(start=0)", args: [t.i64] })
export class FrozenCounter {
  readonly #count: AtomicCount;

  constructor(start: bigint) {
    this.#count = new AtomicCount(start);
  }

  @pyget({ type: t.i64, doc: "How far it is." })
  get value(): bigint {
    return this.#count.value;
  }

  @pymethod({ signature: "(amount=1)", args: [t.i64], returns: t.i64, doc: "Count on, and say how far it is." })
  increment(amount: bigint): bigint {
    return this.#count.add(amount);
  }
}
