import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { listPythons } from "@taipan/ffi";
import { runConformance } from "./run-conformance.ts";

/** Those that take any loop: what the mixins of CPython's tests check of transports, servers, sockets and subprocesses. */
const CORE = ["buffered_proto", "server", "sock_lowlevel", "sendfile", "events"];
/** The rest of `test.test_asyncio`, where much is the same for every loop; in minutes. `TAIPAN_STRESS` asks for it. */
const REST = (
  "base_events selector_events unix_events protocols transports sslproto ssl streams subprocess futures futures2 tasks " +
  "eager_task_factory staggered taskgroups timeouts waitfor locks queues runners threads context pep492"
).split(" ");
const MODULES = process.env["TAIPAN_STRESS"] ? [...CORE, ...REST] : CORE;

/** A Python with CPython's own tests, which most distributions leave out. */
function findTestedPython(): string | undefined {
  // Others have no two stacks that were tried.
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  return listPythons()
    .filter(({ freeThreaded, debug }) => !freeThreaded && !debug)
    .map(({ executable }) => executable)
    .find((executable) => executable !== undefined && hasTests(executable));
}

function hasTests(executable: string): boolean {
  try {
    execFileSync(executable, ["-c", "import test.test_asyncio.utils, ctypes"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const python = findTestedPython();

describe.skipIf(python === undefined)("CPython's tests of asyncio's loops, with Node's loop", () => {
  test.for(MODULES)("test_%s", { timeout: 600_000 }, async (name) => {
    const report = await runConformance(python as string, [`test.test_asyncio.test_${name}`]);
    const failed = report.tests.filter(({ outcome }) => outcome === "failed");
    expect(report.failure).toBe("");
    expect(failed).toEqual([]);
    expect(report.tests.filter(({ outcome }) => outcome === "passed").length).toBeGreaterThan(0);
    // Otherwise these were tests of some other loop.
    if (CORE.includes(name)) expect(report.loops).toBeGreaterThan(0);
  });
});
