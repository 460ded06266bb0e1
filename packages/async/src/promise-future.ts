import { type Converter, type Py, type PyAny, type Python, t } from "@taipan/core";
import { objects, Py_False, Py_True, PyList_Append } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { NodeLoop, OnCancel, Settlement } from "./node-loop.ts";

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
  const settling = new Settling(loop, object.asUnbound(), returns);
  try {
    start().then(settling.fulfil, settling.reject);
  } catch (error) {
    settling.abandon();
    throw error;
  }
  return object;
}

/** Takes what a promise is settled with to its future. */
class Settling implements Settlement {
  readonly #loop: NodeLoop;
  readonly #future: Py;
  /** Converter of the value. Default: the default rules. */
  readonly #returns: Converter<unknown>;
  #result: unknown;
  #isError = false;

  constructor(loop: NodeLoop, future: Py, returns: Converter<unknown> = t.any) {
    this.#loop = loop;
    this.#future = future;
    this.#returns = returns;
  }

  readonly fulfil = (value: unknown): void => {
    this.#result = value;
    this.#loop.deliver(this);
  };

  readonly reject = (reason: unknown): void => {
    this.#isError = true;
    this.fulfil(reason);
  };

  /** There is no promise after all. */
  abandon(): void {
    this.#loop.forget(this.#future.asPtr());
    this.#future.drop();
  }

  settle(py: Python, list: PyObjectPtr): void {
    const result = this.#convert(py);
    const future = this.#future.asPtr();
    this.#loop.forget(future);
    PyList_Append(list, future);
    PyList_Append(list, result);
    PyList_Append(list, this.#isError ? Py_True() : Py_False());
    objects.decRef(result);
    this.#future.drop();
  }

  /** A new reference. What has no Python form becomes the error that says so. */
  #convert(py: Python): PyObjectPtr {
    if (!this.#isError) {
      try {
        return this.#returns.intoPython(this.#result);
      } catch (error) {
        this.#result = error;
        this.#isError = true;
      }
    }
    const reason = this.#result;
    if (reason instanceof Error) return t.any.intoPython(reason);
    // Anything can be thrown in JavaScript; what is no Error becomes an exception by being thrown.
    const rethrow = (): never => {
      throw reason;
    };
    return this.#loop.half(py, "caught").call([rethrow]).intoPtr();
  }
}
