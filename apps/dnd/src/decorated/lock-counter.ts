import { type Py, Python, t } from "@taipan/core";
import { pyclass, pyget, pymethod, pynew } from "@taipan/macros";
import { Mutex } from "@taipan/sync";

/** The counter of `plain/lock-counter.ts`. */
@pyclass({ doc: "A counter that any number of threads may use: its number is behind a lock.", frozen: true })
@pynew({ signature: "(start=0)", args: [t.i64] })
export class LockCounter {
  readonly #count: Mutex<bigint>;

  constructor(start: bigint) {
    this.#count = new Mutex(start);
  }

  @pyget({ type: t.bigint, doc: "How far it is." })
  get value(): bigint {
    return Python.attach((py) => this.#count.lockPyAttached(py, (guard) => guard.value));
  }

  @pyget({ doc: "The lock, for `with`. Who holds it must not ask the counter." })
  get lock(): Py {
    return Python.attach((py) => this.#count.asPython(py).unbind());
  }

  @pymethod({ signature: "(amount=1)", args: [t.i64], returns: t.bigint, doc: "Count on, and say how far it is." })
  increment(amount: bigint): bigint {
    return Python.attach((py) => this.#count.lockPyAttached(py, (guard) => (guard.value += amount)));
  }
}
