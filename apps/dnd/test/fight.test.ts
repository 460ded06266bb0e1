import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { Python } from "@taipan/core";
import { beforeAll, describe, expect, test } from "vitest";
import { fight, openArena } from "../src/arena/fight.ts";
import type { FightEvent } from "../src/arena/fight-event.ts";
import { healthBar } from "../src/terminal/health-bar.ts";
import { Narrator } from "../src/terminal/narrator.ts";
import { paintFor } from "../src/terminal/paint.ts";
import { commandOf, runProgram } from "./support/run-program.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");

describe("a fight", () => {
  const fights: FightEvent[][] = [];

  beforeAll(async () => {
    await openArena();
    Python.attach((py) => {
      for (let seed = 0; seed < 60; seed++) fights.push([...fight(py, seed)]);
    });
  });

  test("is between two of different classes, and one is down at its end", () => {
    for (const events of fights) {
      const [first, second] = events as [FightEvent, FightEvent];
      expect([first.action, second.action]).toEqual(["enters", "enters"]);
      expect(first.kind).not.toBe(second.kind);
      const last = events.at(-1) as FightEvent;
      expect(last.action).toBe("wins");
      const loser = last.actor === first.actor ? second.actor : first.actor;
      expect(events.findLast(({ target }) => target === loser)?.health).toBe(0);
    }
  });

  test("takes and gives what it tells", () => {
    const sign: Partial<Record<FightEvent["action"], number>> = { hits: -1, "hits hard": -1, rages: -1, prays: 1 };
    for (const events of fights) {
      const health = new Map(events.slice(0, 2).map(({ actor, most }) => [actor, most]));
      for (const { action, target, amount, health: told } of events) {
        health.set(target, (health.get(target) ?? Number.NaN) + (sign[action] ?? 0) * amount);
        expect(health.get(target)).toBe(told);
      }
    }
  });

  test("shows what the classes of Python do besides", () => {
    const all = fights.flat();
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["knight", "cleric", "rogue", "berserker"]));
    for (const [action, kind] of [
      ["prays", "cleric"],
      ["rages", "berserker"],
    ] as const) {
      expect(new Set(all.filter((event) => event.action === action).map((event) => event.kind))).toEqual(
        new Set([kind]),
      );
    }
    const rogues = fights.filter((events) => events.some(({ kind }) => kind === "rogue"));
    const twice = rogues.flatMap((events) =>
      events.filter((one, at) => one.kind === "rogue" && one.action === "misses" && events[at + 1]?.kind === "rogue"),
    );
    expect(twice.length).toBeGreaterThan(10);
  });

  test("is decided by its seed", () => {
    const again = Python.attach((py) => [...fight(py, 7)]);
    expect(again).toEqual(fights[7]);
    expect(new Set(fights.map((events) => JSON.stringify(events))).size).toBe(fights.length);
  });

  test("may be left before its end", () => {
    Python.attach((py) => {
      for (const event of fight(py, 1)) if (event.round === 2) break;
      expect([...fight(py, 1)]).toEqual(fights[1]);
    });
  });
});

describe("the program", () => {
  test("prints to a pipe what the README shows, and nothing else", () => {
    const shown = /```text\n([\s\S]*?)```/.exec(README)?.[1];
    const run = runProgram([MAIN, "--seed", "1"]);
    expect(run).toMatchObject({ status: 0, stderr: "", stdout: shown });
    expect(stripVTControlCharacters(run.stdout)).toBe(run.stdout);
    expect(Math.max(...run.stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(runProgram([MAIN]).stdout).toBe(run.stdout);
    expect(runProgram([MAIN, "-s", "2"]).stdout).not.toBe(run.stdout);
  });

  test("tells what it can do", () => {
    const run = runProgram([MAIN, "--help"], { TAIPAN_PYTHON: "/nowhere/python3" });
    expect(run).toMatchObject({ status: 0, stderr: "" });
    for (const word of ["--seed", "--help", "Exit status"]) expect(run.stdout).toContain(word);
  });

  test("ends with 2 and one sentence for a bad option, without Python", () => {
    const run = runProgram([MAIN, "--seed", "many"], { TAIPAN_PYTHON: "/nowhere/python3" });
    expect(run).toMatchObject({
      status: 2,
      stdout: "",
      stderr: 'dnd: Cannot use seed "many": it must be a whole number from 0 to 4294967295\n',
    });
  });

  test("ends with 1 and what to do when Python is missing", () => {
    const run = runProgram([MAIN], { TAIPAN_PYTHON: "/nowhere/python3" });
    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr).toMatch(/^dnd: Cannot find libpython: .*set TAIPAN_PYTHON/);
    expect(run.stderr).toContain("/nowhere/python3");
    expect(run.stderr).not.toMatch(/^ {4}at /m);
  });

  test.skipIf(process.platform === "win32")("does not mind a reader that leaves", () => {
    const command = commandOf([MAIN]).map((part) => `'${part}'`);
    const run = spawnSync("sh", ["-c", `${command.join(" ")} | head -n 1`], { encoding: "utf8" });
    expect(run).toMatchObject({ status: 0, stdout: "A fight of the dice with seed 1\n", stderr: "" });
  });
});

describe("on a terminal", () => {
  const event: FightEvent = {
    round: 1,
    actor: "Ann",
    kind: "knight",
    action: "hits",
    target: "Bob",
    amount: 5,
    health: 3,
    most: 12,
  };
  const paint = paintFor({ isTTY: true, getColorDepth: () => 8 });

  test("there are colours, in a pipe and without colours there are none", () => {
    expect(paint("green", "x")).toBe("\x1b[32mx\x1b[39m");
    for (const stream of [{ getColorDepth: () => 8 }, { isTTY: true, getColorDepth: () => 1 }, { isTTY: true }]) {
      expect(paintFor(stream)("green", "x")).toBe("x");
    }
  });

  test("the text is the same as in a pipe, and low health is red", () => {
    const coloured = new Narrator(paint).tell(event).join("\n");
    expect(coloured).toContain("\x1b[31m███░░░░░░░░░\x1b[39m Bob 3/12");
    expect(stripVTControlCharacters(coloured)).toBe(new Narrator(paintFor({})).tell(event).join("\n"));
    expect(new Narrator(paint).tell({ ...event, health: 11 }).at(-1)).toContain("\x1b[32m███████████░\x1b[39m");
  });

  test("a round is announced once, and every kind of event has a line", () => {
    const narrator = new Narrator(paintFor({}));
    expect(narrator.tell(event).slice(0, 2)).toEqual(["", "Round 1"]);
    expect(narrator.tell(event)).toHaveLength(1);
    expect(narrator.tell({ ...event, round: 50, action: "stops" })).toEqual([
      "",
      "Round 50",
      "",
      "Ann and Bob are too tired to go on after 50 rounds",
    ]);
  });

  test("who stands has a block of health, who is down has none", () => {
    expect([healthBar(0, 50), healthBar(1, 50), healthBar(50, 50)]).toEqual([
      "░".repeat(12),
      `█${"░".repeat(11)}`,
      "█".repeat(12),
    ]);
  });
});
