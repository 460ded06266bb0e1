import type { PyObjectPtr } from "@taipan/ffi";
import { withScope } from "../../interpreter/attach.ts";
import type { Python } from "../../interpreter/python.ts";
import { Handle } from "../../reference/handle.ts";
import { live } from "../../reference/live.ts";
import { wrapBorrowed, wrapOwned } from "../../reference/wrap.ts";
import type { PyAny } from "../../types/object/any.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter, WideConverter } from "../converter.ts";
import { describe } from "../describe.ts";
import { registerIntoPython } from "../default/registry.ts";
import { share } from "../default/into-python.ts";

/** How awaitables cross; `@taipan/async` says it. */
export interface Awaitables {
  /** A promise for what Python awaits. @throws {PyErr} a `TypeError` if it cannot be awaited */
  toPromise<T>(awaitable: PyAny, returns: Converter<T>): Promise<T>;
  /** An awaitable for a promise. */
  fromPromise<T>(py: Python, promise: PromiseLike<T>, returns?: Converter<T>): PyAny;
  /** The coroutine function for a callable that gives such awaitables. */
  coroutineFunction(py: Python, callable: PyAny): PyAny;
}

let awaitables: Awaitables | undefined;

/** Says how awaitables cross: for {@link awaitable}, and for every promise that is passed to Python. */
export function registerAwaitables(how: Awaitables): void {
  awaitables = how;
  registerIntoPython(Promise, (promise) => withScope((py) => owned(how.fromPromise(py as Python, promise))));
}

/**
 * A Python awaitable ⇄ a promise, whose value converts by `inner`. A coroutine starts when it is converted; a handle passes
 * as it is. Needs `@taipan/async` to be imported.
 *
 * @throws {ConversionError} without that package
 */
export function awaitable<T>(inner: Converter<T>): WideConverter<Promise<T>, PyAny> {
  return {
    pyType: `Awaitable[${inner.pyType}]`,
    annotate: (write) => `Awaitable[${write.of(inner)}]`,
    fromPython(pointer) {
      const how = awaitables ?? refuse("an awaitable");
      return withScope(() => how.toPromise(wrapBorrowed(pointer) as PyAny, inner));
    },
    intoPython(value) {
      if (value instanceof Handle) return share(live(value));
      if (!isThenable(value)) throw new ConversionError(describe(value), "a promise was expected");
      const how = awaitables ?? refuse(describe(value));
      return withScope((py) => owned(how.fromPromise(py as Python, value, inner)));
    },
  };
}

/** Whether a function is declared `async`, and not compiled to something else. */
export function isAsyncFunction(body: unknown): boolean {
  return Object.prototype.toString.call(body) === "[object AsyncFunction]";
}

/** The coroutine function for a callable, whose reference is taken over: a new reference. */
export function coroutineFunction(callable: PyObjectPtr): PyObjectPtr {
  return withScope((py) => {
    const object = wrapOwned(callable) as PyAny;
    return owned(awaitables === undefined ? object : awaitables.coroutineFunction(py as Python, object));
  });
}

function owned(object: PyAny): PyObjectPtr {
  return share(live(object));
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as Partial<PromiseLike<unknown>> | null | undefined)?.then === "function";
}

function refuse(what: string): never {
  throw new ConversionError(what, "awaitables cross with @taipan/async, import it first");
}
