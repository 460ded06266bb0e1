import { fileURLToPath } from "node:url";
import { type Fence, type FencedText, fencesOf } from "./fences.ts";
import { HoistedImports } from "./hoisted-imports.ts";

const BROKEN_LINKS = fileURLToPath(new URL("broken-links.ts", import.meta.url));
const RUN_PROGRAM = fileURLToPath(new URL("run-program.ts", import.meta.url));

/** What a text is and where it stands. */
export interface TextOrigin {
  readonly kind: FencedText;
  /** The text's own path, from where its links lead. */
  readonly path: string;
  /** Where its programs run, which is from where they import. */
  readonly folder: string;
}

/**
 * The test module of a text: one test for each `ts` fence, named by its line, and in Markdown one for the links.
 *
 * Code keeps its line numbers, so that a failure points into the text. Imports are hoisted: what one fence imports, the
 * fences after it may use, as a reader of the page expects. `expect` is imported. A fence flagged `ignore`, or `file=` and a
 * path, gives no test;
 * one flagged `program` runs in a process of its own, which must print what the `text output` fence after it says.
 *
 * @throws {SyntaxError} if the text has a `program` without output, or fences that import one name from two modules
 */
export function doctestModule(text: string, { kind, path, folder }: TextOrigin): string {
  const lines = text.split("\n").map(() => "");
  const imports = new HoistedImports();
  imports.take('import { expect, test } from "vitest";');
  const fences = fencesOf(text, kind);
  fences.forEach((fence, index) => {
    if (fence.language !== "ts" || fence.flags.some(isNoExample)) return;
    const head = `test(${JSON.stringify(nameOf(fence))}, `;
    if (fence.flags.includes("program")) {
      imports.take(`import { runProgram } from ${JSON.stringify(RUN_PROGRAM)};`);
      const given = [programOf(fence), outputAfter(fences[index + 1], fence), folder].map((part) =>
        JSON.stringify(part),
      );
      lines[fence.line - 1] = `${head}async () => await runProgram(${given.join(", ")}));`;
      return;
    }
    lines[fence.line - 1] = `${head}async () => {`;
    const body = imports.take(fence.body.join("\n")).split("\n");
    body.forEach((line, offset) => (lines[fence.line + offset] = line));
    lines[fence.line + fence.body.length] = "});";
  });
  if (kind === "markdown") {
    imports.take(`import { brokenLinks } from ${JSON.stringify(BROKEN_LINKS)};`);
    lines.push(`test("its links lead somewhere", () => expect(brokenLinks(${JSON.stringify(path)})).toEqual([]));`);
  }
  return `${imports.toString()} ${lines.join("\n")}`;
}

/** The programs of a text, by their names: each is a module of its own. */
export function programsOf(text: string, kind: FencedText): Map<string, string> {
  const programs = fencesOf(text, kind).filter(({ flags }) => flags.includes("program"));
  return new Map(programs.map((fence) => [nameOf(fence), programOf(fence)]));
}

function isNoExample(flag: string): boolean {
  return flag === "ignore" || flag.startsWith("file=");
}

function nameOf({ line, title }: Fence): string {
  return title === "" ? `line ${line}` : `line ${line}: ${title}`;
}

function programOf({ body }: Fence): string {
  return `${body.join("\n")}\n`;
}

function outputAfter(next: Fence | undefined, program: Fence): string {
  if (next?.language === "text" && next.flags.includes("output")) return `${next.body.join("\n")}\n`;
  throw new SyntaxError(`Cannot test the program at line ${program.line}: no \`text output\` fence follows it`);
}
