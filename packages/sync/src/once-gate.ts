import type { Python } from "@taipan/core";
import type { Counterpart } from "./counterpart.ts";
import { RecursiveInitializationError } from "./errors.ts";
import { LockSide } from "./lock-side.ts";
import { STEP } from "./step.ts";

/** The way into a `Once` of Python's half: through it goes one thread, and whoever comes meanwhile waits. */
export class OnceGate {
  readonly #counterpart: Counterpart;
  readonly #side: LockSide;
  readonly #what: string;

  /** @param what the public class, for the error */
  constructor(counterpart: Counterpart, what: string) {
    this.#counterpart = counterpart;
    this.#side = new LockSide(counterpart, "once");
    this.#what = what;
  }

  /**
   * Whether this thread has to do it, and holds the gate then; `false` when it is done. Waits detached.
   *
   * @throws {RecursiveInitializationError} if this thread is at it already
   */
  enter(py: Python): boolean {
    const answer = this.#side.enter(py);
    if (answer === STEP.recursive) throw new RecursiveInitializationError(this.#what);
    if (answer !== STEP.locked) return false;
    this.#side.mark(py, true);
    // A call that came in by a signal handler may have done it in the meantime.
    if (!this.has(py, "result")) return true;
    this.leave(false);
    return false;
  }

  /** It is done, and the gate is left; `value` is what came of it, for Python. */
  complete(py: Python, value: unknown): void {
    this.#counterpart.bind(py).setAttr("result", py.tuple([value]));
    this.leave(false);
  }

  /** It is not done; with `isFailed`, somebody tried. */
  leave(isFailed: boolean): void {
    this.#side.release(isFailed);
  }

  /** Whether it is done, and whether somebody tried in vain. */
  has(py: Python, state: "result" | "has_failed"): boolean {
    return this.#counterpart.bind(py).getAttr(state).isTruthy();
  }
}
