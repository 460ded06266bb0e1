import { readFileSync } from "node:fs";
import { join } from "node:path";
import { statePath } from "../context.mjs";
import { isProgram } from "../find-on-path.mjs";
import { installPythonPackages } from "../install-python-packages.mjs";
import { interpreterTag } from "../interpreter.mjs";
import { makeVirtualEnv, venvPython } from "../make-virtual-env.mjs";
import { parseRequirements } from "../requirements.mjs";
import { fingerprint, readStamp, writeStamp } from "../stamp.mjs";
import { requestedPython } from "./python.mjs";

/**
 * A virtual environment that is ready to be used.
 *
 * @typedef {object} VirtualEnv
 * @property {string} python
 * @property {string} from where its packages came from
 * @property {readonly string[]} missing packages that could not be had, each with the reason
 */

/**
 * What is written into a finished environment: digests of its interpreter and of the requirements, and what came of them.
 *
 * @typedef {{ base: string, wanted: string, from: string, missing: readonly string[] }} VirtualEnvStamp
 */

/**
 * The virtual environment with what tests and applications import: `.venv` for the Python that was found, and one under
 * `.taipan/venvs` for each that was asked for by name.
 *
 * @param {import("../context.mjs").Context} context
 * @param {import("../interpreter.mjs").Interpreter} interpreter
 * @returns {import("../step.mjs").Step<VirtualEnv>}
 */
export function virtualEnvStep(context, interpreter) {
  const folder = venvFolder(context, interpreter);
  const stamp = join(folder, "taipan.json");
  const requirements = join(context.root, "tooling/setup/requirements.txt");
  const base = fingerprint({ values: [interpreter.base, interpreter.version] });
  const wanted = fingerprint({ files: [requirements] });
  const python = venvPython(folder, context.machine.platform);
  return {
    title: "virtual environment",
    ready() {
      /** @type {Partial<VirtualEnvStamp> | undefined} */
      const value = readStamp(stamp);
      if (value?.base !== base || value.wanted !== wanted || !isProgram(python)) return undefined;
      return { python, from: value.from ?? "", missing: value.missing ?? [] };
    },
    async perform(tell) {
      const options = { folder, interpreter, tell };
      /** @type {Partial<VirtualEnvStamp> | undefined} */
      const before = readStamp(stamp);
      const keep = before?.base === base && isProgram(python);
      if (!keep) await makeVirtualEnv(context, { ...options, systemPackages: false });
      const list = parseRequirements(readFileSync(requirements, "utf8"));
      const { from, missing } = await installPythonPackages(context, { ...options, python, list });
      writeStamp(stamp, { base, wanted, from, missing });
      return { python, from, missing };
    },
    summary: ({ from, missing }) => [`packages from ${from}`, ...missing.map((what) => `without ${what}`)].join(", "),
  };
}

/**
 * Where the environment of an interpreter lies.
 *
 * @param {import("../context.mjs").Context} context
 * @param {import("../interpreter.mjs").Interpreter} interpreter
 * @returns {string}
 */
export function venvFolder(context, interpreter) {
  if (requestedPython(context.env) === undefined) return join(context.root, ".venv");
  const suffix = fingerprint({ values: [interpreter.base] }).slice(0, 6);
  return statePath(context, "venvs", `${interpreterTag(interpreter)}-${suffix}`);
}
