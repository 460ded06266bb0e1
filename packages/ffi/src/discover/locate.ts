import { LibPythonNotFoundError } from "../errors.ts";
import { adviceFor } from "./advice.ts";
import type { Candidate } from "./candidate.ts";
import { candidates } from "./candidates.ts";
import { type DiscoveryHost, pathOf, realHost } from "./host.ts";
import { loadedLibrary } from "./loaded.ts";
import { resolveBesideLoaded, resolveLoaded } from "./locate-loaded.ts";
import { type Found, type Probe, type PythonLocation, type Refusal, isRefusal } from "./location.ts";
import type { Platform } from "./platform.ts";
import { platformOf } from "./platforms.ts";
import { resolve } from "./resolve.ts";
import { explicitWish } from "./wish.ts";

export type { PythonLocation } from "./location.ts";

/** Where to look, and what to take for the surroundings; each default is this process's own. */
export interface LocateOptions {
  /** Executable, command on `PATH`, libpython file, or folder of an installation or environment. */
  readonly python?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly cwd?: string;
  /** Files, programs and process to look at, for tests; `env`, `platform` and `cwd` are put over it. */
  readonly host?: DiscoveryHost;
}

/**
 * Finds the Python to open in this process.
 *
 * In order: the `python` option, `TAIPAN_PYTHON`, `PYO3_PYTHON`; the libpython that is loaded already; the file that
 * `TAIPAN_CONFIG` names, or a `taipan.config.json` in the working folder or above it; the active environment
 * (`VIRTUAL_ENV`, `CONDA_PREFIX`), a `.venv` in the working folder or above it; `python3` and `python` on `PATH`; then
 * pyenv, uv, the system's own, Homebrew, framework, conda and Nix installations, on Windows the registry.
 *
 * What the user chose is binding: where an option, a variable, a file or an environment names a Python that cannot be
 * used, no other is taken in its place. On `PATH` and after it the search goes on.
 *
 * Interpreters are asked by running them once; the answer is kept in the user's cache folder until the executable
 * changes (`TAIPAN_NO_CACHE` turns that off).
 *
 * @throws {LibPythonNotFoundError} with every place that was looked at, the reason against each, and advice; also when
 *   the Python asked for is another than the one that this process has loaded
 * @see PyO3 `pyo3-build-config` (`PYO3_PYTHON`, `find_interpreter`), PEP 405, PEP 514
 */
export function locate(options: LocateOptions = {}): PythonLocation {
  const host = hostFor(options);
  const platform = platformOf(host);
  const search = new Search(platform);
  const loaded = loadedLibrary(host);
  const wish = explicitWish(options.python, host, platform);
  if (wish) {
    const { target } = wish;
    const outcome =
      loaded === undefined ? resolve(target, host, platform) : resolveBesideLoaded(target, loaded, host, platform);
    return search.take(wish, outcome) ?? search.fail(wish);
  }
  if (loaded !== undefined) {
    const what = loaded ?? host.processExecutable;
    const candidate = { rule: "loaded", what, binding: true } as const;
    return search.take(candidate, resolveLoaded(loaded, host, platform)) ?? search.fail(candidate);
  }
  for (const candidate of candidates(host, platform)) {
    const location = search.take(candidate, resolve(candidate.target, host, platform));
    if (location) return location;
    if (candidate.binding) search.fail(candidate);
  }
  return search.fail();
}

/** Every Python that could be opened, in the order of {@link locate}; whatever is loaded already is not considered. */
export function listPythons(options: LocateOptions = {}): PythonLocation[] {
  return surveyPythons(options).pythons;
}

/** The Pythons of a machine. */
export interface PythonSurvey {
  /** Those that could be opened, in the order of {@link locate}. */
  readonly pythons: PythonLocation[];
  /** Those that are there and could not, with the reasons. */
  readonly refused: Probe[];
}

/** Looks at every Python there is, as {@link listPythons} does, and says why those that are left out are. */
export function surveyPythons(options: LocateOptions = {}): PythonSurvey {
  const host = hostFor(options);
  const platform = platformOf(host);
  const search = new Search(platform);
  const wish = explicitWish(options.python, host, platform);
  const found = new Map<string, PythonLocation>();
  for (const candidate of [...(wish ? [wish] : []), ...candidates(host, platform)]) {
    const location = search.take(candidate, resolve(candidate.target, host, platform));
    if (!location) continue;
    const { prefix, library } = location;
    const folder = prefix && (host.realPath(prefix) ?? prefix);
    const key = JSON.stringify([folder, library && (host.realPath(library) ?? library)]);
    if (!found.has(key)) found.set(key, location);
  }
  return {
    pythons: [...found.values()],
    refused: search.refused().filter(({ what }) => isThere(what, host)),
  };
}

/** An interpreter, a library, or the folder of a version; not a place where none of them is. */
function isThere(what: string, host: DiscoveryHost): boolean {
  const found = host.stat(what);
  return found?.kind === "file" || (found !== undefined && /\d/.test(pathOf(host).basename(what)));
}

/** What the trail says of the place that was taken. */
const CHOSEN = "chosen";

/** Remembers what was looked at. */
class Search {
  readonly #platform: Platform;
  readonly #trail: Probe[] = [];
  readonly #refusals: Refusal[] = [];

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** The location, if a candidate turned out to be one; its reason is noted otherwise. */
  take({ rule, what }: Pick<Candidate, "rule" | "what">, outcome: Found | Refusal): PythonLocation | undefined {
    if (isRefusal(outcome)) {
      this.#refusals.push(outcome);
      this.#trail.push({ rule, what, why: outcome.why });
      return undefined;
    }
    this.#trail.push({ rule, what, why: CHOSEN });
    return { rule, ...outcome, trail: [...this.#trail] };
  }

  /** What was not taken. */
  refused(): Probe[] {
    return this.#trail.filter(({ why }) => why !== CHOSEN);
  }

  fail(binding?: Pick<Candidate, "rule">): never {
    const probes = this.#trail.map(({ rule, what, why }) => ({
      what: what === rule ? rule : `${rule} "${what}"`,
      why,
    }));
    throw new LibPythonNotFoundError(probes, adviceFor(this.#refusals, binding?.rule, this.#platform));
  }
}

function hostFor({ host, env, platform, cwd }: LocateOptions): DiscoveryHost {
  const overrides = { ...(env && { env }), ...(platform && { platform }), ...(cwd && { cwd }) };
  return host ? { ...host, ...overrides } : realHost(overrides);
}
