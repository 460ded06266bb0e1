import { type Py, type PyAny, Python } from "@taipan/core";
import { intoPromise, type IntoPromiseOptions } from "./into-promise.ts";
import { keptLoop, type LoopLike, TaskLocals } from "./task-locals.ts";

/**
 * Awaits a coroutine in a loop that another thread runs (`asyncio.run_coroutine_threadsafe`), with a copy of the current
 * context. An aborted signal cancels it there.
 *
 * @throws {PyErr} a `RuntimeError`, as a rejection, if that loop is closed
 */
export function runCoroutineThreadsafe<T = unknown>(
  coroutine: PyAny | Py,
  loop: LoopLike,
  options: IntoPromiseOptions<T> = {},
): Promise<T> {
  const locals = Python.attach((py) => TaskLocals.here(py, keptLoop(loop)));
  return intoPromise(coroutine, { ...options, locals }) as Promise<T>;
}
