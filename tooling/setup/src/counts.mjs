import { existsSync, readFileSync, writeFileSync } from "node:fs";

/**
 * The result of a suite in numbers.
 *
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} failures full name of each test that failed
 * @property {readonly Skip[]} skips
 */

/** @typedef {{ test: string, reason: string }} Skip */

/** Tests named for each reason; a whole file that is skipped would fill the screen. */
const NAMED = 3;

/**
 * One result out of many.
 *
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumCounts(all) {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    failures: all.flatMap(({ failures }) => failures),
    skips: all.flatMap(({ skips }) => skips),
  };
}

/**
 * The closing line; readers of logs look for exactly this.
 *
 * @param {Counts} counts
 * @returns {string}
 */
export function closingLine({ passed, failed, skips }) {
  return `${passed} passed, ${failed} failed, ${skips.length} skipped`;
}

/**
 * Why tests were skipped, by reason, the most frequent first.
 *
 * @param {readonly Skip[]} skips
 * @returns {string[]} lines
 */
export function skipLines(skips) {
  /** @type {Map<string, string[]>} */
  const byReason = new Map();
  for (const { test, reason } of skips) byReason.set(reason, [...(byReason.get(reason) ?? []), test]);
  return [...byReason]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([reason, tests]) => {
      const more = tests.length > NAMED ? [`  … and ${tests.length - NAMED} more`] : [];
      return [`skipped ${tests.length}: ${reason}`, ...tests.slice(0, NAMED).map((test) => `  ${test}`), ...more];
    });
}

/**
 * @param {string} path
 * @param {Counts} counts
 */
export function writeCounts(path, counts) {
  writeFileSync(path, `${JSON.stringify(counts, null, 2)}\n`);
}

/**
 * @param {string} path
 * @returns {Counts | undefined} undefined when the suite ended without writing any
 */
export function readCounts(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
