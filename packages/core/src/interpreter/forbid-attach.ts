import { isolate } from "./isolate.ts";

/** What a thread may not attach during. */
export type ForbidReason = "traverse" | "other";

/**
 * Attaching is forbidden from construction to disposal; the count comes back as it was. Used while Python's collector
 * visits an object: references that are dropped then go to the pool (PyO3 `ForbidAttaching`).
 */
export class ForbidAttach implements Disposable {
  readonly #count: number;
  #isDone = false;

  constructor(reason: ForbidReason) {
    this.#count = isolate.count;
    isolate.count = reason === "traverse" ? -1 : -2;
  }

  [Symbol.dispose](): void {
    if (this.#isDone) return;
    this.#isDone = true;
    isolate.count = this.#count;
  }
}

/** Whether a traversal runs on this thread, so that no reference count may change. */
export function inTraverse(): boolean {
  return isolate.count === -1;
}
