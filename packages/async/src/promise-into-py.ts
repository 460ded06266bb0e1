import type { Converter, PyAny, Python } from "@taipan/core";
import { callCancellable } from "./cancellable-call.ts";
import { nodeLoop } from "./current-loop.ts";
import { promiseFuture } from "./promise-future.ts";

/** How a promise becomes an awaitable. */
export interface PromiseIntoPyOptions<T> {
  /** Converter of the result. Default: the default rules. */
  readonly returns?: Converter<T>;
  /** Whether the function's signal is aborted as well when Python collects the awaitable before it is done. Default: no. */
  readonly abortWhenCollected?: boolean;
}

/**
 * An awaitable for a promise (`pyo3_async_runtimes::future_into_py`): an `asyncio.Future` of Node's loop, which coroutines
 * of other threads' loops can await, too. A function is called at once, with a signal that is aborted when Python cancels
 * the future; what it still gives then is ignored.
 *
 * Rejections belong to Python from here on: one that nobody awaits is logged by asyncio, and does not end the process.
 *
 * @throws {PyErr} a `RuntimeError` where it could never be awaited: inside `asyncio.run()` on Node's own thread
 */
export function promiseIntoPy<T>(
  py: Python,
  promise: PromiseLike<T> | ((signal: AbortSignal) => PromiseLike<T>),
  options: PromiseIntoPyOptions<T> = {},
): PyAny {
  const returns = options.returns as Converter<unknown> | undefined;
  if (typeof promise !== "function") return promiseFuture(py, nodeLoop(py), returns, () => promise);
  const future = callCancellable(py, ({ signal }) => promise(signal), returns);
  return options.abortWhenCollected === true ? nodeLoop(py).half(py, "HeldFuture").call([future]) : future;
}
