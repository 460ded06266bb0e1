import { existsSync } from "node:fs";
import { statePath } from "../context.mjs";
import { advice, detectDistribution, installWithApt, mayInstall, packagesFor } from "../distribution.mjs";
import { findInterpreter, interpreterTag } from "../interpreter.mjs";
import { SetupError } from "../setup-error.mjs";
import { fileIdentity, fingerprint, readStamp, writeStamp } from "../stamp.mjs";

/** Variables that decide which Python is found. */
const DECIDING = ["TAIPAN_PYTHON", "PYO3_PYTHON", "VIRTUAL_ENV", "CONDA_PREFIX", "PATH"];

/**
 * An interpreter that was found, with the identity of its files.
 *
 * @typedef {{ interpreter: import("../interpreter.mjs").Interpreter, executable: string, library: string }} PythonStamp
 */

/**
 * The Python that somebody asked for by name.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function requestedPython(env) {
  return env["TAIPAN_PYTHON"] || env["PYO3_PYTHON"] || undefined;
}

/**
 * A Python with a shared library: one that is here, else the distribution's.
 *
 * @param {import("../context.mjs").Context} context
 * @param {{ node: { path: string } }} tools
 * @returns {import("../step.mjs").Step<import("../interpreter.mjs").Interpreter>}
 */
export function pythonStep(context, { node }) {
  const stamp = statePath(
    context,
    "pythons",
    `${fingerprint({ values: DECIDING.map((name) => context.env[name]) })}.json`,
  );
  return {
    title: "Python",
    ready: () => remembered(stamp),
    async perform(tell) {
      const interpreter = await findOrInstall(context, node.path, tell);
      writeStamp(stamp, {
        interpreter,
        executable: fileIdentity(interpreter.executable),
        library: fileIdentity(interpreter.library),
      });
      return interpreter;
    },
    summary: (interpreter) => `${interpreterTag(interpreter)}, ${interpreter.executable}`,
  };
}

/**
 * The interpreter of an earlier run, if its program and its library are still the same files.
 *
 * @param {string} stamp
 * @returns {import("../interpreter.mjs").Interpreter | undefined}
 */
function remembered(stamp) {
  /** @type {Partial<PythonStamp> | undefined} */
  const value = readStamp(stamp);
  const interpreter = value?.interpreter;
  if (value === undefined || interpreter === undefined || !existsSync(interpreter.base)) return undefined;
  const same =
    value.executable === fileIdentity(interpreter.executable) && value.library === fileIdentity(interpreter.library);
  return same ? interpreter : undefined;
}

/**
 * @param {import("../context.mjs").Context} context
 * @param {string} node
 * @param {(line: string) => void} tell
 * @returns {Promise<import("../interpreter.mjs").Interpreter>}
 */
async function findOrInstall(context, node, tell) {
  const first = await findInterpreter(context, { node });
  if ("found" in first) return first.found;
  const asked = requestedPython(context.env);
  if (asked !== undefined) {
    throw new SetupError(
      `Cannot use the Python that was asked for, ${JSON.stringify(asked)}: it has no shared library that loads`,
      {
        lastLines: first.why,
      },
    );
  }
  const distribution = await detectDistribution(context);
  const told = `Cannot find a Python with a shared library: ${advice(distribution.manager, "interpreter")}`;
  if (!mayInstall(distribution)) throw new SetupError(told, { lastLines: first.why });
  await installWithApt(context, distribution, packagesFor("apt-get", "interpreter"), tell);
  const second = await findInterpreter(context, { node });
  if ("found" in second) return second.found;
  throw new SetupError(`${told}, although these packages are installed`, { lastLines: second.why });
}
