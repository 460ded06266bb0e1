import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { folderWith, taipan } from "./support/taipan.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly "runs-on": string;
  readonly needs?: string;
  readonly if?: string;
  readonly permissions?: object;
  readonly strategy?: { readonly matrix: { readonly os: string[]; readonly python: string[] } };
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: { readonly push: { readonly tags: string[] } };
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const PYPROJECT = '[project]\nname = "cool"\nversion = "1"\n';

async function workflowOf(files: Readonly<Record<string, string>>, options: readonly string[] = []): Promise<Workflow> {
  const { code, stdout, stderr } = await taipan(["generate-ci", "github", ...options], { folder: folderWith(files) });
  expect([code, stderr]).toEqual([0, ""]);
  return parse(stdout, { strict: true, uniqueKeys: true }) as Workflow;
}

const commands = (job: Job | undefined): (string | undefined)[] =>
  (job?.steps ?? []).map(({ run, uses }) => run ?? uses);

describe("taipan generate-ci github", () => {
  test("[BLD-16][BLD-24] a matrix of systems and Pythons tests in both languages", async () => {
    const { jobs, permissions } = await workflowOf({ "pyproject.toml": PYPROJECT });
    const { test: tests } = jobs;
    expect(tests?.strategy?.matrix).toEqual({
      os: ["ubuntu-latest", "ubuntu-24.04-arm", "macos-latest", "windows-latest"],
      python: ["3.9", "3.11", "3.13", "3.14"],
    });
    expect(tests?.["runs-on"]).toBe("${{ matrix.os }}");
    const setup = tests?.steps.find(({ uses }) => uses?.startsWith("actions/setup-python") === true);
    expect(setup?.with).toEqual({ "python-version": "${{ matrix.python }}" });
    expect(commands(tests)).toEqual(
      expect.arrayContaining(["npm install", 'node --test "tests/*.test.ts"', "npx taipan run -m pytest"]),
    );
    expect(permissions).toEqual({ contents: "read" });
  });

  test("[BLD-16] one wheel is built and published without a token, for tags only", async () => {
    const { jobs, on } = await workflowOf({ "pyproject.toml": PYPROJECT });
    const { wheel, publish } = jobs;
    expect(wheel?.needs).toBe("test");
    expect(commands(wheel)).toContain("npx taipan build --out dist");
    expect(publish).toMatchObject({ needs: "wheel", if: "startsWith(github.ref, 'refs/tags/')", environment: "pypi" });
    expect(publish?.permissions).toEqual({ "id-token": "write" });
    expect(commands(publish).at(-1)).toMatch(/^pypa\/gh-action-pypi-publish@/);
    expect(on.push.tags).toEqual(["v*"]);
    const without = await workflowOf({ "pyproject.toml": PYPROJECT }, ["--skip-publish"]);
    expect(Object.keys(without.jobs)).toEqual(["test", "wheel"]);
  });

  test("[BLD-16] systems and versions are chosen; 3.10 stays a text", async () => {
    const options = ["--os", "macos-15", "--python", "3.10", "--python", "3.14t"];
    const { jobs } = await workflowOf({ "pyproject.toml": PYPROJECT }, options);
    expect(jobs["test"]?.strategy?.matrix).toEqual({ os: ["macos-15"], python: ["3.10", "3.14t"] });
  });

  test.each([
    ["package-lock.json", "npm ci", "npx taipan doctor"],
    ["pnpm-lock.yaml", "pnpm install --frozen-lockfile", "pnpm exec taipan doctor"],
    ["yarn.lock", "yarn install --frozen-lockfile", "yarn run taipan doctor"],
  ])("%s says what installs", async (lock, install, doctor) => {
    const { jobs } = await workflowOf({ "package.json": "{}", [lock]: "" });
    // A program has no wheel.
    expect(Object.keys(jobs)).toEqual(["test"]);
    expect(commands(jobs["test"])).toEqual(expect.arrayContaining([install, doctor]));
    expect(commands(jobs["test"])).not.toContain("npx taipan run -m pytest");
  });

  test("a file that is there is overwritten only by force", async () => {
    const folder = folderWith({ "pyproject.toml": PYPROJECT, "ci.yml": "mine" });
    const refused = await taipan(["generate-ci", "github", "-o", "ci.yml"], { folder });
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining("it is there already; --force")]);
    const forced = await taipan(["generate-ci", "github", "-o", "ci.yml", "--force"], { folder });
    expect(forced).toEqual({ code: 0, stdout: `${join(folder, "ci.yml")}\n`, stderr: "" });
    expect(readFileSync(join(folder, "ci.yml"), "utf8")).toContain("taipan build");
  });

  test.each([
    [{}, [], "Cannot find a project in"],
    [{ "package.json": "{}" }, ["--python", "3.9]"], 'Cannot use --python "3.9]"'],
  ])("what cannot be done is said in a sentence: %#", async (files, options, text) => {
    const ended = await taipan(["generate-ci", "github", ...options], { folder: folderWith(files) });
    expect(ended).toEqual({ code: 1, stdout: "", stderr: expect.stringContaining(text) });
  });
});
