import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packagesStep, workspaceManifests } from "../src/steps/packages.mjs";
import { FakeMachine } from "./support/fake-machine.ts";

/** A checkout with two workspace packages and a pnpm that installs, or does what the script says. */
function workspace(machine: FakeMachine, script = "mkdir -p node_modules && touch node_modules/.modules.yaml") {
  machine.write("pnpm-lock.yaml", "lockfileVersion: '9.0'");
  machine.write("packages/ffi/package.json", "{}");
  machine.write("tooling/setup/package.json", "{}");
  machine.write("tooling/notes.md", "no package");
  const pnpm = { path: machine.command("pnpm", script), version: "12.21.0" };
  const node = { path: process.execPath, version: process.versions.node };
  return () => packagesStep(machine.context(), { node, pnpm });
}

describe("packagesStep()", () => {
  test("installs what the lockfile says, and knows that it has done so", async () => {
    using machine = new FakeMachine();
    const step = workspace(machine);
    expect(step().ready()).toBeUndefined();
    expect(await step().perform(machine.tell)).toEqual({ manifests: 3 });
    expect(machine.calls()).toEqual(["pnpm install --frozen-lockfile"]);
    expect(step().ready()).toEqual({ manifests: 3 });
  });

  test.for<[string, (machine: FakeMachine) => void]>([
    ["the lockfile", (machine) => void machine.write("pnpm-lock.yaml", "changed")],
    [
      "a package's dependencies",
      (machine) => void machine.write("packages/ffi/package.json", `{ "dependencies": {} }`),
    ],
    ["the list of packages", (machine) => void machine.write("apps/digits/package.json", "{}")],
    ["node_modules", (machine) => rmSync(join(machine.root, "node_modules"), { recursive: true })],
  ])("installs again after a change of %s", async ([, change]) => {
    using machine = new FakeMachine();
    const step = workspace(machine);
    await step().perform(machine.tell);
    change(machine);
    expect(step().ready()).toBeUndefined();
  });

  test("offers the remedy when the lockfile is out of date, and is not done", async () => {
    using machine = new FakeMachine();
    const step = workspace(machine, "echo ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with frozen lockfile'; exit 1");
    await expect(step().perform(machine.tell)).rejects.toThrow(
      "Cannot install the packages: pnpm-lock.yaml does not match a package.json, run `pnpm install` and commit the lockfile",
    );
    expect(step().ready()).toBeUndefined();
  });

  test("passes on what pnpm said about any other failure", async () => {
    using machine = new FakeMachine();
    const step = workspace(machine, "echo 'no space left'; exit 2");
    await expect(step().perform(machine.tell)).rejects.toMatchObject({
      message: "Cannot install the packages: pnpm ended with status 2",
      lastLines: ["no space left"],
    });
  });
});

test("workspaceManifests() finds what pnpm-workspace.yaml lists in this very repository", () => {
  const root = join(import.meta.dirname, "../../..");
  const names = workspaceManifests(root).map((path) => path.slice(root.length + 1));
  expect(names[0]).toBe("package.json");
  expect(names).toContain("packages/core/package.json");
  expect(names).toContain("tooling/setup/package.json");
});
