import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { locate } from "@taipan/ffi";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type CommandResult, CONDITIONS, execute, folderWith, taipan } from "./support/taipan.ts";

const workspace = fileURLToPath(new URL("../../..", import.meta.url));

/** Interpreters other than that of the checkout may not have it. */
const hasPytest = spawnSync(locate().executable ?? "python3", ["-c", "import pytest"]).status === 0;

/** Gives a project the packages of this workspace, as `npm install` does those of the registry. */
function install(folder: string): void {
  const packages = {
    "@taipan/core": "packages/core",
    "@taipan/cli": "packages/cli",
    "@types/node": "node_modules/@types/node",
    typescript: "node_modules/typescript",
  };
  for (const [name, from] of Object.entries(packages)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(workspace, from), link, "dir");
  }
}

/** The tests of a project in TypeScript. */
async function nodeTest(folder: string): Promise<CommandResult> {
  return await execute(process.execPath, ["--test", "--test-reporter=tap", "tests/*.test.ts"], {
    folder,
    // Without the variables by which a runner of node:test knows its own children.
    env: { NODE_OPTIONS: CONDITIONS.join(" "), NODE_TEST_CONTEXT: undefined },
  });
}

async function check(folder: string): Promise<CommandResult> {
  const tsc = join(folder, "node_modules/typescript/bin/tsc");
  return await execute(process.execPath, [tsc, "--customConditions", "@taipan/source"], { folder });
}

describe.runIf(process.platform === "linux")("taipan new", () => {
  test.each([
    ["library", [], "src/index.ts", undefined],
    ["mixed", ["--mixed"], "src/index.ts", "python/py_cool/__init__.py"],
    ["src", ["--src"], "ts/index.ts", "src/py_cool/__init__.py"],
  ])(
    "[BLD-10][DBG-04] %s: the project's tests in TypeScript pass at once, its types hold, and its wheel builds",
    async (kind, options, entry, init) => {
      const outer = folderWith({});
      const made = await taipan(["new", "py-cool", "--json", ...options], { folder: outer });
      expect([made.code, made.stderr]).toEqual([0, ""]);
      expect(JSON.parse(made.stdout)).toMatchObject({ name: "py-cool", kind, root: join(outer, "py-cool") });
      const folder = join(outer, "py-cool");
      expect(existsSync(join(folder, entry))).toBe(true);
      if (init !== undefined) expect(existsSync(join(folder, init))).toBe(true);
      expect(readFileSync(join(folder, ".gitignore"), "utf8")).toContain("node_modules/\n");
      install(folder);

      const ran = await taipan(["run", "-c", "import py_cool; print(repr(py_cool.sum_as_string(5, 20)))"], { folder });
      expect(ran).toEqual({ code: 0, stdout: "'25'\n", stderr: "" });
      const node = await nodeTest(folder);
      expect(node, node.stdout).toMatchObject({ code: 0, stdout: expect.stringContaining("# pass 2\n") });
      expect(await check(folder)).toEqual({ code: 0, stdout: "", stderr: "" });
      const built = await taipan(["build"], { folder });
      expect(built).toMatchObject({ code: 0, stderr: "" });
      expect(existsSync(join(folder, "dist/py_cool-0.1.0-py3-none-any.whl"))).toBe(true);
    },
    120_000,
  );

  test.runIf(hasPytest).each([[[]], [["--mixed"]], [["--src"]]])(
    "[BLD-10][DBG-05] taipan new %j: the tests in Python pass at once under taipan run -m pytest",
    async (options) => {
      const outer = folderWith({});
      await taipan(["new", "py-cool", ...options], { folder: outer });
      const folder = join(outer, "py-cool");
      const python = await taipan(["run", "-m", "pytest", "-q", "-p", "no:cacheprovider"], { folder });
      expect(python).toMatchObject({ code: 0, stdout: expect.stringContaining("2 passed"), stderr: "" });
      const source = join(folder, options.includes("--src") ? "ts/index.ts" : "src/index.ts");
      writeFileSync(source, readFileSync(source, "utf8").replace("a + b", "a - b"));
      const broken = await taipan(["run", "-m", "pytest", "-q", "-p", "no:cacheprovider"], { folder });
      expect(broken).toMatchObject({ code: 1, stdout: expect.stringContaining("1 failed, 1 passed") });
    },
  );

  test("[BLD-10][DBG-04] app: a program that uses Python, its tests pass", async () => {
    const outer = folderWith({});
    expect(await taipan(["new", "cool", "--app", "--git"], { folder: outer })).toMatchObject({ code: 0, stderr: "" });
    const folder = join(outer, "cool");
    install(folder);
    const node = await nodeTest(folder);
    expect(node, node.stdout).toMatchObject({ code: 0, stdout: expect.stringContaining("# pass 1\n") });
    expect(await check(folder)).toEqual({ code: 0, stdout: "", stderr: "" });
    const started = await execute(process.execPath, ["src/main.ts", "2", "3"], {
      folder,
      env: { NODE_OPTIONS: CONDITIONS.join(" ") },
    });
    expect(started).toMatchObject({ code: 0, stdout: "5\n" });
    expect(existsSync(join(folder, "pyproject.toml"))).toBe(false);
    expect(existsSync(join(folder, ".git/HEAD"))).toBe(true);
  }, 120_000);

  test("[BLD-10][BLD-16] a new project's workflow is one, and its package.json names this version", async () => {
    const folder = folderWith({});
    await taipan(["new", "cool"], { folder });
    const workflow = parse(readFileSync(join(folder, "cool/.github/workflows/ci.yml"), "utf8")) as { jobs: object };
    expect(Object.keys(workflow.jobs)).toEqual(["test", "wheel", "publish"]);
    const manifest = JSON.parse(readFileSync(join(folder, "cool/package.json"), "utf8")) as Record<string, object>;
    const { version } = JSON.parse(readFileSync(join(workspace, "packages/cli/package.json"), "utf8")) as {
      version: string;
    };
    expect(manifest["dependencies"]).toEqual({ "@taipan/core": `^${version}` });
    expect(manifest["devDependencies"]).toMatchObject({ "@taipan/cli": `^${version}` });
  });

  test.each([
    ["Über", "npm and PyPI take small letters"],
    ["class", "Python has the word for itself"],
  ])("the name %s is refused with the reason, and nothing is made", async (name, why) => {
    const folder = folderWith({});
    const { code, stderr } = await taipan(["new", "here", "--name", name], { folder });
    expect([code, stderr]).toEqual([1, expect.stringContaining(`Cannot call a project "${name}": ${why}`)]);
    expect(existsSync(join(folder, "here"))).toBe(false);
  });

  test("a folder with files is left alone, and two kinds are one too many", async () => {
    const folder = folderWith({ "here/x.txt": "x" });
    const full = await taipan(["new", "here"], { folder });
    expect([full.code, full.stderr]).toEqual([1, expect.stringContaining("the folder is not empty; 'taipan init'")]);
    const both = await taipan(["new", "there", "--app", "--src"], { folder });
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining("'--src' and '--app' exclude each other")]);
  });
});

describe.runIf(process.platform === "linux")("taipan init", () => {
  test("[BLD-10] an npm project gets what it lacks, and keeps what it has", async () => {
    const manifest = {
      name: "@ada/engine",
      version: "2.0.0",
      scripts: { test: "true" },
      devDependencies: { "@taipan/core": "^9" },
      license: "MIT",
    };
    const text = JSON.stringify(manifest, null, 4);
    const folder = folderWith({ "package.json": text, "src/index.ts": "export const LIMIT = 3;\n", "README.md": "x" });
    const first = await taipan(["init", "--json"], { folder });
    expect([first.code, first.stderr]).toEqual([0, ""]);
    const { files, name } = JSON.parse(first.stdout) as { files: { path: string; state: string }[]; name: string };
    expect(name).toBe("ada-engine");
    const states = Object.fromEntries(files.map(({ path, state }) => [path, state]));
    expect(states).toMatchObject({
      "package.json": "completed",
      "README.md": "kept",
      "src/index.ts": "kept",
      "pyproject.toml": "created",
      "tsconfig.json": "created",
    });
    // They are about the template's own code.
    expect(Object.keys(states).filter((path) => path.startsWith("tests/"))).toEqual([]);
    const after = readFileSync(join(folder, "package.json"), "utf8");
    expect(after).toMatch(/^ {4}"name"/m);
    expect(JSON.parse(after)).toMatchObject({ ...manifest, type: "module", scripts: { test: "true", check: "tsc" } });
    expect((JSON.parse(after) as Record<string, unknown>)["dependencies"]).toBeUndefined();
    expect(readFileSync(join(folder, "README.md"), "utf8")).toBe("x");

    const ran = await taipan(["run", "-c", "import ada_engine; print(ada_engine.LIMIT)"], { folder });
    expect(ran).toEqual({ code: 0, stdout: "3\n", stderr: "" });
    const second = await taipan(["init", "--json"], { folder });
    const again = JSON.parse(second.stdout) as { files: { state: string }[] };
    expect(new Set(again.files.map(({ state }) => state))).toEqual(new Set(["kept"]));
  });

  test("a mixed project around TypeScript that is there has a package that exports it", async () => {
    const folder = folderWith({ "src/index.ts": "export const LIMIT = 3;\n" });
    await taipan(["init", "--mixed", "--name", "engine"], { folder });
    const ran = await taipan(["run", "-c", "import engine; print(engine.LIMIT, engine._lib)"], { folder });
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/^3 <module 'engine\._lib'/), stderr: "" });
  });
});

describe.runIf(process.platform === "linux")("the project's module under taipan run", () => {
  const pyproject = '[project]\nname = "engine"\nversion = "1"\n[tool.taipan]\n';
  const files = { "pyproject.toml": pyproject, "src/index.ts": 'export const WHERE = "the sources";\n' };
  const print = ["-c", "import engine; print(engine.WHERE)"];

  test("what sys.path has comes first, a folder of stubs does not count", async () => {
    const stubs = folderWith({ ...files, "engine/__init__.pyi": "" });
    expect(await taipan(["run", ...print], { folder: stubs })).toMatchObject({ code: 0, stdout: "the sources\n" });
    const installed = folderWith({ ...files, "site/engine.py": 'WHERE = "the path"\n' });
    const env = { PYTHONPATH: join(installed, "site") };
    expect(await taipan(["run", ...print], { folder: installed, env })).toMatchObject({ stdout: "the path\n" });
  });

  test("python -I does not trust the working folder, nor does taipan run -I", async () => {
    const { code, stderr } = await taipan(["run", "-I", ...print], { folder: folderWith(files) });
    expect([code, stderr]).toEqual([1, expect.stringContaining("No module named 'engine'")]);
  });

  test("a project that cannot be read is told of, and the program runs", async () => {
    const folder = folderWith({ "pyproject.toml": `${pyproject}nonsense = 1\n` });
    const { code, stdout, stderr } = await taipan(["run", "-c", "print(1)"], { folder });
    expect([code, stdout, stderr]).toEqual([0, "1\n", expect.stringContaining("tool.taipan.nonsense")]);
  });
});
