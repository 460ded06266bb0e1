import { spawnSync } from "node:child_process";
import { closeSync, openSync, readdirSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { PollError } from "./errors.ts";
import { watchReadable } from "./poll.ts";
import { processSymbols } from "./process-symbols.ts";

describe.skipIf(process.platform === "win32")("watchReadable()", () => {
  test("tells of each byte until it is disposed", async () => {
    using pipe = new Pipe();
    let events = 0;
    const watch = watchReadable(pipe.reading, () => {
      pipe.take();
      events++;
    });
    pipe.put();
    await until(() => events === 1);
    pipe.put();
    await until(() => events === 2);
    watch[Symbol.dispose]();
    watch[Symbol.dispose]();
    pipe.put();
    await setImmediate();
    await setImmediate();
    expect([events, watch.isOpen]).toEqual([2, false]);
    // Neither may reach libuv any more.
    watch.ref();
    watch.unref();
  });

  test("a watch that nobody holds is kept from the collector", async () => {
    using pipe = new Pipe();
    let events = 0;
    const dispose = ((): (() => void) => {
      const watch = new WeakRef(watchReadable(pipe.reading, () => void (pipe.take(), events++)));
      return () => watch.deref()?.[Symbol.dispose]();
    })();
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc") as never;
    for (let round = 0; round < 3; round++) {
      collect();
      await setImmediate();
    }
    pipe.put();
    await until(() => events === 1);
    dispose();
    expect(events).toBe(1);
  });

  test("refuses what the system cannot poll", () => {
    const file = openSync(import.meta.filename, "r");
    expect(() => watchReadable(file, () => undefined)).toThrow(
      new PollError(file, "it is no socket, pipe or terminal"),
    );
    closeSync(file);
    expect(() => watchReadable(file, () => undefined)).toThrow(PollError);
    const device = openSync("/dev/null", "r");
    expect(() => watchReadable(device, () => undefined)).toThrow(PollError);
    closeSync(device);
  });

  test("two watch one descriptor, which may be closed first, and no descriptor is left", async () => {
    const before = readdirSync("/dev/fd").length;
    {
      using pipe = new Pipe();
      const seen: string[] = [];
      const [one, other] = ["one", "other"].map((name) => watchReadable(pipe.reading, () => void seen.push(name)));
      pipe.put();
      await until(() => seen.includes("one") && seen.includes("other"));
      one?.[Symbol.dispose]();
      pipe[Symbol.dispose]();
      other?.[Symbol.dispose]();
    }
    expect(readdirSync("/dev/fd")).toHaveLength(before);
  });

  test.each([
    ["at the end", [], 0],
    ["by process.exit()", ["exit"], 3],
  ])("a process ends %s with a watch that has something to tell", (_how, args, status) => {
    const program = fileURLToPath(new URL("../test/fixtures/poll/unread-at-exit.mts", import.meta.url));
    const run = spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
    expect(run).toMatchObject({ status, signal: null });
    expect(run.stderr).not.toContain("FATAL");
  });

  test("keeps the event loop alive only while it is referenced", () => {
    using pipe = new Pipe();
    const before = process.getActiveResourcesInfo().length;
    const watch = watchReadable(pipe.reading, () => undefined);
    watch.unref();
    expect(process.getActiveResourcesInfo()).toHaveLength(before);
    watch[Symbol.dispose]();
  });
});

/** A pipe of the system's, whose ends are plain descriptors. */
class Pipe implements Disposable {
  readonly reading: number;
  readonly #writing: number;
  #isClosed = false;

  constructor() {
    const ends = new Int32Array(2);
    const make = processSymbols().func("int pipe(_Out_ int *ends)") as (ends: Int32Array) => number;
    expect(make(ends)).toBe(0);
    [this.reading, this.#writing] = [ends[0] as number, ends[1] as number];
  }

  put(): void {
    const write = processSymbols().func("int64_t write(int fd, str bytes, int64_t count)") as (
      fd: number,
      bytes: string,
      count: number,
    ) => number;
    expect(write(this.#writing, "x", 1)).toBe(1);
  }

  take(): void {
    const read = processSymbols().func("int64_t read(int fd, _Out_ uint8_t *bytes, int64_t count)") as (
      fd: number,
      bytes: Uint8Array,
      count: number,
    ) => number;
    read(this.reading, new Uint8Array(16), 16);
  }

  [Symbol.dispose](): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    closeSync(this.reading);
    closeSync(this.#writing);
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setImmediate();
}
