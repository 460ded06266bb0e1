import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type ProbeServer, probeServer } from "./support/probe-server.ts";

let probe: ProbeServer;
beforeAll(async () => {
  probe = await probeServer();
});
beforeEach(() => {
  probe.errors.length = 0;
});
afterAll(() => probe.server.close());

test.each([
  ["fail", "LookupError: nothing there"],
  ["fail-started", "LookupError: between"],
  ["leave", "SystemExit: 3"],
])("what an application raises is a 500 and a traceback in the log: %s", async (path, line) => {
  const response = await fetch(`${probe.url}/${path}`);
  expect([response.status, await response.text()]).toEqual([500, "Internal Server Error"]);
  expect(probe.errors).toHaveLength(1);
  expect(probe.errors[0]).toMatch(new RegExp(`^Application failed in GET /${path}\nTraceback`));
  expect(probe.errors[0]).toContain(`probe.py", line`);
  expect(probe.errors[0]?.endsWith(line)).toBe(true);
});

test("after a failure in the middle of a body the client sees that something is missing", async () => {
  const response = await fetch(`${probe.url}/fail-late`);
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow("terminated");
  expect(probe.errors[0]).toContain("LookupError: nothing more");
});

test("an application that returns early is told so", async () => {
  expect((await fetch(`${probe.url}/silent`)).status).toBe(500);
  await expect((await fetch(`${probe.url}/unfinished`)).text()).rejects.toThrow("terminated");
  expect(probe.errors).toEqual([
    "Application failed in GET /silent: it returned without starting the response",
    "Application failed in GET /unfinished: it returned without completing the response",
  ]);
});

test.each([
  ["[body(b'x')]", "Cannot send 'http.response.body': 'http.response.start' comes first"],
  ["[start(), start()]", "Cannot send 'http.response.start': the response has been started"],
  ["[{'type': 'http.nonsense'}]", "Cannot send 'http.nonsense': no such message for a request"],
  ["[start(99)]", "Cannot send 'http.response.start': 'status' must be a number from 200 to 599, got 99"],
  [
    "[{'type': 'http.response.start'}]",
    "Cannot send 'http.response.start': 'status' must be a number from 200 to 599, got None",
  ],
  ["[start(200, (b'a',))]", "Cannot send 'http.response.start': a header must be a pair of bytes, got (b'a',)"],
  [
    "[start(200, ('a', 'b'))]",
    "Cannot send 'http.response.start': the name and the value of a header must be bytes, got ('a', 'b')",
  ],
  [
    "[start(200, (b'a', b'b\\nc: d'))]",
    "Cannot send 'http.response.start': a header must be one line, got (b'a', b'b\\nc: d')",
  ],
  [
    "[start(200, (b'content-length', b'x'))]",
    "Cannot send 'http.response.start': a content length must be a number, got b'x'",
  ],
  ["[start(), body('text')]", "Cannot send 'http.response.body': 'body' must be bytes, got str"],
  [
    "[start(200, (b'content-length', b'1')), body(b'12')]",
    "Cannot send 'http.response.body': the response is longer than its content length",
  ],
  [
    "[start(200, (b'content-length', b'3')), body(b'12')]",
    "Cannot send 'http.response.body': the response ends before its content length",
  ],
  [
    "[start(), {'type': 'http.response.trailers'}]",
    "Cannot send 'http.response.trailers': the body comes first, and a start that announces trailers",
  ],
])("a message that makes no sense is refused: %s", async (messages, line) => {
  const response = await fetch(`${probe.url}/misuse?${encodeURIComponent(messages)}`);
  expect([response.status, await response.text()]).toEqual([500, "Internal Server Error"]);
  expect(probe.errors[0]?.split("\n").at(-1)).toMatch(/^(RuntimeError|ValueError|TypeError): /);
  expect(probe.errors[0]?.endsWith(line)).toBe(true);
});

test("what comes after the end of a response is refused, and the response stays", async () => {
  const messages = "[start(), body(b'all'), body(b'more')]";
  const response = await fetch(`${probe.url}/misuse?${encodeURIComponent(messages)}`);
  expect(await response.text()).toBe("all");
  expect(probe.errors[0]?.endsWith("Cannot send 'http.response.body': the response is complete")).toBe(true);
});

test("headers that HTTP does not have are a 500 as well", async () => {
  const messages = "[start(200, (b'sp ace', b'b')), body(b'12')]";
  const response = await fetch(`${probe.url}/misuse?${encodeURIComponent(messages)}`);
  expect(response.status).toBe(500);
  expect(probe.errors).toEqual([
    'Cannot send what the application answered: Header name must be a valid HTTP token ["sp ace"]',
  ]);
});

test("a transfer encoding is the server's business", async () => {
  const messages = "[start(200, (b'transfer-encoding', b'chunked'), (b'content-length', b'2')), body(b'12')]";
  const response = await fetch(`${probe.url}/misuse?${encodeURIComponent(messages)}`);
  expect([await response.text(), response.headers.get("content-length")]).toEqual(["12", "2"]);
  expect(response.headers.get("transfer-encoding")).toBe(null);
});
