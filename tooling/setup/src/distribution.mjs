import { execute, executeOrThrow } from "./execute.mjs";
import { findOnPath } from "./find-on-path.mjs";

/**
 * How this system installs software.
 *
 * @typedef {object} Distribution
 * @property {Manager | undefined} manager undefined where none is known
 * @property {readonly string[] | undefined} privilege command that gives root rights; empty for root, undefined when there is none
 *   that works without a password
 */

/** @typedef {"apt-get" | "dnf" | "apk" | "pacman" | "zypper" | "brew" | "winget"} Manager */

/** @typedef {"interpreter" | "venv" | "science"} Need */

/** @type {readonly Manager[]} */
const MANAGERS = ["apt-get", "dnf", "apk", "pacman", "zypper", "brew", "winget"];

/**
 * Packages by manager. On Debian the shared library comes as a dependency of the development files, whatever the version.
 *
 * @type {Readonly<Record<Manager, Readonly<Record<Need, readonly string[]>>>>}
 */
const PACKAGES = {
  "apt-get": {
    interpreter: ["python3", "python3-venv", "python3-dev"],
    venv: ["python3-venv"],
    science: ["python3-numpy", "python3-sklearn", "python3-pandas", "python3-pytest"],
  },
  dnf: {
    interpreter: ["python3", "python3-libs", "python3-devel"],
    venv: ["python3-libs"],
    science: ["python3-numpy", "python3-scikit-learn", "python3-pandas", "python3-pytest"],
  },
  apk: {
    interpreter: ["python3", "python3-dev"],
    venv: ["py3-pip"],
    science: ["py3-numpy", "py3-scikit-learn", "py3-pandas", "py3-pytest"],
  },
  pacman: {
    interpreter: ["python"],
    venv: ["python-pip"],
    science: ["python-numpy", "python-scikit-learn", "python-pandas", "python-pytest"],
  },
  zypper: {
    interpreter: ["python3", "python3-devel"],
    venv: ["python3-pip"],
    science: ["python3-numpy", "python3-scikit-learn", "python3-pandas", "python3-pytest"],
  },
  brew: { interpreter: ["python"], venv: ["python"], science: ["numpy", "scikit-learn", "pytest"] },
  winget: { interpreter: ["Python.Python.3.13"], venv: ["Python.Python.3.13"], science: [] },
};

/**
 * The packages that meet a need.
 *
 * @param {Manager} manager
 * @param {Need} need
 * @returns {readonly string[]}
 */
export function packagesFor(manager, need) {
  return PACKAGES[manager][need];
}

/**
 * Looks which manager is here, and whether it may be used without asking anybody.
 *
 * @param {import("./context.mjs").Context} context
 * @returns {Promise<Distribution>}
 */
export async function detectDistribution({ env, uid }) {
  const manager = MANAGERS.find((name) => findOnPath(name, env) !== undefined);
  if (uid === 0) return { manager, privilege: [] };
  const sudo = findOnPath("sudo", env);
  if (sudo === undefined) return { manager, privilege: undefined };
  const { code } = await execute(sudo, ["-n", "true"], { env });
  return { manager, privilege: code === 0 ? [sudo, "-n"] : undefined };
}

/**
 * Whether the set-up installs packages of the distribution by itself. Only apt is used unasked: it is the one that the project tests.
 *
 * @param {Distribution} distribution
 * @returns {distribution is { manager: "apt-get", privilege: readonly string[] }}
 */
export function mayInstall(distribution) {
  return distribution.manager === "apt-get" && distribution.privilege !== undefined;
}

/**
 * What a person has to type to meet a need.
 *
 * @param {Manager | undefined} manager
 * @param {Need} need
 * @returns {string} a clause such as "run `sudo apt-get install python3-venv`"
 */
export function advice(manager, need) {
  if (manager === undefined || packagesFor(manager, need).length === 0) {
    if (need === "science") return "install NumPy, scikit-learn and pytest for this Python";
    return "install Python 3.9 or newer with its shared library, then set TAIPAN_PYTHON to its path";
  }
  const program =
    manager === "apk" || manager === "pacman" ? `${manager} ${manager === "apk" ? "add" : "-S"}` : `${manager} install`;
  const sudo = manager === "brew" || manager === "winget" ? "" : "sudo ";
  return `run \`${sudo}${program} ${packagesFor(manager, need).join(" ")}\``;
}

/**
 * Installs packages with apt.
 *
 * @param {import("./context.mjs").Context} context
 * @param {{ privilege: readonly string[] }} distribution
 * @param {readonly string[]} packages
 * @param {(line: string) => void} tell
 * @throws {import("./setup-error.mjs").SetupError} when apt fails
 */
export async function installWithApt({ env }, { privilege }, packages, tell) {
  const [program, ...before] = /** @type {const} */ ([...privilege, "apt-get"]);
  // sudo drops the environment, so what apt must not ask is said as options where it can be; debconf's variable is only for root.
  const options = { env: { ...env, DEBIAN_FRONTEND: "noninteractive" }, tell };
  const wait = ["-o", "DPkg::Lock::Timeout=120"];
  // A source of the user's that does not answer makes the update fail, and says nothing about the packages wanted here.
  await execute(program, [...before, "update"], options);
  const install = [...before, "install", "-y", "--no-install-recommends", ...wait, ...packages];
  await executeOrThrow(`install ${packages.join(" ")}`, program, install, options);
}
