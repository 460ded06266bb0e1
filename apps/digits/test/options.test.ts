import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { helpText } from "../src/command/help.ts";
import { InputError } from "../src/command/input-error.ts";
import { DEFAULTS, parseOptions } from "../src/command/options.ts";
import { checkOutPath } from "../src/command/out-path.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "taipan-digits-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The one sentence that a command line is refused with. */
function refusal(...args: string[]): string {
  try {
    parseOptions(args);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error("not refused");
}

test("nothing typed gives the defaults", () => {
  expect(parseOptions([])).toEqual(DEFAULTS);
});

test("every option is read, in both spellings, and the last one counts", () => {
  const out = join(folder, "page.html");
  expect(parseOptions(["-c", "knn", "--train-share=0.25", "--seed", "7", "-o", out])).toEqual({
    classifier: "knn",
    trainShare: 0.25,
    seed: 7,
    out,
  });
  expect(parseOptions(["--seed", "1", "--seed", "2"])).toMatchObject({ seed: 2 });
  for (const share of ["0.1", "0.9", ".5"]) {
    expect(parseOptions(["--train-share", share])).toMatchObject({ trainShare: Number(share) });
  }
  expect(parseOptions(["--seed", "4294967295"])).toMatchObject({ seed: 2 ** 32 - 1 });
});

test("help is asked for by either name, and tells every option and classifier", () => {
  expect(parseOptions(["--help"])).toBe("help");
  expect(parseOptions(["--seed", "x", "-h"])).toBe("help");
  const words = [
    "--classifier",
    "--train-share",
    "--seed",
    "--out",
    "--help",
    "svc",
    "knn",
    "forest",
    "mlp",
    "logistic",
  ];
  for (const word of words) expect(helpText()).toContain(word);
});

describe("refused with a sentence", () => {
  test.each([
    [["--classifier", "tree"], 'Cannot use classifier "tree": choose one of svc, knn, forest, mlp, logistic'],
    [["--classifier", "toString"], 'Cannot use classifier "toString": choose one of svc, knn, forest, mlp, logistic'],
    [["--classifier"], "Cannot use --classifier: its value is missing"],
    [
      ["--clasifier", "svc"],
      'Cannot use "--clasifier": the options are --classifier, --train-share, --seed, --out, --help',
    ],
    [["--no-help"], 'Cannot use "--no-help": the options are --classifier, --train-share, --seed, --out, --help'],
    [["--help=yes"], "Cannot give --help a value: it takes none"],
    [["svc"], 'Cannot use "svc": it is no option, see --help'],
    [["--", "--seed"], 'Cannot use "--seed": it is no option, see --help'],
    [["--out", ""], "Cannot write the page: the path of --out is empty"],
    [["--out", "a\0b"], 'Cannot write "a\\u0000b": a path has no NUL character'],
  ])("%j", (args, sentence) => {
    expect(refusal(...args)).toBe(sentence);
  });

  test.each(["0.09", "0.91", "0", "1", "-0.5", "NaN", "Infinity", "half", "", " ", "0,5"])(
    "train share %j",
    (share) => {
      const sentence = `Cannot use train share ${JSON.stringify(share)}: it must be a number from 0.1 to 0.9`;
      expect(refusal("--train-share", share)).toBe(sentence);
    },
  );

  test.each(["-1", "1.5", "1e3", "0x10", "4294967296", "99999999999999999999", "", " 1", "one"])("seed %j", (seed) => {
    const sentence = `Cannot use seed ${JSON.stringify(seed)}: it must be a whole number from 0 to 4294967295`;
    expect(refusal("--seed", seed)).toBe(sentence);
  });
});

describe("a place that cannot be written", () => {
  test("a folder that does not exist", () => {
    const path = join(folder, "absent", "page.html");
    const sentence = `Cannot write "${path}": the folder "${join(folder, "absent")}" does not exist`;
    expect(() => checkOutPath(path)).toThrow(sentence);
  });

  test("a folder in the file's place", () => {
    mkdirSync(join(folder, "inner"), { recursive: true });
    for (const path of [folder, join(folder, "inner"), `${folder}/new/`]) {
      expect(() => checkOutPath(path)).toThrow(`Cannot write "${path}": it is a folder, name a file in it`);
    }
  });

  test("a file in the folder's place", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(() => checkOutPath(join(file, "page.html"))).toThrow(`"${file}" is not a folder`);
    expect(() => checkOutPath(join(file, "inner", "page.html"))).toThrow(/does not exist|ENOTDIR/);
  });

  test("a loop of links, and a name that is too long", () => {
    symlinkSync("loop", join(folder, "loop"));
    expect(() => checkOutPath(join(folder, "loop", "page.html"))).toThrow("looking there fails with ELOOP");
    expect(() => checkOutPath(join(folder, "x".repeat(300)))).toThrow("looking there fails with ENAMETOOLONG");
  });

  test("a file that exists may be replaced", () => {
    const file = join(folder, "old.html");
    writeFileSync(file, "old");
    expect(() => checkOutPath(file)).not.toThrow();
  });
});
