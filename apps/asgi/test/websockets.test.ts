import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { type ProbeServer, probeServer, release, takeSeen } from "./support/probe-server.ts";
import { RawClient } from "./support/raw-client.ts";

let probe: ProbeServer;
beforeAll(async () => {
  probe = await probeServer({ maxMessageSize: 2_000_000 });
});
beforeEach(() => {
  probe.errors.length = 0;
  takeSeen();
});
afterAll(() => probe.server.close());

const sockets: WebSocket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.terminate();
});

function open(path: string, protocols: string[] = []): WebSocket {
  const socket = new WebSocket(`${probe.url.replace("http", "ws")}/${path}`, protocols);
  sockets.push(socket);
  // Those that are ended before they are open say so.
  socket.on("error", () => undefined);
  return socket;
}

async function message(socket: WebSocket): Promise<unknown> {
  const [data, isBinary] = (await once(socket, "message")) as [Buffer, boolean];
  return isBinary ? data : data.toString();
}

async function closed(socket: WebSocket): Promise<[number, string]> {
  const [code, reason] = (await once(socket, "close")) as [number, Buffer];
  return [code, reason.toString()];
}

async function allOver(): Promise<void> {
  await vi.waitFor(() => expect(probe.server.size).toBe(0), { timeout: 10_000 });
}

test("text and bytes go both ways, with the subprotocol and the headers that the application chose", async () => {
  const socket = open("lines", ["one", "two"]);
  const [[response]] = (await Promise.all([once(socket, "upgrade"), once(socket, "open")])) as [[IncomingMessage], []];
  expect(response.headers["x-ws"]).toBe("1");
  expect(socket.protocol).toBe("two");
  socket.send("grüße");
  expect(await message(socket)).toBe("GRÜSSE");
  socket.send(Buffer.from([1, 2, 3]));
  expect(await message(socket)).toEqual(Buffer.from([3, 2, 1]));
  socket.send("");
  expect(await message(socket)).toBe("");
  socket.close(4000, "bye");
  expect(await closed(socket)).toEqual([4000, "bye"]);
  await allOver();
  expect(takeSeen()).toEqual(["websocket.connect", [4000, "bye"]]);
  expect(probe.answers.at(-1)).toMatchObject({ status: 101, target: "/lines" });
});

test.each([
  ["terminate", [1006, ""]],
  ["close", [1005, ""]],
] as const)("the application hears how a client goes: %s", async (how, end) => {
  const socket = open("lines");
  await once(socket, "open");
  socket[how]();
  await allOver();
  expect(takeSeen()).toEqual(["websocket.connect", end]);
});

test("the application closes with a code and a reason, and by returning", async () => {
  const socket = open("lines");
  await once(socket, "open");
  socket.send("close");
  expect(await closed(socket)).toEqual([4001, "as you wished"]);
  await allOver();
  expect(takeSeen().at(-1)).toEqual([4001, "as you wished"]);
  const other = open("lines");
  await once(other, "open");
  other.send("return");
  expect(await closed(other)).toEqual([1000, ""]);
});

test("what an application raises closes the websocket, with a traceback in the log", async () => {
  const socket = open("lines");
  await once(socket, "open");
  socket.send("fail");
  expect(await closed(socket)).toEqual([1011, ""]);
  await allOver();
  expect(probe.errors[0]).toMatch(/^Application failed in websocket \/lines\nTraceback[^]*LookupError: no such line$/);
});

test("an application refuses with 403, or with a response of its own", async () => {
  const refused = open("refuse");
  const [, forbidden] = (await once(refused, "unexpected-response")) as [unknown, IncomingMessage];
  expect(forbidden.statusCode).toBe(403);
  refused.terminate();
  const denied = open("deny");
  const [, response] = (await once(denied, "unexpected-response")) as [unknown, IncomingMessage];
  expect([response.statusCode, response.headers["x-why"]]).toEqual([401, "no key"]);
  expect((await response.setEncoding("utf8").toArray()).join("")).toBe("Who are you?");
  await allOver();
  expect(probe.answers.slice(-2).map(({ status }) => status)).toEqual([403, 401]);
});

test("an application that fails before it accepts is a 500", async () => {
  const socket = open("fail");
  const [, response] = (await once(socket, "unexpected-response")) as [unknown, IncomingMessage];
  response.resume();
  expect(response.statusCode).toBe(500);
  await allOver();
  expect(probe.errors[0]).toContain("LookupError: nothing there");
});

test("an application waits for a client that reads slowly", async () => {
  const socket = open("lines");
  await once(socket, "open");
  socket.pause();
  socket.send("flood");
  await sleep(500);
  const sent = takeSeen().filter((one) => typeof one === "number").length;
  expect(sent).toBeLessThan(400);
  let count = 0;
  const all = new Promise<void>((resolve) => {
    socket.on("message", (data: Buffer) => {
      expect(data[0]).toBe(count % 256);
      if (++count === 400) resolve();
    });
  });
  socket.resume();
  await all;
  socket.close();
  await allOver();
});

test("messages are read no faster than the application takes them", async () => {
  const socket = open("ws-slow");
  await once(socket, "open");
  const piece = Buffer.alloc(100_000);
  for (let number = 0; number < 400; number++) socket.send(piece);
  await vi.waitFor(() => expect(takeSeen()).toContain("held"), { timeout: 10_000 });
  await sleep(300);
  // The rest is in the buffers of the kernel, and here.
  expect(socket.bufferedAmount).toBeGreaterThan(10_000_000);
  release();
  expect(await message(socket)).toBe("4000000");
  socket.terminate();
  await allOver();
});

test("messages that are too large, and frames that make no sense, close the websocket", async () => {
  const large = open("lines");
  await once(large, "open");
  large.send(Buffer.alloc(2_000_001));
  expect(await closed(large)).toEqual([1009, ""]);
  await allOver();
  using client = await RawClient.connect(probe.port);
  client.send(
    "GET /lines HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  );
  await client.until((text) => text.includes("x-ws: 1"));
  client.send("\xff\xff\xff\xff");
  await client.ended();
  client.socket.destroy();
  await allOver();
  expect(probe.errors).toEqual([]);
});

test("a request for a websocket that lacks its key is refused", async () => {
  using client = await RawClient.connect(probe.port);
  client.send("GET /lines HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
  expect(await client.ended()).toMatch(/^HTTP\/1.1 (400|426)/);
  client.socket.destroy();
  await allOver();
});

test("a client may go before the application has decided", async () => {
  using client = await RawClient.connect(probe.port);
  client.send(
    "GET /sleep HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  );
  await vi.waitFor(() => expect(takeSeen()).toContain("started"), { timeout: 10_000 });
  client.socket.destroy();
  await allOver();
  expect(takeSeen()).toEqual(["cancelled"]);
});
