import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { doctestModule, programsOf } from "@taipan/vitest/doctest-module";
import { DOCS, pages, sources } from "./texts.ts";

/** Compiles files with the workspace's own settings; gives what the compiler complains of in them. */
function compile(files: ReadonlyMap<string, string>): string[] {
  // Here, or the packages would not be found.
  mkdirSync(join(DOCS, ".taipan"), { recursive: true });
  const folder = mkdtempSync(join(DOCS, ".taipan/examples-"));
  try {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    const compilerOptions = { rootDir: "../../..", noUnusedLocals: false, noUnusedParameters: false };
    const config = { extends: "../../../tsconfig.check.json", compilerOptions, include: ["*.ts"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const args = [join(DOCS, "node_modules/typescript/bin/tsc"), "-p", folder, "--pretty", "false"];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: folder });
    // The packages are compiled along; their own check speaks of them.
    const complaints = stdout.split("\n").filter((line) => line.includes("error TS") && !line.startsWith("../"));
    return [...complaints, ...(stderr === "" ? [] : [stderr])];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("examples are typed as a reader's own code would be", () => {
  const files = new Map<string, string>();
  for (const { path, text, kind } of [...pages(), ...sources()]) {
    const name = path.replaceAll("/", "+");
    const module = doctestModule(text, { kind, path, folder: DOCS });
    files.set(`${name}.ts`, module.replaceAll(/(?<=from ")(?=\.{1,2}\/)/g, `../../../${dirname(path)}/`));
    for (const [title, program] of programsOf(text, kind))
      files.set(`${name}+${title.replace(/\W+/g, "-")}.ts`, program);
  }
  // Lines are those of the text; of a program, those of its fence.
  expect(compile(files)).toEqual([]);
});

test("an example with a wrong type is noticed", () => {
  const page =
    '# Page\n\n```ts\nimport { Python } from "@taipan/core";\nPython.attach((py) => py.evaluate("1"));\n```\n';
  expect(
    compile(new Map([["page.md.ts", doctestModule(page, { kind: "markdown", path: "page.md", folder: DOCS })]])),
  ).toEqual([expect.stringContaining("page.md.ts(5,26): error TS2339")]);
});
