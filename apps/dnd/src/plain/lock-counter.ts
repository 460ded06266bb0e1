import { defineClass, type Py, Python, t } from "@taipan/core";
import { Mutex } from "@taipan/sync";

/** Counts under a lock, which Python can hold as well: whoever has it sees several steps as one. */
export class LockCounter {
  readonly #count: Mutex<bigint>;

  constructor(start: bigint) {
    this.#count = new Mutex(start);
  }

  get value(): bigint {
    return Python.attach((py) => this.#count.lockPyAttached(py, (guard) => guard.value));
  }

  increment(amount: bigint): bigint {
    return Python.attach((py) => this.#count.lockPyAttached(py, (guard) => (guard.value += amount)));
  }

  get lock(): Py {
    return Python.attach((py) => this.#count.asPython(py).unbind());
  }
}

defineClass(LockCounter, {
  doc: "A counter that any number of threads may use: its number is behind a lock.",
  new: { signature: "(start=0)", args: [t.i64] },
  properties: {
    value: { type: t.bigint, doc: "How far it is." },
    lock: { doc: "The lock, for `with`. Who holds it must not ask the counter." },
  },
  methods: {
    increment: { signature: "(amount=1)", args: [t.i64], returns: t.bigint, doc: "Count on, and say how far it is." },
  },
  frozen: true,
});
