import "./register.ts";

export type { AsyncContext } from "./cancellable-call.ts";
export { intoAsyncIterable } from "./into-async-iterable.ts";
export type { IntoAsyncIterableOptions } from "./into-async-iterable.ts";
export { intoPromise } from "./into-promise.ts";
export type { Awaitable, IntoPromiseOptions } from "./into-promise.ts";
export { intoReadableStream } from "./into-readable-stream.ts";
export type { IntoReadableStreamOptions } from "./into-readable-stream.ts";
export { promiseIntoPy } from "./promise-into-py.ts";
export type { PromiseIntoPyOptions } from "./promise-into-py.ts";
export { pyasync } from "./pyasync.ts";
export type { AsyncFunctionSpec, AsyncResult } from "./pyasync.ts";
export { run } from "./run.ts";
export { runCoroutineThreadsafe } from "./run-coroutine-threadsafe.ts";
export { runUntilComplete } from "./run-until-complete.ts";
export { getCurrentLocals, getCurrentLoop, getRunningLoop, scope, TaskLocals } from "./task-locals.ts";
