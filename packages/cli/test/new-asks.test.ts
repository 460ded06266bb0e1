import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { locate } from "@taipan/ffi";
import { describe, expect, test } from "vitest";
import { COMMAND, execute, folderWith } from "./support/taipan.ts";

const driver = fileURLToPath(new URL("fixtures/terminal.py", import.meta.url));
const { executable = "python3" } = locate();
const ENTER = "\r";
const DOWN = "\u001b[B";
const CTRL_C = "\u0003";

type Step = { readonly expect: string } | { readonly type: string };

/** What `taipan` does on a terminal when somebody types. */
async function session(
  args: readonly string[],
  folder: string,
  steps: readonly Step[],
): Promise<{ status: number | null; steps: number; output: string }> {
  // A terminal that nobody gave a size has none.
  const sized = ["sh", "-c", 'stty cols 100 rows 30; exec "$@"', "sh"];
  const given = { command: [...sized, ...COMMAND, ...args], folder, env: { TERM: "xterm" }, steps };
  const { code, stdout, stderr } = await execute(executable, [driver, JSON.stringify(given)]);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as { status: number; steps: number; output: string };
}

describe.runIf(process.platform === "linux")("taipan new on a terminal", { timeout: 120_000 }, () => {
  test("[BLD-10] it asks for name, kind and repository, and makes what was answered", async () => {
    const folder = folderWith({});
    const steps = [
      { expect: "Name" },
      { type: `-rules${ENTER}` },
      { expect: "What is it" },
      { type: `${DOWN}${ENTER}` },
      { expect: "Git repository" },
      { type: "n" },
      { expect: String.raw`cd shop && npm install && npm test` },
    ];
    const ended = await session(["new", "shop"], folder, steps);
    expect(ended, ended.output).toMatchObject({ steps: steps.length, status: 0 });
    expect(readFileSync(join(folder, "shop/pyproject.toml"), "utf8")).toContain('name = "shop-rules"');
    expect(existsSync(join(folder, "shop/python/shop_rules/__init__.py"))).toBe(true);
    expect(existsSync(join(folder, "shop/.git"))).toBe(false);
  });

  test("[BLD-10] who goes away leaves nothing behind", async () => {
    const folder = folderWith({});
    const steps = [{ expect: "Name" }, { type: CTRL_C }, { expect: "Cannot go on without an answer" }];
    const ended = await session(["new", "shop"], folder, steps);
    expect(ended, ended.output).toMatchObject({ steps: steps.length, status: 1 });
    expect(existsSync(join(folder, "shop"))).toBe(false);
  });

  test("[BLD-10] --yes asks nothing", async () => {
    const folder = folderWith({});
    const steps = [{ expect: "created +shop/pyproject.toml" }];
    const ended = await session(["new", "shop", "--yes"], folder, steps);
    expect(ended, ended.output).toMatchObject({ steps: steps.length, status: 0 });
    expect(ended.output).not.toContain("What is it");
  });
});
