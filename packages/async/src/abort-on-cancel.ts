import { type Converter, PyAny, PyErr, type Python } from "@taipan/core";
import { nodeLoop } from "./current-loop.ts";
import { promiseFuture } from "./promise-future.ts";

/**
 * Calls a function that gives a promise, and makes the future of it. When Python cancels the future, the function's signal
 * is aborted, with the `asyncio.CancelledError` as its reason.
 *
 * @param isAsked whether the future then stays open: the function may end in the ordinary way, or throw the reason
 * @returns the future, as a handle of the scope in use
 */
export function callWithSignal(
  py: Python,
  start: (signal: AbortSignal) => PromiseLike<unknown>,
  returns: Converter<unknown> | undefined,
  isAsked = false,
): PyAny {
  const controller = new AbortController();
  return promiseFuture(
    py,
    nodeLoop(py),
    returns,
    () => start(controller.signal),
    (token, future) => {
      const request = PyAny.fromBorrowedPtr(token, future).getAttr("request");
      controller.abort(PyErr.fromValue(request));
    },
    isAsked,
  );
}
