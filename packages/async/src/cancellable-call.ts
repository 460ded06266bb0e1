import { type Converter, PyAny, PyErr, type Python } from "@taipan/core";
import type { PyObjectPtr } from "@taipan/ffi";
import { nodeLoop } from "./current-loop.ts";
import { promiseFuture } from "./promise-future.ts";
import { scope, TaskLocals } from "./task-locals.ts";

/** What an asynchronous function gets first. */
export interface AsyncContext {
  /** Aborted when Python cancels the task that awaits the function; the reason is the `asyncio.CancelledError`. */
  readonly signal: AbortSignal;
}

/**
 * Calls a function that gives a promise, and makes the future of it. When Python cancels the future, the function's signal
 * is aborted, with the `asyncio.CancelledError` as its reason.
 *
 * @param isAsked whether the future then stays open: the function may end in the ordinary way, or throw the reason
 * @returns the future, as a handle of the scope in use
 */
export function callCancellable(
  py: Python,
  start: (context: AsyncContext) => PromiseLike<unknown>,
  returns: Converter<unknown> | undefined,
  isAsked = false,
): PyAny {
  const call = new CancellableCall();
  const loop = nodeLoop(py);
  const locals = TaskLocals.here(py, loop.object);
  return promiseFuture(py, loop, returns, () => scope(locals, () => start(call)), call.cancel, isAsked);
}

/** Makes its signal when somebody looks: most functions do not, and an `AbortController` costs as much as a call. */
class CancellableCall implements AsyncContext {
  #controller: AbortController | undefined;
  #reason: Error | undefined;

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#reason !== undefined) this.#controller.abort(this.#reason);
    }
    return this.#controller.signal;
  }

  readonly cancel = (py: Python, future: PyObjectPtr): void => {
    this.#reason = PyErr.fromValue(PyAny.fromBorrowedPtr(py, future).getAttr("request"));
    this.#controller?.abort(this.#reason);
  };
}
