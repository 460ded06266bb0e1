import { expect, test } from "vitest";
import { runScript } from "./support/run-script.ts";

/** The warnings that a run of the fixture got. */
async function warnings(path: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const env = { NODE_ENV: "development", ...environment };
  const { code, stdout, stderr } = await runScript("many-handles.mts", [path], { env });
  expect([code, stderr]).toEqual([0, ""]);
  return stdout;
}

const MESSAGE = /\[TAIPAN_MANY_HANDLES\] TaipanWarning: 10000 Python objects are held by/g;

test("[DBG-15] ten thousand undisposed handles in a scope give one warning with a hint", async () => {
  const text = await warnings("scoped");
  expect(text.match(MESSAGE)).toHaveLength(1);
  expect(text).toContain("py.scope(");
});

test("[DBG-15] ten thousand undisposed handles that outlive scopes give one warning with a hint", async () => {
  const text = await warnings("owned");
  expect(text.match(MESSAGE)).toHaveLength(1);
  expect(text).toContain("`using`");
});

test("[DBG-15] there is none for handles that are released, nor in production", async () => {
  expect(await warnings("disposed")).not.toMatch(MESSAGE);
  expect(await warnings("scoped", { NODE_ENV: "production" })).not.toMatch(MESSAGE);
});
