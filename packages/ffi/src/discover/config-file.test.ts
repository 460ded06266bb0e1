import { describe, expect, test } from "vitest";
import { type FakeMachine, fakeHost } from "../../test/fixtures/discover/fake-host.ts";
import { LibPythonNotFoundError } from "../errors.ts";
import { listPythons, locate } from "./locate.ts";

const LIBRARY = "/opt/py/lib/libpython3.12.so.1.0";
const CONFIG = { library: LIBRARY, version: "3.12.4", home: "/opt/py" };

/** A machine without any Python on `PATH`, and a file of this content in a folder. */
function machine(content: unknown, more: FakeMachine = {}, folder = "/work/project"): FakeMachine {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return {
    cwd: "/work/project",
    ...more,
    env: { PATH: "/empty", ...more.env },
    files: { [LIBRARY]: "elf", [`${folder}/taipan.config.json`]: text, ...more.files },
  };
}

function errorOf(host: ReturnType<typeof fakeHost>): string {
  try {
    locate({ host });
  } catch (error) {
    if (error instanceof LibPythonNotFoundError) return error.message;
    throw error;
  }
  throw new Error("Cannot compare an error: locate() found something");
}

describe("taipan.config.json", () => {
  test("[BLD-02] it says everything, so that no program is run", () => {
    const host = fakeHost(machine({ ...CONFIG, abi: "", executable: "/venv/bin/python", prefix: "/venv" }));
    const { version, trail: _, ...location } = locate({ host });
    expect(version.toString()).toBe("3.12.4");
    expect(location).toEqual({
      rule: "taipan.config.json",
      executable: "/venv/bin/python",
      library: LIBRARY,
      prefix: "/venv",
      basePrefix: "/opt/py",
      freeThreaded: false,
      debug: false,
    });
    expect(host.runs).toEqual([]);
  });

  test("[BLD-02] paths are those from its folder, which may be above the working one", () => {
    const config = { library: "../opt/py/lib/libpython3.12.so.1.0", version: "3.12" };
    const host = fakeHost(machine(config, {}, "/work"));
    expect(locate({ host })).toMatchObject({ library: LIBRARY, prefix: undefined, executable: undefined });
  });

  test("[BLD-02] TAIPAN_CONFIG names another; variables that name a Python go before it, environments after", () => {
    const files = {
      "/etc/python.json": JSON.stringify({ ...CONFIG, abi: "t", library: "/t/libpython3.13t.so", version: "3.13" }),
      "/t/libpython3.13t.so": "elf",
      "/venv/pyvenv.cfg": "home = /base/bin\n",
      "/venv/bin/python3": { link: "/base/bin/python3" },
      "/base/lib/libpython3.12.so.1.0": "elf",
    };
    const programs = { "/base/bin/python3": {} };
    const ruleWith = (env: NodeJS.ProcessEnv): string =>
      locate({ host: fakeHost(machine(CONFIG, { env, files, programs })) }).rule;
    const named = locate({ host: fakeHost(machine("", { env: { TAIPAN_CONFIG: "/etc/python.json" }, files })) });
    expect([named.rule, named.freeThreaded]).toEqual(["TAIPAN_CONFIG", true]);
    expect(ruleWith({ VIRTUAL_ENV: "/venv" })).toBe("taipan.config.json");
    expect(ruleWith({ TAIPAN_PYTHON: "/venv" })).toBe("TAIPAN_PYTHON");
  });

  test("another user's file above the working folder is not trusted", () => {
    const owners = { "/work/taipan.config.json": 4242 };
    const host = fakeHost(machine(CONFIG, { owners, user: 1000 }, "/work"));
    expect(errorOf(host)).not.toContain("taipan.config.json");
  });

  test("a loaded libpython stays the one; the file tells its folders where it is the same", () => {
    const other = "/other/lib/libpython3.11.so.1.0";
    const files = { [other]: "elf" };
    const same = locate({ host: fakeHost(machine(CONFIG, { files, sharedObjects: [LIBRARY] })) });
    expect(same).toMatchObject({ rule: "loaded", library: LIBRARY, basePrefix: "/opt/py" });
    const another = locate({ host: fakeHost(machine(CONFIG, { files, sharedObjects: [other] })) });
    expect(another).toMatchObject({ rule: "loaded", library: other });
  });

  test("it is the first of listPythons()", () => {
    expect(listPythons({ host: fakeHost(machine(CONFIG)) }).map(({ rule }) => rule)).toEqual(["taipan.config.json"]);
  });

  test.each([
    ["{", "it is no JSON"],
    ["[]", "it is no JSON object"],
    [{ ...CONFIG, flags: "" }, 'its entry "flags" is not known'],
    [{ ...CONFIG, home: 3 }, 'its entry "home" is no text'],
    [{ version: "3.12" }, 'it has no entry "library"'],
    [{ ...CONFIG, version: "new" }, 'its version "new" cannot be read'],
    [{ ...CONFIG, version: "3.8" }, "Python 3.8: versions 3.9 to 3.15 are supported"],
    [{ ...CONFIG, abi: "x" }, 'Python 3.12.4: the layouts of ABI flags "x" are not known'],
    [{ ...CONFIG, version: "3.11" }, `"${LIBRARY}" is of 3.12, not 3.11`],
    [{ ...CONFIG, abi: "t" }, `"${LIBRARY}" is of 3.12, not 3.12t`],
    [{ ...CONFIG, library: "/gone.so" }, 'there is no libpython "/gone.so"'],
  ])("[BLD-02] %j is refused, and nothing is taken in its place", (content, why) => {
    const programs = { "/empty/python3": { version: "3.11.2" } };
    const message = errorOf(fakeHost(machine(content, { programs })));
    expect(message).toContain(`\n  taipan.config.json "/work/project/taipan.config.json": ${why}`);
    expect(message).toContain("'taipan config print'");
  });
});
