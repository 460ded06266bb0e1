import { describe, expect, test } from "vitest";
import { type FakeHost, type FakeMachine, fakeHost } from "../../test/fixtures/discover/fake-host.ts";
import { loadedLibrary } from "./loaded.ts";
import { locate } from "./locate.ts";

const LIBRARY = "/p/lib/libpython3.12.so.1.0";

function maps(...files: readonly string[]): string {
  const anonymous = "7f0000000000-7f0000001000 rw-p 00000000 00:00 0 ";
  return [
    anonymous,
    ...files.map((file) => `7f12a0000000-7f12a0100000 r-xp 00001000 08:01 1234567      ${file}`),
    "",
  ].join("\n");
}

/** A process that has loaded `/p`'s library; `/q` is another Python. */
function process(more: FakeMachine = {}): FakeHost {
  return fakeHost({
    ...more,
    programs: { "/p/bin/python3": {}, "/q/bin/python3": { version: "3.11.9 (x)" }, ...more.programs },
    files: {
      [LIBRARY]: "elf",
      "/p/lib/libpython3.12.so": { link: "libpython3.12.so.1.0" },
      "/p/lib/python3.12/os.py": "",
      "/q/lib/libpython3.11.so.1.0": "elf",
      "/venv/pyvenv.cfg": "home = /p/bin\n",
      "/venv/bin/python": { link: "/p/bin/python3" },
      "/proc/self/maps": maps("/usr/bin/node", "/p/lib/libpython3.so", LIBRARY, LIBRARY, "[stack]"),
      ...more.files,
    },
  });
}

describe("loadedLibrary()", () => {
  test("reads it from the mappings on Linux, also after an upgrade replaced the file", () => {
    expect(loadedLibrary(process())).toBe(LIBRARY);
    expect(loadedLibrary(process({ files: { "/proc/self/maps": maps(`${LIBRARY} (deleted)`) } }))).toBe(LIBRARY);
    expect(loadedLibrary(process({ files: { "/proc/self/maps": maps("/a folder/libpython3.9.so.1.0") } }))).toBe(
      "/a folder/libpython3.9.so.1.0",
    );
    expect(loadedLibrary(fakeHost({}))).toBeUndefined();
  });

  test("takes the list of libraries elsewhere", () => {
    const framework = "/Library/Frameworks/Python.framework/Versions/3.12/Python";
    expect(loadedLibrary(fakeHost({ platform: "darwin", sharedObjects: ["/usr/lib/dyld", framework] }))).toBe(
      framework,
    );
    const dll = "C:\\Python312\\python312.dll";
    const sharedObjects = ["C:\\Windows\\System32\\ntdll.dll", "C:\\Python312\\python3.dll", dll];
    expect(loadedLibrary(fakeHost({ platform: "win32", sharedObjects }))).toBe(dll);
    expect(loadedLibrary(fakeHost({ sharedObjects: ["/lib/libpython3.10.so.1.0"] }))).toBe("/lib/libpython3.10.so.1.0");
  });

  test("is null where the process itself exports CPython", () => {
    expect(loadedLibrary(fakeHost({ processExecutable: "/usr/bin/python3.11" }))).toBeNull();
    expect(
      loadedLibrary(fakeHost({ processExecutable: "/usr/bin/python3.11", exportsSymbol: () => false })),
    ).toBeUndefined();
    const application = { processExecutable: "/opt/app", exportsSymbol: (name: string) => name === "Py_GetVersion" };
    expect(loadedLibrary(fakeHost(application))).toBeNull();
  });
});

describe("locate() in a process that has loaded libpython", () => {
  test("[ATT-49] takes what is loaded before the active environment, which may be another Python's", () => {
    const { rule, library, executable, trail } = locate({ host: process({ env: { VIRTUAL_ENV: "/q" } }) });
    expect([rule, library, executable]).toEqual(["loaded", LIBRARY, "/p/bin/python3"]);
    expect(trail).toEqual([{ rule: "loaded", what: LIBRARY, why: "chosen" }]);
  });

  test("[BLD-28] an active environment of the loaded library stays active", () => {
    const { rule, library, executable, prefix } = locate({ host: process({ env: { VIRTUAL_ENV: "/venv" } }) });
    expect([rule, library, executable, prefix]).toEqual(["loaded", LIBRARY, "/venv/bin/python", "/venv"]);
  });

  test("a wish for the same library is granted, under any of its names", () => {
    expect(locate({ python: "/venv", host: process() })).toMatchObject({ rule: "option", prefix: "/venv" });
    expect(locate({ python: "/p/lib/libpython3.12.so", host: process() }).rule).toBe("option");
  });

  test("a wish for another one is an error that names both", () => {
    const host = process({ env: { TAIPAN_PYTHON: "/q" } });
    expect(() => locate({ host })).toThrow(
      "Cannot find libpython: none of 1 candidates can be used, a process has one libpython\n" +
        `  TAIPAN_PYTHON "/q": this process has loaded "${LIBRARY}" already, not "/q/lib/libpython3.11.so.1.0"`,
    );
  });

  test("inside a static python3 no file is opened, and only that python3 may be asked for", () => {
    const executable = "/s/bin/python3.12";
    const machine = {
      processExecutable: executable,
      programs: { [executable]: { shared: false } },
      files: { "/proc/self/maps": maps(executable), "/s/bin/python3": { link: "python3.12" } },
    };
    const { rule, library, basePrefix } = locate({ host: process(machine) });
    expect([rule, library, basePrefix]).toEqual(["loaded", null, "/s"]);
    expect(locate({ python: "/s", host: process(machine) })).toMatchObject({ rule: "option", library: null });
    expect(() => locate({ python: "/q", host: process(machine) })).toThrow(
      `option "/q": this process has loaded "${executable}" already`,
    );
  });
});
