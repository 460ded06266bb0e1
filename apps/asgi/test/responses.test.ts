import { get, type IncomingMessage, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ProbeServer, probeServer, takeSeen } from "./support/probe-server.ts";
import { RawClient } from "./support/raw-client.ts";

let probe: ProbeServer;
beforeAll(async () => {
  probe = await probeServer();
});
afterAll(() => probe.server.close());

function responseTo(path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${probe.url}${path}`, resolve).on("error", reject);
  });
}

test("bodies arrive as they were sent, in pieces of any size", async () => {
  for (const [count, size] of [
    [1, 0],
    [3, 1],
    [50, 1000],
    [40, 16_384],
    [5, 1_000_000],
  ] as const) {
    const response = await fetch(`${probe.url}/pieces?${count}x${size}`);
    const content = new Uint8Array(await response.arrayBuffer());
    expect(content.length).toBe(count * size);
    for (let number = 0; number < count && size > 0; number++) {
      const piece = content.subarray(number * size, (number + 1) * size);
      expect(piece.every((byte) => byte === number % 256)).toBe(true);
    }
  }
  takeSeen();
});

test("everything that holds bytes can be a body, and be written to afterwards", async () => {
  const text = await (await fetch(`${probe.url}/memory`)).text();
  expect(text).toBe(`abce${"x".repeat(40_000)}`);
});

test("an application waits for a client that reads slowly", async () => {
  const response = await responseTo("/pieces?1000x100000");
  response.pause();
  await sleep(300);
  const sent = takeSeen().length;
  // What the kernel keeps for both ends of the connection, and a window.
  expect(sent).toBeLessThan(200);
  await sleep(300);
  expect(takeSeen().length).toBeLessThanOrEqual(5);
  let size = 0;
  for await (const chunk of response) size += (chunk as Buffer).length;
  expect(size).toBe(100_000_000);
  expect(takeSeen().at(-1)).toBe(999);
});

test("applications that send much leave others their turn", async () => {
  const large = responseTo("/pieces?2000x65536");
  const response = await large;
  response.resume();
  const small = await fetch(`${probe.url}/cookies`);
  expect(await small.text()).toBe("ok");
  expect(response.complete).toBe(false);
  await new Promise((resolve) => response.once("end", resolve));
  takeSeen();
});

test("server-sent events arrive one by one, the head before the first", async () => {
  const response = await fetch(`${probe.url}/ticks`);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const parts: string[] = [];
  for await (const part of (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()))
    parts.push(part);
  expect(parts).toEqual(["data: 0\n\n", "data: 1\n\n", "data: 2\n\n"]);
});

test("the answer to HEAD has the head of the answer to GET", async () => {
  const response = await fetch(`${probe.url}/head`, { method: "HEAD" });
  expect([response.status, response.headers.get("content-length"), await response.text()]).toEqual([200, "5", ""]);
});

test.each([204, 304, 205, 404])("status %i without a body", async (status) => {
  const response = await fetch(`${probe.url}/empty?${status}`);
  expect([response.status, response.headers.get("x-one"), await response.text()]).toEqual([status, "1", ""]);
});

test("headers keep their order and their repetitions, and are Latin-1", async () => {
  const response = await responseTo("/cookies");
  response.resume();
  expect(response.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
  expect(response.headers["x-latin"]).toBe("é");
  expect(response.headers.date).toBeDefined();
});

test("trailers follow the body", async () => {
  const response = await responseTo("/trailers");
  expect((await response.setEncoding("utf8").toArray()).join("")).toBe("content");
  expect(response.trailers).toEqual({ "x-sum": "7", "x-end": "yes" });
});

test("early hints come before the response", async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const response = await new Promise<IncomingMessage>((answered) => {
    request(`${probe.url}/hints`, answered).once("information", resolve).end();
  });
  expect(await promise).toMatchObject({ statusCode: 103, headers: { link: "</a.css>; rel=preload; as=style" } });
  expect((await response.setEncoding("utf8").toArray()).join("")).toBe("hinted");
});

test("HTTP/1.0 clients get a body that ends with the connection", async () => {
  using client = await RawClient.connect(probe.port);
  client.send("GET /pieces?3x2 HTTP/1.0\r\n\r\n");
  const text = await client.ended();
  expect(text).not.toContain("chunked");
  expect(text.split("\r\n\r\n")[1]).toBe("\0\0\x01\x01\x02\x02");
});
