// oxlint-disable typescript/await-thenable -- the linter has no declaration of Symbol.asyncDispose for tests
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { Duplex, PassThrough, Readable, Writable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { Py, PyAny, Python, t } from "@taipan/core";
import {
  EventLoopThread,
  intoDuplex,
  intoPromise,
  intoWebStreams,
  streamsIntoPy,
  transportIntoPy,
} from "../src/index.ts";

const MEGABYTES = 8;
const DATA = new Uint8Array(MEGABYTES << 20).map((_, index) => (index * 31) % 251);

beforeAll(() => {
  Python.attach((py) =>
    py.run(`
import asyncio

async def connect(port):
    return await asyncio.open_connection("127.0.0.1", port)

async def pipes(*command):
    process = await asyncio.create_subprocess_exec(
        *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    return process.stdout, process.stdin

async def echo(reader, writer):
    """Until the end, and then closes."""
    count = 0
    while data := await reader.read(50_000):
        count += len(data)
        writer.write(data)
        await writer.drain()
    writer.close()
    await writer.wait_closed()
    return count

async def collect(reader):
    return await reader.read()

async def lines(reader, writer):
    seen = [line async for line in reader]
    writer.write(b"%d lines" % len(seen))
    writer.close()
    return [line.decode() for line in seen]

async def flood(reader, writer):
    """How often the writer had to wait, and how much it had at the most."""
    waits, most = 0, 0
    for _ in range(64):
        writer.write(bytes(65536))
        most = max(most, writer.transport.get_write_buffer_size())
        before = asyncio.get_running_loop().time()
        await writer.drain()
        waits += asyncio.get_running_loop().time() - before > 0.0005
    writer.close()
    await writer.wait_closed()
    return [waits, most]

async def read_later(reader, writer):
    await asyncio.sleep(0.05)
    before = len(reader._buffer)
    data = await reader.read()
    writer.close()
    return [before, len(data)]

async def failing(reader, writer):
    try:
        while await reader.read(100):
            pass
        return "ended"
    except OSError as error:
        return type(error).__name__

class Log(asyncio.Protocol):
    def __init__(self):
        self.log = []
        self.lost = asyncio.get_event_loop().create_future()
    def connection_made(self, transport):
        self.log.append("made")
        self.transport = transport
        transport.write(b"hello")
    def data_received(self, data):
        self.log.append(data.decode())
        asyncio.get_running_loop()
    def eof_received(self):
        self.log.append("eof")
    def connection_lost(self, error):
        self.log.append(error)
        self.lost.set_result(self.log)

class Buffered(asyncio.BufferedProtocol):
    def __init__(self):
        self.buffer = bytearray(3)
        self.log = []
        self.lost = asyncio.get_event_loop().create_future()
    def get_buffer(self, size):
        return self.buffer
    def buffer_updated(self, count):
        self.log.append(self.buffer[:count].decode())
    def connection_lost(self, error):
        self.lost.set_result(self.log)
`),
  );
});

type Streams = { readonly reader: Py; readonly writer: Py };

/** Awaits an expression that gives a pair of asyncio's streams. */
async function pair(expression: string, thread?: EventLoopThread): Promise<Streams> {
  const streams = (await Python.attach((py) =>
    intoPromise(py.eval(expression), thread === undefined ? {} : { loop: thread }),
  )) as Py;
  return Python.attach((py) => {
    const [reader, writer] = streams.bind(py).extract(t.tuple(t.py, t.py));
    return { reader: reader.asUnbound(), writer: writer.asUnbound() };
  });
}

const servers = new Set<Server>();
afterEach(() => {
  for (const server of servers) server.close();
  servers.clear();
});

/** A server of Node's on this machine; gives its port. */
async function serve(listener: (socket: Socket) => void): Promise<number> {
  const server = createServer({ allowHalfOpen: true }, listener).listen(0, "127.0.0.1");
  servers.add(server);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const echoServer = (): Promise<number> => serve((socket) => void pipeline(socket, socket).catch(() => undefined));

/** Calls a coroutine function with asyncio's ends of a stream, and converts what it gives. */
function give(name: string, source: Parameters<typeof streamsIntoPy>[1]): Promise<unknown> {
  return Python.attach((py) => {
    const { reader, writer } = streamsIntoPy(py, source);
    return intoPromise(py.eval(name).call([reader, writer])).then((value) =>
      value instanceof Py ? Python.attach((inner) => value.bind(inner).toJs()) : value,
    );
  });
}

describe("asyncio's streams as JavaScript's", () => {
  test("[ASY-30] [ASK-29] a connection is a pair of web streams: bytes arrive in order, each direction ends for itself", async () => {
    const { readable, writable } = intoWebStreams(await pair(`connect(${await echoServer()})`));
    const received: Uint8Array[] = [];
    const source = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let start = 0; start < DATA.length; start += 100_000)
          controller.enqueue(DATA.subarray(start, start + 100_000));
        controller.close();
      },
    });
    const sink = new WritableStream<Uint8Array>({ write: (chunk) => void received.push(chunk) });
    await Promise.all([source.pipeTo(writable), readable.pipeTo(sink)]);
    expect(Buffer.concat(received).equals(DATA)).toBe(true);
  });

  test("[ASY-30] a connection is a Duplex of Node's, which pipelines close", async () => {
    const streams = await pair(`connect(${await echoServer()})`);
    const duplex = intoDuplex(streams);
    const part = DATA.subarray(0, 1 << 20);
    const [received] = await Promise.all([buffer(duplex), pipeline(Readable.from([part]), duplex)]);
    expect(received.equals(part)).toBe(true);
    if (!duplex.closed) await once(duplex, "close");
    expect(Python.attach((py) => streams.writer.bind(py).callMethod0("is_closing").extract(t.bool))).toBe(true);
  });

  test("views of the reader's own are filled, and given back at the end", async () => {
    const { readable } = intoWebStreams(await pair("pipes('printf', 'abc')"));
    const reader = readable.getReader({ mode: "byob" });
    const first = await reader.read(new Uint8Array(2));
    const second = await reader.read(new Uint8Array(10));
    const last = await reader.read(new Uint8Array(10));
    expect([first, second, last].map(({ done, value }) => [done, Buffer.from(value ?? []).toString()])).toEqual([
      [false, "ab"],
      [false, "c"],
      [true, ""],
    ]);
  });

  test("a slow reader holds the sender up", async () => {
    let sent = 0;
    const port = await serve((socket) => {
      const fill = (): void => {
        let more = true;
        while (more && sent < 64 << 20) {
          sent += 65_536;
          more = socket.write(new Uint8Array(65_536));
        }
      };
      socket.on("drain", fill).on("error", () => undefined);
      fill();
    });
    const { readable, writable } = intoWebStreams(await pair(`connect(${port})`));
    const reader = readable.getReader();
    await reader.read();
    await sleep(100);
    const before = sent;
    await sleep(100);
    expect(sent).toBe(before);
    expect(sent).toBeLessThan(32 << 20);
    await reader.cancel();
    await writable.close();
  });

  test("a slow receiver holds the writer up, and aborting it closes the connection", async () => {
    const sockets: Socket[] = [];
    const port = await serve((socket) => void sockets.push(socket.pause().on("error", () => undefined)));
    const { writable, readable } = intoWebStreams(await pair(`connect(${port})`));
    const writer = writable.getWriter();
    let written = 0;
    const writing = (async () => {
      for (; written < 200; written++) await writer.write(new Uint8Array(1 << 20));
    })().catch(() => "aborted");
    await sleep(200);
    const before = written;
    await sleep(100);
    expect(written).toBe(before);
    expect(written).toBeLessThan(100);
    await writer.abort();
    expect(await writing).toBe("aborted");
    const socket = sockets[0] as Socket;
    await once(socket.resume(), "end");
    await readable.cancel().catch(() => undefined);
  });

  test("errors of the connection arrive", async () => {
    const port = await serve((socket) => socket.once("data", () => socket.resetAndDestroy()));
    const { readable, writable } = intoWebStreams(await pair(`connect(${port})`));
    const writer = writable.getWriter();
    await writer.write(new Uint8Array(10));
    await expect(readable.getReader().read()).rejects.toThrow("ConnectionResetError");
    await writer.abort().catch(() => undefined);
    const duplex = intoDuplex(await pair(`connect(${port})`));
    duplex.write("x");
    const [error] = (await once(duplex.resume(), "error").catch((reason: unknown) => [reason])) as [Error];
    expect(error.message).toContain("ConnectionResetError");
  });

  test("one direction alone", async () => {
    const { reader, writer } = await pair("pipes('cat')");
    const into = intoWebStreams({ writer });
    const from = intoWebStreams({ reader });
    expect((await into.readable.getReader().read()).done).toBe(true);
    await expect(from.writable.getWriter().write(new Uint8Array(1))).rejects.toThrow("there is no StreamWriter");
    const sending = new Blob(["through a pipe"]).stream().pipeTo(into.writable);
    expect(await text(from.readable as never)).toBe("through a pipe");
    await sending;
  });

  test("streams of a loop in a thread of its own", async () => {
    await using thread = EventLoopThread.start();
    const port = await echoServer();
    const { readable, writable } = intoWebStreams(await pair(`connect(${port})`, thread), { loop: thread });
    const sending = new Blob(["elsewhere"]).stream().pipeTo(writable);
    expect(await text(readable as never)).toBe("elsewhere");
    await sending;
  });
});

describe("JavaScript's streams as asyncio's", () => {
  test("[ASY-30] [ASK-29] a socket of Node's is read and written by asyncio's streams, with back-pressure", async () => {
    const served: Promise<unknown>[] = [];
    const port = await serve((socket) => void served.push(give("echo", socket)));
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    const received: Uint8Array[] = [];
    await Promise.all([
      pipeline(Readable.from([DATA]), new PassThrough(), socket),
      (async () => {
        for await (const chunk of socket) received.push(chunk as Uint8Array);
      })(),
    ]);
    expect(Buffer.concat(received).equals(DATA)).toBe(true);
    expect(await Promise.all(served)).toEqual([DATA.length]);
  });

  test("[ASY-30] web streams: lines are lines", async () => {
    const answer = new TransformStream<Uint8Array, Uint8Array>();
    const question = new Blob(["one\ntwo\n", "three"]).stream();
    const seen = give("lines", { readable: question, writable: answer.writable });
    expect(await text(answer.readable as never)).toBe("3 lines");
    expect(await seen).toEqual(["one\n", "two\n", "three"]);
  });

  test("a writer waits for a slow stream", async () => {
    let received = 0;
    const slow = new Writable({
      highWaterMark: 1024,
      write(chunk: Uint8Array, _encoding, callback) {
        received += chunk.length;
        setTimeout(() => callback(), 1);
      },
    });
    const [waits, most] = (await give("flood", slow)) as [number, number];
    expect(received).toBe(64 * 65_536);
    expect(waits).toBeGreaterThan(20);
    // asyncio's own limit, and the chunk that went beyond it.
    expect(most).toBeLessThanOrEqual(65_536 * 2);
  });

  test("a reader that does not read holds the stream up", async () => {
    let produced = 0;
    const source = new Readable({
      read() {
        produced += 16_384;
        this.push(produced > 4 << 20 ? null : Buffer.alloc(16_384));
      },
    });
    const sink = new Writable({ write: (_chunk, _encoding, callback) => callback() });
    const duplex = Duplex.from({ readable: source, writable: sink });
    const [before, total] = (await give("read_later", duplex)) as [number, number];
    // Twice the reader's limit, and what was on its way.
    expect(before).toBeLessThan(1 << 19);
    expect(before).toBeGreaterThan(65_536);
    expect(total).toBe(4 << 20);
  });

  test("closing sends what was written, also through a stream that must be read for that", async () => {
    Python.attach((py) =>
      py.run(`
async def write_and_close(reader, writer):
    writer.write(bytes(200_000))
    writer.close()
    await writer.wait_closed()
    return "closed"
`),
    );
    expect(await give("write_and_close", new PassThrough())).toBe("closed");
  });

  test("a stream that fails raises, with the system's error where it is one", async () => {
    const broken = new PassThrough();
    const outcome = give("failing", broken);
    await sleep(5);
    broken.destroy(Object.assign(new Error("reset"), { code: "ECONNRESET", errno: -104, syscall: "read" }));
    expect(await outcome).toBe("ConnectionResetError");
  });

  test("any protocol has a transport, which runs it in the loop's steps", async () => {
    const port = await serve((socket) => {
      socket.once("data", (data) => {
        socket.end(`got ${data.toString()}`);
      });
    });
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    const log = await Python.attach((py) => {
      const protocol = py.eval("Log()");
      const transport = transportIntoPy(py, socket, protocol);
      expect(transport.callMethod("get_extra_info", ["peername"]).toJs()).toEqual(["127.0.0.1", port]);
      return intoPromise(protocol.getAttr("lost")) as Promise<Py>;
    });
    expect(Python.attach((py) => log.bind(py).toJs())).toEqual(["made", "got hello", "eof", undefined]);
    const buffered = await Python.attach((py) => {
      const protocol = py.eval("Buffered()");
      transportIntoPy(py, Readable.from([Buffer.from("abcdefgh")]), protocol);
      return intoPromise(protocol.getAttr("lost")) as Promise<Py>;
    });
    expect(Python.attach((py) => buffered.bind(py).toJs())).toEqual(["abc", "def", "gh"]);
  });

  test("what cannot be written is refused as by asyncio's transports", () => {
    Python.attach((py) => {
      const transport: PyAny = transportIntoPy(py, new PassThrough(), py.eval("asyncio.Protocol()"));
      expect(() => transport.callMethod("write", ["text"])).toThrow(
        "data argument must be a bytes-like object, not 'str'",
      );
      expect(() => transport.callMethod("set_write_buffer_limits", [1, 2])).toThrow("must be >= low");
      transport.callMethod0("write_eof");
      expect(() => transport.callMethod("write", [new Uint8Array(1)])).toThrow("Cannot call write() after write_eof()");
      transport.callMethod0("abort");
      expect(transport.callMethod0("is_closing").extract(t.bool)).toBe(true);
    });
  });
});
