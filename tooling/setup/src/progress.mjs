import { PlainProgress } from "./plain-progress.mjs";
import { TerminalProgress } from "./terminal-progress.mjs";

/**
 * Shows a person what the set-up is doing.
 *
 * @typedef {object} Progress
 * @property {(title: string, summary: string) => void} ready a step had nothing to do
 * @property {<T>(title: string, work: (tell: (line: string) => void) => Promise<{ value: T, summary: string }>) => Promise<T>} during
 *   a step that works; `tell` takes what its commands print
 * @property {(text: string) => void} note something to know that is no failure
 */

/**
 * The progress display that fits the stream.
 *
 * @param {{ stream: Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">, env: NodeJS.ProcessEnv, quiet: boolean, steps: number, name?: string }} options `name` is what
 *   lines in a log start with
 * @returns {Progress}
 */
export function createProgress({ stream, env, quiet, steps, name }) {
  if (quiet) return new PlainProgress(() => {});
  if (!stream.isTTY || env["TERM"] === "dumb") return new PlainProgress((line) => void stream.write(`${line}\n`), name);
  const colour = (env["NO_COLOR"] ?? "") === "";
  return new TerminalProgress({
    write: (text) => void stream.write(text),
    width: () => stream.columns || 80,
    colour,
    steps,
  });
}
