import "./register.ts";

export { intoPromise } from "./into-promise.ts";
export type { Awaitable, IntoPromiseOptions } from "./into-promise.ts";
export { promiseIntoPy } from "./promise-into-py.ts";
export type { PromiseIntoPyOptions } from "./promise-into-py.ts";
export { pyasync } from "./pyasync.ts";
export type { AsyncContext, AsyncFunctionSpec, AsyncResult } from "./pyasync.ts";
