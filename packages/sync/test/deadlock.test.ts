import { expect, test } from "vitest";
import { Python } from "@taipan/core";
import { features } from "@taipan/ffi";
import { runScript } from "./support/run-script.ts";

const ASKS = "the main thread asks for the lock\n";

test("[SYN-06] the FAQ's deadlock: with a naive lock the process hangs", async (context) => {
  Python.initialize();
  context.skip(features.freeThreaded, "without a GIL an attached thread that waits keeps nothing from others");
  const { hangs, stdout } = await runScript("faq-deadlock.mts", ["naive"], 5_000);
  expect({ hangs, stdout }).toEqual({ hangs: true, stdout: ASKS });
});

test("[SYN-01][SYN-06] the same program ends with a PyOnceLock in the lock's place", async () => {
  const result = await runScript("faq-deadlock.mts", ["ours"], 30_000);
  expect(result).toEqual({ code: 0, stdout: `${ASKS}42\n`, stderr: "", hangs: false });
});

test("[SYN-06] guardWaits turns the wait that would hang into an error", async () => {
  const { hangs, stdout } = await runScript("faq-deadlock.mts", ["guarded"], 30_000);
  expect(hangs).toBe(false);
  expect(stdout.slice(ASKS.length)).toMatch(/^AttachedWaitError: .*wait inside py\.detach\(\)\n$/);
});
