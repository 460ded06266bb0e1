import { readFileSync } from "node:fs";
import { openedLibrary } from "@taipan/ffi";
import { expect, test } from "vitest";

const EVENTS = ["exit", "beforeExit", "uncaughtExceptionMonitor", "SIGINT", "SIGURG", "worker"] as const;

/** Whether any libpython is mapped in this process. */
function hasPython(): boolean {
  const { sharedObjects } = process.report.getReport() as { readonly sharedObjects: readonly string[] };
  const maps = process.platform === "linux" ? readFileSync("/proc/self/maps", "latin1") : "";
  return [maps, ...sharedObjects].some((text) => /libpython\d|python3\d+\.dll/i.test(text));
}

test("importing the package opens nothing and listens to nothing; the first attach does", async () => {
  expect(hasPython()).toBe(false);
  const listeners = (): number[] => EVENTS.map((event) => process.listenerCount(event));
  const before = listeners();
  const { Python } = await import("../src/index.ts");
  expect(hasPython()).toBe(false);
  expect(openedLibrary()).toBeUndefined();
  expect(listeners()).toEqual(before);
  Python.attach((py) => expect(py.eval("1 + 1").toJs()).toBe(2));
  expect(hasPython()).toBe(true);
  expect(openedLibrary()).toBeDefined();
});
