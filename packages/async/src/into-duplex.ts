import { Duplex, type DuplexOptions } from "node:stream";
import { callbackify } from "node:util";
import { PyByteStream, type PyStreamOptions, type PyStreams } from "./py-byte-stream.ts";

/**
 * asyncio's streams as a stream of Node's, with back-pressure both ways. `end()` ends one direction; with both ended, or
 * with `destroy()`, the connection is closed; what was written then and not sent is lost.
 */
export function intoDuplex(streams: PyStreams, options: PyStreamOptions = {}): Duplex {
  const bytes = new PyByteStream(streams, options);
  return new Duplex({
    readable: bytes.hasReader,
    writable: bytes.hasWriter,
    read() {
      bytes.read().then(
        (chunk) => this.push(chunk ?? null),
        (error: unknown) => this.destroy(error as Error),
      );
    },
    write(chunk: Uint8Array, _encoding, callback) {
      callbackify(() => bytes.write(chunk))(callback);
    },
    final(callback) {
      callbackify(() => bytes.endWriting())(callback);
    },
    destroy(error, callback) {
      const isSent = error === null && (this.writableFinished || !bytes.hasWriter);
      const close = callbackify(() => (isSent ? bytes.close() : bytes.abort()));
      // What broke the connection is known already.
      close(() => callback(error));
    },
  } as DuplexOptions);
}
