import { SUPPORTED_MINORS } from "../version.ts";
import { CONFIG_FILE } from "./config-file.ts";
import type { Refusal } from "./location.ts";
import type { Platform } from "./platform.ts";

/** What to do when nothing can be used: one clause, for the end of the first line of the error. */
export function adviceFor(refusals: readonly Refusal[], rule: string | undefined, platform: Platform): string {
  if (refusals.some(({ conflicts }) => conflicts)) return "a process has one libpython";
  const versions = refusals.map(({ lacksLibrary }) => lacksLibrary).filter((version) => version !== undefined);
  const [version] = versions.toSorted((a, b) => Number(b.slice(2)) - Number(a.slice(2)));
  if (version) return platform.adviceOnLibrary(version);
  const range = `Python 3.${SUPPORTED_MINORS.lowest} to 3.${SUPPORTED_MINORS.highest}`;
  if (rule === "option") return `pass the interpreter, libpython or folder of a ${range} with a shared library`;
  if (rule === "TAIPAN_PYTHON" || rule === "PYO3_PYTHON") {
    return `set ${rule} to the interpreter, libpython or folder of a ${range} with a shared library, or unset it`;
  }
  if (rule === "TAIPAN_CONFIG" || rule === CONFIG_FILE) {
    return `write the file with 'taipan config print', remove it, or set TAIPAN_PYTHON to a ${range}`;
  }
  if (rule !== undefined) return `recreate or leave the environment, or set TAIPAN_PYTHON to another ${range}`;
  return `install a ${range} with a shared library, or set TAIPAN_PYTHON to one`;
}
