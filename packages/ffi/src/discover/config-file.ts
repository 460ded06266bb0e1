import { PythonVersion } from "../version.ts";
import type { Candidate } from "./candidate.ts";
import { type DiscoveryHost, isFile, pathOf } from "./host.ts";
import type { Found, Refusal } from "./location.ts";
import type { LibraryName, Platform } from "./platform.ts";
import { unsupported } from "./supported.ts";

/** The file that says which Python to open, so that no interpreter has to be found or run. */
export const CONFIG_FILE = "taipan.config.json";

/** What {@link CONFIG_FILE} says; paths may be relative to its folder. */
export interface PythonConfig {
  /** File of libpython. */
  readonly library: string;
  /** As `"3.11.2"`, or `"3.11"`. */
  readonly version: string;
  /** Flags of the build: `"t"` without a GIL, `"d"` with debugging, `"td"`. */
  readonly abi?: string;
  /** The folder whose `lib` holds the standard library; `sys.base_prefix`. */
  readonly home?: string;
  /** `sys.prefix`, where it is another than `home`: that of a virtual environment. */
  readonly prefix?: string;
  /** `sys.executable`. */
  readonly executable?: string;
}

const ENTRIES = ["library", "version", "abi", "home", "prefix", "executable"];

/**
 * The Python of the file that `TAIPAN_CONFIG` names, or of the one in the working folder or above it.
 *
 * @see PyO3 `PYO3_CONFIG_FILE`
 */
export function configuredPython(host: DiscoveryHost, platform: Platform): Candidate | undefined {
  const path = pathOf(host);
  const named = host.env["TAIPAN_CONFIG"];
  const file = named ? path.resolve(host.cwd, named) : fileAbove(host);
  if (file === undefined) return undefined;
  const rule = named ? "TAIPAN_CONFIG" : CONFIG_FILE;
  return { rule, what: file, target: { kind: "configured", outcome: readConfig(file, host, platform) }, binding: true };
}

/** Above the working folder only people who are trusted already may say what is opened. */
function fileAbove(host: DiscoveryHost): string | undefined {
  const path = pathOf(host);
  const owners = new Set([host.user, 0, host.stat(host.cwd)?.owner]);
  for (let folder = host.cwd; ; folder = path.dirname(folder)) {
    const file = path.join(folder, CONFIG_FILE);
    const found = host.stat(file);
    if (found?.kind === "file" && (folder === host.cwd || host.user === undefined || owners.has(found.owner))) {
      return file;
    }
    if (path.dirname(folder) === folder) return undefined;
  }
}

function readConfig(file: string, host: DiscoveryHost, platform: Platform): Found | Refusal {
  const text = host.read(file);
  if (text === undefined) return { why: "it cannot be read" };
  const config = parseConfig(text);
  if ("why" in config) return config;
  const folder = pathOf(host).dirname(file);
  const absolute = (value: string | undefined): string | undefined => value && pathOf(host).resolve(folder, value);
  const library = absolute(config.library) as string;
  const version = PythonVersion.parse(config.version);
  if (version === undefined) return { why: `its version "${config.version}" cannot be read` };
  const name: LibraryName = { major: version.major, minor: version.minor, abiflags: config.abi ?? "" };
  const why = unsupported(name, config.version) ?? problemOfLibrary(library, name, host, platform);
  if (why !== undefined) return { why };
  const home = absolute(config.home);
  return {
    executable: absolute(config.executable),
    library,
    prefix: absolute(config.prefix) ?? home,
    basePrefix: home,
    version,
    freeThreaded: name.abiflags.includes("t"),
    debug: name.abiflags.includes("d"),
  };
}

function parseConfig(text: string): PythonConfig | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { why: "it is no JSON" };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { why: "it is no JSON object" };
  const entries = Object.entries(value);
  for (const [name, entry] of entries) {
    if (!ENTRIES.includes(name)) return { why: `its entry "${name}" is not known` };
    if (typeof entry !== "string" || (entry === "" && name !== "abi")) return { why: `its entry "${name}" is no text` };
  }
  const lacking = ["library", "version"].find((name) => !Object.hasOwn(value, name));
  return lacking === undefined ? (value as PythonConfig) : { why: `it has no entry "${lacking}"` };
}

/** A wrong version would read objects by the layouts of another: what the name of the file says must agree. */
function problemOfLibrary(
  library: string,
  name: LibraryName,
  host: DiscoveryHost,
  platform: Platform,
): string | undefined {
  if (!isFile(host, library)) return `there is no libpython "${library}"`;
  const told = platform.readLibraryName(library) ?? platform.readLibraryName(host.realPath(library) ?? library);
  if (told === undefined) return undefined;
  const textOf = ({ major, minor, abiflags }: LibraryName): string => `${major}.${minor}${abiflags}`;
  return textOf(told) === textOf(name) ? undefined : `"${library}" is of ${textOf(told)}, not ${textOf(name)}`;
}
