import { expect, test } from "vitest";
import { processContext, withoutOwnPython } from "../src/context.mjs";
import { createProgress } from "../src/progress.mjs";
import { setUp } from "../src/setup.mjs";

test("withoutOwnPython() drops the checkout's own environment, and no other choice", () => {
  const own = { TAIPAN_PYTHON: "/repo/.venv/bin/python", PATH: "/bin" };
  expect(withoutOwnPython(own, "/repo")).toEqual({ PATH: "/bin" });
  for (const python of ["/repo/.taipan/venvs/3.9.18/bin/python", "/repo/.venv-mine/bin/python", "python3.12"]) {
    expect(withoutOwnPython({ TAIPAN_PYTHON: python }, "/repo")).toEqual({ TAIPAN_PYTHON: python });
  }
  expect(withoutOwnPython({}, "/repo")).toEqual({});
});

test("setUp() refuses a Node that is too old before it does anything", async () => {
  const context = { ...processContext(), node: { path: process.execPath, version: "18.20.4" } };
  const progress = createProgress({ stream: process.stderr, env: {}, quiet: true, steps: 5 });
  await expect(setUp(context, progress)).rejects.toThrow("Cannot run on Node 18.20.4: install Node 20 or newer");
});
