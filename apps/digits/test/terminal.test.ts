import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { countText, durationText, percentText, plural } from "../src/result/number-text.ts";
import { enlarge } from "../src/result/enlarge.ts";
import { bar } from "../src/terminal/bar.ts";
import { drawDigit } from "../src/terminal/draw-digit.ts";
import { Screen } from "../src/terminal/screen.ts";
import { sideBySide } from "../src/terminal/side-by-side.ts";
import { sparkline } from "../src/terminal/sparkline.ts";
import { Style } from "../src/terminal/style.ts";
import { TrainingDisplay } from "../src/terminal/training-display.ts";

const terminal = (depth: number) => ({ isTTY: true, getColorDepth: () => depth });
const plain = new Style({ getColorDepth: () => 24 });

/** A picture with ink on its left half only. */
const leftHalf = Uint8Array.from({ length: 64 }, (_, pixel) => (pixel % 8 < 4 ? 16 : 0));

/** Keeps what is written. */
class Recorder {
  readonly isTTY: boolean;
  readonly columns: number;
  text = "";

  constructor(isTTY: boolean, columns = 80) {
    this.isTTY = isTTY;
    this.columns = columns;
  }

  getColorDepth(): number {
    return 8;
  }

  write(text: string): void {
    this.text += text;
  }
}

/** Shows ten steps of a training, and gives what was written. */
function showTraining(output: Recorder): string {
  const display = new TrainingDisplay(new Screen(output, {}), "trees");
  for (let done = 10; done <= 100; done += 10) {
    display.step({ done, total: 100, accuracy: 0.9 + done / 1000, read: new Uint8Array(0) });
  }
  display.end();
  return output.text;
}

describe("style", () => {
  test("follows what the stream can show", () => {
    expect(plain.bad("x")).toBe("x");
    expect(new Style(terminal(1)).bold("x")).toBe("x");
    expect(new Style(terminal(4))).toMatchObject({ colour: true, greys: false });
    expect(new Style(terminal(8))).toMatchObject({ colour: true, greys: true });
    expect(new Style(terminal(4)).good("x")).toBe("\x1b[32mx\x1b[39m");
    expect(new Style(terminal(4)).good("")).toBe("");
  });
});

describe("drawing", () => {
  test("without greys, two shaded blocks a pixel", () => {
    const ramp = Uint8Array.from({ length: 64 }, (_, pixel) => (pixel % 8) * 2);
    expect(drawDigit(leftHalf, plain)).toEqual(Array.from({ length: 8 }, () => "████████        "));
    expect(drawDigit(ramp, plain)[0]).toBe("  ░░░░▒▒▒▒▓▓▓▓██");
  });

  test("with greys, half blocks of the enlarged picture, and the colours end with each line", () => {
    const lines = drawDigit(leftHalf, new Style(terminal(8)));
    expect(lines).toHaveLength(8);
    for (const line of lines) {
      expect(stripVTControlCharacters(line)).toBe("▀".repeat(16));
      expect(line.startsWith("\x1b[38;5;255;48;5;255m▀")).toBe(true);
      expect(line.endsWith("\x1b[38;5;232;48;5;232m▀\x1b[0m")).toBe(true);
    }
  });

  test("the upper pixel is the foreground, the lower one the background", () => {
    const topRow = Uint8Array.from({ length: 64 }, (_, pixel) => (pixel < 8 ? 16 : 0));
    const [first = "", second = ""] = drawDigit(topRow, new Style(terminal(8)));
    // A quarter of the way from the first row to the second, and so on: 16, 12, 4, 0 of ink.
    expect(first).toContain("\x1b[38;5;255;48;5;249m▀");
    expect(second).toContain("\x1b[38;5;238;48;5;232m▀");
  });

  test("enlarging keeps even areas even and stays in range", () => {
    expect([...enlarge([5, 5, 5, 5], 2, 4)]).toEqual(Array.from({ length: 16 }, () => 5));
    expect([...enlarge([0, 8, 0, 8], 2, 4)].slice(0, 4)).toEqual([0, 2, 6, 8]);
  });

  test("blocks stand side by side as far as the line goes, aligned under colours", () => {
    const red = "\x1b[31mbb\x1b[39m";
    expect(sideBySide([["aaa", "a"], [red, "b"], ["c"]], 9)).toEqual([`aaa   ${red}`, "a     b", "", "c"]);
    expect(sideBySide([["aaa"], ["bbb"]], 1)).toEqual(["aaa", "", "bbb"]);
    expect(sideBySide([], 80)).toEqual([]);
  });

  test("a bar and a curve in one line", () => {
    expect(bar(0, 4, plain)).toBe("────");
    expect(bar(0.375, 4, plain)).toBe("━╸──");
    expect(bar(1, 4, plain)).toBe("━━━━");
    expect(sparkline([0.5, 0.75, 1])).toBe("▁▅█");
    expect(sparkline([0.9, 0.9])).toBe("██");
  });
});

describe("screen", () => {
  test("a pipe gets plain lines and no status", () => {
    const output = new Recorder(false);
    const screen = new Screen(output, {});
    screen.status("working");
    screen.line(screen.style.bold("done"));
    screen.line();
    expect(output.text).toBe("  done\n\n");
  });

  test("a status is replaced by what follows, and never wraps", () => {
    const output = new Recorder(true, 12);
    const screen = new Screen(output, {});
    screen.status("0123456789abc");
    screen.line("done");
    expect(output.text).toBe("\r\x1b[2K  012345678\r\x1b[2K  done\n");
  });

  test("a dumb terminal is not redrawn", () => {
    const output = new Recorder(true);
    new Screen(output, { TERM: "dumb" }).status("working");
    expect(output.text).toBe("");
  });
});

describe("training display", () => {
  test("a pipe is told four times, and how it ended", () => {
    const lines = showTraining(new Recorder(false)).split("\n");
    expect(lines.slice(0, 4)).toEqual([
      "   30 of 100 trees  93.0% right",
      "   50 of 100 trees  95.0% right",
      "   80 of 100 trees  98.0% right",
      "  100 of 100 trees  100% right",
    ]);
    expect(lines[4]).toMatch(/^ {2}✓ Trained in \d\.\d\d s {2}91\.0% ▁.*█ 100%$/);
  });

  test("a terminal sees a bar grow with every step, on one line that fits", () => {
    for (const columns of [80, 44]) {
      const text = showTraining(new Recorder(true, columns));
      const frames = text
        .split("\r\x1b[2K")
        .map(stripVTControlCharacters)
        .filter((frame) => frame.includes(" of 100"));
      expect(frames).toHaveLength(10);
      const lengths = frames.map((frame) => frame.replace(/[^━]/g, "").length);
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      expect(lengths.at(-1)).toBeGreaterThan((lengths[0] ?? 0) + 5);
      for (const frame of frames) {
        expect(frame).toMatch(/right$/);
        expect(frame.length).toBeLessThan(columns);
      }
    }
  });
});

describe("numbers for people", () => {
  test("100% and 0% are said only where they are exact", () => {
    expect(percentText(1)).toBe("100%");
    expect(percentText(0)).toBe("0%");
    expect(percentText(0.99999)).toBe("99.9%");
    expect(percentText(0.000001, 2)).toBe("0.01%");
    expect(percentText(0.98776, 2)).toBe("98.78%");
  });

  test("counts and times", () => {
    expect(countText(1797)).toBe("1,797");
    expect(plural(1, "digit")).toBe("1 digit");
    expect(plural(0, "digit")).toBe("0 digits");
    expect(durationText(1234)).toBe("1.23 s");
    expect(durationText(12_345)).toBe("12.3 s");
  });
});
