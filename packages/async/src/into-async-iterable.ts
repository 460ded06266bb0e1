import { type Converter, Py, PyAny, type PyProxy, Python, t, unproxy } from "@taipan/core";
import { nodeLoop } from "./current-loop.ts";
import { outlasting } from "./future-result.ts";
import { awaitNow } from "./into-promise.ts";

/** How an asynchronous iterable is read. */
export interface IntoAsyncIterableOptions<T = unknown> {
  /** Converter of the items. Default: the default rules, where an object that they leave a handle becomes a `Py`. */
  readonly returns?: Converter<T>;
}

/**
 * A Python asynchronous iterable (`async for`) as a JavaScript one, which has one item outstanding at a time: leaving a
 * `for await` early closes a generator with `aclose()`, so that its `finally` blocks run; `next(value)` and `throw(error)`
 * are `asend` and `athrow`.
 *
 * @example
 * ```ts
 * import { Python, t } from "@taipan/core";
 * import { intoAsyncIterable } from "@taipan/async";
 * const squares = Python.attach((py) => {
 *   py.run(`
 * async def squares(count):
 *     for number in range(count):
 *         yield number ** 2
 * `);
 *   return intoAsyncIterable(py.eval("squares(4)"), { returns: t.i32 });
 * });
 * const seen: number[] = [];
 * for await (const square of squares) seen.push(square);
 * expect(seen).toEqual([0, 1, 4, 9]);
 * ```
 * @throws {PyErr} a `TypeError` if it is no asynchronous iterable
 */
export function intoAsyncIterable<T = unknown>(
  // oxlint-disable-next-line typescript/no-redundant-type-constituents -- the others tell readers more than the proxy's `any`
  iterable: PyAny | Py | PyProxy,
  options: IntoAsyncIterableOptions<T> = {},
): AsyncIterableIterator<T, unknown, unknown> {
  return Python.attach((py) => {
    const object =
      iterable instanceof Py ? iterable.bind(py) : iterable instanceof PyAny ? iterable : unproxy(iterable);
    const iterator = nodeLoop(py).half(py, "async_iterator").call([object]);
    return new PyAsyncIterator<T>(iterator.unbind(), options.returns);
  });
}

/** What a step gives at the end. */
const END = Symbol("end");

class PyAsyncIterator<T> implements AsyncIterableIterator<T, unknown, unknown> {
  readonly #iterator: Py;
  readonly #item: Converter<unknown>;
  /** The step that was asked for last: a generator refuses a second one while it runs. */
  #last: Promise<unknown> = Promise.resolve();
  #isDone = false;

  constructor(iterator: Py, returns: Converter<unknown> | undefined) {
    this.#iterator = iterator;
    this.#item = itemConverter(returns);
  }

  next(value?: unknown): Promise<IteratorResult<T>> {
    return this.#step((iterator) =>
      value !== undefined && iterator.hasAttr("asend")
        ? iterator.callMethod("asend", [value])
        : iterator.callMethod0("__anext__"),
    );
  }

  /** Ends a generator. @throws {PyErr} what its `finally` blocks raise */
  return(value?: unknown): Promise<IteratorResult<T, unknown>> {
    const closed = this.#step((iterator) => iterator.getAttrOpt("aclose")?.call0(), t.any);
    return closed.then(() => {
      if (!this.#isDone) this.#end();
      return { done: true, value };
    });
  }

  /** Raises an error where a generator stands, and goes on to its next `yield`. */
  throw(error: unknown): Promise<IteratorResult<T>> {
    return this.#step((iterator) => {
      const athrow = iterator.getAttrOpt("athrow");
      if (athrow === undefined) throw error;
      return athrow.call([error]);
    });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** @param ask gives what is awaited; `undefined` ends the iterator */
  #step(ask: (iterator: PyAny) => PyAny | undefined, item = this.#item): Promise<IteratorResult<T>> {
    const step = this.#last.then(() => this.#take(ask, item));
    this.#last = step.catch(() => undefined);
    return step;
  }

  async #take(ask: (iterator: PyAny) => PyAny | undefined, converter: Converter<unknown>): Promise<IteratorResult<T>> {
    if (this.#isDone) return { done: true, value: undefined };
    try {
      const item = await Python.attach((py) => {
        const awaitable = ask(this.#iterator.bind(py));
        if (awaitable === undefined) return END;
        return awaitNow(py, nodeLoop(py).half(py, "next_item").call([awaitable]), converter, undefined);
      });
      if (item !== END) return { done: false, value: item as T };
    } catch (error) {
      this.#end();
      throw error;
    }
    this.#end();
    return { done: true, value: undefined };
  }

  #end(): void {
    this.#isDone = true;
    this.#iterator[Symbol.dispose]();
  }
}

/** Converts items, and what stands for their end. */
function itemConverter(returns: Converter<unknown> | undefined): Converter<unknown> {
  const end = Python.attach((py) => nodeLoop(py).half(py, "END").asPtr());
  return {
    pyType: returns?.pyType ?? "Any",
    fromPython: (pointer) => (pointer === end ? END : outlasting(pointer, returns)),
    intoPython: () => {
      throw new TypeError("Cannot write an item of an iterator");
    },
  };
}
