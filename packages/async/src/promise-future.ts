import { type Converter, type Py, type PyAny, type Python, t } from "@taipan/core";
import type { NodeLoop, OnCancel } from "./node-loop.ts";

/** What a promise is for. */
interface Settling {
  readonly loop: NodeLoop;
  readonly future: Py;
  /** Converter of the value. Default: the default rules. */
  readonly returns: Converter<unknown> | undefined;
}

/**
 * A future that gets what a promise is settled with. From here on the promise counts as handled: should nobody ask the
 * future, Python says so.
 *
 * @param start gives the promise; called when the future is made
 * @param onCancel called when Python wants to cancel the future
 * @param isAsked whether it then stays open, so that the promise decides
 * @throws {PyErr} a `RuntimeError` inside a loop that keeps this thread, where it could never be settled
 */
export function promiseFuture(
  py: Python,
  loop: NodeLoop,
  returns: Converter<unknown> | undefined,
  start: () => PromiseLike<unknown>,
  onCancel?: OnCancel,
  isAsked = false,
): PyAny {
  const object = loop.makeFuture(py, onCancel, isAsked);
  const settling: Settling = { loop, future: object.asUnbound(), returns };
  begin(settling, start).then(
    (value) => loop.deliver((token) => deliverValue(token, settling, value)),
    (reason: unknown) => loop.deliver((token) => deliverError(token, settling, reason)),
  );
  return object;
}

function begin({ loop, future }: Settling, start: () => PromiseLike<unknown>): PromiseLike<unknown> {
  try {
    return start();
  } catch (error) {
    loop.forget(future.asPtr());
    future.drop();
    throw error;
  }
}

function deliverValue(py: Python, settling: Settling, value: unknown): void {
  const { loop, future, returns } = settling;
  let result: unknown;
  try {
    result = py.toPython(returns === undefined ? value : t.as(returns, value));
  } catch (error) {
    deliverError(py, settling, error);
    return;
  }
  loop.forget(future.asPtr());
  loop.half(py, "deliver").call([loop.object.bind(py), future.bind(py), result]);
  future.drop();
}

function deliverError(py: Python, { loop, future }: Settling, reason: unknown): void {
  loop.forget(future.asPtr());
  // Anything can be thrown in JavaScript; what is no Error becomes an exception by being thrown.
  const error = reason instanceof Error ? reason : loop.half(py, "caught").call([rethrow(reason)]);
  loop.half(py, "deliver_error").call([loop.object.bind(py), future.bind(py), error]);
  future.drop();
}

function rethrow(reason: unknown): () => never {
  return () => {
    throw reason;
  };
}
