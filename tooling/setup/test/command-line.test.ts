import { describe, expect, test } from "vitest";
import { HELP, parseCommandLine, UsageError } from "../src/command-line.mjs";

describe("parseCommandLine()", () => {
  test("hands everything behind the command to the command, options included", () => {
    expect(parseCommandLine(["test", "--project", "unit", "--help", "-q"], {})).toEqual({
      command: "test",
      quiet: false,
      rest: ["--project", "unit", "--help", "-q"],
    });
  });

  test("takes its own options before the command", () => {
    expect(parseCommandLine(["--quiet", "start", "--port", "0"], {})).toEqual({
      command: "start",
      quiet: true,
      rest: ["--port", "0"],
    });
    expect(parseCommandLine(["-q", "--help"], {}).command).toBe("help");
  });

  test("takes them behind a command that has no arguments", () => {
    expect(parseCommandLine(["setup", "--quiet"], {})).toEqual({ command: "setup", quiet: true, rest: [] });
    expect(parseCommandLine(["env", "--help"], {}).command).toBe("help");
  });

  test("is quiet when npm was told to be silent", () => {
    expect(parseCommandLine(["test"], { npm_config_loglevel: "silent" }).quiet).toBe(true);
    expect(parseCommandLine(["test"], { npm_config_loglevel: "notice" }).quiet).toBe(false);
  });

  test.for<[string[], string]>([
    [[], "Cannot tell what to do: no command was given, try --help"],
    [["tset"], 'Cannot understand "tset": it is no command, try --help'],
    [["--colour", "test"], 'Cannot understand "--colour": it is no command, try --help'],
    [["exec"], "Cannot run exec: no command follows it"],
    [["setup", "all"], 'Cannot understand "all": setup takes no arguments'],
  ])("refuses %j with a sentence", ([args, message]) => {
    expect(() => parseCommandLine(args, {})).toThrow(new UsageError(message));
  });

  test("every command is in the help", () => {
    for (const command of ["start", "test", "setup", "exec", "env"]) {
      expect(parseCommandLine([command, ...(command === "exec" ? ["true"] : [])], {}).command).toBe(command);
      expect(HELP).toMatch(new RegExp(`^  ${command} `, "m"));
    }
  });
});
