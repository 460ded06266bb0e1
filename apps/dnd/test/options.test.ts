import { expect, test } from "vitest";
import { helpText } from "../src/command/help.ts";
import { InputError } from "../src/command/input-error.ts";
import { DEFAULTS, parseOptions } from "../src/command/options.ts";
import { endOf } from "../src/end.ts";

test("options are read in both spellings, and the last one counts", () => {
  expect(parseOptions([])).toEqual(DEFAULTS);
  expect(parseOptions(["--seed", "7"])).toEqual({ seed: 7 });
  expect(parseOptions(["--seed=4294967295"])).toEqual({ seed: 2 ** 32 - 1 });
  expect(parseOptions(["-s", "1", "--seed", "2", "--"])).toEqual({ seed: 2 });
});

test("help is asked for by either name", () => {
  expect(parseOptions(["--help"])).toBe("help");
  expect(parseOptions(["-h", "--seed", "3"])).toBe("help");
  expect(helpText()).toContain(`(default: ${DEFAULTS.seed})`);
});

test.each([
  [["--sed", "1"], 'Cannot use "--sed": the options are --seed, --help'],
  [["seven"], 'Cannot use "seven": it is no option, see --help'],
  [["--seed"], "Cannot use --seed: its value is missing"],
  [["--seed", "-1"], 'Cannot use seed "-1": it must be a whole number from 0 to 4294967295'],
  [["--seed", "1.5"], 'Cannot use seed "1.5": it must be a whole number from 0 to 4294967295'],
  [["--seed", "4294967296"], 'Cannot use seed "4294967296": it must be a whole number from 0 to 4294967295'],
  [["--seed="], 'Cannot use seed "": it must be a whole number from 0 to 4294967295'],
  [["--help=yes"], "Cannot give --help a value: it takes none"],
])("%j is refused", (args, message) => {
  expect(() => parseOptions(args)).toThrow(new InputError(message));
});

test("an error ends the program as its kind says", () => {
  expect(endOf(new InputError("Cannot x"))).toEqual({ status: 2, message: "dnd: Cannot x" });
  const missing = Object.assign(new Error("Cannot find Python"), { code: "TAIPAN_LIBPYTHON_NOT_FOUND" });
  expect(endOf(missing)).toEqual({ status: 1, message: "dnd: Cannot find Python" });
  const interrupt = Object.assign(new Error("KeyboardInterrupt"), { name: "PyKeyboardInterrupt" });
  expect(endOf(interrupt)).toEqual({ status: 130, message: undefined });
  const bug = new TypeError("Cannot read");
  expect(endOf(bug)).toEqual({ status: 1, message: bug.stack });
  expect(endOf("text")).toEqual({ status: 1, message: "text" });
});
