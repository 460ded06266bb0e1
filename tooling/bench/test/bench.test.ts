import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runChild } from "../src/child.ts";
import { duration } from "../src/duration.ts";
import { installPeer } from "../src/install-peer.ts";
import { parseOptions } from "../src/options.ts";
import { cellOf, median, type Cell, type Results } from "../src/results.ts";
import { run } from "../src/run.ts";
import { renderTable } from "../src/table.ts";

const folder = mkdtempSync(join(tmpdir(), "taipan-bench-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TINY = { rounds: 2, samples: 2, sampleMs: 1 };
const MINUTES = 120_000;

describe("a tiny run", () => {
  test(
    "[DBG-12] measures Taipan and CPython at the same work, with figures that can be true",
    { timeout: MINUTES },
    async () => {
      const results = await run({ ...TINY, workloads: ["no-op", "create-drop"], peers: ["taipan", "cpython"] });
      expect(results.rows.map(({ id }) => id)).toEqual(["no-op", "create-drop"]);
      for (const { cells } of results.rows) {
        for (const peer of ["taipan", "cpython"] as const) {
          const cell = measured(cells[peer]);
          expect(cell.samples).toHaveLength(TINY.rounds * TINY.samples);
          expect(cell.minimum).toBeLessThanOrEqual(cell.median);
          // Nothing that calls Python takes less than 5 ns, and no call as small as these takes a millisecond.
          expect(cell.minimum).toBeGreaterThan(5);
          expect(cell.median).toBeLessThan(1e6);
        }
        // CPython need not cross a border.
        expect(measured(cells.cpython).minimum).toBeLessThan(measured(cells.taipan).minimum);
      }
      const { leftovers } = measured(results.rows[1]?.cells.taipan);
      expect(leftovers?.alive).toBe(0);
      // How many depends on how busy the machine is.
      expect(leftovers?.operations).toBeGreaterThan(0);
      const table = renderTable(results).split("\n");
      expect(table[0]).toContain(`Node ${process.version}, Python ${results.python}`);
      expect(table[2]).toBe("| work | target | met | taipan | cpython |");
      expect(table[3]).toBe("| --- | ---: | ---: | ---: | ---: |");
      expect(table[4]).toMatch(/^\| no-op call \| ≤ 250 ns \| (not )?met \| [\d.]+ [nµ]s \| [\d.]+ [nµ]s \|$/);
      expect(table[5]).toContain("(0 of ");
    },
  );

  test("reports a peer that cannot be installed and measures the others", { timeout: MINUTES }, async () => {
    const peersFolder = join(folder, "blocked");
    // A file where the peer's folder should be.
    writeFileSync(peersFolder, "");
    const results = await run({ ...TINY, workloads: ["no-op"], peers: ["cpython", "pymport"] }, undefined, peersFolder);
    expect(measured(results.rows[0]?.cells.cpython).median).toBeGreaterThan(5);
    expect(results.rows[0]?.cells.pymport).toMatchObject({ kind: "missing" });
    const table = renderTable(results);
    expect(table).toMatch(/\| no-op call \| [\d.]+ ns \| not installed \|/);
    expect(table).toMatch(/Not measured:\n\n- pymport: .*ENOTDIR/);
  });
});

test("installPeer() gives npm's own words when an installation fails", async () => {
  const bin = join(folder, "bin");
  await runChild("mkdir", ["-p", bin], { env: process.env, timeout: 10_000 });
  writeFileSync(join(bin, "npm"), '#!/bin/sh\necho "npm error gyp ERR! not ok" >&2\nexit 7\n');
  chmodSync(join(bin, "npm"), 0o755);
  const env = { ...process.env, PATH: [bin, process.env["PATH"]].join(delimiter) };
  const state = await installPeer("pymport", { folder: join(folder, "peers"), python: "3.11.2", env });
  expect(state.missing).toBe("npm install failed: exit status 7: npm error gyp ERR! not ok");
});

test("renderTable() compares Taipan with the fastest peer and keeps failures out of the figures", () => {
  const results: Results = {
    date: "2026-01-02T03:04:05.678Z",
    node: "v24.0.0",
    python: "3.11.2",
    processor: "a processor",
    processors: 2,
    load: { before: 0, after: 0.5 },
    rounds: 1,
    peers: ["taipan", "pymport", "pyodide"].map((peer) => ({ peer, packages: "" })) as Results["peers"],
    rows: [
      { id: "a", title: "a", target: 100, cells: { taipan: one(101), pymport: one(404), pyodide: one(303) } },
      { id: "b", title: "b", cells: { taipan: one(2_000), pyodide: { failure: "SIGTRAP", kind: "failed" } } },
    ],
  };
  const table = renderTable(results);
  expect(table).toContain("| a | ≤ 100 ns | not met | 101 ns | 404 ns | 303 ns | × 3.0 |");
  expect(table).toContain("| b | – | – | 2.00 µs | – | failed | – |");
  expect(table).toContain("- pyodide, b: SIGTRAP");
});

test("parseOptions() takes groups and ids, and names what it does not know", () => {
  const { workloads, peers, rounds } = parseOptions([
    "--",
    "--only",
    "attach,no-op",
    "--peers",
    "cpython,taipan",
    "--rounds",
    "5",
  ]);
  expect(workloads).toEqual(["no-op", "nested-attach", "fresh-attach"]);
  expect(peers).toEqual(["taipan", "cpython"]);
  expect(rounds).toBe(5);
  expect(() => parseOptions(["--only", "nothing"])).toThrow('Cannot select "nothing"');
  expect(() => parseOptions(["--peers", "perl"])).toThrow("the peers are taipan, cpython");
  expect(() => parseOptions(["--rounds", "0"])).toThrow('Cannot read --rounds "0"');
});

test("median() is the middle value or the mean of the two in the middle", () => {
  expect(median([3, 1, 200])).toBe(3);
  expect(median([4, 1, 3, 200])).toBe(3.5);
});

test("duration() keeps three digits and takes the next unit in time", () => {
  expect([9.994, 99.96, 999.6, 1234, 1.5e6, 2e9].map(duration)).toEqual([
    "9.99 ns",
    "100 ns",
    "1.00 µs",
    "1.23 µs",
    "1.50 ms",
    "2.00 s",
  ]);
});

function measured(cell: object | undefined): Cell {
  if (cell === undefined || !("median" in cell)) throw new TypeError(`Not measured: ${JSON.stringify(cell)}`);
  return cell as Cell;
}

/** A cell of one sample. */
function one(nanoseconds: number): Cell {
  return cellOf([{ samples: [nanoseconds], operations: 1 }]);
}
