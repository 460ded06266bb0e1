import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
  writeFileSync(join(folder, "startup.py"), "x = 5\n");
  const main = "import sys\nprint(sys.argv, __name__, __package__, sys.path[0])\nraise ValueError(__file__)\n";
  for (const name of ["folder", "package"]) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "__main__.py"), main);
    writeFileSync(join(folder, name, "__init__.py"), "");
  }
  execFileSync(executable, ["-m", "zipfile", "-c", "../program.zip", "__main__.py"], { cwd: join(folder, "folder") });
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
  // Where objects and threads lie is another place each time.
  const told = stderr.replaceAll(/0x[0-9a-f]+/g, "0x…");
  return { status, signal, stdout, stderr: told };
}

const program = (args: readonly string[], input = "", env: NodeJS.ProcessEnv = {}): Ending =>
  run(process.execPath, [...conditions, "--no-warnings", fixture, ...args], input, {
    TAIPAN_PYTHON: executable,
    ...env,
  });

describe.runIf(process.platform === "linux")("Python's own main program", () => {
  const SAME: readonly (readonly [name: string, args: readonly string[], input?: string, env?: NodeJS.ProcessEnv])[] = [
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
    ["optimization", ["-OO", "-c", "assert False\ndef f(): 'text'\nprint(f.__doc__, __debug__)"]],
    ["isolation", ["-I", "-c", "import sys; print(sys.flags, sys.path)"], "", { PYTHONPATH: "/nowhere" }],
    ["no environment, no user's packages", ["-E", "-s", "-c", "import sys; print(sys.flags, sys.path)"]],
    [
      "UTF-8 mode",
      ["-X", "utf8=0", "-c", "import sys; print(sys.flags, sys.stdout.encoding)"],
      "",
      { LC_ALL: "POSIX" },
    ],
    ["options of -X", ["-X", "utf8", "-X", "key=value", "-c", "import sys; print(sys._xoptions)"]],
    ["comparisons of bytes", ["-bb", "-c", "b'' == ''"]],
    [
      "variables of the environment",
      ["-c", "import sys; print(sys.flags, sys.warnoptions, sys.path[1], sys.stdout.errors)"],
      "",
      {
        PYTHONPATH: "/nowhere",
        PYTHONWARNINGS: "ignore",
        PYTHONDONTWRITEBYTECODE: "1",
        PYTHONIOENCODING: "ascii:replace",
      },
    ],
    ["a script that the prompt starts with", ["-i"], "print(x)\n", { PYTHONSTARTUP: "startup.py" }],
    ["unbuffered output before a hard end", ["-u", "-c", "import os; print('x'); os._exit(3)"]],
    ["a folder", ["folder", "a"]],
    ["a zip file", ["program.zip", "a"]],
    ["a package", ["-m", "package", "a"]],
    ["a package without a main module", ["-m", "package.part"]],
    ["where things are", ["-c", "import sys; print(sys.executable, sys.prefix, sys.base_prefix, sys.path)"]],
    [
      "the words of the command line",
      ["-B", "-c", "import sys; print(getattr(sys, 'orig_argv', [0])[1:], sys.argv)", "-x"],
    ],
    ["the main module", ["-c", "import __main__; print(sorted(vars(__main__)), __main__.__spec__)"]],
    ["SystemExit of nothing", ["-c", "raise SystemExit"]],
    ["SystemExit of a big number", ["-c", "raise SystemExit(257)"]],
    ["SystemExit of a tuple", ["-c", "raise SystemExit((1, 2))"]],
    ["SystemExit in a thread", ["-c", "import threading\nthreading.Thread(target=exit).start()"]],
    ["an exception in an exit function", ["-c", "import atexit\natexit.register(lambda: 1/0)"]],
    [
      "an exception in a thread",
      ["-c", "import threading\nt = threading.Thread(target=lambda: 1/0, name='x')\nt.start()"],
    ],
    ["causes and notes", ["-c", "try: 1/0\nexcept Exception as e: raise KeyError('\u00e9') from e"]],
    ["an abort", ["-c", "import os; os.abort()"]],
    ["a crash's traceback", ["-X", "faulthandler", "-c", "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"]],
    ["standard input that ends", ["-c", "input()"]],
    ["lines of standard input", ["-c", "import sys; print([line for line in sys.stdin], sys.stdin.closed)"], "a\nb"],
    ["a closed standard input", ["-c", "import os, sys; os.close(0); input()"]],
    ["a broken pipe", ["-c", "import os\nr, w = os.pipe(); os.close(r); os.write(w, b'x')"]],
    ["a debugger", ["-m", "pdb", "script.py"], "next\nnext\nquit\n"],
    [
      "processes of multiprocessing",
      [
        "-c",
        "import multiprocessing as m\np = m.get_context('fork').Process(target=print, args=(1,)); p.start(); p.join()",
      ],
    ],
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

  test.for(SAME)("behaves as python does: %s", ([, args, input, env]) => {
    expect(program(args, input, env)).toEqual(run(executable, args, input, env));
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
