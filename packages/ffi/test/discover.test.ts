import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { realHost } from "../src/discover/host.ts";
import { type PythonLocation, listPythons, locate } from "../src/discover/locate.ts";

const CHILD = fileURLToPath(new URL("fixtures/discover/locate-in-child.ts", import.meta.url));

/** What the child printed. */
interface Outcome {
  readonly before: string | null;
  readonly location?: Omit<PythonLocation, "version"> & { readonly version: string };
  readonly opened?: { readonly version: string; readonly freeThreaded: boolean; readonly debug: boolean };
  readonly message?: string;
}

let temporary: string;
let pythons: readonly PythonLocation[];

/** This machine without the choices of whoever runs the tests, and with a cache of its own. */
function plainEnv(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const ours = /^(?:TAIPAN_|PYO3_|PYTHON|VIRTUAL_ENV|CONDA_)/;
  const rest = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return { ...Object.fromEntries(rest), XDG_CACHE_HOME: join(temporary, "cache"), ...extra };
}

async function inChild(flags: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, ...flags], {
    env: plainEnv(env),
    cwd: temporary,
  });
  return JSON.parse(stdout) as Outcome;
}

/** `sys` attributes as the interpreter prints them when it is asked without any of our code. */
function ask({ executable, library }: PythonLocation, ...expressions: readonly string[]): readonly string[] {
  const code = `import sys\n${expressions.map((expression) => `print(${expression})`).join("\n")}`;
  // A build that was moved starts only when told where its library is.
  const libraries = dirname(library ?? "");
  const env = plainEnv({ LD_LIBRARY_PATH: libraries, DYLD_LIBRARY_PATH: libraries });
  return execFileSync(executable ?? "", ["-c", code], { encoding: "utf8", env })
    .trimEnd()
    .split("\n");
}

/** An interpreter that can make environments, and its location. */
function makeVenv(folder: string): PythonLocation | undefined {
  for (const python of pythons) {
    if (python.executable === undefined) continue;
    try {
      execFileSync(python.executable, ["-m", "venv", "--without-pip", folder], { stdio: "pipe", env: plainEnv() });
      return python;
    } catch {
      rmSync(folder, { recursive: true, force: true }); // Debian without python3-venv
    }
  }
  return undefined;
}

beforeAll(() => {
  temporary = realpathSync(mkdtempSync(join(tmpdir(), "taipan-discover-")));
  const chosen = process.env["TAIPAN_PYTHON"];
  pythons = listPythons({ ...(chosen && { python: chosen }), env: plainEnv(), cwd: temporary });
});

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

beforeEach((context) => {
  if (pythons.length === 0) context.skip("no Python with a shared library is installed");
});

test("[BLD-34] [SYN-18] every Python of this machine is described as it describes itself, and its library opens", async (context) => {
  const withExecutable = pythons.filter(({ executable }) => executable !== undefined);
  if (withExecutable.length === 0) context.skip("only a libpython without an interpreter is installed");
  for (const python of withExecutable) {
    const executable = python.executable ?? "";
    const [prefix, basePrefix, threads] = ask(
      python,
      "sys.prefix",
      "sys.base_prefix",
      "'free-threading' in sys.version",
    );
    expect([python.prefix, python.basePrefix, String(python.freeThreaded)]).toEqual([
      prefix,
      basePrefix,
      threads === "True" ? "true" : "false",
    ]);
    const { location, opened, message } = await inChild(["--python", executable]);
    expect(message).toBeUndefined();
    expect(location?.library).toBe(python.library);
    const { version, freeThreaded, debug } = python;
    expect(opened).toEqual({ version: version.toString(), freeThreaded, debug });
  }
});

test("[BLD-34] pyenv's versions are found where pyenv keeps them, and its shim leads to one of them", (context) => {
  const root = process.env["PYENV_ROOT"] ?? join(process.env["HOME"] ?? "", ".pyenv");
  const ofPyenv = pythons.filter(({ basePrefix }) => basePrefix?.startsWith(join(root, "versions")));
  if (ofPyenv.length === 0) context.skip("pyenv has no version with a shared library");
  for (const { basePrefix, version } of ofPyenv) expect(basePrefix).toBe(join(root, "versions", version.toString()));
  for (const { version } of ofPyenv) {
    const shims = {
      PATH: `${join(root, "shims")}${delimiter}${process.env["PATH"]}`,
      PYENV_VERSION: version.toString(),
    };
    const { rule, executable } = locate({ env: plainEnv(shims), cwd: temporary });
    expect([rule, executable]).toEqual(["PATH python3", join(root, "versions", version.toString(), "bin", "python3")]);
  }
});

test("[BLD-34] the distribution's own Python is found with an empty PATH", (context) => {
  const own = pythons.find(({ executable }) => executable && dirname(executable) === "/usr/bin");
  if (!own) context.skip("the distribution's Python has no shared library");
  const options = { env: plainEnv({ PATH: "" }), host: { ...realHost(), home: undefined }, cwd: temporary };
  const found = listPythons(options).find(({ library }) => library === own?.library);
  expect(found).toMatchObject({ rule: "system", library: own?.library, version: own?.version });
});

describe("a virtual environment", () => {
  test("[BLD-28] [BLD-01] is found by VIRTUAL_ENV and as .venv, and told as such", async (context) => {
    const project = join(temporary, "project");
    const venv = join(project, ".venv");
    const base = makeVenv(venv);
    if (!base) context.skip("no Python here can make a venv");
    const active = locate({ env: plainEnv({ VIRTUAL_ENV: venv }), cwd: temporary });
    expect(active).toMatchObject({
      rule: "VIRTUAL_ENV",
      prefix: venv,
      basePrefix: base?.basePrefix,
      library: base?.library,
    });
    expect(ask(active, "sys.prefix", "sys.base_prefix")).toEqual([active.prefix, active.basePrefix]);
    const below = join(project, "src", "deep");
    mkdirSync(below, { recursive: true });
    expect(locate({ env: plainEnv(), cwd: below })).toMatchObject({
      rule: ".venv",
      prefix: venv,
      library: base?.library,
    });
    const { location } = await inChild([], { TAIPAN_PYTHON: venv });
    expect(location).toMatchObject({ rule: "TAIPAN_PYTHON", prefix: venv });
  });

  test("whose base interpreter is gone is refused with a sentence", () => {
    const venv = join(temporary, "orphan");
    mkdirSync(join(venv, "bin"), { recursive: true });
    writeFileSync(join(venv, "pyvenv.cfg"), "home = /gone/bin\n");
    symlinkSync("/gone/bin/python3", join(venv, "bin", "python3"));
    expect(() => locate({ env: plainEnv({ VIRTUAL_ENV: venv }), cwd: temporary })).toThrow(
      'its base interpreter in "/gone/bin" is gone',
    );
  });
});

describe("a process that has loaded libpython", () => {
  test("[ATT-49] keeps it, and refuses another one by naming both", async (context) => {
    // A library that was put outside its installation, as an unpacked debug build is, does not lead back to it.
    const first = pythons.find(({ library, basePrefix }) => basePrefix && library?.startsWith(basePrefix));
    const other = pythons.find(({ library }) => library !== first?.library);
    if (!other) context.skip("there are no two Pythons with shared libraries");
    assert.ok(typeof first?.library === "string" && typeof other?.library === "string");
    const real = realpathSync(first.library);
    const kept = await inChild(["--open", first.library], { VIRTUAL_ENV: other.prefix });
    expect(kept).toMatchObject({
      before: real,
      location: { rule: "loaded", library: real, basePrefix: first.basePrefix },
    });
    const refused = await inChild(["--open", first.library, "--python", other.library]);
    expect(refused.message).toContain(`this process has loaded "${real}" already, not "${other.library}"`);
    const same = await inChild(["--open", first.library, "--python", first.library]);
    expect(same.location?.rule).toBe("option");
  });
});

describe("programs that are no Python", () => {
  const scripts = {
    hangs: ["exec sleep 60", "it did not answer within 0.3 s"],
    dies: ["kill -9 $$", "it was ended by SIGKILL"],
    fails: ["echo first >&2; echo second >&2; exit 3", "it ended with status 3: first"],
    talks: ["echo hello", "it does not answer as a Python interpreter does"],
  } as const;

  test.each(Object.entries(scripts))("a script that %s is a reason, not a crash", (name, [body, why]) => {
    const file = join(temporary, name);
    writeFileSync(file, `#!/bin/sh\n${body}\n`);
    chmodSync(file, 0o755);
    const host = realHost({ env: plainEnv(), cwd: temporary }, 300);
    expect(() => locate({ python: file, host })).toThrow(`option "${file}": ${why}`);
  });

  test("a file without permission to run it is a reason too", () => {
    const file = join(temporary, "python-data");
    writeFileSync(file, "data");
    expect(() => locate({ python: file, env: plainEnv() })).toThrow("it cannot be run (EACCES)");
  });
});

describe("the cache", () => {
  test("survives writers that run at the same time, and leaves no drafts", async () => {
    const cache = join(temporary, "shared cache");
    const python = pythons[0]?.executable ?? pythons[0]?.library ?? "";
    const outcomes = await Promise.all([1, 2, 3].map(() => inChild(["--python", python], { XDG_CACHE_HOME: cache })));
    for (const { location } of outcomes) expect(location).toEqual(outcomes[0]?.location);
    const folder = join(cache, "taipan", "interpreters");
    const files = pythons[0]?.executable === undefined ? [] : readdirSync(folder);
    for (const file of files) {
      expect(file).toMatch(/^[0-9a-f]{16}\.json$/);
      expect(JSON.parse(readFileSync(join(folder, file), "utf8"))).toMatchObject({ format: 1 });
    }
    expect(files.length).toBeLessThanOrEqual(1);
  });

  test("is left alone where it cannot be written", () => {
    const python = pythons[0]?.executable ?? "";
    const blocked = join(temporary, "a-file");
    writeFileSync(blocked, "");
    const { library } = locate({
      python,
      env: plainEnv({ XDG_CACHE_HOME: join(blocked, "below") }),
      cwd: dirname(blocked),
    });
    expect(library).toBe(pythons[0]?.library);
  });
});
