import { describe, expect, test } from "vitest";
import { COMMAND, execute, folderWith, taipan } from "./support/taipan.ts";

const RULES = `
import { pyasync } from "@taipan/async";
import { t } from "@taipan/core";

export const LIMIT = 3;
export function double(value: number): number {
  return value * 2;
}
export const later = pyasync({ name: "later", args: [t.int53], returns: t.int53 }, async (_, milliseconds) => {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return milliseconds;
});
`;

describe.runIf(process.platform === "linux")("taipan run", () => {
  test("[MOD-25] a script imports TypeScript beside it, and awaits it", async () => {
    const script =
      "import asyncio, rules\nprint(rules.double(21), rules.LIMIT, asyncio.run(rules.later(5)), __name__)\n";
    const folder = folderWith({ "rules.ts": RULES, "script.py": script });
    expect(await taipan(["run", "script.py"], { folder })).toEqual({
      code: 0,
      stdout: "42 3 5 __main__\n",
      stderr: "",
    });
    const code = await taipan(["run", "-c", "import rules; print(rules.double(4))"], { folder });
    expect(code).toEqual({ code: 0, stdout: "8\n", stderr: "" });
    const input = await taipan(["run", "-"], { folder, input: "import rules; raise SystemExit(rules.double(5))" });
    expect(input).toEqual({ code: 10, stdout: "", stderr: "" });
  });

  test("sys.executable runs the same: subprocess and multiprocessing find TypeScript, too", async () => {
    const script = `
import concurrent.futures, multiprocessing, subprocess, sys
import rules
if __name__ == "__main__":
    print(subprocess.run([sys.executable, "-c", "import rules; print(rules.double(1))"], capture_output=True, text=True))
    for method in "spawn", "forkserver":
        context = multiprocessing.get_context(method)
        with context.Pool(1) as pool:
            print(pool.map(rules.double, [2, 3]))
        with concurrent.futures.ProcessPoolExecutor(1, mp_context=context) as executor:
            print(executor.submit(rules.double, 4).result())
    # Processes that are forked have no JavaScript, and say so instead of waiting for it.
    with multiprocessing.get_context("fork").Pool(1) as pool:
        try: pool.map(rules.double, [2])
        except RuntimeError as error: print(error)
`;
    const folder = folderWith({ "rules.ts": RULES, "script.py": script });
    const { code, stdout, stderr } = await taipan(["run", "script.py"], { folder });
    expect({ code, stderr, lines: stdout.trimEnd().split("\n") }).toEqual({
      code: 0,
      stderr: "",
      lines: [
        expect.stringContaining("returncode=0, stdout='2\\n', stderr=''"),
        "[4, 6]",
        "8",
        "[4, 6]",
        "8",
        "Cannot call TypeScript function 'double': JavaScript does not run in a forked process, start one that is new",
      ],
    });
  }, 120_000);

  test("pipes stay blocking, so that much output arrives, also after TypeScript wrote", async () => {
    const script = `
import sys, say
def write(): print("x" * 1_000_000, flush=True)
write()
say.something()
write()
`;
    const folder = folderWith({
      "say.ts": 'export const something = (): void => (console.log("log"), console.error("error"));',
      "script.py": script,
    });
    // Whoever reads begins late, when the pipe is full.
    const command = [...COMMAND, "run", "script.py"].map((word) => `'${word}'`).join(" ");
    const { code, stdout, stderr } = await execute("sh", ["-c", `${command} | (sleep 2; wc -c)`], { folder });
    expect({ code, stdout: stdout.trim(), stderr }).toEqual({ code: 0, stdout: "2000006", stderr: "error\n" });
  });

  test("a Python that there is not is named", async () => {
    const { code, stderr } = await taipan(["run", "--python", "/nowhere/python", "-c", "pass"]);
    expect(code).toBe(1);
    expect(stderr).toContain("/nowhere/python");
  });
});
