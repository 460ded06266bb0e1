import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type ParsedTarEntryWithData, unpackTar } from "modern-tar";
import { describe, expect, test } from "vitest";
import { execute, folderWith, taipan } from "./support/taipan.ts";

const TOML = `[project]
name = "py.Cool"
version = "1.2.3"
license = "MIT"
`;

async function entriesOf(path: string): Promise<ParsedTarEntryWithData[]> {
  return await unpackTar(gunzipSync(readFileSync(path)));
}

async function made(folder: string, env: NodeJS.ProcessEnv = {}): Promise<ParsedTarEntryWithData[]> {
  const { code, stdout, stderr } = await taipan(["sdist"], { folder, env });
  expect([code, stderr, stdout.trimEnd()]).toEqual([0, "", join(folder, "dist/py_cool-1.2.3.tar.gz")]);
  return await entriesOf(stdout.trimEnd());
}

const names = (entries: readonly ParsedTarEntryWithData[]): string[] => entries.map(({ header }) => header.name);
const text = (entries: readonly ParsedTarEntryWithData[], name: string): string =>
  new TextDecoder().decode(entries.find(({ header }) => header.name === `py_cool-1.2.3/${name}`)?.data);

describe("taipan sdist", () => {
  test("[BLD-13] has the sources and PKG-INFO, and names the backend where the project does not", async () => {
    const folder = folderWith({
      "pyproject.toml": TOML,
      "package.json": "{}",
      "package-lock.json": "{}",
      "src/index.ts": "export const one = 1;\n",
      "py_cool/__init__.py": "",
      "py_cool/__pycache__/x.cpython-311.pyc": "",
      "node_modules/gone/index.js": "",
      "dist/old.tar.gz": "",
      LICENSE: "MIT\n",
    });
    const entries = await made(folder);
    expect(names(entries)).toEqual(
      [
        "LICENSE",
        "PKG-INFO",
        "package-lock.json",
        "package.json",
        "py_cool/__init__.py",
        "pyproject.toml",
        "src/index.ts",
      ].map((name) => `py_cool-1.2.3/${name}`),
    );
    expect(text(entries, "PKG-INFO")).toBe(
      "Metadata-Version: 2.4\nName: py.Cool\nVersion: 1.2.3\nLicense-Expression: MIT\nLicense-File: LICENSE\n",
    );
    expect(text(entries, "pyproject.toml")).toBe(
      `[build-system]\nrequires = ["taipan-build"]\nbuild-backend = "taipan_build"\n\n${TOML}`,
    );
    const own = '[build-system]\nrequires = ["taipan-build>=1"]\nbuild-backend = "taipan_build"\n';
    writeFileSync(join(folder, "pyproject.toml"), TOML + own);
    expect(text(await made(folder), "pyproject.toml")).toBe(TOML + own);
  });

  test("[BLD-13][BLD-19] has what Git does not ignore, with include and without exclude", async () => {
    const folder = folderWith({
      "pyproject.toml": `${TOML}[tool.taipan]
include = [{ path = "made/*.json", format = "sdist" }, { path = "wheel.txt", format = "wheel" }]
exclude = ["notes/**", { path = "src/wheel.txt", format = "wheel" }]
`,
      ".gitignore": "/made\n*.log\nwheel.txt\n",
      "src/index.ts": "",
      "src/new.ts": "",
      "src/debug.log": "",
      "src/gone.ts": "",
      "made/data.json": "{}",
      "made/data.bin": "",
      "wheel.txt": "",
      "notes/one.md": "",
      "build/kept.ts": "",
    });
    const git = async (...args: string[]): Promise<void> => {
      expect(await execute("git", args, { folder })).toMatchObject({ code: 0 });
    };
    await git("init", "--quiet");
    await git("add", "src/index.ts", "src/gone.ts");
    rmSync(join(folder, "src/gone.ts"));
    expect(names(await made(folder))).toEqual(
      [".gitignore", "PKG-INFO", "build/kept.ts", "made/data.json", "pyproject.toml", "src/index.ts", "src/new.ts"].map(
        (name) => `py_cool-1.2.3/${name}`,
      ),
    );
  });

  test("[BLD-25] the same sources make the same bytes: sorted, of nobody, at SOURCE_DATE_EPOCH", async () => {
    const archives: Buffer[] = [];
    for (const zone of ["Asia/Tokyo", "America/New_York"]) {
      const folder = folderWith({ "pyproject.toml": TOML, "src/index.ts": "", "run.sh": "#!/bin/sh\n" });
      chmodSync(join(folder, "run.sh"), 0o700);
      const entries = await made(folder, { TZ: zone, SOURCE_DATE_EPOCH: "1700000001" });
      expect(entries[0]?.header).toMatchObject({ uid: 0, gid: 0, mode: 0o644, mtime: new Date(1_700_000_001_000) });
      expect(entries.find(({ header }) => header.name.endsWith("run.sh"))?.header.mode).toBe(0o755);
      archives.push(readFileSync(join(folder, "dist/py_cool-1.2.3.tar.gz")));
    }
    expect(archives[0]?.equals(archives[1] as Buffer)).toBe(true);
  });

  test("[BLD-12] taipan build --sdist makes both", async () => {
    const folder = folderWith({ "pyproject.toml": TOML, "src/index.ts": "export const one = 1;\n" });
    const { code, stdout, stderr } = await taipan(["build", "--sdist", "--out", "made", "--json"], { folder });
    expect([code, stderr]).toEqual([0, ""]);
    expect((JSON.parse(stdout) as { file: string }[]).map(({ file }) => file)).toEqual([
      "py_cool-1.2.3-py3-none-any.whl",
      "py_cool-1.2.3.tar.gz",
    ]);
    expect(names(await entriesOf(join(folder, "made/py_cool-1.2.3.tar.gz")))).not.toContainEqual(
      expect.stringContaining("whl"),
    );
  });

  test("a project without pyproject.toml is told what to do", async () => {
    const folder = folderWith({ "package.json": '{"name": "x", "version": "1.0.0"}', "index.ts": "" });
    expect(await taipan(["sdist"], { folder })).toEqual({
      code: 1,
      stdout: "",
      stderr: "error: Cannot make a source archive of x: there is no pyproject.toml; 'taipan init' makes one\n",
    });
  });
});
