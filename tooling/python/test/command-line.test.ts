import { expect, test } from "vitest";
import { cacheFolder } from "../src/cache-folder.ts";
import { parseCommandLine } from "../src/command-line.ts";
import { FakeWorkshop } from "./support/fake-workshop.ts";

test("a command line is read whatever the order of its options", () => {
  const build = {
    command: "build",
    variant: "debug",
    source: "a.tar",
    jobs: 4,
    fresh: true,
    packages: false,
    quiet: true,
  };
  expect(parseCommandLine(["build", "debug", "--source", "a.tar", "-j4", "--fresh", "-q"])).toEqual(build);
  expect(parseCommandLine(["-q", "--source=a.tar", "--jobs", "4", "build", "--fresh", "debug"])).toEqual(build);
  expect(parseCommandLine(["test", "gil", "a.test.ts", "b"])).toEqual({
    command: "test",
    variant: "gil",
    files: ["a.test.ts", "b"],
  });
  expect(parseCommandLine(["env", "free-threaded"])).toEqual({ command: "env", variant: "free-threaded" });
  expect(parseCommandLine(["list"])).toEqual({ command: "list" });
  expect(parseCommandLine(["build", "--help"])).toEqual({ command: "help" });
});

test.for([
  [[], "Cannot tell what to do: no command was given, try --help"],
  [["biuld", "gil"], 'Cannot understand "biuld": it is no command, try --help'],
  [["build"], "Cannot run build: no variant follows, there are gil, free-threaded, debug"],
  [["env", "pgo"], 'Cannot run env: "pgo" is no variant, there are gil, free-threaded, debug'],
  [["build", "gil", "debug"], 'Cannot understand "debug": build does not take it'],
  [["list", "gil"], 'Cannot understand "gil": list does not take it'],
  [["test", "gil", "--fresh"], 'Cannot understand "--fresh": test does not take it'],
  [["build", "gil", "-j", "none"], 'Cannot run "none" compilers: give a whole number'],
  [["build", "gil", "--sauce"], `Cannot read the command line: Unknown option '--sauce'`],
] as const)("a mistake is a sentence and status 2: %j", async ([args, message]) => {
  using workshop = new FakeWorkshop();
  expect(await workshop.run(args)).toEqual({ status: 2, out: "", err: `${message}\n` });
});

test("--help is on the standard output, and is status 0", async () => {
  using workshop = new FakeWorkshop();
  expect(await workshop.run(["--help"])).toEqual({ status: 0, err: "", out: expect.stringMatching(/^Usage: /) });
});

test("the cache is where XDG_CACHE_HOME says, if that is an absolute path", () => {
  expect(cacheFolder({ XDG_CACHE_HOME: "/var/cache/me", HOME: "/home/me" })).toBe("/var/cache/me/taipan/python");
  expect(cacheFolder({ XDG_CACHE_HOME: "cache", HOME: "/home/me" })).toBe("/home/me/.cache/taipan/python");
  expect(cacheFolder({ HOME: "/home/me" })).toBe("/home/me/.cache/taipan/python");
});
