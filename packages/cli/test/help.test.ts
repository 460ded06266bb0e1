import { describe, expect, test } from "vitest";
import { COMMANDS } from "../src/commands.ts";
import { taipan } from "./support/taipan.ts";

describe("the command line", () => {
  test("[BLD-35] taipan --help lists every command", async () => {
    const { code, stdout, stderr } = await taipan(["--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    const rows = stdout.split("\n").map((line) => line.trim().split(/ {2,}/));
    for (const [name, { summary }] of Object.entries(COMMANDS)) expect(rows).toContainEqual([name, summary]);
  });

  test.each(Object.keys(COMMANDS))("[BLD-35] taipan %s --help says how it is used, and does nothing", async (name) => {
    const { code, stdout, stderr } = await taipan([name, "--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`Usage: taipan ${name}`);
    expect(stdout).toContain("--help");
  });

  test.each([
    [[], "Commands:"],
    [["nonsense"], "error: Unknown command 'nonsense'"],
    [["build", "--nonsense"], "error: Unknown option '--nonsense'"],
    [["build", "here", "there"], "error: Unexpected argument 'there'"],
    [["run", "--python"], "error: Option '--python' needs a path"],
  ])("[BLD-35] a wrong command line %j ends with 2 and a sentence", async (args, text) => {
    const { code, stdout, stderr } = await taipan(args);
    expect([code, stdout + stderr]).toEqual([2, expect.stringContaining(text)]);
  });

  test("taipan --version prints it", async () => {
    expect((await taipan(["--version"])).stdout).toMatch(/^taipan \d+\.\d+\.\d+\S*\n$/);
  });
});
