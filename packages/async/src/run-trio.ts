import { type Converter, Py, type PyAny, Python } from "@taipan/core";
import { nodeLoop } from "./current-loop.ts";
import { awaitNow } from "./into-promise.ts";

/** How trio is run. */
export interface RunTrioOptions<T = unknown> {
  /** Positional arguments of the function. */
  readonly args?: readonly unknown[];
  /** Cancels everything that runs when it is aborted; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Converter of the result. Default: the default rules, where an object that they leave a handle becomes a `Py`. */
  readonly returns?: Converter<T>;
}

/**
 * Runs an asynchronous function of trio's on Node's event loop (`trio.run`, as a guest): trio's tasks take turns with
 * JavaScript, and can await TypeScript as asyncio's can.
 *
 * @param main what `trio.run` takes: the function, not a coroutine
 * @throws {PyErr} what the function raises, as a rejection; a `ModuleNotFoundError` where trio is not installed
 * @see `trio.lowlevel.start_guest_run`
 */
export function runTrio<T = unknown>(main: PyAny | Py, options: RunTrioOptions<T> = {}): Promise<T> {
  const { args = [], signal, returns } = options;
  try {
    return Python.attach((py) => {
      const loop = nodeLoop(py);
      const given = main instanceof Py ? main.bind(py) : main;
      if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
      const run = loop.half(py, "run_trio").call([loop.object.bind(py), given, args]);
      return awaitNow(py, run, returns, signal) as Promise<T>;
    });
  } catch (error) {
    return Promise.reject(error as Error);
  }
}
