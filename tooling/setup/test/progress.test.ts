import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { duration } from "../src/duration.mjs";
import { PlainProgress } from "../src/plain-progress.mjs";
import { TerminalProgress } from "../src/terminal-progress.mjs";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work that tells one line at once and lasts as long as it is told to. */
function work(
  line: string,
  milliseconds: number,
): (tell: (line: string) => void) => Promise<{ value: number; summary: string }> {
  return async (tell) => {
    tell(line);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return { value: 7, summary: "24.21.0" };
  };
}

/** A terminal of this width, and what was written to it. */
function terminal(width: number): { progress: TerminalProgress; text: () => string } {
  let text = "";
  const write = (more: string) => void (text += more);
  return { progress: new TerminalProgress({ write, width: () => width, colour: false, steps: 5 }), text: () => text };
}

describe("PlainProgress", () => {
  test("has one line for a step that works and none for one that is ready", async () => {
    const lines: string[] = [];
    const progress = new PlainProgress((line) => void lines.push(line));
    progress.ready();
    const done = progress.during("Node", work("added 1 package", 2_000));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await done).toBe(7);
    expect(lines).toEqual(["set-up: Node: 24.21.0 (2.0 s)"]);
  });

  test("says every half minute that a long step is still at work, and at what", async () => {
    const lines: string[] = [];
    const done = new PlainProgress((line) => void lines.push(line)).during("packages", work(" fetching ", 65_000));
    await vi.advanceTimersByTimeAsync(65_000);
    await done;
    expect(lines).toEqual([
      "set-up: packages: still working after 30 s: fetching",
      "set-up: packages: still working after 1 min 0 s: fetching",
      "set-up: packages: 24.21.0 (1 min 5 s)",
    ]);
  });

  test("leaves the report of a failure to whoever catches it", async () => {
    const lines: string[] = [];
    const failing = new PlainProgress((line) => void lines.push(line)).during("Node", () =>
      Promise.reject(new Error("no")),
    );
    await expect(failing).rejects.toThrow("no");
    await vi.advanceTimersByTimeAsync(120_000);
    expect(lines).toEqual([]);
  });
});

describe("TerminalProgress", () => {
  test("shows a bar, the elapsed time and the last line of output, and never wraps", async () => {
    const { progress, text } = terminal(40);
    progress.ready("Node", "24.21.0");
    const done = progress.during("pnpm", work(`\x1b[36mfetching\x1b[39m ${"x".repeat(80)}`, 1_500));
    await vi.advanceTimersByTimeAsync(1_500);
    await done;
    const frames = text().split("\r\x1b[2K").slice(1);
    expect(frames[0]).toBe("✓ Node  24.21.0\n");
    expect(frames.some((frame) => /^\S \[■····\] pnpm {2}1\.2 s {2}fetching x+$/.test(frame))).toBe(true);
    expect(frames.every((frame) => frame.trimEnd().length < 40)).toBe(true);
    expect(frames.at(-1)).toBe("✓ pnpm  24.21.0, 1.5 s\n");
  });

  test("marks the step that failed and stops drawing", async () => {
    const { progress, text } = terminal(80);
    const failing = progress.during("packages", () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    const after = text();
    expect(after.endsWith("✗ packages  0.0 s\n")).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(text()).toBe(after);
  });
});

test("duration() has tenths while they matter", () => {
  expect([40, 9_940, 9_960, 59_400, 59_600, 125_000].map(duration)).toEqual([
    "0.0 s",
    "9.9 s",
    "10 s",
    "59 s",
    "1 min 0 s",
    "2 min 5 s",
  ]);
});
