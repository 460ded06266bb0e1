import { afterEach, expect, test } from "vitest";
import { Python } from "@taipan/core";
import { LifespanError, serve } from "../src/index.ts";
import { FIXTURES, probeServer, takeSeen } from "./support/probe-server.ts";

afterEach(() => void takeSeen("lifespans"));

test("an application starts up before the first request and shuts down after the last", async () => {
  const probe = await probeServer({ lifespan: "on" }, "lifespans:app");
  expect(takeSeen("lifespans")).toEqual(["startup"]);
  expect(await (await fetch(probe.url)).text()).toBe("1 True");
  // What a request puts into its state is its own, what the lifespan put there belongs to all.
  expect(await (await fetch(probe.url)).text()).toBe("2 True");
  await probe.server.close();
  expect(takeSeen("lifespans")).toEqual(["shutdown", "returned"]);
});

test("nothing listens when an application refuses to start up", async () => {
  for (const lifespan of ["auto", "on"] as const) {
    const serving = serve("lifespans:refusing", { folder: FIXTURES, lifespan });
    await expect(serving).rejects.toThrow(new LifespanError("Application refused its startup: no database"));
  }
});

test("an application without a lifespan is served unless it must have one", async () => {
  for (const lifespan of ["auto", "off"] as const) {
    await using probe = await probeServer({ lifespan }, "lifespans:without");
    expect(await (await fetch(probe.url)).text()).toBe("without");
    expect(probe.errors).toEqual([]);
  }
  const serving = serve("lifespans:without", { folder: FIXTURES, lifespan: "on" });
  await expect(serving).rejects.toThrow(/^Application failed during start-up\nTraceback[^]*AssertionError: http only$/);
});

test("an application that returns has no lifespan", async () => {
  await using probe = await probeServer({ lifespan: "on" }, "lifespans:returning");
  expect(await (await fetch(probe.url)).text()).toBe("without");
});

test("close() tells that an application failed to shut down, and that it failed meanwhile", async () => {
  const failing = await probeServer({}, "lifespans:failing");
  await expect(failing.server.close()).rejects.toThrow(new LifespanError("Application refused its shutdown: stuck"));
  const dying = await probeServer({}, "lifespans:dying");
  await expect(dying.server.close()).rejects.toThrow(
    /^Application failed during shutdown\nTraceback[^]*LookupError: gone$/,
  );
});

test("an application is named, or given", async () => {
  const app = Python.attach((py) => py.import("lifespans").getAttr("without").unbind());
  await using server = await serve(app);
  expect(await (await fetch(server.url)).text()).toBe("without");
  await using made = await serve("lifespans:make.app", { folder: FIXTURES, factory: true });
  expect(await (await fetch(made.url)).text()).toBe("without");
});

test.each([
  ["lifespans", "Cannot load 'lifespans': it must be written as module:attribute"],
  ["nowhere:app", "Cannot load 'nowhere:app': there is no module 'nowhere'"],
  ["lifespans:nothing", "Cannot load 'lifespans:nothing': 'lifespans' has no 'nothing'"],
  ["lifespans:seen", "Cannot load 'lifespans:seen': it must be callable, got list"],
])("%s is no application", async (name, message) => {
  const serving = serve(name, { folder: FIXTURES });
  await expect(serving).rejects.toMatchObject({ code: "TAIPAN_ASGI_APPLICATION_NOT_FOUND", message });
});

test("a module that cannot be imported says why", async () => {
  await expect(serve("broken:app", { folder: FIXTURES })).rejects.toThrow("No module named 'not_here_at_all'");
});

test("a port that is taken is an error, and the application is shut down again", async () => {
  await using probe = await probeServer();
  const serving = serve("lifespans:app", { folder: FIXTURES, port: probe.port });
  await expect(serving).rejects.toMatchObject({ code: "EADDRINUSE" });
  expect(takeSeen("lifespans")).toEqual(["startup", "shutdown", "returned"]);
});
