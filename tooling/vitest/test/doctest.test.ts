import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startVitest, type CliOptions, type TestCase } from "vitest/node";
import { doctest } from "../src/doctest.ts";
import { doctestModule } from "../src/doctest-module.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(import.meta.dirname, ".fixture-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs vitest on a folder of files in this process; gives each test's state, or where and why it failed. */
async function run(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const exitCode = process.exitCode;
  const include = ["*.md", "*.test.js"];
  const options = { config: false, root: folder, watch: false, reporters: [{}], include } satisfies CliOptions;
  const vitest = await startVitest("test", [], options, { plugins: [doctest()] });
  const outcomes = vitest.state.getTestModules().flatMap((file) => [...file.children.allTests()].map(outcomeOf));
  await vitest.close();
  // A failing run says so through the status of the process, which here belongs to the test that looks at it.
  process.exitCode = exitCode;
  return Object.fromEntries(outcomes);
}

function outcomeOf(one: TestCase): [string, string] {
  const [error] = one.result().errors ?? [];
  const frame = error?.stacks?.[0];
  const where = frame === undefined ? "" : ` at ${frame.file.split("/").at(-1)}:${frame.line}`;
  return [one.fullName, error === undefined ? one.result().state : `${error.message}${where}`];
}

test("each `ts` fence of a page is a test that fails at its own line; other fences are not run", async () => {
  const page = `# Page

\`\`\`ts
import { basename } from "node:path";

const name: string = basename("/a/b");
expect(name).toBe("b");
\`\`\`

## Wrong

\`\`\`ts
expect(await Promise.resolve(1 + 1)).toBe(2);
expect(basename("/a/c")).toBe("d");
\`\`\`

\`\`\`ts ignore
throw new Error("ignored");
\`\`\`

\`\`\`sh
rm -rf nothing
\`\`\`
`;
  expect(await run({ "page.md": page })).toEqual({
    "line 3: Page": "passed",
    "line 12: Wrong": "expected 'c' to be 'd' // Object.is equality at page.md:14",
    "its links lead somewhere": "passed",
  });
});

test("the fences of a source file's doc comments are the tests of its import with ?doctest", async () => {
  const source = `/**
 * Doubles.
 *
 * @example A small number
 * \`\`\`ts
 * using _guard = { [Symbol.dispose]: () => undefined };
 * expect(2 * 2).toBe(4);
 * \`\`\`
 */
export function double(x: number): number { return x * 2; }
/**
 * \`\`\`ts
 * expect(2 * 3).toBe(7);
 * \`\`\`
 */
export const y = 1;
`;
  expect(await run({ "double.ts": source, "double.test.js": 'import "./double.ts?doctest";' })).toEqual({
    "line 5: A small number": "passed",
    "line 12": "expected 6 to be 7 // Object.is equality at double.ts:13",
  });
});

const PROGRAM = `
\`\`\`ts
Object.assign(globalThis, { seen: true });
\`\`\`

\`\`\`ts program
const seen: boolean = "seen" in globalThis;
console.log("seen", seen);
\`\`\`

\`\`\`text output
seen SEEN
\`\`\`
`;

test("a program runs in a process of its own and must print exactly what the page says", async () => {
  const right = await run({ "page.md": PROGRAM.replace("SEEN", "false") });
  expect(right).toMatchObject({ "line 2": "passed", "line 6": "passed" });
  const wrong = await run({ "page.md": PROGRAM.replace("SEEN", "true") });
  expect(wrong).toMatchObject({ "line 6": expect.stringContaining("expected 'seen false\\n' to be 'seen true\\n'") });
});

test("doctestModule() refuses a program whose output the page does not show", () => {
  const page = "```ts program\nconsole.log(1);\n```\n\n```text\n1\n```\n";
  expect(() => doctestModule(page, { kind: "markdown", path: "page.md", folder: "." })).toThrow(
    "Cannot test the program at line 1: no `text output` fence follows it",
  );
});
