import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, describe, expect, test } from "vitest";
import { locate } from "../src/discover/locate.ts";
import { LibraryAlreadyOpenError, SymbolNotFoundError } from "../src/errors.ts";
import { openLibrary } from "../src/library.ts";
import type { BeforeOpening } from "./fixtures/library/before-opening.ts";
import type { FeaturesProbe } from "./fixtures/library/features.ts";
import { mappedFiles } from "./fixtures/library/mappings.ts";
import type { Attempts } from "./fixtures/library/open-each.ts";
import { testPythons } from "./fixtures/headers/pythons.ts";

const folder = mkdtempSync(join(tmpdir(), "taipan-library-"));
afterAll(() => rmSync(folder, { recursive: true }));

const location = locate();
const file = location.library ?? "";

/** Runs a script of the fixtures in a process of its own and gives what it printed. */
function inChild<T>(script: string, args: readonly string[], basePrefix = location.basePrefix): T {
  const path = fileURLToPath(new URL(`./fixtures/library/${script}`, import.meta.url));
  const env = { ...process.env, ...(basePrefix !== undefined && { PYTHONHOME: basePrefix }) };
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: "utf8", env });
  if (status !== 0) throw new Error(`Cannot run ${script}: ended with ${status ?? signal}\n${stderr}`);
  return JSON.parse(stdout) as T;
}

function inWorker(data: string): Promise<unknown> {
  const worker = new Worker(new URL("./fixtures/library/open-in-worker.ts", import.meta.url), { workerData: data });
  return new Promise((resolve, reject) => {
    let said: unknown;
    worker.on("message", (message) => (said = message));
    worker.once("error", reject).once("exit", () => resolve(said));
  });
}

/** A copy of this libpython that calls itself another version of the same length. */
function renamedCopy(version: string): string {
  const bytes = readFileSync(file);
  // The linker lets the text be the end of a longer one, such as a path.
  const ours = Buffer.from(`${location.version.toString()}\0`);
  const theirs = Buffer.from(`${version}\0`);
  expect(theirs.length).toBe(ours.length);
  let found = 0;
  for (let at = bytes.indexOf(ours); at !== -1; at = bytes.indexOf(ours, at + 1)) {
    theirs.copy(bytes, at);
    found++;
  }
  expect(found).toBeGreaterThan(0);
  const path = join(folder, `libpython-${version}.so`);
  writeFileSync(path, bytes);
  return path;
}

describe("openLibrary()", () => {
  test("whatever is no libpython is refused with the reason, leaves nothing, and a real one opens afterwards", () => {
    const missing = join(folder, "missing.so");
    const text = join(folder, "text.so");
    writeFileSync(text, "not a library");
    // A real library that is none of Python's: one that Node itself is linked with.
    const report = process.report.getReport() as { readonly sharedObjects: string[] };
    const other = report.sharedObjects.find((path) => /libm[.-]|libSystem|kernel32/i.test(path)) ?? "";
    const { refused, opened, works } = inChild<Attempts>("open-each.ts", [missing, text, other, file]);
    expect(refused.map(({ code }) => code)).toEqual(refused.map(() => "TAIPAN_LIBPYTHON_NOT_FOUND"));
    const advice = "set TAIPAN_PYTHON to a Python with a shared library";
    for (const [index, why] of [
      /No such file|not found/i,
      /invalid ELF header|too short|not a|slice/i,
      /Py_GetVersion/,
    ].entries()) {
      const { message } = refused[index] ?? { message: "" };
      const [first, second = ""] = message.split("\n");
      expect(first).toContain(advice);
      expect(second).toContain([missing, text, other][index]);
      expect(second).toMatch(why);
    }
    expect(refused.slice(0, 2).map(({ isMapped }) => isMapped)).toEqual([false, false]);
    expect([opened, works]).toEqual([true, true]);
  });

  test("[SYN-19] a version that is too old or too new is refused, and is not mapped any more", () => {
    const { length } = location.version.toString();
    const [old, young] = [renamedCopy(`3.8.${"1".repeat(length - 4)}`), renamedCopy(`3.99.${"1".repeat(length - 5)}`)];
    const { refused, opened, works } = inChild<Attempts>("open-each.ts", [old, young, file]);
    for (const attempt of refused) {
      expect(attempt).toMatchObject({ code: "TAIPAN_UNSUPPORTED_PYTHON", isMapped: false });
      expect(attempt.message).toMatch(/^Cannot use Python 3\.(?:8\.1+|99\.1+): versions 3\.9 to 3\.15 are supported$/);
    }
    expect(refused).toHaveLength(2);
    expect([opened, works]).toEqual([true, true]);
  });

  test("gives the open library again for the same file, by whatever path", () => {
    const library = openLibrary(file);
    expect(openLibrary(file)).toBe(library);
    expect(library.version.toString()).toBe(location.version.toString());
    const link = join(folder, "link.so");
    symlinkSync(file, link);
    expect(openLibrary(link)).toBe(library);
  });

  test("refuses another file, naming both", () => {
    const library = openLibrary(file);
    const other = join(folder, "libpython3.99.so");
    let refusal: unknown;
    try {
      openLibrary(other);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(LibraryAlreadyOpenError);
    expect(refusal).toMatchObject({
      code: "TAIPAN_LIBRARY_ALREADY_OPEN",
      wanted: other,
      open: file,
      message: `Cannot open "${other}": "${file}" is open already, and a process has one libpython`,
    });
    expect(() => openLibrary(null)).toThrow(`Cannot open the process's own CPython: "${file}" is open already`);
    expect(openLibrary(file)).toBe(library);
  });

  test("[FFI-12] other isolates open the same file and no other, and it stays when they end", async () => {
    openLibrary(file);
    const other = renamedCopy(location.version.toString());
    await expect(inWorker(file)).resolves.toBe(location.version.toString());
    const refusal = await inWorker(other);
    expect(refusal).toMatch(/^Cannot open "[^"]+": "[^"]+" is open already, and a process has one libpython$/);
    expect(refusal).toContain(other);
    expect(mappedFiles().some((path) => path.includes("libpython"))).toBe(true);
  });

  test("a symbol that this version has not is refused with the versions that have it", () => {
    const library = openLibrary(file);
    const { version } = library;
    const name = "PyNoSuch_Function";
    const use = (availability: object): unknown => {
      try {
        return library.bind(name, `int ${name}(void)`, availability);
      } catch (error) {
        return error;
      }
    };
    const running = `Cannot use ${name}: Python ${version.toString()} does not export it`;
    expect(use({})).toBeInstanceOf(SymbolNotFoundError);
    expect(use({})).toMatchObject({
      code: "TAIPAN_SYMBOL_NOT_FOUND",
      symbol: name,
      needed: undefined,
      message: running,
    });
    expect(use({ since: [3, 15] })).toMatchObject({ message: `${running}, it exists in 3.15 and later` });
    expect(use({ until: [3, 8] })).toMatchObject({ message: `${running}, it exists in 3.8 and earlier` });
    expect(use({ since: [3, 7], until: [3, 8] })).toMatchObject({ message: `${running}, it exists in 3.7 to 3.8` });
    expect(use({ only: "debug" })).toMatchObject({ message: `${running}, it exists in debug builds` });
    expect(() => library.address(name)).toThrow(running);
    expect([library.has(name), library.has("PyList_New")]).toEqual([false, true]);
    // A prototype that koffi cannot read is not blamed on the version.
    expect(() => library.bind("PyList_New", "no prototype")).not.toThrow(SymbolNotFoundError);
  });
});

describe("importing the package", () => {
  const before = inChild<BeforeOpening>("before-opening.ts", []);

  test("opens no library and changes no setting", () => {
    expect(before).toMatchObject({ pythonFiles: [], sharedObjects: [], isOpen: false });
    expect(before.stackSize).toBeLessThan(16 * 1024 * 1024);
  });

  test("what needs a libpython says so, by its name", () => {
    const wants = (name: string): string =>
      `TAIPAN_LIBRARY_NOT_OPEN Cannot use ${name}: libpython is not open, call openLibrary() first`;
    expect(before.refusals).toEqual({
      function: wants("PyList_New"),
      data: wants("PyList_Type"),
      pointer: wants("PyExc_ValueError"),
      singleton: wants("_Py_NoneStruct"),
      allocation: wants("PyMem_RawCalloc"),
      objects: wants("Py_GetVersion"),
      version: wants("features.version"),
      freeThreaded: wants("features.freeThreaded"),
      debug: wants("features.debug"),
      has: wants("features.has"),
    });
  });
});

describe.each(testPythons())(
  "features of $title",
  ({ library, location: { version, freeThreaded, debug, basePrefix } }) => {
    test("[BLD-05] [SYN-18] are those that the interpreter has", () => {
      const probe = inChild<FeaturesProbe>("features.ts", [library], basePrefix);
      expect(probe).toEqual({
        version: version.toString(),
        freeThreaded,
        debug,
        symbols: {
          PyList_New: true,
          PyType_Freeze: version.atLeast(3, 14),
          PyObject_Vectorcall: version.atLeast(3, 11),
          PyErr_GetRaisedException: version.atLeast(3, 12),
          Py_NoSuchFunction: false,
        },
        agrees: { version: true, freeThreaded: true, debug: true },
      });
    });
  },
);
