import { type Converter, Py, PyAny, PyErr, type PyProxy, PyRuntimeError, Python, unproxy } from "@taipan/core";
import type { PyObjectPtr } from "@taipan/ffi";
import { nodeLoop } from "./current-loop.ts";
import { resultOf } from "./future-result.ts";

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
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  let stopListening: (() => void) | undefined;
  const future = nodeLoop(py).begin(py, awaitable, (token, pointer, isDone) => {
    stopListening?.();
    if (!isDone) {
      reject(new PyRuntimeError("Event loop is closed"));
      return;
    }
    try {
      resolve(resultOf(token, pointer, returns));
    } catch (error) {
      reject(signal?.aborted === true && isCancelled(token, error) ? signal.reason : error);
    }
  });
  if (signal === undefined) return promise;
  const cancel = (): void => Python.attach((token) => cancelFuture(token, future));
  signal.addEventListener("abort", cancel, { once: true });
  stopListening = (): void => signal.removeEventListener("abort", cancel);
  return promise;
}

function isCancelled(py: Python, error: unknown): boolean {
  return error instanceof PyErr && error.isInstanceOf(py, py.import("asyncio").getAttr("CancelledError"));
}

/** SAFETY: the loop holds the future as long as its end is waited for. */
function cancelFuture(py: Python, future: PyObjectPtr): void {
  PyAny.fromBorrowedPtr(py, future).callMethod("cancel");
}

/** Nothing will await it: a coroutine would say so in a warning. */
function abandon(awaitable: PyAny): void {
  awaitable.getAttrOpt("close")?.call0();
}

function handleOf(py: Python, awaitable: Awaitable): PyAny {
  if (awaitable instanceof Py) return awaitable.bind(py);
  return awaitable instanceof PyAny ? awaitable : unproxy(awaitable);
}
