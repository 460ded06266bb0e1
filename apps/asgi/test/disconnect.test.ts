import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { type ProbeServer, probeServer, takeSeen } from "./support/probe-server.ts";
import { RawClient } from "./support/raw-client.ts";

/** Asks for a path, and goes as soon as the application has started. Returns once nothing runs any more. */
async function askAndGo(
  probe: ProbeServer,
  path: string,
  how: "destroy" | "resetAndDestroy" | "end",
): Promise<unknown[]> {
  const client = await RawClient.connect(probe.port);
  client.send(`GET /${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
  const seen: unknown[] = [];
  while (!seen.includes("started")) {
    await sleep(2);
    seen.push(...takeSeen());
  }
  client.socket[how]();
  await vi.waitFor(() => expect(probe.server.size).toBe(0), { timeout: 10_000 });
  client.socket.destroy();
  return [...seen, ...takeSeen()].filter((one) => one !== "started");
}

test.each(["destroy", "resetAndDestroy", "end"] as const)(
  "receive() tells that the client has gone: %s",
  async (how) => {
    await using probe = await probeServer();
    expect(await askAndGo(probe, "until-gone", how)).toEqual([
      "http.disconnect",
      "ClientDisconnected: Cannot send to GET /until-gone: the client has disconnected",
    ]);
    expect(probe.errors).toEqual([]);
  },
);

test("send() raises an OSError while the client goes", async () => {
  await using probe = await probeServer();
  expect(new Set(await askAndGo(probe, "both", "resetAndDestroy"))).toEqual(
    new Set(["ClientDisconnected", "http.disconnect"]),
  );
  expect(probe.errors).toEqual([]);
});

test("a task that does not listen is cancelled after a while", async () => {
  await using probe = await probeServer({ cancelAfter: 0.1 });
  expect(await askAndGo(probe, "sleep", "destroy")).toEqual(["cancelled"]);
  expect(probe.errors).toEqual([]);
});

test("no task is cancelled where that is wished", async () => {
  const probe = await probeServer({ cancelAfter: Infinity, gracefulTimeout: 0.1 });
  const client = await RawClient.connect(probe.port);
  client.send("GET /sleep HTTP/1.1\r\nHost: x\r\n\r\n");
  while (takeSeen().length === 0) await sleep(2);
  client.socket.destroy();
  await sleep(300);
  expect([probe.server.size, takeSeen()]).toEqual([1, []]);
  await probe.server.close();
  expect(takeSeen()).toEqual(["cancelled"]);
});

test("what an application does after its response is not cut off", async () => {
  await using probe = await probeServer({ cancelAfter: 0.05 });
  const response = await fetch(`${probe.url}/after`, { headers: { connection: "close" } });
  expect(await response.text()).toBe("done");
  expect(probe.server.size).toBe(1);
  await vi.waitFor(() => expect(probe.server.size).toBe(0), { timeout: 10_000 });
  expect(takeSeen()).toEqual(["http.disconnect"]);
});

test("a client that goes in the middle of its body is gone", async () => {
  await using probe = await probeServer();
  using client = await RawClient.connect(probe.port);
  client.send("POST /events HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345");
  await sleep(50);
  client.socket.destroy();
  await vi.waitFor(() => expect(probe.server.size).toBe(0), { timeout: 10_000 });
  // The application takes it for a body, and misses a key; it is not silenced.
  expect(probe.errors[0]).toContain("KeyError: 'body'");
});
