import { expect, test } from "vitest";
import { type FakeHost, type FakeMachine, fakeHost } from "../../test/fixtures/discover/fake-host.ts";
import { locate } from "./locate.ts";

const ROOT = "/home/ada/.pyenv";

/** A machine with pyenv's shims first on `PATH`; the shim says it is 3.10's interpreter. */
function machine(env: NodeJS.ProcessEnv = {}, files: FakeMachine["files"] = {}): FakeHost {
  const versions = ["3.9.18", "3.10.13", "3.12.3"];
  const python = (version: string): string => `${ROOT}/versions/${version}/bin/python3`;
  return fakeHost({
    env: { PATH: `${ROOT}/shims:/usr/bin`, ...env },
    cwd: "/work/project/src",
    programs: {
      [`${ROOT}/shims/python3`]: {
        executable: python("3.10.13"),
        basePrefix: `${ROOT}/versions/3.10.13`,
        version: "3.10.13 (x)",
      },
      ...Object.fromEntries(versions.map((version) => [python(version), { version: `${version} (x)` }])),
    },
    files: {
      ...Object.fromEntries(
        versions.map((version) => [
          `${ROOT}/versions/${version}/lib/libpython3.${version.split(".")[1]}.so.1.0`,
          "elf",
        ]),
      ),
      ...files,
    },
  });
}

/** Version that was found, and whether the shim was run for it. */
function outcome(host: FakeHost): string {
  const { executable } = locate({ host });
  return `${executable?.split("/").at(-3)} ${host.runs.some((file) => file.includes("shims")) ? "asked" : "known"}`;
}

test("[BLD-34] a pyenv shim leads to the real interpreter, by the files that pyenv goes by", () => {
  expect(outcome(machine({}, { [`${ROOT}/version`]: "3.12.3\n" }))).toBe("3.12.3 known");
  const local = { "/work/project/.python-version": "# here\n3.9.18 # old\n3.12.3\n", [`${ROOT}/version`]: "3.12.3\n" };
  expect(outcome(machine({}, local))).toBe("3.9.18 known");
  expect(outcome(machine({ PYENV_VERSION: "3.10.13:3.9.18" }, local))).toBe("3.10.13 known");
});

test("[BLD-34] a shim is asked where its files leave a doubt", () => {
  for (const version of ["system", "3.12", "3.11.1", "3.9.18/envs/app", "..", ""]) {
    const files = { [`${ROOT}/version`]: `${version}\n`, [`${ROOT}/bin/python3`]: "not an interpreter" };
    expect(outcome(machine({}, files))).toBe("3.10.13 asked");
  }
});

test("what a shim answered is not remembered for the shim: another folder has another answer", () => {
  const host = { ...machine({}, { [`${ROOT}/version`]: "system\n" }), home: "/home/ada" };
  locate({ host });
  locate({ host });
  expect(host.runs).toEqual([`${ROOT}/shims/python3`, `${ROOT}/shims/python3`]);
});

test("the executable is the interpreter, never the shim", () => {
  expect(locate({ host: machine() })).toMatchObject({
    rule: "PATH python3",
    executable: `${ROOT}/versions/3.10.13/bin/python3`,
    trail: expect.arrayContaining([{ rule: "PATH python3", what: `${ROOT}/shims/python3`, why: "chosen" }]) as unknown,
  });
});
