import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { locate } from "@taipan/ffi";
import { describe, expect, test } from "vitest";
import { COMMAND, execute, folderWith } from "./support/taipan.ts";

const driver = fileURLToPath(new URL("fixtures/terminal.py", import.meta.url));
const { executable = "python3", version } = locate();
const RULES = `
import { pyasync } from "@taipan/async";
import { t } from "@taipan/core";

export function double(value: number): number {
  return value * 2;
}
export const later = pyasync({ name: "later", args: [t.int53], returns: t.int53 }, async (_, milliseconds) => {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return milliseconds;
});
`;

type Step = { readonly expect: string } | { readonly type: string };
const see = (expect: string): Step => ({ expect });
const type = (text: string): Step => ({ type: text });
const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const UP = "\u001b[A";

interface Session {
  readonly status: number | null;
  /** How many were done. */
  readonly steps: number;
  readonly output: string;
}

/** What `taipan run` does on a terminal when somebody types. */
async function session(args: readonly string[], steps: readonly Step[], env: NodeJS.ProcessEnv = {}): Promise<Session> {
  const folder = folderWith({ "rules.ts": RULES });
  const home = folderWith({ ".inputrc": "set enable-bracketed-paste off\n" });
  const given = {
    command: [...COMMAND, "run", "--python", executable, ...args],
    folder,
    env: { TERM: "xterm", HOME: home, INPUTRC: join(home, ".inputrc"), ...env },
    steps,
  };
  const { code, stdout, stderr } = await execute(executable, [driver, JSON.stringify(given)]);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as Session;
}

/** A session in which everything was seen, and how it ended. */
const ended = (steps: readonly Step[], status: number): object =>
  expect.objectContaining({ steps: steps.length, status });

describe.runIf(process.platform === "linux")("taipan run on a terminal", { timeout: 120_000 }, () => {
  const prompts: readonly (readonly [name: string, env: NodeJS.ProcessEnv])[] = [
    ["readline's prompt", { PYTHON_BASIC_REPL: "1" }],
    ...(version?.atLeast(3, 13) === true ? [["the prompt of 3.13", {}] as const] : []),
  ];

  test.for(prompts)("%s knows TypeScript, history and completion, Ctrl-C and Ctrl-D", async ([, env]) => {
    const steps = [
      see(">>> "),
      type("import rules\n"),
      see(">>> "),
      type("print('double', rules.double(21))\n"),
      see("double 42"),
      see(">>> "),
      // What was typed last, again.
      type(`${UP}\n`),
      see("double 42"),
      see(">>> "),
      type("rules.dou\t4)\n"),
      see("\\b8\\b"),
      see(">>> "),
      type(`half a line${CTRL_C}`),
      see("KeyboardInterrupt"),
      see(">>> "),
      type("import asyncio; asyncio.run(rules.later(30000))\n"),
      type(CTRL_C),
      see("KeyboardInterrupt"),
      see(">>> "),
      type("print(asyncio.run(rules.later(12)) + 1)\n"),
      see("\\b13\\b"),
      see(">>> "),
      type(CTRL_D),
    ];
    expect(await session(["-q"], steps, env)).toEqual(ended(steps, 0));
  });

  const waits: readonly (readonly [name: string, code: string])[] = [
    ["time.sleep", "time.sleep(60)"],
    ["a loop", "for _ in iter(int, 1): pass"],
    ["input", "input()"],
    ["a lock", "lock = threading.Lock(); lock.acquire(); lock.acquire()"],
    ["subprocess.run", "subprocess.run(['sleep', '60'])"],
    ["asyncio", "asyncio.run(asyncio.sleep(60))"],
    ["a promise of TypeScript's", "asyncio.run(rules.later(60_000))"],
    ["a loop of calls of TypeScript", "for _ in iter(int, 1): rules.double(1)"],
  ];

  test.for(waits)("Ctrl-C ends %s", async ([, code]) => {
    const program = `
import asyncio, rules, subprocess, threading, time
print("go", flush=True)
try:
    ${code.replaceAll("\n", "\n    ")}
except KeyboardInterrupt: print("caught", flush=True)
raise SystemExit(5)
`;
    const steps = [see("go\\r\\n"), type(CTRL_C), see("caught")];
    expect(await session(["-c", program], steps)).toEqual(ended(steps, 5));
  });

  test("Ctrl-C that nobody catches ends the process by the signal, as with python", async () => {
    const steps = [see("go\\r\\n"), type(CTRL_C), see("KeyboardInterrupt")];
    expect(await session(["-c", "import time\nprint('go', flush=True)\ntime.sleep(60)"], steps)).toEqual(
      ended(steps, -2),
    );
  });

  test("passwords are not shown, and lines arrive one by one", async () => {
    const program = `
import getpass, sys
print("got", getpass.getpass("word: ").upper())
for line in sys.stdin: print("line", line.strip().upper(), flush=True)
`;
    const steps = [see("word: "), type("secret\n"), see("got SECRET"), type("one\n"), see("line ONE"), type(CTRL_D)];
    const result = await session(["-c", program], steps);
    expect(result).toEqual(ended(steps, 0));
    expect(result.output).not.toContain("secret");
  });
});
