import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { library } from "@taipan/ffi";
import { PyKeyboardInterrupt, PyModuleNotFoundError, Python } from "../src/index.ts";

/** Node 22 cannot parse the `using` of the sources: there the scripts import what was built. */
const hasUsing = Number.parseInt(process.versions.node, 10) >= 24;
const CORE = new URL(hasUsing ? "../src/index.ts" : "../dist/index.js", import.meta.url).href;

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script that uses the package in a process of its own: an interpreter starts once in each. */
function run(script: string, env: NodeJS.ProcessEnv = {}): Outcome {
  const source = `import * as core from ${JSON.stringify(CORE)};\nconst { Python, Py, pymodule } = core;\n${script}`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...(hasUsing ? ["--conditions=@taipan/source"] : []),
      "--input-type=module-typescript",
      "--no-warnings",
      "--eval",
      source,
    ],
    { encoding: "utf8", env: { ...process.env, ...env }, timeout: 30_000 },
  );
  return { status, stdout: stdout.trim(), stderr };
}

test("[ATT-07] with automatic initialization off, an attach says how to start the interpreter", () => {
  const { stdout } = run(`
    Python.configure({ autoInitialize: false });
    try { Python.attach(() => 1); } catch (error) { console.log(error.code); console.log(error.message); }
    Python.initialize();
    console.log(Python.attach((py) => py.eval("1").extract()));
  `);
  expect(stdout.split("\n")).toEqual([
    "TAIPAN_NOT_INITIALIZED",
    "The Python interpreter is not initialized and the `auto-initialize` feature is not enabled.",
    "",
    "Consider calling `Python.initialize()` before attempting to use Python APIs.",
    "1",
  ]);
});

test("[ATT-08] attaching after finalization is refused", () => {
  const { stdout } = run(`
    Python.attach(() => 1);
    Python.finalize();
    try { Python.attach(() => 1); } catch (error) { console.log(error.code, error.message); }
    console.log(JSON.stringify(Python.tryAttachDetailed()));
  `);
  expect(stdout.split("\n")).toEqual([
    "TAIPAN_INTERPRETER_FINALIZING Cannot attach to the Python interpreter while it is finalizing.",
    '{"ok":false,"reason":"finalizing"}',
  ]);
});

test("[ATT-11] tryAttach starts nothing", () => {
  const { stdout } = run(`
    console.log(Python.tryAttach(), JSON.stringify(Python.tryAttachDetailed()), Python.isInitialized());
  `);
  expect(stdout).toBe('undefined {"ok":false,"reason":"uninitialized"} false');
});

test("[ATT-29] initialize twice gives the same interpreter", () => {
  const { stdout } = run(`
    Python.initialize();
    Python.attach((py) => py.run("import sys; sys.mark = 'first'"));
    Python.initialize({ isolated: true });
    console.log(Python.attach((py) => py.eval("__import__('sys').mark").extract()), Python.isInitialized());
  `);
  expect(stdout).toBe("first true");
});

test("[ATT-30] Python installs no signal handlers by default, Node's stay", () => {
  const { stdout } = run(`
    let heard = 0;
    process.on("SIGINT", () => heard++);
    console.log(Python.attach((py) => py.run("import signal") ?? py.eval("signal.getsignal(signal.SIGINT) is signal.default_int_handler").extract()));
    process.kill(process.pid, "SIGINT");
    setTimeout(() => console.log(heard), 50);
  `);
  expect(stdout.split("\n")).toEqual(["false", "1"]);
});

test("[ATT-31] after initialization the thread is detached: Python threads run while JavaScript idles", () => {
  const { stdout } = run(`
    Python.attach((py) => py.run(\`
import threading, time
ticks = 0
def tick():
    global ticks
    while True:
        ticks += 1
        time.sleep(0.001)
threading.Thread(target=tick, daemon=True).start()
\`));
    let before = 0;
    // Longer spans on a machine that is busy; nothing attaches within one.
    const look = (span) => {
      const ticks = Python.attach((py) => py.eval("ticks").extract());
      if (ticks - before > 10 || span > 10_000) return console.log(ticks - before > 10);
      before = ticks;
      setTimeout(look, 2 * span, 2 * span);
    };
    setTimeout(look, 100, 100);
  `);
  expect(stdout).toBe("true");
});

test("[ATT-45][MOD-19] a module of the inittab is built in, and cannot be added once the interpreter runs", () => {
  const { stdout } = run(`
    const definition = pymodule({ name: "pycool", doc: "Cool.", functions: [function add(a, b) { return a + b; }], constants: { VERSION: "1" } });
    definition.appendToInittab();
    Python.attach((py) => py.run("import pycool, sys; print('pycool' in sys.builtin_module_names, pycool.add(1, 2), pycool.VERSION, pycool.__doc__, flush=True)"));
    try { definition.appendToInittab(); } catch (error) { console.log(error.message); }
  `);
  expect(stdout.split("\n")).toEqual([
    "True 3 1 Cool.",
    "Cannot append module 'pycool' to the inittab: the interpreter is initialized already, use register()",
  ]);
});

test("[ATT-48][FFI-09][ASK-07] the interpreter, isolation, arguments and search path are chosen by options", () => {
  const folder = mkdtempSync(join(tmpdir(), "taipan-venv-"));
  try {
    const made = run(`
      import { spawnSync } from "node:child_process";
      Python.initialize();
      const { executable } = Python.location;
      const { status } = executable === undefined ? { status: 1 } : spawnSync(executable, ["-m", "venv", "--without-pip", ${JSON.stringify(folder)}]);
      console.log(status);
    `);
    const hasVenv = made.stdout === "0";
    const { stdout, stderr } = run(
      `
      Python.initialize({ ${hasVenv ? `venv: ${JSON.stringify(folder)},` : ""} isolated: true, argv: ["prog", "é", "-x"], path: ["/taipan-first"] });
      Python.attach((py) => py.run("import sys; print(sys.prefix); print(sys.flags.isolated, sys.argv, sys.path[0], flush=True)"));
    `,
      hasVenv ? { TAIPAN_PYTHON: undefined, VIRTUAL_ENV: undefined } : {},
    );
    const [prefix, rest] = stdout.split("\n");
    expect(stderr).toBe("");
    if (hasVenv) expect(prefix).toBe(folder);
    expect(rest).toBe("1 ['prog', 'é', '-x'] /taipan-first");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("[ATT-49] a Python that cannot be used is an error that names what was tried", () => {
  const { stdout } = run(
    `try { Python.attach(() => 1); } catch (error) { console.log(error.code); console.log(error.message); }`,
    { TAIPAN_PYTHON: "/nowhere/python3" },
  );
  expect(stdout).toMatch(/^TAIPAN_LIBPYTHON_NOT_FOUND\nCannot find libpython: .*\n.*\/nowhere\/python3/);
});

test("[ATT-41] the version is known as text and numbers, and compares", () => {
  Python.attach((py) => {
    const { major, minor, patch, suffix } = py.versionInfo;
    expect([major, minor, patch]).toEqual(py.eval("list(__import__('sys').version_info[:3])").toJs());
    expect(py.version.startsWith(`${major}.${minor}.${patch}${suffix ?? ""}`)).toBe(true);
    expect(py.versionInfo.compare([3, 8])).toBe(1);
    expect(py.versionInfo.compare([major, minor])).toBe(0);
    expect(py.versionInfo.compare([4])).toBe(-1);
    expect(py.versionAtLeast(3, 9)).toBe(true);
    expect(py.versionAtLeast(4, 0)).toBe(false);
  });
});

test("[ATT-42] checkSignals runs Python's handlers and throws what they raise", () => {
  Python.attach((py) => {
    py.run("import signal; signal.signal(signal.SIGUSR2, signal.default_int_handler)");
    py.checkSignals();
    // The C function, so that the handler is due but no bytecode runs that would call it.
    const raise = library("raise").bind("raise", "int raise(int)") as unknown as (signal: number) => number;
    raise(py.eval("int(signal.SIGUSR2)").extract() as number);
    expect(() => py.checkSignals()).toThrow(PyKeyboardInterrupt);
    py.run("signal.signal(signal.SIGUSR2, signal.SIG_DFL)");
  });
});

test("[ATT-39] import gives a module by its dotted name, or ModuleNotFoundError", () => {
  Python.attach((py) => {
    expect(py.import("os.path").getAttr("sep").extract()).toBe("/");
    expect(() => py.import("taipan_nowhere")).toThrow(PyModuleNotFoundError);
    expect(() => py.import("taipan_nowhere")).toThrow("ModuleNotFoundError: No module named 'taipan_nowhere'");
  });
});
