import { Python } from "@taipan/core";
import { keptLoop, type LoopLike, scope, TaskLocals } from "./task-locals.ts";

/**
 * Runs `body` with `loop` as the current one: what is awaited inside runs there, with a copy of the current context
 * (`pyo3_async_runtimes::…::run_until_complete`). The loop may be one of this isolate's or one that another thread runs.
 * Waiting is JavaScript's own: this gives a promise, and the loop stays open.
 */
export async function runUntilComplete<T>(loop: LoopLike, body: () => PromiseLike<T> | T): Promise<T> {
  const locals = Python.attach((py) => TaskLocals.here(py, keptLoop(loop)));
  return await scope(locals, body);
}
