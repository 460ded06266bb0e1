import {
  type BodyArguments,
  type Converter,
  type FunctionSpec,
  pyfunction,
  type PyFunctionDefinition,
  Python,
  t,
} from "@taipan/core";
import { type AsyncContext, callCancellable } from "./cancellable-call.ts";

/** How Python sees an asynchronous function. */
export interface AsyncFunctionSpec extends FunctionSpec {
  /**
   * Whether the function decides what becomes of a request to cancel it (PyO3 `cancel_handle`): the task that awaits it
   * goes on waiting, and gets what the function gives or throws; throwing `signal.reason` cancels the task. Default: no,
   * the task is cancelled, and what the function still gives is ignored.
   */
  readonly cancelHandle?: boolean;
}

/** What an asynchronous function gives. */
export type AsyncResult<S extends AsyncFunctionSpec> = S extends { readonly returns: Converter<infer R> }
  ? PromiseLike<R>
  : PromiseLike<unknown>;

/**
 * Describes an asynchronous function for Python (PyO3 `#[pyfunction] async fn`): calling it gives a coroutine, and the
 * function runs when that is awaited, in Node's loop or in a loop of another thread. In contrast to `pyfunction`, which
 * makes a coroutine function of what is declared `async`, the function gets an {@link AsyncContext} first.
 *
 * @example
 * ```ts
 * import { Python, t } from "@taipan/core";
 * import { intoPromise, pyasync } from "@taipan/async";
 * const answer = pyasync({ name: "answer", args: [t.i32], returns: t.i32 }, async ({ signal }, x) => {
 *   signal.throwIfAborted();
 *   return x * 2;
 * });
 * expect(await Python.attach((py) => intoPromise(answer.bind(py).call([21])))).toBe(42);
 * ```
 * @throws {SignatureError} if the signature is none, or the converters contradict it
 */
export function pyasync<const S extends AsyncFunctionSpec>(
  spec: S,
  body: (context: AsyncContext, ...args: BodyArguments<S>) => AsyncResult<S>,
): PyFunctionDefinition {
  const { cancelHandle = false, returns: _, ...rest }: AsyncFunctionSpec = spec;
  const returns = spec.returns as Converter<unknown> | undefined;
  const name = spec.name ?? body.name;
  const call = body as unknown as (context: AsyncContext, ...args: unknown[]) => PromiseLike<unknown>;
  const start = (...args: unknown[]): unknown =>
    Python.attach((py) => callCancellable(py, (context) => call(context, ...args), returns, cancelHandle));
  const made = { ...rest, name, isAsync: true, ...(returns === undefined ? {} : { returns: annotatedAs(returns) }) };
  return pyfunction(made, start) as unknown as PyFunctionDefinition;
}

/** Lets a signature tell what is awaited in the end; what crosses first is the awaitable. */
function annotatedAs(awaited: Converter<unknown>): Converter<unknown> {
  return {
    // Asked for late: the class behind a converter may be defined later.
    get pyType(): string {
      return awaited.pyType;
    },
    fromPython: (pointer) => t.any.fromPython(pointer),
    intoPython: (value) => t.any.intoPython(value),
    ...(awaited.annotate === undefined ? {} : { annotate: (write) => awaited.annotate?.(write) ?? awaited.pyType }),
  };
}
