import { spawn } from "node:child_process";
import { constants } from "node:os";
import { SetupError } from "./setup-error.mjs";

/** Lines of a failed command that are shown to the user. */
const TAIL = 15;

/**
 * How a command ended.
 *
 * @typedef {object} Outcome
 * @property {number} code exit status; 127 when the program could not be started, 128 + n after signal n
 * @property {string} stdout all that it wrote there
 * @property {readonly string[]} lines both outputs, by line, in the order of arrival
 */

/**
 * @typedef {object} ExecuteOptions
 * @property {NodeJS.ProcessEnv} env
 * @property {string} [cwd]
 * @property {(line: string) => void} [tell] hears every line as it comes
 */

/**
 * Runs a command without a terminal and without input, and collects what it prints.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {ExecuteOptions} options
 * @returns {Promise<Outcome>}
 */
export function execute(program, args, { env, cwd, tell }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, cwd, stdio: ["ignore", "pipe", "pipe"] });
    /** @type {string[]} */
    const lines = [];
    let stdout = "";
    for (const stream of [child.stdout, child.stderr]) {
      let rest = "";
      stream.setEncoding("utf8");
      stream.on("data", (/** @type {string} */ text) => {
        if (stream === child.stdout) stdout += text;
        const parts = (rest + text).split(/\r?\n|\r/);
        rest = parts.pop() ?? "";
        for (const line of parts) take(line);
      });
      stream.on("end", () => take(rest));
    }
    /** @param {string} line */
    function take(line) {
      if (line.trim() === "") return;
      lines.push(line);
      tell?.(line);
    }
    child.on("error", (error) => resolve({ code: 127, stdout, lines: [...lines, error.message] }));
    child.on("close", (code, signal) => resolve({ code: exitStatus(code, signal), stdout, lines }));
  });
}

/**
 * The status that a shell would report for a child.
 *
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {number} 128 + n after signal n
 */
export function exitStatus(code, signal) {
  return signal === null ? (code ?? 1) : 128 + constants.signals[signal];
}

/**
 * Runs a command that has to succeed.
 *
 * @param {string} purpose completes "Cannot …", such as `"install the packages"`
 * @param {string} program
 * @param {readonly string[]} args
 * @param {ExecuteOptions} options
 * @returns {Promise<Outcome>}
 * @throws {SetupError} with the last lines of its output when it ends with another status than 0
 */
export async function executeOrThrow(purpose, program, args, options) {
  const outcome = await execute(program, args, options);
  if (outcome.code !== 0) {
    throw new SetupError(`Cannot ${purpose}: ${[program, ...args].join(" ")} ended with status ${outcome.code}`, {
      lastLines: lastLines(outcome),
    });
  }
  return outcome;
}

/**
 * The end of what a command printed.
 *
 * @param {Outcome} outcome
 * @returns {readonly string[]}
 */
export function lastLines(outcome) {
  return outcome.lines.slice(-TAIL);
}
