import { type Converter, Py, PyAny, type PyProxy, Python, unproxy } from "@taipan/core";
import { objects, PyCoro_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { nodeLoop } from "./current-loop.ts";
import { nodeLoopOf, runningLoop } from "./node-loop.ts";
import { PromiseWaiter } from "./promise-waiter.ts";
import { keptLoop, type LoopLike, scopedLocals, TaskLocals } from "./task-locals.ts";

/** How something is awaited. */
export interface IntoPromiseOptions<T = unknown> {
  /** Cancels the task when it is aborted; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** The loop and the context in which a coroutine runs. Default: the current ones. */
  readonly locals?: TaskLocals;
  /** The loop in which a coroutine runs, with a copy of the current context; `locals` wins. */
  readonly loop?: LoopLike;
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
  const { returns, signal, locals, loop }: IntoPromiseOptions =
    "fromPython" in options ? { returns: options } : options;
  try {
    return Python.attach((py) => {
      const given = loop === undefined ? undefined : TaskLocals.here(py, keptLoop(loop));
      return awaitNow(py, handleOf(py, awaitable), returns, signal, locals ?? given);
    });
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
  locals: TaskLocals | undefined = scopedLocals(),
): Promise<unknown> {
  if (signal?.aborted === true) {
    abandon(awaitable);
    return Promise.reject(signal.reason as Error);
  }
  const waiter = new PromiseWaiter(returns, signal);
  const pointer = awaitable.asPtr();
  if (locals !== undefined) {
    waiter.listen(beginWith(py, locals, awaitable, waiter));
    return waiter.promise;
  }
  const loop = nodeLoop(py);
  if (signal === undefined && runningLoop() === undefined && objects.typeOf(pointer) === PyCoro_Type()) {
    loop.start(py, pointer, waiter);
  } else {
    waiter.listen(loop.begin(py, awaitable, waiter));
  }
  return waiter.promise;
}

/** Begins in a certain loop, which may be one of another thread, and context. Inside a task, its own context is newer. */
function beginWith(py: Python, locals: TaskLocals, awaitable: PyAny, waiter: PromiseWaiter): PyObjectPtr {
  const object = locals.eventLoop(py);
  const loop = nodeLoopOf(object.asPtr());
  if (loop !== undefined) {
    return loop.begin(py, awaitable, waiter, runningLoop() === loop ? undefined : locals.context(py));
  }
  const own = nodeLoop(py);
  const elsewhere = own.half(py, "begin_elsewhere").call([object, awaitable, locals.context(py)]);
  return own.begin(py, elsewhere, waiter);
}

/** Nothing will await it: a coroutine would say so in a warning. */
function abandon(awaitable: PyAny): void {
  awaitable.getAttrOpt("close")?.call0();
}

function handleOf(py: Python, awaitable: Awaitable): PyAny {
  if (awaitable instanceof Py) return awaitable.bind(py);
  return awaitable instanceof PyAny ? awaitable : unproxy(awaitable);
}
