import { expect, test } from "vitest";
import { type FakeHost, type FakeMachine, fakeHost } from "../../test/fixtures/discover/fake-host.ts";
import { locate } from "./locate.ts";

const CACHE = "/home/ada/.cache/taipan/interpreters";

function machine(more: FakeMachine = {}): FakeHost {
  return fakeHost({
    home: "/home/ada",
    ...more,
    programs: { "/p/bin/python3.12": {} },
    files: {
      "/p/bin/python3": { link: "python3.12" },
      "/p/lib/libpython3.12.so.1.0": "elf",
      "/venv/pyvenv.cfg": "home = /p/bin\nversion = 3.12.3\n",
      "/venv/bin/python": { link: "/p/bin/python3.12" },
      ...more.files,
    },
  });
}

/** The file that the answers of the one interpreter went to. */
function slot(host: FakeHost): string {
  const [file, ...rest] = host.tree.list(CACHE);
  if (file === undefined || rest.length > 0)
    throw new Error(`Cannot find the one entry: ${host.tree.list(CACHE).length} are there`);
  return `${CACHE}/${file}`;
}

test("an interpreter is run once, and the second location equals the first", () => {
  const host = machine();
  const first = locate({ python: "/p", host });
  expect(locate({ python: "/p", host })).toEqual(first);
  expect(host.runs).toEqual(["/p/bin/python3"]);
});

test("[BLD-28] a fresh environment costs no run: pyvenv.cfg says what it stands for", () => {
  const host = machine();
  locate({ python: "/p", host });
  const { executable, prefix, basePrefix, library } = locate({ python: "/venv", host });
  expect([executable, prefix, basePrefix, library]).toEqual([
    "/venv/bin/python",
    "/venv",
    "/p",
    "/p/lib/libpython3.12.so.1.0",
  ]);
  expect(host.runs).toHaveLength(1);
});

test("what an environment's python said does not make its base an environment", () => {
  const host = machine();
  locate({ python: "/venv", host });
  expect(locate({ python: "/p/bin/python3.12", host })).toMatchObject({
    executable: "/p/bin/python3.12",
    prefix: "/p",
  });
  expect(host.runs).toEqual(["/venv/bin/python"]);
});

test("an executable that changed is asked again", () => {
  const host = machine();
  locate({ python: "/p", host });
  host.tree.put("/p/bin/python3.12", "program /p/bin/python3.12");
  locate({ python: "/p", host });
  expect(host.runs).toHaveLength(2);
});

test("a copied environment python is asked again when its pyvenv.cfg changed", () => {
  const copy = { "/copy/pyvenv.cfg": "home = /p/bin\n", "/copy/lib/libpython3.12.so.1.0": "elf" };
  const host = fakeHost({ home: "/home/ada", programs: { "/copy/bin/python": { basePrefix: "/copy" } }, files: copy });
  locate({ python: "/copy", host });
  locate({ python: "/copy", host });
  expect(host.runs).toHaveLength(1);
  host.tree.put("/copy/pyvenv.cfg", "home = /q/bin\n");
  locate({ python: "/copy", host });
  expect(host.runs).toHaveLength(2);
});

test("the library is looked for each time: an answer cannot outlive an uninstalled package", () => {
  const host = machine();
  locate({ python: "/p", host });
  host.tree.remove("/p/lib/libpython3.12.so.1.0");
  expect(() => locate({ python: "/p", host })).toThrow("its shared library is missing");
});

test("a cache that is damaged, of another format or another file's is not believed", () => {
  const host = machine();
  const good = locate({ python: "/p", host });
  const file = slot(host);
  const text = host.tree.read(file) ?? "";
  const bad = [
    "",
    "null",
    text.slice(0, 40),
    text.replace('"format":1', '"format":0'),
    text.replace('"key":"', '"key":"/another'),
    text.replace('"prefix":"/p"', '"prefix":1'),
  ];
  for (const [index, damaged] of bad.entries()) {
    expect(damaged).not.toBe(text);
    host.tree.put(file, damaged);
    expect(locate({ python: "/p", host })).toEqual(good);
    expect(host.runs).toHaveLength(index + 2);
  }
});

test("TAIPAN_NO_CACHE neither reads nor writes, and without a cache folder everything works", () => {
  const host = machine({ env: { TAIPAN_NO_CACHE: "1" } });
  locate({ python: "/p", host });
  expect(host.tree.list(CACHE)).toEqual([]);
  const homeless = fakeHost({ programs: { "/p/bin/python3": {} }, files: { "/p/lib/libpython3.12.so.1.0": "elf" } });
  locate({ python: "/p", host: homeless });
  locate({ python: "/p", host: homeless });
  expect(homeless.runs).toHaveLength(2);
});

test.each([
  [{ platform: "linux", home: "/home/ada", env: { XDG_CACHE_HOME: "/xdg" } }, "/xdg/taipan/interpreters"],
  [{ platform: "linux", home: "/home/ada", env: { XDG_CACHE_HOME: "relative" } }, CACHE],
  [{ platform: "darwin", home: "/home/ada" }, "/home/ada/Library/Caches/taipan/interpreters"],
  [{ platform: "win32", env: { LOCALAPPDATA: "C:\\Local" } }, "C:\\Local\\taipan\\Cache\\interpreters"],
] as const)("the cache of %j is in %s", (surroundings, folder) => {
  const windows = surroundings.platform === "win32";
  const executable = windows ? "C:\\p\\python.exe" : "/p/bin/python3";
  const files = {
    "/p/lib/libpython3.12.so": "elf",
    "/p/lib/libpython3.12.dylib": "mach-o",
    "C:\\p\\python312.dll": "pe",
  };
  const own = Object.fromEntries(Object.entries(files).filter(([file]) => file.startsWith("C:") === windows));
  const host = fakeHost({ ...surroundings, programs: { [executable]: {} }, files: own });
  locate({ python: executable, host });
  expect(host.tree.list(folder)).toHaveLength(1);
});
