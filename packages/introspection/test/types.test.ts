import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Py, Python } from "@taipan/core";
import { findPython, generateTypes, PythonModuleError, readModules, writeDeclarations } from "@taipan/introspection";
import { describe, expect, test } from "vitest";
import { checkTypes } from "./support/check-types.ts";
import { hasMypy } from "./support/type-checkers.ts";
import { temporaryFolder } from "./support/write-files.ts";

const FIXTURES = join(import.meta.dirname, "fixtures");
const FOLDER = join(FIXTURES, "python");
const USER_CODE = readFileSync(join(FIXTURES, "use-garden.ts.txt"), "utf8");
const WITHOUT_TYPESHED = "needs typeshed, which mypy brings and this Python lacks";

/** Declarations of a module with this source. */
function typesOf(source: string): Promise<string> {
  return generateTypes(["sample"], { searchPaths: [temporaryFolder([["sample.py", source]])] });
}

/** The lines of the module's interface. */
function moduleLines(text: string): string[] {
  const [, body = ""] = /interface \$Module extends PythonObject \{\n([\s\S]*?)\n {2}\}/.exec(text) ?? [];
  return body.split("\n").map((line) => line.trim());
}

test("[DBG-18] a user's module: right uses type-check, and none of the wrong ones", async () => {
  const declarations = await generateTypes(["garden"], { searchPaths: [FOLDER] });
  expect(checkTypes({ "garden.d.ts": declarations, "use.ts": USER_CODE })).toBe("");
}, 120_000);

test("[DBG-18] what type-checks runs, with the results that the types say", (context) => {
  Python.attach((py) => {
    context.skip(!py.versionAtLeast(3, 10), "needs dataclasses.KW_ONLY of Python 3.10");
    py.import("sys").getAttr("path").callMethod("append", [FOLDER]);
    const garden = py.import("garden").proxy;
    const plant = new garden.Plant("rose", 1.5, ["red"], { [Py.kw]: { wild: true } });
    expect(plant.height).toBe(1.5);
    expect([...plant.tags]).toEqual(["red"]);
    expect(plant.grow(2, { [Py.kw]: { season: garden.Season.AUTUMN } }).name).toBe("rose");
    expect(garden.find(3, true)).toBeDefined();
    const lengths = new garden.Bed(["a", "b"]).map((text: string) => text.length);
    expect([...lengths]).toEqual([1, 1]);
    expect(garden.choose("right", "a", { [Py.kw]: { width: 1 } })[1]).toBe(1);
    expect(garden.store({ plant: "rose" }).__getitem__("done")).toBe(true);
    expect(garden.Watcher()(plant)).toBe(true);
  });
});

describe("modules of Python itself", () => {
  test("[DBG-18] json, pathlib and dataclasses by typeshed", async (context) => {
    context.skip(!hasMypy, WITHOUT_TYPESHED);
    const declarations = await generateTypes(["json", "pathlib", "dataclasses"]);
    expect(declarations).toContain("/** Serialize ``obj`` to a JSON formatted ``str``. */");
    const use = `
      import { Py, Python } from "@taipan/core";
      Python.attach((py) => {
        const json = py.import("json").proxy;
        const text: string = json.dumps({ a: [1] }, { [Py.kw]: { indent: 2, sort_keys: true } });
        // @ts-expect-error -- neither a number nor a text
        json.dumps({}, { [Py.kw]: { indent: true } });
        const value: unknown = json.loads(text);
        // @ts-expect-error -- nobody knows what is in it
        json.loads(text).a;
        const { Path } = py.import("pathlib").proxy;
        const name: string = Path("a", "b").with_suffix(".txt").name;
        const parts: string[] = [...Path("a").parts];
        const there: boolean = Path("a").parent.exists();
        // @ts-expect-error -- no such method
        Path("a").shout();
        const fields = py.import("dataclasses").proxy.fields;
        return [value, name, parts, there, fields];
      });
    `;
    expect(checkTypes({ "python.d.ts": declarations, "use.ts": use })).toBe("");
  }, 120_000);

  test("[DBG-18] many at once, with typeshed or without: declarations without an error, and never any", async () => {
    const names = "asyncio builtins collections datetime decimal enum http.client os re sqlite3 subprocess sys typing";
    const declarations = await generateTypes([...names.split(" "), "xml.etree.ElementTree"]);
    expect(declarations).not.toMatch(/(?::|<|,|\|) any\b(?!\()/);
    expect(checkTypes({ "python.d.ts": declarations })).toBe("");
  }, 120_000);

  test("[DBG-18] a module without annotations or stubs: its functions, and unknown for the rest", async () => {
    const read = await readModules(["_json"], { searchPaths: [temporaryFolder()] });
    const declarations = writeDeclarations(read);
    expect(declarations).toContain('"_json": _json.$Module;');
    expect(declarations).toMatch(/scanstring\(.*\): (?:unknown|PythonTuple)/);
    expect(declarations).not.toMatch(/\bany\b/);
  });
});

test("[DBG-18] NumPy: the proxy completes, and calls by keywords are checked", async (context) => {
  const declarations = await generateTypes(["numpy"]).catch((error: unknown) => {
    if (error instanceof PythonModuleError && error.module === "numpy") return undefined;
    throw error;
  });
  if (declarations === undefined) return context.skip("needs NumPy, which this Python lacks");
  const use = `
    import { Py, Python } from "@taipan/core";
    Python.attach((py) => {
      const np = py.import("numpy").proxy;
      const table = np.arange(10).reshape(2, 5);
      const sums = table.sum({ [Py.kw]: { axis: 1 } });
      const dimensions: number = table.ndim;
      // @ts-expect-error -- no such method
      table.shout();
      // @ts-expect-error -- no such function
      np.arrange(10);
      // @ts-expect-error -- an axis has a number
      table.cumsum({ [Py.kw]: { axis: "first" } });
      const size: number = np.zeros([2, 3]).size;
      return [sums, dimensions, size, np.linalg.inv(np.eye(2)), np.random.default_rng(1).random()];
    });
  `;
  expect(checkTypes({ "numpy.d.ts": declarations, "use.ts": use })).toBe("");
}, 180_000);

describe("what annotations say", () => {
  test.each([
    ["def f(a: int, b: str = '') -> None: ...", "f(...args: [a: number | bigint, b?: string] | "],
    ["def f(*, a: int) -> bytes: ...", "f(keywords: Keywords<{ readonly a: number | bigint }>): Uint8Array;"],
    ["def f(a, /): ...", "f(a: unknown): unknown;"],
    [
      "from typing import Optional\ndef f(a: Optional[int], /) -> int | None: ...",
      "f(a: number | bigint | null | undefined): number | undefined;",
    ],
    [
      "def f(a: list[int], /) -> list[int]: ...",
      "f(a: readonly (number | bigint)[] | PythonList<number>): PythonList<number>;",
    ],
    [
      "def f(a: tuple[int, ...], /) -> tuple[str, int]: ...",
      "f(a: readonly (number | bigint)[] | PythonTuple<readonly number[]>): PythonTuple<readonly [string, number]>;",
    ],
    [
      "from typing import *\ndef f(a: Callable[[int], str], /) -> Literal['x', 1, True, None]: ...",
      'f(a: ((arg0: number) => string)): "x" | 1 | true | undefined;',
    ],
    ["async def f() -> int: ...", "f(): PythonAwaitable<number>;"],
    ["def f(*args: int, **kwargs: str) -> 'list[str]': ...", "f(...args: [...args: (number | bigint)[]] | "],
    ["from typing import TypeVar\nT = TypeVar('T')\ndef f(a: T, /) -> list[T]: ...", "f<T>(a: T): PythonList<T>;"],
    ["def f(a: NoSuchName, /) -> dict[str, NoSuchName]: ...", "f(a: unknown): PythonDict<string, unknown>;"],
    [
      "import sys\nif sys.version_info >= (3,):\n    def f(a: int, /): ...\nelse:\n    def f(b: str, /): ...",
      "f(a: number | bigint): unknown;",
    ],
    ["X: int = 1", "get X(): number;"],
    ["from typing import Final\nX: Final = 'x'", "readonly X: string;"],
  ])("[DBG-18] %s", async (source, expected) => {
    const lines = moduleLines(await typesOf(source));
    expect(lines.find((line) => line.startsWith(expected)) ?? lines).toEqual(expect.stringContaining(expected));
  });

  test("[DBG-18] a stub beside the source comes first, and its docstrings are the source's", async () => {
    const folder = temporaryFolder([
      ["sample.py", 'def f(a):\n    """Doubles."""\n    return a\n'],
      ["sample.pyi", "def f(a: int, /) -> int: ..."],
      ["other-stubs/__init__.pyi", "def g() -> str: ..."],
      ["other/__init__.py", "def g(): ..."],
    ]);
    const text = await generateTypes(["sample", "other"], { searchPaths: [folder] });
    expect(text).toContain("/** Doubles. */\n    f(a: number | bigint): number;");
    expect(text).toContain("g(): string;");
    const plain = await generateTypes(["sample"], { searchPaths: [folder], docs: false });
    expect(plain).not.toContain("Doubles");
  });

  test("[DBG-18] what a stub offers: what it defines or imports under the same name, or what __all__ lists", async () => {
    const text = (all: string): string =>
      `import os\nfrom os import sep, curdir as curdir\n${all}\ndef f(): ...\ndef _g(): ...`;
    const offered = async (all: string): Promise<string[]> => {
      const folder = temporaryFolder([["sample.pyi", text(all)]]);
      const { modules } = await readModules(["sample"], { searchPaths: [folder], docs: false });
      return modules[0]?.members.map(({ name }) => name) ?? [];
    };
    expect(await offered("")).toEqual(["curdir", "f"]);
    expect(await offered("__all__: list[str]")).toEqual(["curdir", "f"]);
    expect(await offered('__all__ = ["_g"]\n__all__ += ["sep"]')).toEqual(["sep", "_g"]);
  });

  test("[DBG-18] modules of a package come along, and what a package takes from inside is its own", async () => {
    const folder = temporaryFolder([
      ["shop/__init__.py", "from .prices import price, Money\nfrom . import prices\nimport os\n"],
      ["shop/prices.py", "class Money:\n    cents: int\n\ndef price() -> Money: ...\n"],
    ]);
    const text = await generateTypes(["shop"], { searchPaths: [folder] });
    expect(text).toContain('"shop.prices": shop$prices.$Module;');
    expect(moduleLines(text)).toEqual([
      "price(): shop$prices.Money;",
      "readonly Money: shop$prices.Money$Class;",
      "readonly prices: shop$prices.$Module;",
    ]);
  });

  test("[DBG-18] ints that may be large, where code wants to look", async () => {
    const folder = temporaryFolder([["sample.py", "def f() -> int: ..."]]);
    const text = await generateTypes(["sample"], { searchPaths: [folder], int: "number | bigint" });
    expect(text).toContain("f(): number | bigint;");
  });
});

test("[DBG-18] a module that is not there, and a Python that is not", async () => {
  await expect(generateTypes(["no_such_module"])).rejects.toThrow(
    `Cannot read module 'no_such_module': ${findPython()} has no module of that name`,
  );
  const error: unknown = await generateTypes(["json"], { python: "no-such-python" }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PythonModuleError);
  expect(error).toMatchObject({
    code: "TAIPAN_PYTHON_MODULE",
    message: "Cannot read Python modules: cannot run 'no-such-python'",
  });
});

test("[DBG-18] the Python is that of the environment", () => {
  const folder = temporaryFolder([
    ["bin/python3", ""],
    ["Scripts/python.exe", ""],
  ]);
  expect(findPython({ TAIPAN_PYTHON: folder }, "linux")).toBe(join(folder, "bin/python3"));
  expect(findPython({ VIRTUAL_ENV: folder }, "win32")).toBe(join(folder, "Scripts/python.exe"));
  expect(findPython({ PYO3_PYTHON: "/usr/bin/python3.12" }, "linux")).toBe("/usr/bin/python3.12");
  expect(findPython({ TAIPAN_PYTHON: join(folder, "lib/libpython3.12.so.1.0") }, "linux")).toBe(
    join(folder, "bin/python3"),
  );
  expect(findPython({}, "linux")).toBe("python3");
  expect(findPython({}, "win32")).toBe("python");
});
