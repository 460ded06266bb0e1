import { expect, test, vi } from "vitest";
import { parseOptions } from "../src/command/options.ts";
import { FIXTURES } from "./support/probe-server.ts";
import { RawClient } from "./support/raw-client.ts";
import { AsgiProgram } from "./support/run-asgi.ts";

const PROBE = ["--port", "0", "--app-dir", FIXTURES, "probe:app"];

test("options have their values, and defaults that other machines cannot reach", () => {
  expect(parseOptions([])).toEqual({
    app: undefined,
    factory: false,
    appDir: ".",
    host: "127.0.0.1",
    port: 8000,
    rootPath: "",
    lifespan: "auto",
    accessLog: false,
    cancelAfter: 1,
    gracefulTimeout: 30,
  });
  const args = ["--factory", "--host=::1", "--port", "81", "--root-path=/api", "--lifespan", "off", "--access-log"];
  expect(parseOptions([...args, "--cancel-after=never", "--graceful-timeout=0.5", "--app-dir=x", "m:f"])).toEqual({
    app: "m:f",
    factory: true,
    appDir: "x",
    host: "::1",
    port: 81,
    rootPath: "/api",
    lifespan: "off",
    accessLog: true,
    cancelAfter: Infinity,
    gracefulTimeout: 0.5,
  });
  expect(parseOptions(["--port", "1", "-h"])).toBe("help");
});

test.each([
  [["--prt", "1"], /^Cannot use "--prt": the options are --app-dir, --host/],
  [["--port"], /^Cannot use --port: its value is missing$/],
  [["--port", "65536"], /^Cannot listen on port "65536": it must be a whole number from 0 to 65535$/],
  [["--factory=yes"], /^Cannot give --factory a value: it takes none$/],
  [["--lifespan", "maybe"], /^Cannot use lifespan "maybe": choose one of auto, on, off$/],
  [["--root-path", "api"], /^Cannot use root path "api": it must begin with a slash$/],
  [["--host", ""], /^Cannot listen: the value of --host is empty$/],
  [["--graceful-timeout", "never"], /^Cannot use --graceful-timeout "never": it must be a number of seconds$/],
  [["--cancel-after=-1"], /^Cannot use --cancel-after "-1": it must be a number of seconds, or "never"$/],
  [["a:b", "c:d"], /^Cannot serve "c:d": one application is served$/],
])("%j is refused", (args, message) => {
  expect(() => parseOptions(args)).toThrow(message);
});

test("a bad option is the exit status 2, and help needs no Python", async () => {
  await using bad = new AsgiProgram(["--port", "x"], { TAIPAN_PYTHON: "/nowhere" });
  expect(await bad.end()).toBe(2);
  expect(bad.stderr).toBe('asgi: Cannot listen on port "x": it must be a whole number from 0 to 65535\n');
  await using help = new AsgiProgram(["--help"], { TAIPAN_PYTHON: "/nowhere" });
  expect([await help.end(), help.stderr]).toEqual([0, ""]);
  expect(help.stdout).toContain("Usage: asgi [options] [module:application]");
});

test("an application that is not there is the exit status 1, one that refuses to start up 3", async () => {
  await using absent = new AsgiProgram(["--app-dir", FIXTURES, "absent:app"]);
  await using refusing = new AsgiProgram(["--app-dir", FIXTURES, "--port=0", "lifespans:refusing"]);
  expect([await absent.end(), await refusing.end()]).toEqual([1, 3]);
  expect(absent.stderr).toBe("asgi: Cannot load 'absent:app': there is no module 'absent'\n");
  expect(refusing.stderr).toBe("asgi: Application refused its startup: no database\n");
});

test("a port that is taken is the exit status 1", async () => {
  await using first = new AsgiProgram(["--port", "0"]);
  const { port } = new URL(await first.url());
  await using second = new AsgiProgram(["--port", port]);
  expect(await second.end()).toBe(1);
  expect(second.stderr).toMatch(/^asgi: Cannot listen: listen EADDRINUSE[^\n]*\n$/);
});

test.each(["SIGTERM", "SIGINT"] as const)("%s lets running requests end, then shuts down", async (signal) => {
  await using program = new AsgiProgram(["--access-log", "--cancel-after=never", ...PROBE]);
  const url = await program.url();
  const response = await fetch(`${url}/after`, { headers: { connection: "close" } });
  program.process.kill(signal);
  expect(await response.text()).toBe("done");
  expect(await program.end()).toBe(0);
  expect(program.stdout).toMatch(/^127\.0\.0\.1 "GET \/after HTTP\/1\.1" 200 \d+\.\d ms$/m);
  expect(program.stdout).toContain("Stopping: 1 still running");
  expect(program.stderr).toBe("");
});

test("a second signal does not wait", async () => {
  await using program = new AsgiProgram(PROBE);
  using client = await RawClient.connect(Number(new URL(await program.url()).port));
  client.send("GET /both HTTP/1.1\r\nHost: x\r\n\r\n");
  await client.until((text) => text.includes("xxx"));
  program.process.kill("SIGTERM");
  await vi.waitFor(() => expect(program.stdout).toContain("Stopping: 1 still running"), { timeout: 10_000 });
  program.process.kill("SIGINT");
  expect(await program.end()).toBe(130);
});

test("without an application there is one", async () => {
  await using program = new AsgiProgram(["--port", "0"]);
  const url = await program.url();
  expect(await (await fetch(url)).text()).toContain("in Node's HTTP server</h1>");
  expect(await (await fetch(`${url}/echo`, { method: "POST", body: "said" })).text()).toBe("said");
  expect((await fetch(`${url}/nothing`)).status).toBe(404);
  const events = await fetch(`${url}/clock`);
  const reader = (events.body as ReadableStream<Uint8Array>).getReader();
  expect(Buffer.from((await reader.read()).value ?? []).toString()).toMatch(/^data: \d\d:\d\d:\d\d\n\n$/);
  await reader.cancel();
  program.process.kill("SIGTERM");
  expect(await program.end()).toBe(0);
});
