import { type Converter, Py, PyAny, type PyProxy, Python, unproxy } from "@taipan/core";
import { objects, PyCoro_Type } from "@taipan/ffi";
import { nodeLoop } from "./current-loop.ts";
import { runningLoop } from "./node-loop.ts";
import { PromiseWaiter } from "./promise-waiter.ts";

/** How something is awaited. */
export interface IntoPromiseOptions<T = unknown> {
  /** Cancels the task when it is aborted; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Converter of the result. Default: the default rules, where an object that they leave a handle becomes a `Py`. */
  readonly returns?: Converter<T>;
}

/** What Python's `await` accepts: a handle, or a proxy, whose type says nothing. */
// oxlint-disable-next-line typescript/no-redundant-type-constituents -- the others tell readers more than the proxy's `any`
export type Awaitable = PyAny | Py | PyProxy;

/**
 * Awaits a Python awaitable on Node's event loop (`pyo3_async_runtimes::into_future`): a coroutine runs as a task of this
 * isolate's asyncio loop, which Node steps. Futures of other threads' loops and of `concurrent.futures` will do, too.
 *
 * The process stays alive until the promise is settled.
 *
 * @example
 * ```ts
 * import { Python, t } from "@taipan/core";
 * import { intoPromise } from "@taipan/async";
 * const five = Python.attach((py) => intoPromise(py.import("asyncio").callMethod("sleep", [0.01, 5]), { returns: t.i32 }));
 * expect(await five).toBe(5);
 * ```
 * @returns a promise that rejects with what Python raises, with `asyncio.CancelledError` for a task that was cancelled
 * @throws {PyErr} a `TypeError`, as a rejection, if it cannot be awaited
 */
export function intoPromise<T>(
  awaitable: Awaitable,
  options: IntoPromiseOptions<T> & { readonly returns: Converter<T> },
): Promise<T>;
export function intoPromise<T>(awaitable: Awaitable, returns: Converter<T>): Promise<T>;
export function intoPromise(awaitable: Awaitable, options?: IntoPromiseOptions): Promise<unknown>;
export function intoPromise<T>(
  awaitable: Awaitable,
  options: IntoPromiseOptions<T> | Converter<T> = {},
): Promise<unknown> {
  const { returns, signal } = "fromPython" in options ? { returns: options, signal: undefined } : options;
  try {
    return Python.attach((py) => awaitNow(py, handleOf(py, awaitable), returns, signal));
  } catch (error) {
    return Promise.reject(error as Error);
  }
}

/**
 * {@link intoPromise}, attached.
 *
 * @throws {PyErr} a `TypeError` if it cannot be awaited
 */
export function awaitNow(
  py: Python,
  awaitable: PyAny,
  returns: Converter<unknown> | undefined,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  if (signal?.aborted === true) {
    abandon(awaitable);
    return Promise.reject(signal.reason as Error);
  }
  const waiter = new PromiseWaiter(returns, signal);
  const loop = nodeLoop(py);
  const pointer = awaitable.asPtr();
  if (signal === undefined && runningLoop() === undefined && objects.typeOf(pointer) === PyCoro_Type()) {
    loop.start(py, pointer, waiter);
  } else {
    waiter.listen(loop.begin(py, awaitable, waiter));
  }
  return waiter.promise;
}

/** Nothing will await it: a coroutine would say so in a warning. */
function abandon(awaitable: PyAny): void {
  awaitable.getAttrOpt("close")?.call0();
}

function handleOf(py: Python, awaitable: Awaitable): PyAny {
  if (awaitable instanceof Py) return awaitable.bind(py);
  return awaitable instanceof PyAny ? awaitable : unproxy(awaitable);
}
