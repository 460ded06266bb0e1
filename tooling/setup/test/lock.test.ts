import { spawnSync } from "node:child_process";
import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withLock } from "../src/lock.mjs";
import { FakeMachine } from "./support/fake-machine.ts";

test("withLock() lets the second wait until the first is done, and tells it so", async () => {
  using machine = new FakeMachine();
  const path = join(machine.root, ".taipan/lock");
  const order: string[] = [];
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const first = withLock(path, machine.tell, async () => {
    order.push("first begins");
    await gate;
    order.push("first ends");
  });
  const second = withLock(path, machine.tell, async () => order.push("second"));
  open();
  await Promise.all([first, second]);
  expect(order).toEqual(["first begins", "first ends", "second"]);
  expect(machine.lines[0]).toBe(`waiting for process ${process.pid}, which is at the same work`);
  expect(existsSync(path)).toBe(false);
});

test("withLock() takes over the lock of a process that has died", async () => {
  using machine = new FakeMachine();
  const path = machine.write("lock", String(spawnSync("true").pid));
  expect(await withLock(path, machine.tell, async () => "done")).toBe("done");
  expect(machine.lines).toEqual([]);
});

test("withLock() takes over a lock whose owner died before it wrote its id, but gives it time to do so", async () => {
  using machine = new FakeMachine();
  const path = machine.write("lock", "");
  setTimeout(() => utimesSync(path, 1, 1), 50);
  expect(await withLock(path, machine.tell, async () => "done")).toBe("done");
  expect(machine.lines).toEqual(["waiting for process unknown, which is at the same work"]);
});

test("withLock() gives the lock back when the work fails", async () => {
  using machine = new FakeMachine();
  const path = join(machine.root, "lock");
  await expect(withLock(path, machine.tell, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  writeFileSync(path, String(process.pid), { flag: "wx" });
});
