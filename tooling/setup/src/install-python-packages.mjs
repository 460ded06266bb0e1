import { advice, detectDistribution, installWithApt, mayInstall, packagesFor } from "./distribution.mjs";
import { execute, lastLines } from "./execute.mjs";
import { isDistributions, makeVirtualEnv } from "./make-virtual-env.mjs";
import { pipEnvironment, pipFailure, pipInstall } from "./pip.mjs";
import { SetupError } from "./setup-error.mjs";

/**
 * @typedef {object} PackageOptions
 * @property {string} folder the virtual environment
 * @property {string} python its Python
 * @property {import("./interpreter.mjs").Interpreter} interpreter what it was made of
 * @property {readonly import("./requirements.mjs").Requirement[]} list
 * @property {(line: string) => void} tell
 */

/**
 * What was installed, and what was not.
 *
 * @typedef {{ from: string, missing: string[] }} Installed
 */

/** Imported to see whether the interpreter itself has what is wanted. */
const IMPORTS = "import numpy, sklearn, pytest";

/**
 * Installs Python packages: from the index; where that does not answer, the distribution's; and where one has no wheel for this
 * Python, all others.
 *
 * @param {import("./context.mjs").Context} context
 * @param {PackageOptions} options
 * @returns {Promise<Installed>}
 * @throws {SetupError} when neither source can be used
 */
export async function installPythonPackages(context, options) {
  const { python, list, tell } = options;
  const all = list.map(({ requirement }) => requirement);
  const outcome = await pipInstall(python, all, { env: context.env, tell });
  if (outcome.code === 0) return { from: "PyPI", missing: [] };
  const failure = pipFailure(outcome.lines);
  if (failure === "unreachable") return takeDistributions(context, options, outcome);
  if (failure === "no wheel") return { from: "PyPI", missing: await installEach(context, options) };
  const lines = { lastLines: lastLines(outcome) };
  throw new SetupError(`Cannot install ${names(list)}: pip ended with status ${outcome.code}`, lines);
}

/**
 * @param {import("./context.mjs").Context} context
 * @param {PackageOptions} options
 * @returns {Promise<string[]>} those without a wheel
 */
async function installEach({ env }, { python, list, tell, interpreter }) {
  const missing = [];
  for (const { name, requirement } of list) {
    const outcome = await pipInstall(python, [requirement], { env, tell });
    if (outcome.code === 0) continue;
    const why = pipFailure(outcome.lines);
    if (why !== "no wheel") throw new SetupError(`Cannot install ${name}: ${why}`, { lastLines: lastLines(outcome) });
    missing.push(`${name} (no wheel for Python ${interpreter.version}${interpreter.freeThreaded ? "t" : ""})`);
  }
  return missing;
}

/**
 * @param {import("./context.mjs").Context} context
 * @param {PackageOptions} options
 * @param {import("./execute.mjs").Outcome} failure pip's
 * @returns {Promise<Installed>}
 */
async function takeDistributions(context, options, failure) {
  const { interpreter, list, tell } = options;
  const distribution = await detectDistribution(context);
  if (!(await hasPackages(context, interpreter.base))) {
    const told = `Cannot install ${names(list)}: PyPI cannot be reached`;
    const lines = { lastLines: lastLines(failure) };
    if (!isDistributions(interpreter)) {
      throw new SetupError(
        `${told}, and the distribution has packages for its own Python only: set TAIPAN_PYTHON to that`,
        lines,
      );
    }
    if (!mayInstall(distribution)) throw new SetupError(`${told}, ${advice(distribution.manager, "science")}`, lines);
    await installWithApt(context, distribution, packagesFor("apt-get", "science"), tell);
  }
  await makeVirtualEnv(context, { ...options, systemPackages: true });
  return { from: "the distribution", missing: [] };
}

/**
 * @param {import("./context.mjs").Context} context
 * @param {string} python
 * @returns {Promise<boolean>}
 */
async function hasPackages({ env }, python) {
  const { code } = await execute(python, ["-c", IMPORTS], { env: pipEnvironment(env) });
  return code === 0;
}

/** @param {readonly import("./requirements.mjs").Requirement[]} list */
function names(list) {
  return list.map(({ name }) => name).join(", ");
}
