import { duration } from "./duration.mjs";

/** How often a step that takes long says that it is still at work. */
const STILL_MS = 30_000;

/**
 * For logs and pipes: one line when a step has done something, none when all was there already.
 *
 * @implements {Progress}
 * @typedef {import("./progress.mjs").Progress} Progress
 */
export class PlainProgress {
  /** @type {(line: string) => void} */
  #print;

  /**
   * @param {(line: string) => void} print
   * @param {string} [name] what every line starts with
   */
  constructor(print, name = "set-up") {
    this.#print = (line) => print(`${name}: ${line}`);
  }

  ready() {}

  /**
   * @template T
   * @param {string} title
   * @param {(tell: (line: string) => void) => Promise<{ value: T, summary: string }>} work
   * @returns {Promise<T>}
   */
  async during(title, work) {
    const start = performance.now();
    let last = "";
    const still = setInterval(() => {
      this.#print(`${title}: still working after ${duration(performance.now() - start)}${last && `: ${last}`}`);
    }, STILL_MS);
    try {
      const { value, summary } = await work((line) => (last = line.trim()));
      this.#print(`${title}: ${summary} (${duration(performance.now() - start)})`);
      return value;
    } finally {
      clearInterval(still);
    }
  }

  /** @param {string} text */
  note(text) {
    this.#print(text);
  }
}
