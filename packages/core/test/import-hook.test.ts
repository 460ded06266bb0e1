import { expect, test } from "vitest";
import { runScript } from "./support/run-script.ts";

/** What Python code leaves in `result` where the folder `fixtures/importable` is a root of the hook. */
async function imported(code: string): Promise<unknown> {
  const { stdout, stderr } = await runScript("import-hook.mts", [`import importlib.util\n${code}`]);
  const [result, isGone] = stdout.trim().split("\n");
  expect([isGone, stderr]).toEqual(["true", ""]);
  return JSON.parse(result ?? "");
}

test("[MOD-25] Python imports a TypeScript file by its name and sees what it exports", async () => {
  const code = `
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import rules
from rules import beats, Player
try:
    beats("rock", "rock")
except ValueError as error:
    draw = str(error)
import inspect, os
result = [rules.__doc__, rules.LIMIT, rules.names, beats("paper", "rock"), draw, beats.__module__, Player("Ada").name,
          Player.__module__, os.path.basename(rules.__file__), "export function beats" in inspect.getsource(rules),
          sorted(str(w.message) for w in caught)]
`;
  expect(await imported(code)).toEqual([
    "Rules of the game.",
    3,
    ["rock", "paper"],
    true,
    "a draw",
    "rules",
    "Ada",
    "rules",
    "rules.ts",
    true,
    [
      "module 'rules': Cannot convert Symbol(secret) to Python: symbols exist in JavaScript only",
      "module 'rules': the class 'Unknown' is not defined for Python",
    ],
  ]);
});

test("[MOD-25] folders are packages, of Python or of JavaScript, and a definition says what a file offers", async () => {
  const code = `
import shop.prices, library.native, library
result = [shop.OPEN, shop.prices.price("tea"), library.answer, library.native.answer, shop.__path__[0].endswith("shop")]
`;
  expect(await imported(code)).toEqual([true, 3, 42, 42, true]);
});

test("[MOD-04] a file that defines a module of another name is refused", async () => {
  const code = `
try:
    import misnamed
except ImportError as error:
    result = str(error)
`;
  expect(await imported(code)).toBe("the file of module 'misnamed' defines module 'other': the names must be equal");
});

test("[MOD-25] a file that fails, that waits, or that is not there fails the import", async () => {
  const code = `
import sys
def attempt(name):
    try:
        __import__(name)
    except Exception as error:
        return [type(error).__name__, str(error).replace(error.path or "", "") if isinstance(error, ImportError) else str(error), name in sys.modules]
result = [attempt("broken"), attempt("waits"), attempt("absent")]
`;
  const [broken, waits, absent] = (await imported(code)) as [unknown, [string, string, boolean], unknown];
  expect(JSON.stringify(broken)).toMatch(/cannot start".*false/);
  expect(waits[0]).toBe("ImportError");
  expect(waits[1]).toMatch(/^cannot import '.*waits\.mts': it waits at its top level, which import cannot$/);
  expect(absent).toEqual(["ModuleNotFoundError", "No module named 'absent'", false]);
});
