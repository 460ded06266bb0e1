import { styleText } from "node:util";

/** Where a command writes: results to standard output, what happens meanwhile to standard error. */
export class Output {
  // Not before something is written: a program that Python runs wants its pipes as they were.
  get #results(): NodeJS.WriteStream {
    return process.stdout;
  }

  get #messages(): NodeJS.WriteStream {
    return process.stderr;
  }

  /** Whether a person watches. */
  get isTerminal(): boolean {
    return this.#messages.isTTY;
  }

  /** A line of the result. */
  print(line = ""): void {
    this.#results.write(`${line}\n`);
  }

  /** The result as data, for programs. */
  printJson(value: unknown): void {
    this.#results.write(`${JSON.stringify(value, null, 2)}\n`);
  }

  /** Says what was done; nothing in a pipe. */
  note(line: string): void {
    if (this.isTerminal) this.#messages.write(`${line}\n`);
  }

  /** Shows what is being done, in a line that the next one replaces; nothing in a pipe. */
  step(line: string): void {
    if (this.isTerminal) this.#messages.write(`\r\u001B[K${styleText("dim", line, { stream: this.#messages })}`);
  }

  /** Takes the line of {@link Output.step} away. */
  endSteps(): void {
    if (this.isTerminal) this.#messages.write("\r\u001B[K");
  }

  /** Something that a person should know though the command goes on. */
  warn(line: string): void {
    this.#messages.write(`${styleText("yellow", "warning:", { stream: this.#messages })} ${line}\n`);
  }

  /** Why the command failed. */
  fail(line: string): void {
    this.#messages.write(`${styleText("red", "error:", { stream: this.#messages })} ${line}\n`);
  }
}
