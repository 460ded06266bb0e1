/**
 * What one isolate can send to another and both can use: data that is copied, and memory that is shared. Tokens, objects of
 * a scope and `Py` handles are not among it, which belong to their isolate's thread (Rust's `Send`, which PyO3's token
 * is not). A reference travels as the number that `intoRaw()` gives.
 *
 * @example
 * ```ts
 * import { Worker } from "node:worker_threads";
 * import { Py, Python, type Sendable } from "@taipan/core";
 * const send = (worker: Worker, message: Sendable): void => worker.postMessage(message);
 * const raw = Python.attach((py) => py.eval("[1, 2]").unbind().intoRaw());
 * const message: Sendable = { list: raw, counter: new SharedArrayBuffer(4) };
 * // @ts-expect-error: a token is not
 * const wrong: Sendable = Python.attach((py) => py);
 * expect([typeof send, message.list, wrong]).toEqual(["function", raw, wrong]);
 * Py.fromRaw(raw).drop();
 * ```
 */
export type Sendable =
  | null
  | undefined
  | boolean
  | number
  | bigint
  | string
  | Date
  | RegExp
  | ArrayBuffer
  | SharedArrayBuffer
  | ArrayBufferView
  | readonly Sendable[]
  | ReadonlyMap<Sendable, Sendable>
  | ReadonlySet<Sendable>
  | { readonly [key: string]: Sendable };
