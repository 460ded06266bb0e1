import { stripVTControlCharacters } from "node:util";
import { type Colours, Style } from "./style.ts";

/** The part of a stream that is written to. */
export interface Output extends Colours {
  readonly columns?: number;
  write(text: string): unknown;
}

const INDENT = "  ";
const USUAL_COLUMNS = 80;

/** The terminal, or the pipe or file in its place. */
export class Screen {
  readonly style: Style;
  /** Whether a line can be written again: on a terminal. */
  readonly canRedraw: boolean;
  readonly #output: Output;
  #hasStatus = false;

  constructor(output: Output, env: NodeJS.ProcessEnv) {
    this.#output = output;
    this.style = new Style(output);
    this.canRedraw = output.isTTY === true && env["TERM"] !== "dumb";
  }

  /** Characters that fit beside the indentation. */
  get width(): number {
    return (this.#output.columns || USUAL_COLUMNS) - INDENT.length;
  }

  /** Writes a line; an empty one without text. */
  line(text = ""): void {
    this.clearStatus();
    this.#output.write(text === "" ? "\n" : `${INDENT}${text}\n`);
  }

  lines(lines: Iterable<string>): void {
    for (const line of lines) this.line(line);
  }

  /** Shows a line that the next one replaces. Where lines cannot be redrawn it is not shown. */
  status(text: string): void {
    if (!this.canRedraw) return;
    // A line that wraps could not be taken back: on a narrow terminal its colours go first.
    const fits = stripVTControlCharacters(text).length < this.width;
    const shown = fits ? text : stripVTControlCharacters(text).slice(0, Math.max(0, this.width - 1));
    this.#output.write(`\r\x1b[2K${INDENT}${shown}`);
    this.#hasStatus = true;
  }

  /** Takes the status away. */
  clearStatus(): void {
    if (this.#hasStatus) this.#output.write("\r\x1b[2K");
    this.#hasStatus = false;
  }
}
