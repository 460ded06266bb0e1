import { type Py, type PyAny, Python } from "@taipan/core";
import { awaitNow, intoPromise, type IntoPromiseOptions } from "./into-promise.ts";
import { NodeLoop } from "./node-loop.ts";
import { scope, TaskLocals } from "./task-locals.ts";

/**
 * Runs a coroutine, or a TypeScript function that gives a promise, with an event loop of its own (`asyncio.run`;
 * `pyo3_async_runtimes::…::run`). At its end the tasks that are left are cancelled, asynchronous generators closed, the
 * default executor is shut down and the loop closed. What is awaited inside the function uses that loop.
 *
 * @example
 * ```ts
 * import { Python, t } from "@taipan/core";
 * import { intoPromise, run } from "@taipan/async";
 * const sum = await run(async () => {
 *   const one = await Python.attach((py) => intoPromise(py.import("asyncio").callMethod("sleep", [0.01, 1]), t.i32));
 *   return one + 1;
 * });
 * expect(sum).toBe(2);
 * ```
 */
export function run<T>(main: () => PromiseLike<T> | T): Promise<T>;
export function run<T>(main: PyAny | Py, options?: IntoPromiseOptions<T>): Promise<T>;
export async function run(main: PyAny | Py | (() => unknown), options: IntoPromiseOptions = {}): Promise<unknown> {
  // A handle lasts until the first await only, and what starts a coroutine must not come later.
  const { loop, locals } = Python.attach((py) => {
    const fresh = new NodeLoop(py);
    return { loop: fresh, locals: TaskLocals.here(py, fresh.object) };
  });
  try {
    return await scope(locals, () => (typeof main === "function" ? main() : intoPromise(main, { ...options, locals })));
  } finally {
    await windUp(loop, locals);
  }
}

async function windUp(loop: NodeLoop, locals: TaskLocals): Promise<void> {
  try {
    if (loop.isClosed) return;
    await Python.attach((py) => awaitNow(py, loop.half(py, "wind_up").call0(), undefined, undefined, locals));
  } finally {
    loop.close();
  }
}
