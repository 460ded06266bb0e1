import { type PyAny, type Python, requireToken } from "@taipan/core";
import { type Counterpart, counterpartOf, type SharedOptions } from "./counterpart.ts";
import { PoisonError } from "./errors.ts";
import { OnceGate } from "./once-gate.ts";

/** What a forced call learns. */
export interface OnceState {
  /** Whether an earlier call threw, or its thread ended. */
  readonly isPoisoned: boolean;
}

/**
 * Something that is done once (`std::sync::Once`), with PyO3's `OnceExt`: other threads wait until it is done, detached.
 * With a `name` all isolates of the process have it in common; Python's threads use {@link Once.asPython}.
 *
 * @example Set Python up once
 * ```ts
 * import { Python, t } from "@taipan/core";
 * import { Once } from "@taipan/sync";
 * const setUp = new Once({ name: "example.setUp" });
 * Python.attach((py) => {
 *   for (let round = 0; round < 3; round++) {
 *     setUp.callOncePyAttached(py, () => py.run("import decimal; decimal.getcontext().prec = 50"));
 *   }
 *   expect(py.eval("decimal.getcontext().prec").extract(t.i32)).toBe(50);
 * });
 * ```
 */
export class Once {
  readonly #counterpart: Counterpart;
  readonly #gate: OnceGate;
  #isDone = false;

  constructor(options: SharedOptions = {}) {
    this.#counterpart = counterpartOf("Once", options);
    this.#gate = new OnceGate(this.#counterpart, "Once");
  }

  /**
   * Runs `body` unless some thread did; comes back when it is done. What `body` throws poisons the `Once`.
   *
   * @throws {RecursiveInitializationError} inside `body`
   * @throws {PoisonError} if an earlier call threw, or its thread ended
   */
  callOncePyAttached(py: Python, body: () => void): void {
    this.#call(py, (state) => {
      if (state.isPoisoned) throw new PoisonError("Once", "use callOnceForcePyAttached()");
      body();
    });
  }

  /** The same, also where it is poisoned. @throws {RecursiveInitializationError} inside `body` */
  callOnceForcePyAttached(py: Python, body: (state: OnceState) => void): void {
    this.#call(py, body);
  }

  /** Whether it is done. */
  isCompleted(py: Python): boolean {
    this.#isDone ||= this.#gate.has(py, "result");
    return this.#isDone;
  }

  /** The `Once` as a Python object with a method `call_once(function)`. */
  asPython(py: Python): PyAny {
    return this.#counterpart.bind(py);
  }

  #call(py: Python, body: (state: OnceState) => void): void {
    requireToken(py);
    if (this.#isDone) return;
    if (this.#gate.enter(py)) {
      let isFailed = true;
      try {
        body({ isPoisoned: this.#gate.has(py, "has_failed") });
        this.#gate.complete(py, null);
        isFailed = false;
      } finally {
        if (isFailed) this.#gate.leave(true);
      }
    }
    this.#isDone = true;
  }
}
