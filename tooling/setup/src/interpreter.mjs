import { join } from "node:path";
import { execute, lastLines } from "./execute.mjs";
import { SetupError } from "./setup-error.mjs";

/**
 * A Python whose shared library can be loaded.
 *
 * @typedef {object} Interpreter
 * @property {string} executable
 * @property {string} base the executable that virtual environments are made of; another one when `executable` lies in such an environment
 * @property {string} library
 * @property {string} version such as `"3.11.2"`
 * @property {boolean} freeThreaded
 * @property {boolean} debug
 */

/** Asked of the interpreter itself: nothing outside it knows what a virtual environment was made of. */
const BASE = "import sys; print(getattr(sys, '_base_executable', None) or sys.executable)";

/**
 * Looks for a usable Python with the same rules as the library that is built here.
 *
 * @param {import("./context.mjs").Context} context
 * @param {{ node: string }} tools path of a Node that runs TypeScript
 * @returns {Promise<{ found: Interpreter } | { why: readonly string[] }>} `why` is the explanation, by line
 * @throws {SetupError} when the search itself fails
 */
export async function findInterpreter({ root, env }, { node }) {
  const program = join(root, "tooling/setup/src/print-interpreter.ts");
  const outcome = await execute(node, ["--conditions=@taipan/source", program], { cwd: root, env });
  const answer = parse(outcome.stdout);
  if (outcome.code !== 0 || answer === undefined) {
    throw new SetupError("Cannot look for Python: the search ended early", { lastLines: lastLines(outcome) });
  }
  if ("error" in answer) return { why: answer.error.split("\n") };
  return { found: { ...answer, base: await baseOf(answer.executable, env) } };
}

/**
 * The name of a Python among the virtual environments.
 *
 * @param {Interpreter} interpreter
 * @returns {string} such as `"3.14.7t"`
 */
export function interpreterTag({ version, freeThreaded, debug }) {
  return `${version}${freeThreaded ? "t" : ""}${debug ? "d" : ""}`;
}

/**
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>}
 */
async function baseOf(executable, env) {
  const outcome = await execute(executable, ["-c", BASE], { env });
  const base = outcome.stdout.trim();
  if (outcome.code === 0 && base !== "") return base;
  throw new SetupError(`Cannot run ${executable}: it ended with status ${outcome.code}`, {
    lastLines: lastLines(outcome),
  });
}

/**
 * @param {string} text
 * @returns {Omit<Interpreter, "base"> | { error: string } | undefined} what print-interpreter.ts printed, if it came to that
 */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
