import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { generateStubs } from "@taipan/introspection";
import { expect, test } from "vitest";
import { Python, t } from "@taipan/core";
import { shop } from "./fixtures/shop.ts";
import { hasMypy, makeEnvironment, mypy, pyright } from "./support/type-checkers.ts";
import { temporaryFolder, writeFile } from "./support/write-files.ts";

const USER_CODE = readFileSync(join(import.meta.dirname, "fixtures/use_shop.py"), "utf8");
const WITHOUT_MYPY = "needs mypy, which this Python lacks";

/** Writes the code that users write. mypy 1, the last one for Python 3.9, takes every variable of an enum for a member. */
function writeUserCode(folder: string): void {
  const isOld = mypy(folder, ["--version"]).startsWith("mypy 1.");
  const code = isOld ? USER_CODE.replace("assert_type(Size.UNIT, str)\n", "") : USER_CODE;
  writeFile(join(folder, "use_shop.py"), code);
}

test("[BLD-21] [ASK-09] mypy --strict takes the stubs, right uses, and none of the wrong ones", (context) => {
  context.skip(!hasMypy, WITHOUT_MYPY);
  const folder = temporaryFolder(generateStubs([shop]));
  writeUserCode(folder);
  // Each line with an ignore is an error: an ignore that nothing needs would be one, too.
  expect(mypy(folder, ["shop", "use_shop.py"])).toBe("Success: no issues found in 4 source files");
});

test("[BLD-31] [BLD-21] installed into an environment, the stubs are found there: py.typed says that they may be", (context) => {
  context.skip(!hasMypy, WITHOUT_MYPY);
  const folder = temporaryFolder();
  writeUserCode(folder);
  const environment = makeEnvironment(join(folder, "environment"));
  for (const [path, text] of generateStubs([shop])) writeFile(join(environment.packages, path), text);
  expect(mypy(folder, ["use_shop.py"], environment.python)).toBe("Success: no issues found in 1 source file");
  rmSync(join(environment.packages, "shop/py.typed"));
  expect(mypy(folder, ["use_shop.py"], environment.python)).toContain("missing library stubs or py.typed marker");
}, 120_000);

test("[BLD-21] [ASK-09] pyright takes the stubs, right uses, and none of the wrong ones", () => {
  const folder = temporaryFolder([...generateStubs([shop]), ["use_shop.py", USER_CODE]]);
  expect(pyright(folder, ["shop", "use_shop.py"])).toBe("0 errors, 0 warnings, 0 informations");
});

test("[BLD-22] the stubs say what is there when the program runs, by mypy's stubtest", (context) => {
  context.skip(!hasMypy, WITHOUT_MYPY);
  const folder = temporaryFolder(generateStubs([shop]));
  shop.register();
  const output = Python.attach((py) => {
    const code = `
import contextlib, io, os
from mypy import stubtest
os.environ["MYPYPATH"] = folder
os.chdir(folder)
text = io.StringIO()
with contextlib.redirect_stdout(text):
    stubtest.test_stubs(stubtest.parse_options(["shop", "--concise", "--ignore-missing-stub"]))
output = text.getvalue()
os.chdir(here)
`;
    const globals = py.dict({ folder, here: process.cwd() });
    py.run(code, { globals });
    return globals.getItem("output").extract(t.str);
  });
  // To type checkers, the variants of a union derive from it; once they are made, nothing else can.
  const lines = output.trim().split("\n");
  expect(lines.filter((line) => !line.startsWith("shop.Payment cannot be subclassed"))).toEqual([]);
}, 120_000);
