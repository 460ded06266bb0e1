import { spawn, spawnSync, type SpawnSyncReturns } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, afterEach, describe, expect, test } from "vitest";
import { FakeMachine } from "./support/fake-machine.ts";
import { fakePython } from "./support/fake-python.ts";

/** Stands where vitest stands: says how it was started, and reports what the test wants it to. */
const VITEST = `
import { writeFileSync } from "node:fs";
const { TAIPAN_PYTHON, TAIPAN_COUNTS, REPORT, STATUS } = process.env;
console.log("vitest " + process.argv.slice(2).join(" "));
console.log("python " + TAIPAN_PYTHON);
if (REPORT) writeFileSync(TAIPAN_COUNTS, REPORT);
process.exitCode = Number(STATUS ?? 0);
`;

/** Stands where the tool stands that tests on other builds of Python. */
const TOOL = `
import { writeFileSync } from "node:fs";
console.log("tool " + process.argv.slice(2).join(" "));
const skips = [{ test: "the suite on " + process.argv[3], reason: "no build" }];
writeFileSync(process.env.TAIPAN_COUNTS, JSON.stringify({ passed: 1, failed: 0, failures: [], skips }));
`;

const REPORT = JSON.stringify({ passed: 2, failed: 0, failures: [], skips: [{ test: "n", reason: "no NumPy" }] });

describe("main.mjs", () => {
  let machine: FakeMachine;

  beforeEach(() => {
    machine = new FakeMachine();
    cpSync(join(import.meta.dirname, "../src"), join(machine.root, "tooling/setup/src"), { recursive: true });
    machine.write("tooling/setup/requirements.txt", "pytest\n");
    const { executable, library } = fakePython(machine, "python3");
    const found = JSON.stringify({ executable, library, version: "3.12.1", freeThreaded: false, debug: false });
    machine.write("tooling/setup/src/print-interpreter.ts", `console.log(${JSON.stringify(found)});`);
    machine.write("node_modules/vitest/vitest.mjs", VITEST);
    machine.write("tooling/python/src/main.ts", TOOL);
    machine.command(
      "npm",
      `while [ "$1" != --prefix ]; do shift; done; mkdir -p "$2/node_modules/@pnpm/exe.linux-x64"
printf '#!/bin/sh\\nPATH=/usr/bin:/bin; echo pnpm "$@" >> ${join(machine.root, "log")}; mkdir -p node_modules; touch node_modules/.modules.yaml' \\
  > "$2/node_modules/@pnpm/exe.linux-x64/pnpm"; chmod +x "$2/node_modules/@pnpm/exe.linux-x64/pnpm"`,
    );
  });
  afterEach(() => machine[Symbol.dispose]());

  const main = () => join(machine.root, "tooling/setup/src/main.mjs");
  function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, [main(), ...args], {
      encoding: "utf8",
      cwd: machine.root,
      env: { ...machine.env, PATH: machine.bin(), ...env },
    });
  }

  test("setup does the steps in order, a line for each that worked; the second time it is silent and runs nothing", () => {
    const first = run(["setup"]);
    expect(first.status).toBe(0);
    expect(first.stdout).toBe("");
    expect(
      first.stderr
        .replaceAll(/\(.*\)/g, "(time)")
        .trim()
        .split("\n"),
    ).toEqual([
      "set-up: pnpm: 12.21.0 (time)",
      "set-up: packages: 1 workspace packages installed (time)",
      `set-up: Python: 3.12.1, ${join(machine.bin(), "python3")} (time)`,
      "set-up: virtual environment: packages from PyPI (time)",
    ]);
    machine.forgetCalls();
    const second = run(["setup"]);
    expect([second.status, second.stdout, second.stderr]).toEqual([0, "", ""]);
    expect(machine.calls()).toEqual([]);
  });

  test("--quiet does the same and says nothing", () => {
    const { status, stdout, stderr } = run(["--quiet", "setup"]);
    expect([status, stdout, stderr]).toEqual([0, "", ""]);
    expect(machine.calls()).toContain("pnpm install --frozen-lockfile");
  });

  test("test passes its arguments to vitest, gives it the environment's Python, and ends with the counts", () => {
    const { status, stdout } = run(["-q", "test", "--project", "unit", "a b"], { REPORT });
    expect(status).toBe(0);
    expect(stdout.trim().split("\n")).toEqual([
      "vitest run --project unit a b",
      `python ${join(machine.root, ".venv/bin/python")}`,
      "skipped 1: no NumPy",
      "  n",
      "2 passed, 0 failed, 1 skipped",
    ]);
  });

  test("test without arguments is the whole suite: it goes on with other builds of Python, and counts all as one", () => {
    const { status, stdout } = run(["-q", "test"], { REPORT });
    expect(status).toBe(0);
    expect(stdout.trim().split("\n")).toEqual([
      "vitest run",
      `python ${join(machine.root, ".venv/bin/python")}`,
      "tool test free-threaded",
      "tool test debug",
      "skipped 2: no build",
      "  the suite on free-threaded",
      "  the suite on debug",
      "skipped 1: no NumPy",
      "  n",
      "4 passed, 0 failed, 3 skipped",
    ]);
  });

  test("test keeps vitest's exit status, and counts a run that reported nothing as a failure", () => {
    const { status, stdout } = run(["-q", "test"], { STATUS: "13" });
    expect(status).toBe(13);
    expect(stdout.trim().split("\n").at(-1)).toBe("2 passed, 1 failed, 2 skipped");
    const help = run(["-q", "test", "--help"]);
    expect([help.status, help.stdout.trim().split("\n").at(-1)]).toEqual([0, expect.stringMatching(/^python /)]);
  });

  test("test leaves the counts to a caller that asks for them", () => {
    const file = join(machine.root, "counts.json");
    const { stdout } = run(["-q", "test"], { REPORT, TAIPAN_COUNTS: file });
    expect(stdout).not.toContain("passed");
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ passed: 4, failed: 0 });
  });

  test("start runs the application with the arguments and says in a sentence when there is none", () => {
    const missing = run(["-q", "start"]);
    expect([missing.status, missing.stderr]).toEqual([
      1,
      "Cannot start the application: this checkout has no apps/digits/src/main.ts\n",
    ]);
    machine.write(
      "apps/digits/src/main.ts",
      `console.log(process.argv.slice(2).join(), process.execArgv.join()); process.exitCode = 5;`,
    );
    const { status, stdout } = run(["start", "--epochs", "3"]);
    expect([status, stdout]).toEqual([5, "--epochs,3 --conditions=@taipan/source\n"]);
  });

  test("exec and env give other programs the same tools", () => {
    const { stdout } = run(["-q", "exec", "sh", "-c", "echo $TAIPAN_PYTHON; command -v node"], {
      PATH: `${machine.bin()}:/bin:/usr/bin`,
    });
    expect(stdout.trim().split("\n")).toEqual([join(machine.root, ".venv/bin/python"), process.execPath]);
    expect(run(["-q", "env"]).stdout).toContain(`export TAIPAN_PYTHON='${join(machine.root, ".venv/bin/python")}'\n`);
    expect(run(["-q", "exec", "no-such-tool"]).stderr).toBe(
      'Cannot run "no-such-tool": it is neither on PATH nor among the packages\n',
    );
  });

  test("a failed step is a sentence, the end of what the command said, and status 1", () => {
    machine.command("npm", "echo 'npm error code ENETUNREACH'; exit 1");
    const { status, stdout, stderr } = run(["setup"]);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(
      /^Cannot bring @pnpm\/exe\.linux-x64 12\.21\.0 from the npm registry: .* ended with status 1\n {2}npm error code ENETUNREACH\n$/,
    );
  });

  test("a mistake on the command line is a sentence and status 2", () => {
    expect(run(["tset"])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/^Cannot understand "tset"/),
    });
    expect(run(["--help"])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage: /), stderr: "" });
  });

  test("a signal reaches the program that runs in its place, and decides the status", async () => {
    machine.write("apps/digits/src/main.ts", `console.log("up"); setInterval(() => {}, 1000);`);
    run(["setup"]);
    const child = spawn(process.execPath, [main(), "start"], { env: { ...machine.env, PATH: machine.bin() } });
    const status = new Promise((resolve) => void child.on("close", resolve));
    child.stdout.once("data", () => void child.kill("SIGTERM"));
    expect(await status).toBe(143);
  });
});
