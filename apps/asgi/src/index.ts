export { ApplicationNotFoundError, LifespanError } from "./errors.ts";
export type { AccessEntry, Log } from "./log.ts";
export type { CloseOptions, RunningServer } from "./running-server.ts";
export { serve } from "./serve.ts";
export type { ServeOptions } from "./serve.ts";
