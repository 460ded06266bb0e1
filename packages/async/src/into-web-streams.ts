import { PyByteStream, type PyStreamOptions, type PyStreams } from "./py-byte-stream.ts";

/** A pair of web streams, such as `TransformStream` and `Duplex.fromWeb` know it. */
export interface WebStreams {
  /** A byte stream; ended at once where there is no reader. */
  readonly readable: ReadableStream<Uint8Array>;
  /** Refuses where there is no writer. */
  readonly writable: WritableStream<Uint8Array>;
}

/**
 * asyncio's streams as web streams. The Python side is read when somebody reads, and a write is done when the transport
 * wants more. Closing `writable` ends that direction; with both ended, the connection is closed. Aborting it closes the
 * connection at once.
 *
 * @example
 * ```ts
 * import { type Py, Python } from "@taipan/core";
 * import { intoPromise, intoWebStreams } from "@taipan/async";
 * const cat = (await Python.attach((py) => {
 *   py.run(`
 * import asyncio
 * async def start():
 *     pipe = asyncio.subprocess.PIPE
 *     return await asyncio.create_subprocess_exec("cat", stdin=pipe, stdout=pipe)
 * `);
 *   return intoPromise(py.eval("start()"));
 * })) as Py;
 * const { readable, writable } = Python.attach((py) => {
 *   const process = cat.bind(py);
 *   return intoWebStreams({ reader: process.getAttr("stdout"), writer: process.getAttr("stdin") });
 * });
 * const sending = new Blob(["there and back"]).stream().pipeTo(writable);
 * let text = "";
 * for await (const chunk of readable) text += new TextDecoder().decode(chunk);
 * await sending;
 * expect(text).toBe("there and back");
 * ```
 */
export function intoWebStreams(streams: PyStreams, options: PyStreamOptions = {}): WebStreams {
  const bytes = new PyByteStream(streams, options);
  const readable = new ReadableStream({
    type: "bytes",
    start(controller) {
      if (!bytes.hasReader) controller.close();
    },
    async pull(controller) {
      const chunk = await bytes.read();
      if (chunk !== undefined) {
        controller.enqueue(chunk);
        return;
      }
      controller.close();
      // Who asked to read by a view of their own gets it back then.
      controller.byobRequest?.respond(0);
      await bytes.endReading();
    },
    cancel: () => bytes.endReading(),
  });
  const writable = new WritableStream<Uint8Array>({
    start(controller) {
      // Aborting must not wait for a write that waits for the other side.
      const { signal } = controller as WritableStreamDefaultController & { readonly signal: AbortSignal };
      signal.addEventListener("abort", () => void bytes.abort().catch(() => undefined));
      if (!bytes.hasWriter) controller.error(new TypeError("Cannot write: there is no StreamWriter"));
    },
    async write(chunk) {
      await bytes.write(chunk);
    },
    close: () => bytes.endWriting(),
    abort: () => bytes.abort(),
  });
  return { readable, writable };
}
