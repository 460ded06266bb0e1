import { describe, expect, test } from "vitest";
import { everyRound, ROUNDS } from "./support/rounds.ts";
import { runScript, type ScriptOptions, type ScriptResult } from "./support/run-script.ts";

/** Every way of ending gets this long for all of its rounds: a hang would take the whole of it. */
const PATIENCE = ROUNDS * 15_000;

/** What both buffers hold at an end in good order: each text exactly once. */
const TRACE = "buffered atexit ";

interface Way {
  readonly title: string;
  readonly way: string;
  readonly expected: Partial<ScriptResult>;
  /** What has to be among what it writes to standard error. */
  readonly complaint?: string;
  readonly options?: ScriptOptions;
}

const uncaught = { code: 1, stdout: TRACE };

const WAYS: readonly Way[] = [
  {
    title: "[ATT-33] the natural end flushes and runs atexit once",
    way: "natural",
    expected: { code: 0, stdout: TRACE },
  },
  { title: "[ATT-33] process.exit outside", way: "process.exit", expected: { code: 7, stdout: TRACE } },
  { title: "[ATT-33] process.exit in an attach", way: "process.exit in attach", expected: { code: 7, stdout: TRACE } },
  {
    title: "[ATT-33] process.exit in a nested attach",
    way: "process.exit in nested attach",
    expected: { code: 7, stdout: TRACE },
  },
  { title: "[ATT-33] process.exit under a guard", way: "process.exit in guard", expected: { code: 7, stdout: TRACE } },
  { title: "[ATT-33] process.exit in detach", way: "process.exit in detach", expected: { code: 7, stdout: TRACE } },
  {
    title: "[ATT-33] process.exit in a function that Python called",
    way: "process.exit in callback",
    expected: { code: 7, stdout: TRACE },
  },
  {
    title: "[ATT-33] process.exit in a function that a destructor called",
    way: "process.exit in destructor",
    expected: { code: 7, stdout: TRACE },
  },
  { title: "[ATT-33] an exit code that was set", way: "exit code set", expected: { code: 7, stdout: TRACE } },
  {
    title: "[ATT-33] an uncaught error",
    way: "uncaught error",
    expected: uncaught,
    complaint: "RangeError: nobody catches this",
  },
  {
    title: "[ATT-33] an uncaught error in an attach",
    way: "uncaught error in attach",
    expected: uncaught,
    complaint: "RangeError: nobody catches this",
  },
  {
    title: "[ATT-33] an uncaught error of a function that Python called is the same error",
    way: "uncaught error in callback",
    expected: uncaught,
    complaint: "RangeError: nobody catches this",
  },
  {
    title: "[ATT-33] an uncaught Python error shows its text and Python's frames, though the exit hooks ran before",
    way: "uncaught PyErr",
    expected: uncaught,
    complaint: "ValueError: nobody catches this\n    at <module> (<string>:1)",
  },
  {
    title: "[ATT-33] an uncaught Python error made by TypeScript",
    way: "uncaught PyErr of TypeScript",
    expected: uncaught,
    complaint: "ValueError: nobody catches this",
  },
  {
    title: "[ATT-33] an unhandled rejection",
    way: "unhandled rejection",
    expected: uncaught,
    complaint: "RangeError: nobody catches this",
  },
  {
    title: "[ATT-33] SIGTERM ends an idle process as it ends any other",
    way: "idle",
    expected: { code: null, signal: "SIGTERM" },
    options: { whenReady: (child) => child.kill("SIGTERM") },
  },
  {
    title: "[ATT-33] Ctrl-C ends an idle process as it ends any other",
    way: "idle",
    expected: { code: null, signal: "SIGINT" },
    options: { whenReady: (child) => child.kill("SIGINT") },
  },
  { title: "[ATT-33] a busy daemon thread", way: "daemon thread", expected: { code: 0, stdout: TRACE } },
  {
    title: "[ATT-33] a daemon thread that wakes all the time, and process.exit",
    way: "daemon thread, process.exit",
    expected: { code: 7, stdout: TRACE },
  },
  {
    title: "[ATT-33] the natural end waits for a non-daemon thread",
    way: "non-daemon thread",
    expected: { code: 0, stdout: "buffered thread atexit " },
  },
  {
    title: "[ATT-33] process.exit does not wait for a non-daemon thread",
    way: "non-daemon thread, process.exit",
    expected: { code: 7, stdout: TRACE },
  },
  {
    title: "[ATT-33] the natural end waits for an executor's work",
    way: "busy executor",
    expected: { code: 0, stdout: "buffered executed atexit " },
  },
  {
    title: "[ATT-33] process.exit does not wait for an executor's work",
    way: "busy executor, process.exit",
    expected: { code: 7, stdout: TRACE },
  },
  {
    title: "[ATT-33] threads may still be started when the loop ran dry and another listener gave it work",
    way: "beforeExit goes on",
    expected: { code: 0, stdout: "buffered again again atexit " },
  },
  {
    title: "[ATT-33] daemon threads that call TypeScript all the time",
    way: "daemon threads that call TypeScript",
    expected: { code: 0, stdout: TRACE },
  },
  {
    title: "[ATT-33] daemon threads that call TypeScript all the time, and process.exit",
    way: "daemon threads that call TypeScript, process.exit",
    expected: { code: 7, stdout: TRACE },
  },
  {
    title: "[ATT-33] the natural end waits for calls on threads of our own",
    way: "callAsync in flight",
    expected: { code: 0, stdout: `settled\n${TRACE}` },
  },
  {
    title: "[ATT-33] process.exit does not wait for calls on threads of our own, asleep or computing",
    way: "callAsync in flight, process.exit",
    expected: { code: 7, stdout: TRACE },
  },
  {
    title: "[ATT-33] an asyncio loop in a daemon thread",
    way: "asyncio loop in a thread",
    expected: { code: 0, stdout: TRACE },
  },
  {
    title: "[ATT-33] an asyncio loop in a daemon thread, and process.exit",
    way: "asyncio loop in a thread, process.exit",
    expected: { code: 7, stdout: TRACE },
  },
  {
    title: "[ATT-33] SIGTERM with a listener that calls process.exit",
    way: "SIGTERM with a listener",
    expected: { code: 7, stdout: `ready\n${TRACE}` },
    options: { whenReady: (child) => child.kill("SIGTERM") },
  },
  {
    title: "[ATT-33] an uncaught KeyboardInterrupt",
    way: "Ctrl-C in Python",
    expected: { code: 1, stdout: `ready\n${TRACE}` },
    complaint: "KeyboardInterrupt",
    options: { whenReady: (child) => setTimeout(() => child.kill("SIGINT"), 200) },
  },
  { title: "[ATT-44] references held at the top level", way: "top-level Py", expected: { code: 0, stdout: TRACE } },
  { title: "[ATT-28] a worker that attached before", way: "worker idle", expected: { code: 0, stdout: TRACE } },
  {
    title: "[ATT-34] a worker in an endless Python loop, and process.exit",
    way: "worker in Python, process.exit",
    expected: { code: 7, stdout: TRACE },
  },
  {
    title: "[ATT-34] a worker in an endless Python loop, at the natural end",
    way: "worker in Python, natural",
    expected: { code: 0, stdout: TRACE },
  },
  {
    title: "[ATT-34] a worker in an endless JavaScript loop while attached",
    way: "worker attached in JavaScript, process.exit",
    expected: { code: 7, stdout: TRACE },
  },
  {
    title: "[ATT-33] an exit listener that comes after Python's end is refused",
    way: "exit listener attaches",
    expected: { code: 0, stdout: `${TRACE}Cannot attach to the Python interpreter while it is finalizing.\n` },
  },
  {
    title: "[ATT-08] after finalize() an attach is refused, and a reference may still be dropped",
    way: "finalize",
    expected: {
      code: 0,
      stdout:
        `${TRACE}InterpreterFinalizingError: Cannot attach to the Python interpreter while it is finalizing.\n` +
        "false { ok: false, reason: 'finalizing' }\n",
    },
  },
  {
    title: "[ATT-33] an error whose text nobody read before finalize() is still an error",
    way: "error outlives the interpreter",
    expected: { code: 0, stdout: `${TRACE}true <exception text unavailable>\n` },
  },
  {
    title: "[ATT-33] a second initialize changes nothing",
    way: "initialize twice",
    expected: { code: 0, stdout: `false\n${TRACE}` },
  },
  {
    title: "[ATT-33] sys.exit is a PySystemExit and ends nothing by itself",
    way: "sys.exit",
    expected: { code: 0, stdout: `true SystemExit: 3\n${TRACE}` },
  },
  {
    title: "[ATT-33] an uncaught sys.exit is an uncaught error",
    way: "uncaught sys.exit",
    expected: uncaught,
    complaint: "SystemExit: 3",
  },
];

describe("every way to end a process", () => {
  for (const { title, way, expected, complaint, options } of WAYS) {
    test(
      title,
      async () => {
        await everyRound(async () => {
          const result = await runScript("exit.mts", [way], options);
          expect(result).toMatchObject(expected);
          if (complaint === undefined) expect(result.stderr).toBe("");
          else expect(result.stderr).toContain(complaint);
        });
      },
      PATIENCE,
    );
  }

  test("[ATT-32] an interpreter for one closure, at most once", async () => {
    const result = await runScript("exit.mts", ["withEmbeddedInterpreter", "no trace"]);
    expect(result).toStrictEqual({
      code: 0,
      signal: null,
      stdout: "buffered atexit true\ncalled `withEmbeddedInterpreter` but a Python interpreter is already running.\n",
      stderr: "",
    });
  });
});
