import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { venvFolder, virtualEnvStep } from "../src/steps/virtual-env.mjs";
import { isDistributions } from "../src/make-virtual-env.mjs";
import { FakeMachine } from "./support/fake-machine.ts";
import { fakePython, NO_WHEEL, UNREACHABLE } from "./support/fake-python.ts";

const REQUIREMENTS = "# comment\nnumpy>=2.0\nscikit-learn>=1.6  # another\n\npytest>=8.4\n";

function machineWithRequirements(): FakeMachine {
  const machine = new FakeMachine();
  machine.write("tooling/setup/requirements.txt", REQUIREMENTS);
  return machine;
}

describe("virtualEnvStep()", () => {
  test("makes .venv, installs wheels only, and does nothing the second time", async () => {
    using machine = machineWithRequirements();
    const interpreter = fakePython(machine, "python3");
    const step = () => virtualEnvStep(machine.context(), interpreter);
    const python = join(machine.root, ".venv/bin/python");
    expect(step().ready()).toBeUndefined();
    expect(await step().perform(machine.tell)).toEqual({ python, from: "PyPI", missing: [] });
    expect(machine.calls()).toEqual([
      `python3 -m venv --clear ${join(machine.root, ".venv")}`,
      "python3 -m pip install --disable-pip-version-check --no-input --only-binary=:all: numpy>=2.0 scikit-learn>=1.6 pytest>=8.4",
    ]);
    machine.forgetCalls();
    expect(step().ready()).toEqual({ python, from: "PyPI", missing: [] });
    expect(machine.calls()).toEqual([]);
  });

  test("only installs again when the requirements change, and makes it anew for another Python", async () => {
    using machine = machineWithRequirements();
    const interpreter = fakePython(machine, "python3");
    await virtualEnvStep(machine.context(), interpreter).perform(machine.tell);
    machine.write("tooling/setup/requirements.txt", `${REQUIREMENTS}scipy\n`);
    machine.forgetCalls();
    expect(virtualEnvStep(machine.context(), interpreter).ready()).toBeUndefined();
    await virtualEnvStep(machine.context(), interpreter).perform(machine.tell);
    expect(machine.calls()).toHaveLength(1);
    expect(machine.calls()[0]).toMatch(/-m pip install .* scipy$/);
    const newer = { ...fakePython(machine, "python3.13"), version: "3.13.0" };
    machine.forgetCalls();
    expect(virtualEnvStep(machine.context(), newer).ready()).toBeUndefined();
    await virtualEnvStep(machine.context(), newer).perform(machine.tell);
    expect(machine.calls()[0]).toMatch(/^python3\.13 -m venv --clear /);
  });

  test("takes the packages that the interpreter has itself where PyPI cannot be reached", async () => {
    using machine = machineWithRequirements();
    const interpreter = fakePython(machine, "python3", { pip: UNREACHABLE, imports: "exit 0" });
    const made = await virtualEnvStep(machine.context(), interpreter).perform(machine.tell);
    expect(made).toMatchObject({ from: "the distribution", missing: [] });
    expect(machine.calls().at(-1)).toBe(
      `python3 -m venv --clear --system-site-packages ${join(machine.root, ".venv")}`,
    );
  });

  test("says what to do where neither PyPI nor the distribution can help", async () => {
    using machine = machineWithRequirements();
    machine.command("apt-get", "exit 0");
    const interpreter = fakePython(machine, "python3", { pip: UNREACHABLE });
    const step = virtualEnvStep(machine.context({ uid: 0 }), interpreter);
    await expect(step.perform(machine.tell)).rejects.toMatchObject({
      message:
        "Cannot install numpy, scikit-learn, pytest: PyPI cannot be reached, and the distribution has packages for its own Python only: set TAIPAN_PYTHON to that",
      lastLines: [expect.stringContaining("NewConnectionError")],
    });
    expect(machine.calls().filter((call) => call.startsWith("apt-get"))).toEqual([]);
    expect(step.ready()).toBeUndefined();
  });

  test("goes on without a package that has no wheel, and says which", async () => {
    using machine = machineWithRequirements();
    const pip = `case "$*" in *scikit*) ${NO_WHEEL} ;; esac`;
    const interpreter = { ...fakePython(machine, "python3", { pip }), freeThreaded: true };
    const step = virtualEnvStep(machine.context(), interpreter);
    const made = await step.perform(machine.tell);
    expect(made.missing).toEqual(["scikit-learn (no wheel for Python 3.12.1t)"]);
    expect(step.summary(made)).toBe("packages from PyPI, without scikit-learn (no wheel for Python 3.12.1t)");
    expect(machine.calls().filter((call) => call.endsWith(" pytest>=8.4"))).toHaveLength(2);
    expect(step.ready()).toEqual(made);
  });

  test("stops at a failure of pip that is neither", async () => {
    using machine = machineWithRequirements();
    const interpreter = fakePython(machine, "python3", { pip: "echo 'No space left on device'; exit 2" });
    await expect(virtualEnvStep(machine.context(), interpreter).perform(machine.tell)).rejects.toMatchObject({
      message: "Cannot install numpy, scikit-learn, pytest: pip ended with status 2",
      lastLines: ["No space left on device"],
    });
  });
});

describe("a Python without ensurepip", () => {
  const broken = "echo 'ensurepip is not available'; exit 1";

  test("is lent pip by another Python, for its own version", async () => {
    using machine = machineWithRequirements();
    // `mkdir lib/pip` stands for the package; without it the environment's own pip does not run.
    const pip = `case "$*" in *--target*) exit 1 ;; *) test -d "$(dirname "$0")/../lib/pip" ;; esac`;
    const interpreter = fakePython(machine, "python3", { venv: broken, pip });
    machine.command("python3.11", `while [ "$1" != --target ]; do shift; done; mkdir -p "$2/pip"`);
    const made = await virtualEnvStep(machine.context(), interpreter).perform(machine.tell);
    expect(made.from).toBe("PyPI");
    const lent = machine.calls().find((call) => call.startsWith("python3.11"));
    expect(lent).toMatch(/--target \S+\.venv\/bin\/\.\.\/lib --python-version 3\.12 --implementation cp pip$/);
  });

  test("is told from one whose venv module fails for another reason", async () => {
    using machine = machineWithRequirements();
    const interpreter = fakePython(machine, "python3", { venv: broken });
    machine.command("python3", "echo 'No module named _sysconfigdata' >&2; exit 1");
    await expect(virtualEnvStep(machine.context(), interpreter).perform(machine.tell)).rejects.toMatchObject({
      message: `Cannot make a virtual environment: the venv module of ${interpreter.base} failed`,
      lastLines: ["No module named _sysconfigdata"],
    });
  });

  test("is a sentence and no folder where nobody has pip to lend", async () => {
    using machine = machineWithRequirements();
    machine.command("apt-get", "exit 0");
    const interpreter = fakePython(machine, "python3", { venv: broken, pip: "exit 1" });
    await expect(virtualEnvStep(machine.context(), interpreter).perform(machine.tell)).rejects.toMatchObject({
      message: `Cannot make a virtual environment: ${interpreter.base} has no pip to put into it, run \`sudo apt-get install python3-venv\``,
      lastLines: ["ensurepip is not available"],
    });
    expect(existsSync(join(machine.root, ".venv"))).toBe(false);
  });
});

describe("venvFolder()", () => {
  test("is .venv for the Python that was found, and one of its own for each that was asked for", () => {
    using machine = new FakeMachine();
    const interpreter = { ...fakePython(machine, "python3"), version: "3.14.7", freeThreaded: true };
    const context = machine.context();
    const asking = (python: string) => ({ ...context, env: { ...context.env, TAIPAN_PYTHON: python } });
    expect(venvFolder(context, interpreter)).toBe(join(machine.root, ".venv"));
    expect(venvFolder(asking("/opt/py/bin/python3"), interpreter)).toMatch(/\.taipan\/venvs\/3\.14\.7t-[0-9a-f]{6}$/);
  });

  test("differs for two Pythons of one version", () => {
    using machine = new FakeMachine();
    const interpreter = fakePython(machine, "python3");
    const context = { ...machine.context(), env: { TAIPAN_PYTHON: "python3.12" } };
    const other = { ...interpreter, base: "/opt/other/python3" };
    expect(venvFolder(context, interpreter)).not.toBe(venvFolder(context, other));
  });
});

test("isDistributions() is true for the distribution's own interpreter alone", () => {
  using machine = new FakeMachine();
  const interpreter = fakePython(machine, "python3");
  const at = (base: string) => isDistributions({ ...interpreter, base });
  expect([at("/usr/bin/python3"), at("/bin/python3.11")]).toEqual([true, true]);
  expect([at("/usr/local/bin/python3"), at("/home/u/.pyenv/versions/3.12.1/bin/python3.12")]).toEqual([false, false]);
});
