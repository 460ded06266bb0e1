import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute, lastLines, type Outcome } from "@taipan/setup/execute";
import { BuildError } from "../build-error.ts";

/** Debian's signing keys, where its package puts them. */
export const DEBIAN_KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";

/** How apt is run: with the system's lists, or with lists of our own. */
export interface AptLists {
  /** For messages, such as `"the suite testing"`. */
  readonly name: string;
  /** Options that stand before the command. */
  readonly options: readonly string[];
}

/** The lists that the system is configured with. */
export const SYSTEM_LISTS: AptLists = { name: "the configured suites", options: [] };

/** Where lists of our own come from. */
export interface SuiteOrigin {
  readonly mirror: string;
  readonly suite: string;
  readonly keyring: string;
}

/**
 * Fetches the list of a suite's source packages into a folder. The system's own lists, cache and sources are neither read nor
 * changed; its proxies hold.
 *
 * @param folder made for this; to be removed by the caller
 * @param tell hears what apt prints
 * @throws {BuildError} when the list cannot be had or its signature is wrong
 */
export async function fetchLists(
  origin: SuiteOrigin,
  folder: string,
  env: NodeJS.ProcessEnv,
  tell: (line: string) => void,
): Promise<AptLists> {
  const lists = { name: `the suite ${origin.suite}`, options: ["-c", writeConfiguration(origin, folder)] };
  let outcome = await execute("apt-get", [...lists.options, "update"], { env, tell });
  if (outcome.code !== 0 && saysExpired(outcome)) {
    // The date limits how long a mirror may hold back updates. This is a source to build tests on, whose signature is still
    // checked; a mirror that stands still, or a clock that is ahead, is no reason to go without.
    tell(`the list of ${origin.suite} is past its date, and taken as it is`);
    const whatever = ["-o", "Acquire::Check-Valid-Until=false"];
    outcome = await execute("apt-get", [...lists.options, ...whatever, "update"], { env, tell });
  }
  if (outcome.code !== 0 || outcome.lines.some((line) => /^(?:E|Err):?/.test(line)))
    throw new BuildError(`Cannot fetch the list of ${lists.name}: apt-get update ended with status ${outcome.code}`, {
      details: lastLines(outcome),
    });
  return lists;
}

function saysExpired({ lines }: Outcome): boolean {
  return lines.some((line) => /is expired|is not valid yet/.test(line));
}

/** Writes a configuration that is read after the system's, and moves everything that apt writes into the folder. */
function writeConfiguration({ mirror, suite, keyring }: SuiteOrigin, folder: string): string {
  if (!existsSync(keyring)) throw new BuildError(`Cannot check Debian's signatures: there is no ${keyring}`);
  rmSync(folder, { recursive: true, force: true });
  for (const part of ["state/lists/partial", "cache/archives/partial"])
    mkdirSync(join(folder, part), { recursive: true });
  const sources = join(folder, "sources.list");
  writeFileSync(sources, `deb-src [signed-by=${keyring}] ${mirror} ${suite} main\n`);
  const settings = {
    "Dir::State": join(folder, "state"),
    "Dir::State::status": "/dev/null",
    "Dir::Cache": join(folder, "cache"),
    "Dir::Etc::sourcelist": sources,
    "Dir::Etc::sourceparts": "/dev/null",
    "Acquire::Languages": "none",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} "${value}";`);
  // Hooks of the system's configuration tidy the system's cache, which this is not.
  const hooks = ["Pre-Invoke", "Post-Invoke", "Post-Invoke-Success"].map((name) => `#clear APT::Update::${name};`);
  const configuration = join(folder, "apt.conf");
  writeFileSync(configuration, `${[...lines, ...hooks].join("\n")}\n`);
  return configuration;
}
