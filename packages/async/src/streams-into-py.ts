import { type Py, type PyAny, pyfunction, type Python, t } from "@taipan/core";
import { nodeLoop } from "./current-loop.ts";
import { byteStream, type ByteStreamLike, NodeByteStream } from "./node-byte-stream.ts";

/** asyncio's streams of a stream of JavaScript's. */
export interface OpenStreams {
  /** An `asyncio.StreamReader`. */
  readonly reader: PyAny;
  /** An `asyncio.StreamWriter`. */
  readonly writer: PyAny;
}

/** How streams of JavaScript's become asyncio's. */
export interface StreamsIntoPyOptions {
  /** Bytes that the reader keeps for who reads lines; reading pauses at twice as many. Default: 64 KiB, as asyncio's. */
  readonly limit?: number;
}

const write = pyfunction(
  { name: "write", args: [t.int53, t.bytes, t.int53, t.int53], returns: t.bool },
  (number, bytes, low, high) => byteStream(number)?.write(bytes, low, high) ?? false,
);
const getSize = pyfunction(
  { name: "get_size", args: [t.int53], returns: t.int53 },
  (number) => byteStream(number)?.size ?? 0,
);
const tell = pyfunction({ name: "tell", args: [t.int53, t.str] }, (number, command) => {
  byteStream(number)?.[command as "pause" | "resume" | "release" | "end" | "close" | "destroy"]();
});

/** What transports ask of their streams. */
let commands: Py | undefined;

function transportCommands(py: Python): PyAny {
  commands ??= py.toPython([write, getSize, tell].map((definition) => definition.bind(py))).unbind();
  return commands.bind(py);
}

/**
 * A stream of Node's or of the web as asyncio's `StreamReader` and `StreamWriter`, with back-pressure both ways: what
 * `asyncio.open_connection` gives, without a socket of Python's. They belong to Node's loop.
 *
 * @example
 * ```ts
 * import { Python, t } from "@taipan/core";
 * import { intoPromise, streamsIntoPy } from "@taipan/async";
 * const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
 * const line = Python.attach((py) => {
 *   py.run(`
 * async def echo(reader, writer):
 *     writer.write(b"first\\nsecond")
 *     await writer.drain()
 *     return await reader.readline()
 * `);
 *   const { reader, writer } = streamsIntoPy(py, { readable, writable });
 *   return intoPromise(py.eval("echo").call([reader, writer]), t.bytes);
 * });
 * expect(new TextDecoder().decode(await line)).toBe("first\n");
 * ```
 * @param source a stream that nobody else reads or writes
 */
export function streamsIntoPy(
  py: Python,
  source: ByteStreamLike,
  { limit = 65_536 }: StreamsIntoPyOptions = {},
): OpenStreams {
  const node = nodeLoop(py);
  const stream = new NodeByteStream(source);
  const [reader, writer, transport] = node
    .half(py, "open_streams")
    .call([node.object.bind(py), stream.number, transportCommands(py), stream.addresses, limit])
    .extract(t.tuple(t.py, t.py, t.py));
  stream.connect(transport.asUnbound());
  return { reader, writer };
}

/**
 * A stream of Node's or of the web as a transport of asyncio's for any protocol: what `loop.create_connection` gives.
 *
 * @param protocol an `asyncio.Protocol` or `asyncio.BufferedProtocol`
 * @param source a stream that nobody else reads or writes
 */
export function transportIntoPy(py: Python, source: ByteStreamLike, protocol: PyAny): PyAny {
  const node = nodeLoop(py);
  const stream = new NodeByteStream(source);
  const transport = node
    .half(py, "NodeTransport")
    .call([node.object.bind(py), stream.number, transportCommands(py), protocol, stream.addresses]);
  stream.connect(transport.asUnbound());
  return transport;
}
