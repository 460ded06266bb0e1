import { expect, test } from "vitest";
import { runScript } from "./support/run-script.ts";

test("[BLD-30] without a polyfill of Temporal, or any other package, all works that does not need it", async () => {
  const { code, stdout, stderr } = await runScript("optional-packages.mts");
  expect([code, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)).toEqual(["2024-01-02T12:00:00.000Z", "0.10", "TAIPAN_NO_TEMPORAL"]);
});
