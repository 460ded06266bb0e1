import type { Py, PyAny } from "@taipan/core";
import { intoAsyncIterable, type IntoAsyncIterableOptions } from "./into-async-iterable.ts";

/** How a stream is filled. */
export interface IntoReadableStreamOptions<T = unknown> extends IntoAsyncIterableOptions<T> {
  /** Items that are fetched ahead of the reader; the producer pauses when there are so many. Default: 10. */
  readonly highWaterMark?: number;
}

/**
 * A Python asynchronous iterable as a web stream (`pyo3_async_runtimes::into_stream_v2`), which fetches some items ahead.
 * Cancelling the stream closes a generator.
 *
 * @throws {PyErr} a `TypeError` if it is no asynchronous iterable
 */
export function intoReadableStream<T = unknown>(
  iterable: PyAny | Py,
  { highWaterMark = 10, ...options }: IntoReadableStreamOptions<T> = {},
): ReadableStream<T> {
  const items = intoAsyncIterable<T>(iterable, options);
  return new ReadableStream<T>(
    {
      async pull(controller) {
        const { done, value } = await items.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await items.return?.();
      },
    },
    { highWaterMark },
  );
}
