import { closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { FileLockError } from "./errors.ts";
import { flock, tryFlock } from "./file-lock.ts";

const folder = mkdtempSync(join(tmpdir(), "taipan-lock-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("flock()", () => {
  beforeEach((context) => context.skip(process.platform === "win32", "Windows has no flock"));
  // A file for each test: one that failed may have left its lock.
  let path: string;
  beforeEach(({ task }) => void (path = join(folder, task.id)));

  test("keeps others out until the descriptor is closed, within one process too", () => {
    const [first, second] = [openSync(path, "a"), openSync(path, "a")];
    flock(first);
    const whileLocked = tryFlock(second);
    // Who has it may take it again.
    expect(tryFlock(first)).toBe(true);
    closeSync(first);
    expect([whileLocked, tryFlock(second)]).toEqual([false, true]);
    closeSync(second);
  });

  test("waits for another thread", async () => {
    const descriptor = openSync(path, "a");
    flock(descriptor);
    const worker = new Worker(
      `const { openSync } = require("node:fs");
       const { parentPort } = require("node:worker_threads");
       import(${JSON.stringify(new URL("file-lock.ts", import.meta.url).href)}).then(({ flock }) => {
         const other = openSync(${JSON.stringify(path)}, "a");
         parentPort.postMessage("waits");
         flock(other);
         parentPort.postMessage("has it");
       });`,
      { eval: true },
    );
    const said: unknown[] = [];
    worker.on("message", (message) => said.push(message));
    const done = new Promise((resolve, reject) => worker.once("exit", resolve).once("error", reject));
    await new Promise((resolve) => worker.once("message", resolve));
    // Long enough for a lock that keeps nobody out to be had.
    await setTimeout(100);
    const whileLocked = [...said];
    closeSync(descriptor);
    await done;
    expect(whileLocked).toEqual(["waits"]);
    expect(said).toEqual(["waits", "has it"]);
  });

  test("a closed descriptor is refused in the system's words", () => {
    const descriptor = openSync(path, "a");
    closeSync(descriptor);
    let refusal: unknown;
    try {
      flock(descriptor);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(FileLockError);
    expect(refusal).toMatchObject({
      code: "TAIPAN_FILE_LOCK",
      descriptor,
      message: `Cannot lock file descriptor ${descriptor}: bad file descriptor`,
    });
    expect(() => tryFlock(descriptor)).toThrow(FileLockError);
  });
});
