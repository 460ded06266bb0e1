import { stripVTControlCharacters } from "node:util";
import { duration } from "./duration.mjs";

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const FRAME_MS = 100;

/**
 * For terminals: a bar over all steps, a spinner with the elapsed time, and the last line that the running command printed.
 *
 * @implements {Progress}
 * @typedef {import("./progress.mjs").Progress} Progress
 */
export class TerminalProgress {
  /** @type {{ write: (text: string) => void, width: () => number, colour: boolean, steps: number }} */
  #screen;
  #done = 0;

  /** @param {{ write: (text: string) => void, width: () => number, colour: boolean, steps: number }} screen */
  constructor(screen) {
    this.#screen = screen;
  }

  /**
   * @param {string} title
   * @param {string} summary
   */
  ready(title, summary) {
    this.#done += 1;
    this.#line(`${this.#paint(32, "✓")} ${title}  ${this.#paint(2, summary)}`);
  }

  /**
   * @template T
   * @param {string} title
   * @param {(tell: (line: string) => void) => Promise<{ value: T, summary: string }>} work
   * @returns {Promise<T>}
   */
  async during(title, work) {
    const start = performance.now();
    let last = "";
    let frame = 0;
    const draw = () => {
      frame = (frame + 1) % FRAMES.length;
      const head = `${FRAMES[frame]} ${this.#bar()} ${title}  ${duration(performance.now() - start)}  `;
      const room = Math.max(0, this.#screen.width() - head.length - 1);
      this.#screen.write(`\r\x1b[2K${head}${this.#paint(2, last.slice(0, room))}`);
    };
    draw();
    const spinner = setInterval(draw, FRAME_MS);
    try {
      const { value, summary } = await work((line) => (last = stripVTControlCharacters(line).trim()));
      this.#done += 1;
      this.#line(`${this.#paint(32, "✓")} ${title}  ${summary}, ${duration(performance.now() - start)}`);
      return value;
    } catch (error) {
      this.#line(`${this.#paint(31, "✗")} ${title}  ${duration(performance.now() - start)}`);
      throw error;
    } finally {
      clearInterval(spinner);
    }
  }

  /** @param {string} text */
  note(text) {
    this.#line(`${this.#paint(33, "!")} ${text}`);
  }

  #bar() {
    const { steps } = this.#screen;
    return `[${"■".repeat(this.#done)}${"·".repeat(Math.max(0, steps - this.#done))}]`;
  }

  /** @param {string} text */
  #line(text) {
    this.#screen.write(`\r\x1b[2K${text}\n`);
  }

  /**
   * @param {number} code SGR parameter
   * @param {string} text
   */
  #paint(code, text) {
    return this.#screen.colour && text !== "" ? `\x1b[${code}m${text}\x1b[0m` : text;
  }
}
