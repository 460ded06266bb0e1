import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Python, t } from "@taipan/core";
import { addressOf } from "@taipan/ffi";
import { PyArray } from "@taipan/numpy";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CLASSIFIER_NAMES, CLASSIFIERS } from "../src/classifiers/classifiers.ts";
import { imageAt, pickDigits } from "../src/python/digits.ts";
import { imageMatrix } from "../src/python/image-matrix.ts";
import { loadDigits } from "../src/python/load-digits.ts";
import { splitDigits } from "../src/python/split-digits.ts";
import { train, type TrainingStep } from "../src/python/train.ts";
import { decodePng } from "./support/decode-png.ts";
import { elementsOf } from "./support/html-elements.ts";
import { commandOf, runCommand, runDigits, type Run } from "./support/run-digits.ts";

/** Why the tests that need scikit-learn cannot run; undefined where they can. */
const missing = Python.attach((py) => {
  const spec = py.import("importlib.util").callMethod("find_spec", ["sklearn"]);
  return spec.isNone() ? `${Python.location?.executable ?? "this Python"} has no scikit-learn` : undefined;
});

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "taipan-digits-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What differs between two runs that are the same: how long they took, and where the page went. */
function withoutTimes({ stdout }: Run): string {
  return stdout.replace(/\d+\.\d+ s\b/g, "… s").replace(/(?<=of all of them: ).*/, "…");
}

/** The accuracy that was printed, as a part. */
function accuracyIn(stdout: string): number {
  return Number(/Accuracy ([\d.]+)%/.exec(stdout)?.[1]) / 100;
}

describe("with scikit-learn", () => {
  beforeEach((context) => context.skip(missing !== undefined, missing));

  test("the pictures come out whole, and go back in as they were", () => {
    Python.attach((py) => {
      const digits = loadDigits(py);
      expect(digits.images).toBeInstanceOf(Float64Array);
      expect(digits.images.length).toBe(1797 * 64);
      expect(digits.labels.length).toBe(1797);
      const bunch = py.import("sklearn.datasets").callMethod("load_digits");
      const all = pickDigits(digits, Uint32Array.from(digits.labels.keys()));
      const again = imageMatrix(py, all.images);
      expect(
        py
          .import("numpy")
          .callMethod("array_equal", [again, bunch.getAttr("data")])
          .extract(t.bool),
      ).toBe(true);
      expect(again.getAttr("dtype").str()).toBe("float64");
      // One memory: what TypeScript writes is in the array.
      expect(again.cast(PyArray).data()).toBe(addressOf(all.images));
      all.images[65] = 42;
      expect(again.cast(PyArray).get(1, 1)).toBe(42);
      const last = bunch
        .getAttr("images")
        .getItem(1796)
        .callMethod("ravel")
        .callMethod("tolist")
        .extract(t.list(t.f64));
      expect([...imageAt(digits, 1796)]).toEqual(last);
      expect(digits.labels[1796]).toBe(bunch.getAttr("target").getItem(1796).callMethod("item").extract(t.i32));
    });
  });

  test("the deal gives every picture once, each digit in proportion, and the seed decides it", () => {
    Python.attach((py) => {
      const digits = loadDigits(py);
      const { train: taught, test: kept } = splitDigits(py, digits.labels, 0.25, 11);
      expect(taught.length).toBe(449);
      expect([...taught, ...kept].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1797 }, (_, index) => index));
      const lesson = pickDigits(digits, taught);
      for (let digit = 0; digit < 10; digit++) {
        const share = lesson.labels.filter((label) => label === digit).length / 449;
        expect(share).toBeCloseTo(digits.labels.filter((label) => label === digit).length / 1797, 2);
      }
      expect(imageAt(lesson, 3)).toEqual(imageAt(digits, taught[3] ?? 0));
      expect(splitDigits(py, digits.labels, 0.25, 11).train).toEqual(taught);
      expect(splitDigits(py, digits.labels, 0.25, 12).train).not.toEqual(taught);
    });
  });

  describe("run as npm start does", () => {
    let run: Run;
    let html = "";

    beforeAll(() => {
      if (missing !== undefined) return;
      const out = join(folder, "digits.html");
      run = runDigits(["--out", out]);
      if (run.status === 0) html = readFileSync(out, "utf8");
    }, 60_000);

    test("it ends well, with nothing on standard error", () => {
      expect(run).toMatchObject({ status: 0, stderr: "" });
    });

    test("it says on what it runs", () => {
      const versions = Python.attach((py) =>
        ["sklearn", "numpy"].map((name) => py.import(name).getAttr("__version__").extract(t.str)),
      );
      expect(run.stdout).toMatch(new RegExp(`Node\\.js +${process.versions.node}\n`));
      expect(run.stdout).toContain(`scikit-learn  ${versions[0]}\n`);
      expect(run.stdout).toContain(`NumPy         ${versions[1]}\n`);
      expect(run.stdout).toMatch(/Python {8}3\.\d+\.\d+ {2}\S+/);
      expect(run.stdout).toContain("1,797 scanned digits of 8 × 8 pixels lie in one block of 899 KiB");
    });

    test("more than 95 of 100 are read right, and the confusion matrix adds up to it", () => {
      expect(accuracyIn(run.stdout)).toBeGreaterThan(0.95);
      const rows = run.stdout.match(/^ +\d │.*$/gm) ?? [];
      const counts = rows.map((row) =>
        (row.split("│")[1] ?? "")
          .match(/\d+(?![\d.]*%)|·/g)
          ?.slice(0, 10)
          .map(Number),
      );
      expect(counts).toHaveLength(10);
      // A dot stands for none, and reads as NaN.
      const total = counts.flat().reduce<number>((sum, count) => sum + (count || 0), 0);
      const right = counts.reduce((sum, row, digit) => sum + (row?.[digit] ?? 0), 0);
      expect(total).toBe(899);
      expect(run.stdout).toContain(`${right} of ${total} digits read right, ${total - right} misread`);
      expect(accuracyIn(run.stdout)).toBeCloseTo(right / total, 4);
    });

    test("misread digits are drawn side by side, with what they are", () => {
      const captions = run.stdout.match(/read \d, is \d/g) ?? [];
      expect(captions).toHaveLength(8);
      for (const caption of captions) expect(caption).not.toMatch(/read (\d), is \1/);
      const drawn = run.stdout.split("\n").filter((line) => /^[ ░▒▓█]*[░▒▓█][ ░▒▓█]*$/.test(line));
      expect(drawn.length).toBe(16);
      expect(Math.max(...run.stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    });

    test("a pipe gets no control characters, and progress as a few lines", () => {
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(run.stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f]/);
      expect(run.stdout.match(/of 898 images {2}[\d.]+% right/g)).toHaveLength(4);
    });

    test("the page has a picture of every misread digit, and tells the same", () => {
      expect(run.stdout).toContain(`Pictures of all of them: ${join(folder, "digits.html")}\n`);
      const elements = elementsOf(html);
      const misread = Number(/(\d+) misread/.exec(run.stdout)?.[1]);
      expect(elements.filter(({ tag }) => tag === "figure")).toHaveLength(misread);
      const images = elements.filter(({ tag }) => tag === "img");
      expect(images).toHaveLength(misread + 20);
      for (const { attributes } of images) {
        const { rgba } = decodePng(Buffer.from(/base64,([^"]+)/.exec(attributes)?.[1] ?? "", "base64"));
        expect(rgba.some(([, , , opacity]) => opacity === 255 || (opacity ?? 0) > 100)).toBe(true);
      }
      const accuracy = /Accuracy ([\d.]+%)/.exec(run.stdout)?.[1] ?? "";
      expect(html).toContain(`<span class="figure">${accuracy}</span>`);
      expect(html.replace(/base64,[^"]+/g, "")).not.toMatch(/https?:|undefined|NaN/);
    });
  });

  test("the same seed gives the same output and the same page, another one does not", () => {
    const out = join(folder, "seed.html");
    const runs = [5, 5, 6].map((seed) => {
      // A page that is there already is replaced, however long it is.
      writeFileSync(out, "old".repeat(1_000_000));
      const run = runDigits(["--classifier", "logistic", "--train-share", "0.3", "--seed", String(seed), "--out", out]);
      expect(run).toMatchObject({ status: 0, stderr: "" });
      return { told: withoutTimes(run), html: readFileSync(out, "utf8") };
    });
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]?.told).not.toBe(runs[0]?.told);
    expect(runs[2]?.html).not.toBe(runs[0]?.html);
  });

  test.each(CLASSIFIER_NAMES)("%s learns step by step, and ends better than it began", async (name) => {
    const digits = Python.attach(loadDigits);
    const split = Python.attach((py) => splitDigits(py, digits.labels, 0.4, 1));
    const [lesson, exam] = [pickDigits(digits, split.train), pickDigits(digits, split.test)];
    const steps: TrainingStep[] = [];
    for await (const step of train(CLASSIFIERS[name], lesson, exam, 1)) steps.push(step);
    expect(steps.map(({ done }) => done)).toEqual(CLASSIFIERS[name].plan(lesson.labels.length));
    expect(steps.length).toBeGreaterThanOrEqual(20);
    expect(steps.at(-1)?.done).toBe(steps[0]?.total);
    const [first, last] = [steps[0]?.accuracy ?? 1, steps.at(-1)?.accuracy ?? 0];
    expect(last).toBeGreaterThan(Math.max(0.93, first));
  });

  test("a full disk is told in one sentence", (context) => {
    context.skip(!existsSync("/dev/full"), "this system has no /dev/full");
    const full = runDigits(["-c", "knn", "--out", "/dev/full"]);
    expect(full.status).toBe(2);
    expect(full.stderr).toBe('digits: Cannot write "/dev/full": writing fails with ENOSPC\n');
  });

  describe("on a terminal", () => {
    /** Python's own pseudo-terminal; what the program writes to it comes out on standard output. */
    const SPAWN = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))";

    function onTerminal(env: NodeJS.ProcessEnv): Run {
      const python = Python.location?.executable ?? "python3";
      const out = join(folder, "terminal.html");
      return runCommand([python, "-c", SPAWN, ...commandOf(["-c", "knn", "--out", out])], env);
    }

    beforeEach((context) => context.skip(process.platform === "win32", "Windows has no pseudo-terminal in Python"));

    test("a bar grows in place, and digits are drawn in greys", () => {
      // Node shows no colours where the environment forbids them, or says that nobody looks.
      const env = { TERM: "xterm-256color", NO_COLOR: undefined, FORCE_COLOR: undefined, CI: undefined };
      const { status, stdout } = onTerminal(env);
      expect(status).toBe(0);
      const frames = stdout.split("\r\x1b[2K").filter((frame) => frame.includes(" of 898 images"));
      expect(frames).toHaveLength(20);
      expect(frames.every((frame) => !frame.includes("\n"))).toBe(true);
      expect(stdout).toContain("\x1b[36m━");
      expect(stdout).toContain("\x1b[38;5;255;48;5;255m▀");
    });

    test("NO_COLOR keeps the bar and drops every colour", () => {
      const { status, stdout } = onTerminal({ TERM: "xterm-256color", NO_COLOR: "1" });
      expect(status).toBe(0);
      expect(stdout.replaceAll("\r\x1b[2K", "")).not.toContain("\x1b");
      expect(stdout).toContain(`\r\x1b[2K  ${"━".repeat(28)}  898 of 898 images`);
      expect(stdout).toContain("██");
    });
  });
});

describe("without scikit-learn", () => {
  test("one sentence says what to install, and the exit status is 1", () => {
    const bare = join(folder, "bare");
    const base = Python.attach((py) => {
      const sys = py.import("sys");
      return (sys.getAttrOpt("_base_executable") ?? sys.getAttr("executable")).extract(t.str);
    });
    expect(runCommand([base, "-m", "venv", "--without-pip", bare])).toMatchObject({ status: 0 });
    const python = join(bare, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
    const { status, stderr } = runDigits(["--out", join(folder, "none.html")], { TAIPAN_PYTHON: python });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^digits: Cannot load scikit-learn: .*No module named 'sklearn'.*-m pip install scikit-learn\n$/,
    );
  });

  test("a Python that is not there is told, with the exit status 1", () => {
    const { status, stderr } = runDigits([], { TAIPAN_PYTHON: join(folder, "absent") });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^digits: Cannot find libpython: /);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test.each([
    [["--classifier", "tree"], 'digits: Cannot use classifier "tree": choose one of svc, knn, forest, mlp, logistic\n'],
    [["--train-share", "1"], 'digits: Cannot use train share "1": it must be a number from 0.1 to 0.9\n'],
    [["--seed", "-1"], 'digits: Cannot use seed "-1": it must be a whole number from 0 to 4294967295\n'],
    [["--out", "/absent/x.html"], 'digits: Cannot write "/absent/x.html": the folder "/absent" does not exist\n'],
    [
      ["--sed", "1"],
      'digits: Cannot use "--sed": the options are --classifier, --train-share, --seed, --out, --help\n',
    ],
  ])("%j ends with one sentence and the exit status 2, before Python starts", (args, stderr) => {
    expect(runDigits(args, { TAIPAN_PYTHON: join(folder, "absent") })).toEqual({ status: 2, stdout: "", stderr });
  });

  test("--help needs no Python", () => {
    const { status, stdout, stderr } = runDigits(["--help"], { TAIPAN_PYTHON: join(folder, "absent") });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("Usage: npm start -- [options]");
  });
});
