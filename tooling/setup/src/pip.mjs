import { execute } from "./execute.mjs";
import { findOnPath } from "./find-on-path.mjs";

/**
 * Why pip could not install something.
 *
 * @typedef {"unreachable" | "no wheel" | "other"} PipFailure
 */

/** What pip and the libraries inside it print when no index answers. */
const UNREACHABLE =
  /Retrying \(Retry|NewConnectionError|ConnectTimeoutError|ReadTimeoutError|ProxyError|SSLError|name resolution|Network is unreachable/i;

const NO_WHEEL = /No matching distribution found|Could not find a version that satisfies|ResolutionImpossible/i;

/** Settings of the user's that would send packages past the virtual environment. */
const LEADING_ASTRAY = ["PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIREMENT", "PYTHONHOME"];

/**
 * Tells failures of pip apart by what it printed: they call for different remedies.
 *
 * @param {readonly string[]} lines
 * @returns {PipFailure}
 */
export function pipFailure(lines) {
  // An index that does not answer ends as "no matching distribution" as well, so it has to be looked for first.
  if (lines.some((line) => UNREACHABLE.test(line))) return "unreachable";
  return lines.some((line) => NO_WHEEL.test(line)) ? "no wheel" : "other";
}

/**
 * Installs wheels, never sources: a build would need compilers, and its failure would not be about this project.
 *
 * @param {string} python the virtual environment's
 * @param {readonly string[]} what requirements, or `-r` and a file
 * @param {{ env: NodeJS.ProcessEnv, tell: (line: string) => void }} options
 * @returns {Promise<import("./execute.mjs").Outcome>}
 */
export function pipInstall(python, what, { env, tell }) {
  const args = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--only-binary=:all:", ...what];
  return execute(python, args, { env: pipEnvironment(env), tell });
}

/**
 * The environment that pip and venv run in.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function pipEnvironment(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !LEADING_ASTRAY.includes(name)));
}

/**
 * Pythons that may have pip, for the case that the one in use has none.
 *
 * @param {import("./interpreter.mjs").Interpreter} interpreter
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function pipDonors(interpreter, env) {
  const names = ["python3", "python", ...Array.from({ length: 7 }, (_, index) => `python3.${15 - index}`)];
  const found = names.map((name) => findOnPath(name, env)).filter((path) => path !== undefined);
  return [...new Set([interpreter.base, ...found])];
}

/**
 * Gives pip to a virtual environment that was made without: another Python's pip fetches the wheel for it.
 *
 * @param {import("./interpreter.mjs").Interpreter} interpreter of the environment
 * @param {{ python: string, env: NodeJS.ProcessEnv, tell: (line: string) => void }} options
 * @returns {Promise<boolean>} whether any donor could
 */
export async function lendPip(interpreter, { python, env, tell }) {
  const clean = pipEnvironment(env);
  const asked = await execute(python, ["-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], { env: clean });
  const [, minor] = interpreter.version.split(".");
  const target = ["--target", asked.stdout.trim(), "--python-version", `3.${minor}`, "--implementation", "cp"];
  for (const donor of pipDonors(interpreter, env)) {
    const { code } = await pipInstall(donor, [...target, "pip"], { env, tell });
    if (code === 0) return true;
  }
  return false;
}
