import { rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { requestedPython, pythonStep } from "../src/steps/python.mjs";
import { FakeMachine } from "./support/fake-machine.ts";
import { fakePython } from "./support/fake-python.ts";

/** Stands where the real search stands; finds a Python once `bin/python3` and its library are there. */
const SEARCH = `
import { existsSync } from "node:fs";
const [executable, library] = [process.cwd() + "/bin/python3", process.cwd() + "/lib/libpython3.12.so"];
const found = existsSync(executable) && existsSync(library);
console.log(JSON.stringify(found ? { executable, library, version: "3.12.1", freeThreaded: false, debug: false }
  : { error: "Cannot find libpython: none of 1 candidates can be used\\n  " + executable + ": no shared library" }));
`;

const node = { path: process.execPath };

function machineWithSearch(): FakeMachine {
  const machine = new FakeMachine();
  machine.write("tooling/setup/src/print-interpreter.ts", SEARCH);
  return machine;
}

describe("pythonStep()", () => {
  test("finds a Python, remembers it, and looks again when its library is gone", async () => {
    using machine = machineWithSearch();
    const python = fakePython(machine, "python3");
    const context = machine.context();
    expect(pythonStep(context, { node }).ready()).toBeUndefined();
    expect(await pythonStep(context, { node }).perform(machine.tell)).toEqual(python);
    machine.forgetCalls();
    expect(pythonStep(context, { node }).ready()).toEqual(python);
    expect(machine.calls()).toEqual([]);
    rmSync(python.library);
    expect(pythonStep(context, { node }).ready()).toBeUndefined();
  });

  test("remembers one answer for each choice of the user's", async () => {
    using machine = machineWithSearch();
    fakePython(machine, "python3");
    const context = machine.context();
    await pythonStep(context, { node }).perform(machine.tell);
    const other = { ...context, env: { ...context.env, TAIPAN_PYTHON: "/elsewhere/python3" } };
    expect(pythonStep(other, { node }).ready()).toBeUndefined();
  });

  test.for<[string, string]>([
    ["apt-get", "run `sudo apt-get install python3 python3-venv python3-dev`"],
    ["dnf", "run `sudo dnf install python3 python3-libs python3-devel`"],
    ["apk", "run `sudo apk add python3 python3-dev`"],
    ["pacman", "run `sudo pacman -S python`"],
    ["brew", "run `brew install python`"],
  ])("tells a user without root what to type where %s installs software", async ([manager, advice]) => {
    using machine = machineWithSearch();
    machine.command(manager, "exit 1");
    const error: unknown = await pythonStep(machine.context(), { node })
      .perform(machine.tell)
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ message: `Cannot find a Python with a shared library: ${advice}` });
    expect(error).toMatchObject({ lastLines: [expect.any(String), expect.stringContaining("no shared library")] });
    expect(machine.calls()).toEqual([]);
  });

  test("says what is needed where no package manager is known", async () => {
    using machine = machineWithSearch();
    await expect(pythonStep(machine.context(), { node }).perform(machine.tell)).rejects.toThrow(
      "Cannot find a Python with a shared library: install Python 3.9 or newer with its shared library, then set TAIPAN_PYTHON",
    );
  });

  test.for<[string, number]>([
    ["root", 0],
    ["a user whose sudo asks for nothing", 1000],
  ])(
    "installs the distribution's Python for %s, even when some source of packages does not answer",
    async ([, uid]) => {
      using machine = machineWithSearch();
      const { library } = fakePython(machine, "python3");
      rmSync(library);
      machine.command("apt-get", `if [ "$1" = install ]; then touch '${library}'; else exit 100; fi`);
      machine.command("sudo", `shift; PATH='${machine.bin()}' "$@"`);
      const found = await pythonStep(machine.context({ uid }), { node }).perform(machine.tell);
      expect(found.library).toBe(library);
      const apt = machine.calls().filter((call) => call.startsWith("apt-get"));
      expect(apt[0]).toBe("apt-get update");
      expect(apt[1]).toMatch(/^apt-get install -y .*python3 python3-venv python3-dev$/);
      expect(machine.calls().some((call) => call.startsWith("sudo -n "))).toBe(uid !== 0);
    },
  );

  test("installs nothing in place of the Python that was asked for", async () => {
    using machine = machineWithSearch();
    machine.command("apt-get", "exit 0");
    const context = machine.context({ uid: 0 });
    const asking = { ...context, env: { ...context.env, TAIPAN_PYTHON: "/opt/mine/python3" } };
    await expect(pythonStep(asking, { node }).perform(machine.tell)).rejects.toThrow(
      'Cannot use the Python that was asked for, "/opt/mine/python3": it has no shared library that loads',
    );
    expect(machine.calls()).toEqual([]);
  });

  test("tells a search that breaks from one that finds nothing", async () => {
    using machine = new FakeMachine();
    machine.write("tooling/setup/src/print-interpreter.ts", `throw new Error("package missing")`);
    await expect(pythonStep(machine.context({ uid: 0 }), { node }).perform(machine.tell)).rejects.toThrow(
      "Cannot look for Python: the search ended early",
    );
  });
});

test("requestedPython() prefers our variable to PyO3's, and takes an empty one for none", () => {
  expect(requestedPython({ TAIPAN_PYTHON: "a", PYO3_PYTHON: "b" })).toBe("a");
  expect(requestedPython({ TAIPAN_PYTHON: "", PYO3_PYTHON: "b" })).toBe("b");
  expect(requestedPython({ TAIPAN_PYTHON: "" })).toBeUndefined();
});
