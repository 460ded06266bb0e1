import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { probeServer, release, takeSeen } from "./support/probe-server.ts";
import { RawClient } from "./support/raw-client.ts";

function held(): Promise<void> {
  return vi.waitFor(() => expect(takeSeen()).toContain("held"), { timeout: 10_000 });
}

test("close() waits for the requests that run, and accepts no others", async () => {
  const probe = await probeServer();
  const response = fetch(`${probe.url}/hold`);
  await held();
  const closing = probe.server.close();
  const socket = connect({ port: probe.port, host: "127.0.0.1" });
  const [error] = (await once(socket, "error")) as [NodeJS.ErrnoException];
  expect(error.code).toBe("ECONNREFUSED");
  release();
  expect((await response).headers.get("connection")).toBe("close");
  expect(await (await response).text()).toBe("http.request 0");
  await closing;
});

test("close() ends connections that are kept for another request", async () => {
  const probe = await probeServer();
  using idle = await RawClient.connect(probe.port);
  idle.send("GET /head HTTP/1.1\r\nHost: x\r\n\r\n");
  await idle.until((text) => text.endsWith("hello"));
  using untouched = await RawClient.connect(probe.port);
  const start = performance.now();
  await probe.server.close();
  await Promise.all([idle.ended(), untouched.ended()]);
  expect(performance.now() - start).toBeLessThan(3000);
});

test("close() closes websockets as a server does that restarts", async () => {
  const probe = await probeServer();
  const socket = new WebSocket(`${probe.url.replace("http", "ws")}/lines`);
  await once(socket, "open");
  takeSeen();
  const [[code]] = await Promise.all([once(socket, "close"), probe.server.close()]);
  expect(code).toBe(1012);
  expect(takeSeen()).toEqual([[1012, ""]]);
});

test("what lasts longer than the graceful timeout is cancelled, and answered if that is possible", async () => {
  const probe = await probeServer({ gracefulTimeout: 0.1 });
  using client = await RawClient.connect(probe.port);
  client.send("GET /sleep HTTP/1.1\r\nHost: x\r\n\r\n");
  await vi.waitFor(() => expect(takeSeen()).toContain("started"));
  await Promise.all([probe.server.close(), client.ended()]);
  expect(takeSeen()).toEqual(["cancelled"]);
  expect(probe.errors).toEqual([]);
});

test("a task that refuses to be cancelled does not keep the server", async () => {
  const probe = await probeServer({ gracefulTimeout: 0.05 });
  using client = await RawClient.connect(probe.port);
  client.send("GET /stubborn HTTP/1.1\r\nHost: x\r\n\r\n");
  await vi.waitFor(() => expect(takeSeen()).toContain("started"));
  await Promise.all([probe.server.close(), client.ended()]);
  expect(takeSeen()).toContain("cancelled");
});

test("a signal cuts the waiting short", async () => {
  const probe = await probeServer();
  using client = await RawClient.connect(probe.port);
  client.send("GET /sleep HTTP/1.1\r\nHost: x\r\n\r\n");
  await vi.waitFor(() => expect(takeSeen()).toContain("started"));
  const start = performance.now();
  await probe.server.close({ signal: AbortSignal.timeout(100) });
  expect(performance.now() - start).toBeLessThan(5000);
  expect(takeSeen()).toEqual(["cancelled"]);
});

test("a slow client gets the whole response before the server is closed", async () => {
  const probe = await probeServer();
  const response = await fetch(`${probe.url}/pieces?300x50000`);
  const closing = probe.server.close();
  await sleep(100);
  expect((await response.arrayBuffer()).byteLength).toBe(15_000_000);
  await closing;
});
