import { describe, expect, test } from "vitest";
import { type FakeMachine, failing, fakeHost } from "../../test/fixtures/discover/fake-host.ts";
import { LibPythonNotFoundError } from "../errors.ts";
import { type LocateOptions, listPythons, locate, surveyPythons } from "./locate.ts";

/** A machine on which every rule could match: its own Python for each. */
function machine(env: NodeJS.ProcessEnv, more: FakeMachine = {}): FakeMachine {
  const prefixes = ["/a", "/b", "/c", "/conda", "/base", "/p1", "/p2", "/home/ada/.pyenv/versions/3.12.3"];
  return {
    home: "/home/ada",
    cwd: "/work/project/src",
    ...more,
    env: { PATH: "/p1/bin:/p2/bin", ...env },
    programs: { ...Object.fromEntries(prefixes.map((prefix) => [`${prefix}/bin/python3`, {}])), ...more.programs },
    files: {
      ...Object.fromEntries(prefixes.map((prefix) => [`${prefix}/lib/libpython3.12.so.1.0`, "elf"])),
      ...venvFiles("/venv", "/base"),
      ...venvFiles("/work/project/.venv", "/base"),
      ...more.files,
    },
  };
}

function caught(options: LocateOptions): LibPythonNotFoundError {
  try {
    locate(options);
  } catch (error) {
    if (error instanceof LibPythonNotFoundError) return error;
    throw error;
  }
  throw new Error("Cannot compare an error: locate() found something");
}

function ruleAndExecutable(options: LocateOptions): string {
  const { rule, executable } = locate(options);
  return `${rule}: ${executable}`;
}

/** Files of a virtual environment. */
function venvFiles(prefix: string, base: string): FakeMachine["files"] {
  return {
    [`${prefix}/pyvenv.cfg`]: `home = ${base}/bin\n`,
    [`${prefix}/bin/python3`]: { link: `${base}/bin/python3` },
  };
}

/** What a value of `TAIPAN_PYTHON` leads to. */
function wished(TAIPAN_PYTHON: string): string {
  const { executable, library } = locate({ host: fakeHost(machine({ TAIPAN_PYTHON })) });
  return `${executable} ${library}`;
}

/** What the name of a library file alone tells. */
function buildOf(name: string): string {
  const host = fakeHost({ files: { [`/lib/${name}`]: "elf" } });
  const { version, freeThreaded, debug } = locate({ python: `/lib/${name}`, host });
  return `${version.toString()} ${freeThreaded} ${debug}`;
}

/** Why a program is refused as a Python. */
function reasonAgainst(program: ReturnType<typeof failing>): string | undefined {
  return caught({ python: "/x/python", host: fakeHost({ programs: { "/x/python": program } }) }).probes[0]?.why;
}

/** Starts with `PYTHONHOME` only, and without any other variable of Python. */
function needsHome(env: NodeJS.ProcessEnv): object {
  return env["PYTHONHOME"] === "/home/py" && env["PYTHONPATH"] === undefined
    ? { prefix: "/home/py" }
    : failing("it ended with status 1");
}

describe("order", () => {
  const without = { files: { "/work/project/.venv/pyvenv.cfg": { link: "/nowhere" } } };

  test.each([
    [{ TAIPAN_PYTHON: "/a", PYO3_PYTHON: "/b", VIRTUAL_ENV: "/venv" }, {}, "TAIPAN_PYTHON: /a/bin/python3"],
    [{ PYO3_PYTHON: "/b/bin/python3", VIRTUAL_ENV: "/venv" }, {}, "PYO3_PYTHON: /b/bin/python3"],
    [{ VIRTUAL_ENV: "/venv", CONDA_PREFIX: "/conda" }, {}, "VIRTUAL_ENV: /venv/bin/python3"],
    [{ CONDA_PREFIX: "/conda" }, {}, "CONDA_PREFIX: /conda/bin/python3"],
    [{}, {}, ".venv: /work/project/.venv/bin/python3"],
    [{}, without, "PATH python3: /p1/bin/python3"],
    [{ PATH: "" }, without, "pyenv: /home/ada/.pyenv/versions/3.12.3/bin/python3"],
  ])("[BLD-01] [ATT-49] %j: the rule that matched is told", (env, more, expected) => {
    expect(ruleAndExecutable({ host: fakeHost(machine(env, more)) })).toBe(expected);
  });

  test("[ATT-49] the option goes before every variable, and the trail ends with what was chosen", () => {
    const location = locate({ python: "/c", host: fakeHost(machine({ TAIPAN_PYTHON: "/a" })) });
    expect(location.trail).toEqual([{ rule: "option", what: "/c", why: "chosen" }]);
    expect(location.version.toString()).toBe("3.12.3");
  });

  test("[BLD-01] of two active environments the one first on PATH was activated last", () => {
    const both = { VIRTUAL_ENV: "/venv", CONDA_PREFIX: "/conda" };
    const inner = (PATH: string): string => ruleAndExecutable({ host: fakeHost(machine({ ...both, PATH })) });
    expect(inner("/conda/bin:/venv/bin:/p1/bin")).toBe("CONDA_PREFIX: /conda/bin/python3");
    expect(inner("/venv/bin:/conda/bin:/p1/bin")).toBe("VIRTUAL_ENV: /venv/bin/python3");
  });

  test("conda's base, which every shell activates, yields to the project's .venv", () => {
    const env = { CONDA_PREFIX: "/conda", CONDA_DEFAULT_ENV: "base" };
    expect(ruleAndExecutable({ host: fakeHost(machine(env)) })).toBe(".venv: /work/project/.venv/bin/python3");
    expect(ruleAndExecutable({ host: fakeHost(machine(env, without)) })).toBe("CONDA_PREFIX: /conda/bin/python3");
  });

  test("a .venv above the working folder is run only if it belongs to someone trusted", () => {
    const owners = { "/work/project/.venv": 4242 };
    const location = locate({ host: fakeHost(machine({}, { owners })) });
    expect(location.rule).toBe("PATH python3");
    expect(location.trail).toContainEqual({
      rule: ".venv",
      what: "/work/project/.venv",
      why: "it belongs to another user",
    });
    const inside = fakeHost({ ...machine({}, { owners }), cwd: "/work/project" });
    expect(locate({ host: inside }).rule).toBe(".venv");
  });

  test("[BLD-28] an active venv keeps its own executable and prefix over its base's library", () => {
    const { executable, prefix, basePrefix, library } = locate({ host: fakeHost(machine({ VIRTUAL_ENV: "/venv" })) });
    expect([executable, prefix, basePrefix, library]).toEqual([
      "/venv/bin/python3",
      "/venv",
      "/base",
      "/base/lib/libpython3.12.so.1.0",
    ]);
  });

  test("an environment variable that points nowhere is passed over, and that is told", () => {
    const location = locate({ host: fakeHost(machine({ VIRTUAL_ENV: "/deleted" })) });
    expect(location.rule).toBe(".venv");
    expect(location.trail[0]).toEqual({ rule: "VIRTUAL_ENV", what: "/deleted", why: "no such folder" });
  });

  test("on PATH the search goes on behind what cannot be used", () => {
    const broken = failing(
      "it ended with status 1",
      "Fatal Python error: init_fs_encoding\n\nCurrent thread\n  <no Python frame>",
    );
    const host = fakeHost(machine({}, { ...without, programs: { "/p1/bin/python3": broken } }));
    const { rule, executable, trail } = locate({ host });
    expect([rule, executable]).toEqual(["PATH python3", "/p2/bin/python3"]);
    expect(trail.at(-2)).toEqual({
      rule: "PATH python3",
      what: "/p1/bin/python3",
      why: "it ended with status 1: Fatal Python error: init_fs_encoding",
    });
  });
});

describe("wishes", () => {
  test("[BLD-01] TAIPAN_PYTHON may be an executable, a command, a library, or a folder, relative ones too", () => {
    const expected = "/p2/bin/python3 /p2/lib/libpython3.12.so.1.0";
    expect(wished("/p2/bin/python3")).toBe(expected);
    expect(wished("/p2")).toBe(expected);
    expect(wished("../../../p2")).toBe(expected);
    expect(wished("python3")).toBe("/p1/bin/python3 /p1/lib/libpython3.12.so.1.0");
    expect(wished("/p2/lib/libpython3.12.so.1.0")).toBe("undefined /p2/lib/libpython3.12.so.1.0");
  });

  test("a library's interpreter tells more than its name, where the standard library leads to it", () => {
    const files = { "/p2/lib/python3.12/os.py": "" };
    const { executable, version, basePrefix } = locate({
      python: "/p2/lib/libpython3.12.so.1.0",
      host: fakeHost(machine({}, { files })),
    });
    expect([executable, version.toString(), basePrefix]).toEqual(["/p2/bin/python3", "3.12.3", "/p2"]);
  });

  test("[SYN-18] a library's name tells a free-threaded or debug build", () => {
    expect(buildOf("libpython3.14t.so.1.0")).toBe("3.14.0 true false");
    expect(buildOf("libpython3.11d.so.1.0")).toBe("3.11.0 false true");
    expect(buildOf("libpython3.13td.so")).toBe("3.13.0 true true");
  });

  test("[ATT-49] a wish that leads nowhere is an error, though others could be used", () => {
    const error = caught({ host: fakeHost(machine({ TAIPAN_PYTHON: "/gone/python3" })) });
    expect(error.probes).toEqual([{ what: 'TAIPAN_PYTHON "/gone/python3"', why: "no such file or folder" }]);
    expect(error.message).toMatch(/^Cannot find libpython: .*set TAIPAN_PYTHON to .* or unset it\n/);
  });

  test("libraries that are no libpython of a version are refused", () => {
    const host = fakeHost({ files: { "/lib/libpython3.so": "forwarder", "/lib/libc.so.6": "elf" } });
    for (const python of ["/lib/libpython3.so", "/lib/libc.so.6"]) {
      expect(caught({ python, host }).probes[0]?.why).toBe("its name is not that of a libpython with a version");
    }
  });
});

describe("refusals", () => {
  test("[ATT-49][BLD-06] the error names every place that was looked at, with its reason", () => {
    const host = fakeHost({
      home: "/home/ada",
      cwd: "/work",
      env: { VIRTUAL_ENV: "/deleted", PATH: "/old/bin:/pypy/bin:/graal/bin:/ls/bin" },
      programs: {
        "/old/bin/python3": { version: "3.8.18 (default, x) [GCC]" },
        "/pypy/bin/python3": { implementation: "pypy", version: "3.10.14 (PyPy 7.3.17)" },
        "/graal/bin/python3": { implementation: "graalpy", version: "3.11.7 (GraalPy 24.1)" },
        "/ls/bin/python3": { stdout: "what?", stderr: "", problem: undefined },
        "/home/ada/.pyenv/versions/3.16.0/bin/python3": { version: "3.16.0" },
      },
    });
    const { message, probes, code } = caught({ host });
    expect(code).toBe("TAIPAN_LIBPYTHON_NOT_FOUND");
    for (const line of [
      'VIRTUAL_ENV "/deleted": no such folder',
      "CONDA_PREFIX: not set",
      '.venv "/work/.venv": not there, nor in a folder above',
      'PATH python3 "/old/bin/python3": Python 3.8.18: versions 3.9 to 3.15 are supported',
      'PATH python3 "/pypy/bin/python3": it is PyPy, and only CPython can be embedded',
      'PATH python3 "/graal/bin/python3": it is GraalPy, and only CPython can be embedded',
      'PATH python3 "/ls/bin/python3": it does not answer as a Python interpreter does',
      'PATH python "python": not on PATH',
      'pyenv "/home/ada/.pyenv/versions/3.16.0": versions 3.9 to 3.15 are supported',
      'uv "/home/ada/.local/share/uv/python": not there',
      'conda "/opt/conda": not there',
      'nix "/home/ada/.nix-profile": not there',
    ]) {
      expect(message).toContain(`\n  ${line}`);
    }
    expect(message.split("\n")).toHaveLength(probes.length + 1);
    expect(message).toMatch(
      /^Cannot find libpython: none of \d+ candidates can be used, install a Python 3.9 to 3.15 /,
    );
    expect(host.runs).not.toContain("/home/ada/.pyenv/versions/3.16.0/bin/python3");
  });

  test("[BLD-08] a static Python is refused with the ways to get a shared one", () => {
    const programs = { "/usr/local/bin/python3": { shared: false, ldlibrary: "libpython3.12.a" } };
    const files = { "/usr/local/lib/libpython3.12.a": "archive" };
    const { message } = caught({ python: "/usr/local", host: fakeHost({ programs, files }) });
    expect(message).toContain(
      "it is linked statically and has no shared library: no libpython3.12.so.1.0 or libpython3.12.so in /usr/local/lib",
    );
    for (const way of ["apt install libpython3.12 or python3-dev", "--enable-shared", "uv or conda", "TAIPAN_PYTHON"]) {
      expect(message.split("\n")[0]).toContain(way);
    }
  });

  test("[BLD-08] macOS and Windows have their own ways", () => {
    const mac = fakeHost({ platform: "darwin", programs: { "/opt/p/bin/python3": { shared: false } } });
    expect(caught({ python: "/opt/p", host: mac }).message).toContain("Homebrew (brew install python@3.12)");
    const windows = fakeHost({ platform: "win32", programs: { "C:\\p\\python.exe": { prefix: "C:\\p" } } });
    expect(caught({ python: "C:\\p", host: windows }).message).toMatch(
      /its shared library is missing: no python312\.dll.*in C:\\p/,
    );
  });

  test("[SYN-19] ABI flags whose layouts are unknown are refused, not guessed at", () => {
    const programs = { "/x/bin/python3": { version: "3.14.0 (main)", abiflags: "q" } };
    const host = fakeHost({ programs, files: { "/x/lib/libpython3.14q.so.1.0": "elf" } });
    const why = 'ABI flags "q" are not known';
    expect(caught({ python: "/x", host }).probes[0]?.why).toContain(why);
    expect(caught({ python: "/x/lib/libpython3.14q.so.1.0", host }).probes[0]?.why).toContain(why);
  });

  test("an environment whose base interpreter was removed says so, and no other Python takes its place", () => {
    const files = { "/base/bin/python3": { link: "/nowhere" } };
    const { message } = caught({ host: fakeHost(machine({ VIRTUAL_ENV: "/venv" }, { files })) });
    expect(message).toContain('VIRTUAL_ENV "/venv": its base interpreter in "/base/bin" is gone');
    expect(message).toContain("recreate or leave the environment");
  });

  test("an active environment of an unsupported Python is an error, not a reason to take another", () => {
    const host = fakeHost(
      machine({ VIRTUAL_ENV: "/venv" }, { programs: { "/base/bin/python3": { version: "3.7.1 (x)" } } }),
    );
    expect(caught({ host }).probes).toEqual([
      { what: 'VIRTUAL_ENV "/venv/bin/python3"', why: "Python 3.7.1: versions 3.9 to 3.15 are supported" },
    ]);
  });

  test("Python 2, a Python that hangs and a home that is wrong are each told as what they are", () => {
    expect(reasonAgainst(failing("it ended with status 2", "Unknown option: -I\nusage: python [option]"))).toBe(
      "it is older than Python 3.4",
    );
    expect(reasonAgainst(failing("it did not answer within 10 s"))).toBe("it did not answer within 10 s");
    const traceback = "Traceback (most recent call last):\n  File x\nModuleNotFoundError: No module named 'json'";
    expect(reasonAgainst(failing("it ended with status 1", traceback))).toBe(
      "it ended with status 1: ModuleNotFoundError: No module named 'json'",
    );
  });

  test("PYTHONHOME is left out of the question, unless the interpreter needs it", () => {
    const host = fakeHost({
      env: { PYTHONHOME: "/home/py", PYTHONPATH: "/shadow" },
      programs: { "/x/bin/python3": needsHome },
      files: { "/home/py/lib/libpython3.12.so.1.0": "elf" },
    });
    expect(locate({ python: "/x", host }).library).toBe("/home/py/lib/libpython3.12.so.1.0");
  });
});

describe("listPythons()", () => {
  test("gives every usable Python once, in order, the environments apart from their base", () => {
    const programs = { "/p2/bin/python3": { version: "3.8.1" } };
    const found = listPythons({
      host: fakeHost(
        machine({ TAIPAN_PYTHON: "/a", VIRTUAL_ENV: "/venv", PATH: "/p1/bin:/p2/bin:/base/bin" }, { programs }),
      ),
    });
    expect(found.map(({ rule, executable }) => `${rule}: ${executable}`)).toEqual([
      "TAIPAN_PYTHON: /a/bin/python3",
      "VIRTUAL_ENV: /venv/bin/python3",
      ".venv: /work/project/.venv/bin/python3",
      "PATH python3: /p1/bin/python3",
      "PATH python3: /base/bin/python3",
      "pyenv: /home/ada/.pyenv/versions/3.12.3/bin/python3",
    ]);
  });

  test("[BLD-06][BLD-15] surveyPythons() tells why those that are left out are", () => {
    const programs = {
      "/p1/bin/python3": { implementation: "pypy", version: "3.10.14 (PyPy 7.3.17)" },
      "/p2/bin/python3": { implementation: "graalpy", version: "3.11.7 (GraalPy 24.1)" },
    };
    const files = { "/home/ada/.pyenv/versions/3.8.1/bin/python3": "elf", "/opt/conda/nothing": "" };
    const { pythons, refused } = surveyPythons({ host: fakeHost(machine({}, { programs, files })) });
    expect(pythons.map(({ rule }) => rule)).toEqual([".venv", "pyenv"]);
    expect(refused).toEqual([
      { rule: "PATH python3", what: "/p1/bin/python3", why: "it is PyPy, and only CPython can be embedded" },
      { rule: "PATH python3", what: "/p2/bin/python3", why: "it is GraalPy, and only CPython can be embedded" },
      { rule: "pyenv", what: "/home/ada/.pyenv/versions/3.8.1", why: "versions 3.9 to 3.15 are supported" },
    ]);
  });
});
