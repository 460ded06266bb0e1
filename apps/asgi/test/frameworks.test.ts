import { readFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { Python } from "@taipan/core";
import { intoPromise } from "@taipan/async";
import { FIXTURES, type ProbeServer, probeServer, takeSeen } from "./support/probe-server.ts";

/** Whether this Python has all of these modules. */
function has(...names: readonly string[]): boolean {
  return Python.attach((py) => {
    const find = py.import("importlib.util").getAttr("find_spec");
    return names.every((name) => !find.call([name]).isNone());
  });
}

function serveFramework(name: string): Promise<ProbeServer> {
  return probeServer({ factory: true, lifespan: "on", cancelAfter: Infinity }, `frameworks:${name}`);
}

afterEach(() => void takeSeen("frameworks"));

describe.skipIf(!has("starlette"))("Starlette (skipped where this Python has none)", () => {
  test("routes, lifespan and its state", async () => {
    const probe = await serveFramework("starlette");
    expect(await (await fetch(`${probe.url}/?q=a%20b`)).json()).toEqual({ shared: "of the lifespan", query: "a b" });
    await probe.server.close();
    expect(takeSeen("frameworks")).toEqual(["up", "down"]);
  });

  test("streams end when the client goes", async () => {
    await using probe = await serveFramework("starlette");
    const response = await fetch(`${probe.url}/stream`);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toMatch(/^0\n/);
    await reader.cancel();
    await vi.waitFor(() => expect(probe.server.size).toBe(0), { timeout: 10_000 });
    expect(takeSeen("frameworks")).toEqual(["up", "generator closed"]);
    expect(probe.errors).toEqual([]);
  });

  test("background tasks, threads, files and websockets", async () => {
    await using probe = await serveFramework("starlette");
    expect(await (await fetch(`${probe.url}/later`)).text()).toBe("first");
    await vi.waitFor(() => expect(takeSeen("frameworks")).toContain("then"));
    expect(await (await fetch(`${probe.url}/threaded`)).text()).toBe("from a thread");
    const file = readFileSync(join(FIXTURES, "frameworks.py"), "utf8");
    expect(await (await fetch(`${probe.url}/file`)).text()).toBe(file);
    const socket = new WebSocket(`${probe.url.replace("http", "ws")}/echo`);
    await once(socket, "open");
    socket.send("hello");
    const [data] = (await once(socket, "message")) as [Buffer];
    expect(data.toString()).toBe("hello!");
    socket.close();
    expect(probe.errors).toEqual([]);
  });

  test.skipIf(!has("python_multipart"))("forms with files (skipped without python-multipart)", async () => {
    await using probe = await serveFramework("starlette");
    const form = new FormData();
    form.set("file", new Blob([new Uint8Array(2_000_000)]), "large.bin");
    form.set("name", "Ada");
    const response = await fetch(`${probe.url}/upload`, { method: "POST", body: form });
    expect(await response.text()).toBe("large.bin 2000000 Ada");
  });

  test.skipIf(!has("httpx"))("a client in Python, in the same process and loop (skipped without httpx)", async () => {
    await using probe = await serveFramework("starlette");
    const result = await Python.attach((py) => {
      const client = py.import("frameworks").getAttr("client_of").call([probe.url]);
      return intoPromise(client);
    });
    const [queries, lines] = Python.attach((py) =>
      (result as { bind(py: Python): { toJs(): unknown } }).bind(py).toJs(),
    ) as [string[], string[]];
    expect(queries).toEqual(Array.from({ length: 20 }, (_, number) => String(number)));
    expect(lines).toEqual(["0", "1", "2"]);
  });
});

describe.skipIf(!has("fastapi"))("FastAPI (skipped where this Python has none)", () => {
  test("parameters, dependencies, errors, and functions that run in threads", async () => {
    await using probe = await serveFramework("fastapi");
    const item = await fetch(`${probe.url}/items/7?extra=x`);
    expect(await item.json()).toEqual({ number: 7, extra: "x", found: "dependency" });
    expect((await fetch(`${probe.url}/items/0`)).status).toBe(404);
    expect((await fetch(`${probe.url}/items/seven`)).status).toBe(422);
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${probe.url}/sync`)));
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual(
      Array.from({ length: 20 }, () => ({ ok: true })),
    );
    expect(((await (await fetch(`${probe.url}/openapi.json`)).json()) as { paths: object }).paths).toHaveProperty(
      "/sync",
    );
    expect(probe.errors).toEqual([]);
  });
});
