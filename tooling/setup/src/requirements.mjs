/**
 * One line of a requirements file.
 *
 * @typedef {{ name: string, requirement: string }} Requirement
 */

/**
 * Reads a requirements file that has plain requirements only.
 *
 * @param {string} text
 * @returns {Requirement[]}
 */
export function parseRequirements(text) {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s*#.*$/, "").trim())
    .filter((line) => line !== "")
    .map((requirement) => ({ name: /^[\w.-]+/.exec(requirement)?.[0] ?? requirement, requirement }));
}
