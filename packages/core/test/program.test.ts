import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { locate } from "@taipan/ffi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const conditions = Number.parseInt(process.versions.node, 10) >= 24 ? ["--conditions=@taipan/source"] : [];
/** Types are stripped once, which is most of a short program's time. */
const compileCache = fileURLToPath(new URL("../node_modules/.cache/fixtures", import.meta.url));
const fixture = fileURLToPath(new URL("fixtures/program.mts", import.meta.url));
const { executable = "python3" } = locate();
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "taipan-program-"));
  writeFileSync(join(folder, "script.py"), "import sys\nprint(sys.argv, __name__, sys.path[0])\nsys.exit(7)\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ending {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, args: readonly string[], input = "", env: NodeJS.ProcessEnv = {}): Ending {
  const { status, signal, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache, ...env },
    input,
    timeout: 50_000,
  });
  return { status, signal, stdout, stderr };
}

const program = (args: readonly string[], input = "", env: NodeJS.ProcessEnv = {}): Ending =>
  run(process.execPath, [...conditions, "--no-warnings", fixture, ...args], input, {
    TAIPAN_PYTHON: executable,
    ...env,
  });

describe.runIf(process.platform === "linux")("Python's own main program", () => {
  const SAME: readonly (readonly [name: string, args: readonly string[], input?: string])[] = [
    ["a number as exit code", ["-c", "import sys; sys.exit(3)"]],
    ["a text as exit code", ["-c", "import sys; sys.exit('bye')"]],
    ["an exception that nobody caught", ["-c", "def f(): 1/0\nf()"]],
    ["a syntax error", ["-c", "1+"]],
    ["a script with arguments", ["script.py", "a", "-b"]],
    ["a script that is missing", ["nowhere.py"]],
    ["a module", ["-m", "calendar", "2024", "2"]],
    ["a module that is missing", ["-m", "no_such_module"]],
    ["standard input", ["-"], "import sys; print('in', sys.argv); sys.exit(4)"],
    ["the prompt without a terminal", ["-i", "-c", "x = 5"], "print(x)\n"],
    ["the version", ["-V"]],
    ["an option that there is not", ["-Z"]],
    ["options", ["-EsBu", "-X", "dev", "-W", "error", "-c", "import sys; print(sys.flags, sys.warnoptions)"]],
    ["exit functions, in their order", ["-c", "import atexit; atexit.register(print, 1); atexit.register(print, 2)"]],
    [
      "threads that are waited for",
      [
        "-c",
        "import threading, time\nthreading.Thread(target=lambda: (time.sleep(.2), print('late'))).start()\nprint('end')",
      ],
    ],
    ["the main thread", ["-c", "import threading as t; print(t.current_thread() is t.main_thread())"]],
    ["recursion", ["-c", "def f(): f()\ntry: f()\nexcept RecursionError as e: print(e)"]],
    [
      "recursion in C",
      ["-c", "def k(x): return sorted([x], key=k)\ntry: k(1)\nexcept RecursionError: print('too deep')"],
    ],
    [
      "a handler of a signal",
      [
        "-c",
        "import os, signal, time\nsignal.signal(signal.SIGUSR1, lambda s, f: print(s))\nos.kill(os.getpid(), signal.SIGUSR1)\ntime.sleep(.1)",
      ],
    ],
    ["its death by a signal", ["-c", "import os, signal, time\nos.kill(os.getpid(), signal.SIGTERM)\ntime.sleep(2)"]],
    ["Ctrl-C", ["-c", "import os, time\nos.kill(os.getpid(), 2)\ntime.sleep(2)"]],
    ["a process of its own", ["-c", "import subprocess; print(subprocess.run(['echo', 'x'], capture_output=True))"]],
    [
      "a forked process that exits",
      ["-c", "import os, sys\np = os.fork()\nif p == 0: sys.exit(12)\nprint(os.waitpid(p, 0)[1] >> 8)"],
    ],
    [
      "a forked process that goes on",
      [
        "-c",
        "import os\np = os.fork()\nprint('child' if p == 0 else os.waitpid(p, 0)[1] >> 8, flush=True)\nif p == 0: 1/0",
      ],
    ],
    [
      "a fork, of which Python warns where it has threads",
      [
        "-W",
        "error",
        "-c",
        `
import os, threading
def fork():
    try: child = os.fork()
    except DeprecationWarning: return print("warned")
    if child == 0: os._exit(0)
    print(os.waitpid(child, 0)[1])
fork()
end = threading.Event()
thread = threading.Thread(target=end.wait)
thread.start()
fork()
end.set()
thread.join()
fork()
`,
      ],
    ],
  ];

  test.for(SAME)("behaves as python does: %s", ([, args, input]) => {
    expect(program(args, input)).toEqual(run(executable, args, input));
  });

  test("TypeScript functions are called directly, also from threads, exit functions and finalizers", () => {
    const code = `
import atexit, pycool, threading
print(pycool.add(1, 2), pycool.call(lambda: pycool.add(3, 4)))
results = []
thread = threading.Thread(target=lambda: results.append(pycool.add(5, 6)))
thread.start()
thread.join()
print(results)
atexit.register(lambda: print("exit function", pycool.add(7, 8)))
class Last:
    def __del__(self, add=pycool.add): print("finalizer", add(9, 10))
last = Last()
`;
    const stdout = "3 7\n[11]\nexit function 15\nfinalizer 19\n";
    expect(program(["-c", code])).toEqual({ status: 0, signal: null, stdout, stderr: "" });
  });

  test("exceptions cross TypeScript, and process.exit() in it ends Python as well", () => {
    const { status, stderr } = program(["-c", "import pycool\npycool.call(lambda: 1/0)"]);
    expect([status, stderr.trimEnd().split("\n").at(-1)]).toEqual([1, "ZeroDivisionError: division by zero"]);
    expect(program(["-c", "import pycool, sys\npycool.call(lambda: sys.exit(6))"])).toMatchObject({ status: 6 });
    const left = program(["-c", "import atexit, pycool\natexit.register(print, 'exit function')\npycool.leave(9)"]);
    expect(left).toEqual({ status: 9, signal: null, stdout: "exit function\n", stderr: "" });
  });

  test.each([["pass"], ["import sys; sys.exit(2)"]])("listeners of Node's end hear of Python's: %s", (code) => {
    const { stdout } = program(["-c", `import atexit; atexit.register(print, "first")\n${code}`], "", {
      TELL_END: "1",
    });
    expect(stdout).toBe("first\nlisteners of Node's end\n");
  });

  test("a forked process is refused TypeScript with a sentence, and leaves without Node", () => {
    const code = `
import os, pycool
p = os.fork()
if p == 0:
    try: pycool.add(1, 2)
    except RuntimeError as error: print(error, flush=True)
    os._exit(0)
print(os.waitpid(p, 0)[1])
`;
    expect(program(["-c", code]).stdout).toBe(
      "Cannot call TypeScript function 'add': JavaScript does not run in a forked process, start one that is new\n0\n",
    );
  });

  test("nothing that the second stack needs is collected", () => {
    const { status, signal, stdout, stderr } = run(
      process.execPath,
      [...conditions, "--no-warnings", "--expose-gc", fixture, "-c", "print('end')"],
      "",
      { TAIPAN_PYTHON: executable },
    );
    expect({ status, signal, stdout, stderr }).toEqual({ status: 0, signal: null, stdout: "end\n", stderr: "" });
  });

  test("sys.executable is what it was told to be", () => {
    const code = "import sys; print(sys.executable); print(sys.prefix)";
    const { stdout } = program(["-c", code], "", { EXECUTABLE: "/somewhere/python" });
    const [, prefix] = run(executable, ["-c", code]).stdout.split("\n");
    expect(stdout).toBe(`/somewhere/python\n${prefix}\n`);
  });

  test("Ctrl-C in TypeScript that calls Python, and in a wait", async () => {
    const code =
      "import os, time\ntry: os.write(1, b'ready\\n'); time.sleep(20)\nexcept KeyboardInterrupt: print('caught')";
    const child = spawn(process.execPath, [
      ...conditions,
      "--no-warnings",
      fixture,
      "-c",
      `import pycool\npycool.call(lambda: exec(${JSON.stringify(code)}))`,
    ]);
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      if (part.includes("ready")) child.kill("SIGINT");
    });
    const status = await new Promise((resolve) => child.once("close", resolve));
    expect([status, text]).toEqual([0, "ready\ncaught\n"]);
  });
});
