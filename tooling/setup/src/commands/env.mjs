import { toolchainEnvironment } from "../toolchain.mjs";

/**
 * Lines that give a POSIX shell the tools of this workspace.
 *
 * @param {import("../context.mjs").Context} context
 * @param {import("../toolchain.mjs").Toolchain} toolchain
 * @returns {string[]}
 */
export function environmentLines({ env }, toolchain) {
  const inside = toolchainEnvironment(env, toolchain);
  return [
    `export PATH=${quote(inside["PATH"])}`,
    `export TAIPAN_PYTHON=${quote(inside["TAIPAN_PYTHON"])}`,
    "unset PYTHONHOME",
  ];
}

/** @param {string | undefined} value */
function quote(value = "") {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
