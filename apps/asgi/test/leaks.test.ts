import { once } from "node:events";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { Python, t } from "@taipan/core";
import { type ProbeServer, probeServer, takeSeen } from "./support/probe-server.ts";
import { RawClient } from "./support/raw-client.ts";

/** Rounds that are measured, after half as many to fill what is kept for good. */
const ROUNDS = 100;

let probe: ProbeServer;
beforeAll(async () => {
  probe = await probeServer({ cancelAfter: 0 });
});
afterAll(() => probe.server.close());

/** Objects that Python's collector knows, and in debug builds the references to all objects. */
async function counts(): Promise<{ objects: number; references: number }> {
  await vi.waitFor(() => expect(probe.server.size).toBe(0), { timeout: 10_000 });
  takeSeen();
  probe.errors.length = 0;
  globalThis.gc?.();
  // What JavaScript's collector has found is given back at the next attach.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return Python.attach((py) => {
    const gc = py.import("gc");
    gc.callMethod0("collect");
    const objects = py
      .import("builtins")
      .callMethod("len", [gc.callMethod0("get_objects")])
      .extract(t.i32);
    const total = py.import("sys").getAttrOpt("gettotalrefcount");
    return { objects, references: total?.call0().extract(t.i32) ?? 0 };
  });
}

async function ask(path: string, init?: RequestInit): Promise<void> {
  await (await fetch(`${probe.url}/${path}`, init)).arrayBuffer().catch(() => undefined);
}

async function askAndGo(path: string): Promise<void> {
  using client = await RawClient.connect(probe.port);
  client.send(`GET /${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
  await client.until((text) => text.length > 0);
}

async function talk(how: "close" | "terminate"): Promise<void> {
  const socket = new WebSocket(`${probe.url.replace("http", "ws")}/lines`);
  await once(socket, "open");
  socket.send("x");
  await once(socket, "message");
  const closed = once(socket, "close");
  socket[how]();
  await closed;
}

test.each<[string, () => Promise<void>]>([
  ["requests", () => ask("cookies")],
  ["bodies that are copied and bodies that are lent", () => ask("echo", { method: "POST", body: "x".repeat(100_000) })],
  ["streams", () => ask("pieces?10x20000")],
  ["failures", () => ask("fail")],
  ["failures in the middle", () => ask("fail-late")],
  ["headers that are refused", () => ask("misuse?[start(200,(b'a b',b'')),body()]")],
  ["clients that go", () => askAndGo("pieces?100x100000")],
  ["websockets", () => talk("close")],
  ["websockets that break", () => talk("terminate")],
])("%s leave nothing behind", async (_title, round) => {
  for (let number = 0; number < ROUNDS / 2; number++) await round();
  const before = await counts();
  for (let number = 0; number < ROUNDS; number++) await round();
  const after = await counts();
  // A round that kept one object would show 100.
  expect(after.objects - before.objects).toBeLessThan(ROUNDS / 2);
  expect(after.references - before.references).toBeLessThan(ROUNDS / 2);
});
