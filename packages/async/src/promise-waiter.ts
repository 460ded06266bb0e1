import { type Converter, PyAny, PyErr, PyRuntimeError, Python } from "@taipan/core";
import type { PyObjectPtr } from "@taipan/ffi";
import { resultOf } from "./future-result.ts";
import type { Waiter } from "./node-loop.ts";

/** Settles a promise with what a future ends with. */
export class PromiseWaiter implements Waiter {
  readonly promise: Promise<unknown>;
  readonly #returns: Converter<unknown> | undefined;
  readonly #signal: AbortSignal | undefined;
  #resolve!: (value: unknown) => void;
  #reject!: (reason: unknown) => void;
  #stopListening: (() => void) | undefined;

  /** @param signal whose abortion cancels the future, once {@link PromiseWaiter.listen} knows that */
  constructor(returns: Converter<unknown> | undefined, signal: AbortSignal | undefined) {
    this.#returns = returns;
    this.#signal = signal;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Cancels a future when the signal is aborted. SAFETY: its loop holds it until it is finished. */
  listen(future: PyObjectPtr): void {
    const signal = this.#signal;
    if (signal === undefined) return;
    const cancel = (): void => Python.attach((py) => void PyAny.fromBorrowedPtr(py, future).callMethod0("cancel"));
    signal.addEventListener("abort", cancel, { once: true });
    this.#stopListening = (): void => signal.removeEventListener("abort", cancel);
  }

  finish(py: Python, future: PyObjectPtr, isDone: boolean): void {
    this.#stopListening?.();
    if (!isDone) {
      this.#reject(new PyRuntimeError("Event loop is closed"));
      return;
    }
    try {
      this.#resolve(resultOf(py, future, this.#returns));
    } catch (error) {
      this.#reject(this.#signal?.aborted === true && isCancelled(py, error) ? this.#signal.reason : error);
    }
  }
}

function isCancelled(py: Python, error: unknown): boolean {
  return error instanceof PyErr && error.isInstanceOf(py, py.import("asyncio").getAttr("CancelledError"));
}
