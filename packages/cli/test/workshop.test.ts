import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { locate } from "@taipan/ffi";
import { type Fence, fencesOf } from "@taipan/vitest/fences";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMAND, execute } from "./support/taipan.ts";

const page = fileURLToPath(new URL("../../../docs/workshop.md", import.meta.url));
const fences = fencesOf(readFileSync(page, "utf8"), "markdown");
let home = "";
let folder = "";

beforeAll(() => {
  folder = home = mkdtempSync(join(tmpdir(), "taipan-workshop-"));
  const { executable = "python3" } = locate();
  write(join(home, "bin/taipan"), `#!/bin/sh\nexec ${COMMAND.map((word) => `'${word}'`).join(" ")} "$@"\n`);
  write(join(home, "bin/python"), `#!/bin/sh\nexec '${executable}' "$@"\n`);
});
afterAll(() => rmSync(home, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode: 0o755 });
}

/** The file that a fence is, where it is one. */
function fileOf({ flags }: Fence): string | undefined {
  return flags.find((flag) => flag.startsWith("file="))?.slice("file=".length);
}

/** Runs a fence as a person would type it, and stays in the folder where it ended. */
async function type({ body }: Fence): Promise<string> {
  const where = join(home, "where");
  const script = `set -e\n${body.join("\n")}\npwd > '${where}'\n`;
  const env = {
    PATH: `${join(home, "bin")}${delimiter}${process.env["PATH"] ?? ""}`,
    TAIPAN_PYTHON: locate().executable,
  };
  const { code, stdout, stderr } = await execute("bash", ["-c", script], { folder, env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  folder = readFileSync(where, "utf8").trim();
  return stdout;
}

describe.runIf(process.platform === "linux")("docs/workshop.md", () => {
  const steps = fences.filter(({ language, flags }) => language === "sh" && !flags.includes("ignore"));

  test("every fence is a file, a command or its output", () => {
    const others = fences.filter((one) => fileOf(one) === undefined && !["sh", "text"].includes(one.language));
    expect(others).toEqual([]);
    expect(steps.length).toBeGreaterThan(5);
  });

  test.each(steps.map((step) => [step.title, step] as const))(
    "%s",
    async (_title, step) => {
      const index = fences.indexOf(step);
      for (const file of filesBefore(index)) write(join(folder, fileOf(file) as string), `${file.body.join("\n")}\n`);
      const stdout = await type(step);
      const output = fences[index + 1];
      if (output?.flags.includes("output") !== true) return;
      const wanted = `${output.body.join("\n")}\n`;
      expect(stdout.endsWith(wanted) ? wanted : stdout).toBe(wanted);
    },
    120_000,
  );
});

/** The files that stand between the command before and this one. */
function filesBefore(index: number): Fence[] {
  const before = fences.slice(0, index);
  const last = before.findLastIndex(({ language }) => language === "sh");
  return before.slice(last + 1).filter((one) => fileOf(one) !== undefined);
}
