import { rmSync } from "node:fs";
import { join } from "node:path";
import { advice, detectDistribution, installWithApt, mayInstall, packagesFor } from "./distribution.mjs";
import { execute, lastLines } from "./execute.mjs";
import { lendPip, pipEnvironment } from "./pip.mjs";
import { SetupError } from "./setup-error.mjs";

/**
 * @typedef {object} VirtualEnvOptions
 * @property {string} folder
 * @property {import("./interpreter.mjs").Interpreter} interpreter
 * @property {boolean} systemPackages whether packages of the interpreter itself are seen inside
 * @property {(line: string) => void} tell
 */

/**
 * The Python of a virtual environment.
 *
 * @param {string} folder
 * @param {NodeJS.Platform} platform
 * @returns {string}
 */
export function venvPython(folder, platform) {
  return platform === "win32" ? join(folder, "Scripts", "python.exe") : join(folder, "bin", "python");
}

/**
 * Makes a virtual environment with pip in it, in place of whatever the folder held. Pythons come without `ensurepip` (Debian's,
 * many built by hand); then the distribution's package is installed where it may be, and otherwise pip is lent by another Python.
 *
 * @param {import("./context.mjs").Context} context
 * @param {VirtualEnvOptions} options
 * @throws {SetupError} when no way works
 */
export async function makeVirtualEnv(context, options) {
  const { folder, interpreter, tell } = options;
  const first = await runVenv(context, options, []);
  if (first.code === 0) return;
  const distribution = await detectDistribution(context);
  if (mayInstall(distribution) && isDistributions(interpreter)) {
    const [, minor] = interpreter.version.split(".");
    await installWithApt(context, distribution, [...packagesFor("apt-get", "venv"), `python3.${minor}-venv`], tell);
    if ((await runVenv(context, options, [])).code === 0) return;
  }
  const bare = await runVenv(context, options, ["--without-pip"]);
  if (bare.code !== 0) {
    const lines = { lastLines: lastLines(bare) };
    throw new SetupError(`Cannot make a virtual environment: the venv module of ${interpreter.base} failed`, lines);
  }
  const python = venvPython(folder, context.machine.platform);
  if (await lendPip(interpreter, { python, env: context.env, tell })) return;
  rmSync(folder, { recursive: true, force: true });
  throw new SetupError(
    `Cannot make a virtual environment: ${interpreter.base} has no pip to put into it, ${advice(distribution.manager, "venv")}`,
    { lastLines: lastLines(first) },
  );
}

/**
 * Whether an interpreter belongs to the distribution, so that its packages are for it.
 *
 * @param {import("./interpreter.mjs").Interpreter} interpreter
 * @returns {boolean}
 */
export function isDistributions({ base }) {
  return /^(\/usr)?\/bin\/python3(\.\d+)?$/.test(base);
}

/**
 * @param {import("./context.mjs").Context} context
 * @param {VirtualEnvOptions} options
 * @param {readonly string[]} flags
 * @returns {Promise<import("./execute.mjs").Outcome>}
 */
function runVenv({ env }, { folder, interpreter, systemPackages, tell }, flags) {
  const all = ["--clear", ...(systemPackages ? ["--system-site-packages"] : []), ...flags];
  return execute(interpreter.base, ["-m", "venv", ...all, folder], { env: pipEnvironment(env), tell });
}
