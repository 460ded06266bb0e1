import { Python } from "@taipan/core";
import { Py_False, Py_True, PyObject_SetAttr } from "@taipan/ffi";
import type { Counterpart, SideMethods, SideName } from "./counterpart.ts";
import { LockRecursionError, PoisonError } from "./errors.ts";
import type { Releasable } from "./held-lock.ts";
import { intern } from "./intern.ts";
import { perform, STEP, step } from "./step.ts";
import { enterRead, exitRead } from "./thread-reads.ts";

/** One way of holding an object of Python's half, {@link SideName}. */
export class LockSide implements Releasable {
  readonly #counterpart: Counterpart;
  readonly #side: SideName;
  #methods: SideMethods | undefined;

  constructor(counterpart: Counterpart, side: SideName) {
    this.#counterpart = counterpart;
    this.#side = side;
  }

  /**
   * Asks for the lock, and waits until there is an answer: one of {@link STEP}, but not `busy`. The thread is detached
   * while it waits.
   *
   * It comes back to JavaScript again and again, so that a worker that waits can be terminated.
   */
  enter(py: Python): number {
    const methods = (this.#methods ??= this.#counterpart.methods(py, this.#side));
    let answer = step(py, methods.try);
    while (answer === STEP.busy) answer = step(py, methods.wait);
    return answer;
  }

  /** The same without waiting. */
  tryEnter(py: Python): number {
    return step(py, (this.#methods ??= this.#counterpart.methods(py, this.#side)).try);
  }

  /**
   * Enters as the holder of a lock.
   *
   * @throws {LockRecursionError} if this thread holds it
   * @throws {PoisonError} if a holder threw, or its thread ended
   */
  lock(py: Python): void {
    this.#check(this.enter(py));
    this.mark(py, true);
  }

  /** {@link LockSide.lock} without waiting; gives whether it locked. */
  tryLock(py: Python): boolean {
    const answer = this.tryEnter(py);
    if (answer === STEP.busy) return false;
    this.#check(answer);
    this.mark(py, true);
    return true;
  }

  /** Gives the lock back; attaches for it where need be. */
  release(isFailed: boolean): void {
    const methods = this.#methods as SideMethods;
    Python.attach((py) => {
      // What is half changed must not be seen by whom a signal handler lets in.
      if (!isFailed || this.#side === "read") this.mark(py, false);
      perform(py, isFailed ? methods.fail : methods.leave);
    });
  }

  /**
   * Says whether this thread is inside: between the two, what it holds is not for calls that come in by a signal handler.
   * SAFETY: attached, and this thread holds it; no Python code runs in this step.
   */
  mark(py: Python, isInside: boolean): void {
    const object = this.#counterpart.bind(py);
    if (this.#side === "read") return isInside ? enterRead(py, object) : exitRead(py, object);
    PyObject_SetAttr(object.asPtr(), intern(py, "inside").asPtr(), isInside ? Py_True() : Py_False());
  }

  #check(answer: number): void {
    if (answer === STEP.recursive) throw new LockRecursionError(this.#counterpart.kind);
    if (answer === STEP.poisoned) {
      throw new PoisonError(this.#counterpart.kind, "put things right and call clearPoison()");
    }
  }
}
