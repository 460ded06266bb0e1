import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ProbeServer, probeServer, release, takeSeen } from "./support/probe-server.ts";
import { RawClient } from "./support/raw-client.ts";

let probe: ProbeServer;
beforeAll(async () => {
  probe = await probeServer();
});
afterAll(() => probe.server.close());

test("bodies arrive whole, whatever their size and however they are sent", async () => {
  for (const size of [0, 1, 65_535, 65_536, 3_000_000]) {
    const content = Buffer.alloc(size, "0123456789");
    const response = await fetch(`${probe.url}/echo`, { method: "POST", body: content });
    expect(response.status).toBe(200);
    expect(Buffer.compare(Buffer.from(await response.arrayBuffer()), content)).toBe(0);
  }
  const pieces = new ReadableStream<Uint8Array>({
    async start(controller) {
      for (let number = 0; number < 5; number++) {
        controller.enqueue(new Uint8Array(1000).fill(number));
        await sleep(5);
      }
      controller.close();
    },
  });
  const init = { method: "POST", body: pieces, duplex: "half" } as RequestInit;
  const content = new Uint8Array(await (await fetch(`${probe.url}/echo`, init)).arrayBuffer());
  expect([content.length, content[0], content[4999]]).toEqual([5000, 0, 4]);
});

test("a small body is one event, and one without a body as well", async () => {
  expect(await (await fetch(`${probe.url}/events`, { method: "POST", body: "12345" })).text()).toBe("5 1");
  expect(await (await fetch(`${probe.url}/events`)).text()).toBe("0 1");
});

test("a body is read no further than the application asks, and a window besides", async () => {
  using client = await RawClient.connect(probe.port);
  const size = 30_000_000;
  client.send(`POST /hold HTTP/1.1\r\nHost: x\r\nContent-Length: ${size}\r\nConnection: close\r\n\r\n`);
  const content = "x".repeat(1_000_000);
  let taken = 0;
  // What the socket takes ends up in the buffers of both kernels' ends, which have a few megabytes.
  for (let number = 0; number < 30; number++) client.socket.write(content, () => (taken += content.length));
  while (!takeSeen().includes("held")) await sleep(5);
  let before = -1;
  while (before !== taken) {
    before = taken;
    await sleep(200);
  }
  expect(taken).toBeLessThan(size / 2);
  release();
  await client.until((text) => text.includes("http.request"));
});

test("a client that waits for 100 Continue is told when the application asks for the body", async () => {
  using client = await RawClient.connect(probe.port);
  client.send("POST /hold HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
  while (!takeSeen().includes("held")) await sleep(5);
  expect(client.text).toBe("");
  release();
  await client.until((text) => text.startsWith("HTTP/1.1 100 Continue\r\n\r\n"));
  client.send("body");
  await client.until((text) => text.includes("http.request 4"));
});

test("a client that waits for 100 Continue gets an answer of an application that wants no body", async () => {
  using client = await RawClient.connect(probe.port);
  client.send("POST /ignore HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
  expect(await client.until((text) => text.includes("ignored"))).toMatch(/^HTTP\/1.1 200 OK/);
});

test("a connection is kept for the next request, though the body of the one before was not wanted", async () => {
  using client = await RawClient.connect(probe.port);
  for (let round = 1; round <= 3; round++) {
    client.send(`POST /ignore HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n${"x".repeat(100_000)}`);
    await client.until((text) => text.split("ignored").length - 1 === round);
  }
});

test("requests that are sent at once are answered in their order", async () => {
  using client = await RawClient.connect(probe.port);
  const paths = ["pieces?3x100000", "echo", "fail", "pieces?1x5"];
  client.send(paths.map((path) => `GET /${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join(""));
  client.send("GET /head HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  const text = await client.ended();
  const places = ["\x02".repeat(1000), "content-length: 0", "Internal Server Error"].map((part) => text.indexOf(part));
  expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
  // After a failure the connection is not used any more.
  expect(text.split("HTTP/1.1 ").length - 1).toBe(3);
  takeSeen();
});

test("malformed requests are refused and reach no application", async () => {
  for (const text of [
    "nonsense\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
  ]) {
    using client = await RawClient.connect(probe.port);
    client.send(text);
    expect(await client.ended()).toMatch(/^HTTP\/1.1 400/);
  }
});
