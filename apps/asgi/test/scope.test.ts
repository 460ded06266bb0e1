import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ProbeServer, probeServer } from "./support/probe-server.ts";
import { RawClient } from "./support/raw-client.ts";

let probe: ProbeServer;
beforeAll(async () => {
  probe = await probeServer();
});
afterAll(() => probe.server.close());

async function scopeOf(target: string, headers: readonly string[] = [], version = "1.1"): Promise<string> {
  using client = await RawClient.connect(probe.port);
  client.send(`GET ${target} HTTP/${version}\r\nHost: there\r\nConnection: close\r\n${headers.join("")}\r\n`);
  return await client.ended();
}

test("the scope of a request is complete", async () => {
  using client = await RawClient.connect(probe.port);
  const { localPort } = client.socket;
  client.send(
    "GET /show/a%20b%C3%A9%2F?x=%201&y HTTP/1.1\r\nHost: there\r\nX-Two: b\r\nx-two: c\r\nConnection: close\r\n\r\n",
  );
  const text = await client.ended();
  for (const part of [
    "'type': 'http'",
    "'asgi': {'version': '3.0', 'spec_version': '2.5'}",
    "'http_version': '1.1'",
    `'server': ('127.0.0.1', ${probe.port})`,
    `'client': ('127.0.0.1', ${localPort})`,
    "'scheme': 'http'",
    "'root_path': ''",
    "'path': '/show/a bÃ©/'",
    "'raw_path': b'/show/a%20b%C3%A9%2F'",
    "'query_string': b'x=%201&y'",
    "'headers': [(b'host', b'there'), (b'x-two', b'b'), (b'x-two', b'c'), (b'connection', b'close')]",
    "'extensions': {'http.response.trailers': {}, 'http.response.early_hint': {}}",
    "'method': 'GET'",
  ]) {
    expect(text).toContain(part);
  }
});

test("targets and headers come byte by byte", async () => {
  expect(await scopeOf("/show/%e9%zz")).toContain("'path': '/show/\xef\xbf\xbd%zz', 'raw_path': b'/show/%e9%zz'");
  expect(await scopeOf("/show", ["X-A: \xe9\xff\r\n", "X-Empty:\r\n"])).toContain(
    "(b'x-a', b'\\xe9\\xff'), (b'x-empty', b'')",
  );
  expect(await scopeOf("http://proxied.example:81/show?a=b")).toContain(
    "'path': '/show', 'raw_path': b'/show', 'query_string': b'a=b'",
  );
  expect(await scopeOf("/show", [], "1.0")).toContain("'http_version': '1.0'");
});

test("nothing that a client sends looks like a record of its own", async () => {
  // Whatever Node's parser lets through, the header has one line, and there is one request.
  const folded = await scopeOf("/show", ["X-A: one\r\n two\r\n"]);
  expect(folded.startsWith("HTTP/1.1 400") || folded.includes("b'one two'") || folded.includes("b'onetwo'")).toBe(true);
  for (const header of ["X-A: a\0H7\r\n", "X-A: a\nX-B: b\r\n", "X-\nA: b\r\n"]) {
    const text = await scopeOf("/show", [header]);
    expect(text.startsWith("HTTP/1.1 400") || text.includes("(b'x-a', b'a'), (b'x-b', b'b')")).toBe(true);
  }
  expect(await scopeOf("/show\0H7")).toMatch(/^HTTP\/1.1 400/);
  expect(await scopeOf("/show\nH7")).toMatch(/^HTTP\/1.1 400/);
});

test("a head that is too large is refused", async () => {
  expect(await scopeOf("/show", [`X-Large: ${"x".repeat(20_000)}\r\n`])).toMatch(/^HTTP\/1.1 431/);
});

test("a root path begins the path, and a proxy's scheme is told", async () => {
  await using mounted = await probeServer({ rootPath: "/show/", scheme: "https" });
  const text = await (await fetch(`${mounted.url}/in%20side`)).text();
  expect(text).toContain(
    "'scheme': 'https', 'root_path': '/show', 'path': '/show/in side', 'raw_path': b'/show/in%20side'",
  );
});

test("other methods come as they are, and requests to upgrade to what is not known are plain requests", async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const headers = { connection: "upgrade", upgrade: "h2c" };
  request(`${probe.url}/show`, { method: "PROPFIND", headers }, (response) => {
    void response
      .setEncoding("utf8")
      .toArray()
      .then((parts) => resolve(parts.join("")));
  }).end();
  const text = await promise;
  expect(text).toContain("'method': 'PROPFIND'");
  expect(text).toContain("(b'upgrade', b'h2c')");
});
