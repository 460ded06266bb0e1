import { execFileSync } from "node:child_process";
import { listPythons, locate } from "@taipan/ffi";
import { describe, expect, test } from "vitest";
import { execute, folderWith, taipan } from "./support/taipan.ts";

/** What a program sees of its process, threads, signals and memory. */
const CORE = ["test_thread", "test_builtin", "test_gc"];
/** More of CPython's own tests; in minutes. `TAIPAN_STRESS` asks for them. */
const REST = (
  "test_list test_dict test_set test_bytes test_int test_float test_json test_re test_struct test_queue test_weakref " +
  "test_sys test_signal test_threading test_threading_local test_fork1 test_faulthandler test_os test_capi test_ctypes"
).split(" ");
const MODULES = process.env["TAIPAN_STRESS"] ? [...CORE, ...REST] : CORE;

/** A Python that has CPython's own tests, which most distributions leave out: the one in use if it does. */
function findTestedPython(): string | undefined {
  if (process.platform !== "linux") return undefined;
  return [locate(), ...listPythons().filter(({ freeThreaded, debug }) => !freeThreaded && !debug)]
    .map(({ executable }) => executable)
    .find((executable) => executable !== undefined && hasTests(executable));
}

function hasTests(executable: string): boolean {
  try {
    execFileSync(executable, ["-c", "import test.test_builtin, test.test_thread, ctypes"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const python = findTestedPython();

/** How many tests ran, and which of them failed. */
function summary(text: string): { readonly ran: string[]; readonly failed: string[] } {
  const ran = [...text.matchAll(/^Ran (\d+) tests?/gm)].map(([, count = ""]) => count);
  const failed = [...text.matchAll(/^(?:FAIL|ERROR): (\S+ \S+)/gm)].map(([, name = ""]) => name);
  return { ran, failed: failed.toSorted() };
}

describe.skipIf(python === undefined)("CPython's own tests end under taipan run as under python", () => {
  test.for(MODULES)("%s", { timeout: 900_000 }, async (name) => {
    const args = ["-m", "unittest", "-v", `test.${name}`];
    const folder = folderWith({});
    const plain = summary((await execute(python as string, args, { folder })).stderr);
    const ours = summary((await taipan(["run", "--python", python as string, ...args], { folder })).stderr);
    expect(Number(plain.ran[0])).toBeGreaterThan(0);
    expect(ours).toEqual(plain);
  });
});
