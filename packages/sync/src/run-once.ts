import { RecursiveInitializationError } from "./errors.ts";

/** Sees to it that a cell's initializer is not run inside itself. */
export class RunOnce {
  readonly #what: string;
  #isRunning = false;

  /** @param what the cell's class, for the error */
  constructor(what: string) {
    this.#what = what;
  }

  /** Runs an initializer. @throws {RecursiveInitializationError} if one runs already */
  run<R>(body: () => R): R {
    this.refuse();
    this.#isRunning = true;
    try {
      return body();
    } finally {
      this.#isRunning = false;
    }
  }

  /** @throws {RecursiveInitializationError} while an initializer runs */
  refuse(): void {
    if (this.#isRunning) throw new RecursiveInitializationError(this.#what);
  }
}
