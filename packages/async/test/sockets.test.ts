import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, test } from "vitest";
import { Python, t } from "@taipan/core";
import { intoPromise } from "../src/index.ts";

beforeAll(() => {
  Python.attach((py) =>
    py.run(`
import asyncio, socket

async def ask(port, question):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(question.encode())
    writer.write_eof()
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer.decode()

async def serve(reader, writer):
    writer.write((await reader.read()).upper())
    await writer.drain()
    writer.close()

async def start():
    global server
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    return server.sockets[0].getsockname()[1]

async def start_local(path):
    global server
    server = await asyncio.start_unix_server(serve, path)

async def stop():
    server.close()
    await server.wait_closed()

class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport
    def datagram_received(self, data, address):
        self.transport.sendto(data[::-1], address)

class Receive(asyncio.DatagramProtocol):
    def __init__(self):
        self.got = asyncio.get_running_loop().create_future()
    def datagram_received(self, data, address):
        self.got.set_result(data.decode())

async def datagrams():
    loop = asyncio.get_running_loop()
    echo, _ = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 0))
    client, protocol = await loop.create_datagram_endpoint(Receive, remote_addr=echo.get_extra_info("sockname"))
    client.sendto(b"abc")
    try:
        return await asyncio.wait_for(protocol.got, 10)
    finally:
        echo.close()
        client.close()

async def plain_sockets():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    left.setblocking(False)
    right.setblocking(False)
    with left, right:
        data = bytes(range(256)) * 4096
        received = bytearray()
        async def receive():
            while len(received) < len(data):
                received.extend(await loop.sock_recv(right, 65536))
        await asyncio.gather(loop.sock_sendall(left, data), receive())
        return bytes(received) == data
`),
  );
});

function awaited(expression: string): Promise<unknown> {
  return Python.attach((py) => intoPromise(py.eval(expression), t.any));
}

/** Says something to a server and gives its whole answer. */
async function say(address: { port: number; host: string } | { path: string }, words: string): Promise<string> {
  const socket = connect(address);
  socket.end(words);
  return await text(socket);
}

describe("asyncio's transports on Node's event loop", () => {
  test("a stream of asyncio's talks with a server of Node's, many at once", async () => {
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      void text(socket).then((words) => socket.end(words.toUpperCase()));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => awaited(`ask(${port}, "q${index}")`)));
    expect(answers).toEqual(Array.from({ length: 40 }, (_, index) => `Q${index}`));
    server.close();
  });

  test("a server of asyncio's serves clients of Node's, by TCP and by path", async () => {
    const port = (await awaited("start()")) as number;
    const words = "x".repeat(300_000);
    const address = { port, host: "127.0.0.1" };
    expect(await Promise.all([say(address, "one"), say(address, "two")])).toEqual(["ONE", "TWO"]);
    expect(await say(address, words)).toBe(words.toUpperCase());
    await awaited("stop()");
    await expect(say(address, "late")).rejects.toThrow("ECONNREFUSED");
    const folder = mkdtempSync(join(tmpdir(), "taipan-socket-"));
    const path = join(folder, "server");
    await awaited(`start_local(${JSON.stringify(path)})`);
    expect(await say({ path }, "local")).toBe("LOCAL");
    await awaited("stop()");
    rmSync(folder, { recursive: true });
  });

  test("datagrams and plain sockets", async () => {
    expect(await awaited("datagrams()")).toBe("cba");
    expect(await awaited("plain_sockets()")).toBe(true);
  });
});
