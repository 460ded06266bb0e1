import { homedir } from "node:os";
import { join } from "node:path";
import { CommandError } from "../command-line/usage-error.ts";
import { type PypircSection, readPypirc } from "./pypirc.ts";

/** Where archives go, and as whom. */
export interface Target {
  readonly url: string;
  readonly username: string;
  /** A password or token: never shown. */
  readonly password: string | undefined;
}

/** What a command line says of it. */
export interface TargetOptions {
  readonly repository?: string | undefined;
  readonly repositoryUrl?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly token?: string | undefined;
  readonly configFile?: string | undefined;
}

/** Indexes that have a name everywhere. */
const KNOWN: Readonly<Record<string, string>> = {
  pypi: "https://upload.pypi.org/legacy/",
  testpypi: "https://test.pypi.org/legacy/",
};
/** The user whose password is a token. */
const TOKEN_USER = "__token__";

/**
 * Where archives go: what the command line says, else variables (`TAIPAN_REPOSITORY`, `TAIPAN_REPOSITORY_URL`,
 * `TAIPAN_USERNAME`, `TAIPAN_PASSWORD`, `TAIPAN_PYPI_TOKEN`), else `.pypirc`, else PyPI.
 *
 * @throws {CommandError} if a repository has a name that nobody knows, or no address
 */
export function uploadTarget(options: TargetOptions, env: NodeJS.ProcessEnv): Target {
  const path = options.configFile ?? join(homedir(), ".pypirc");
  const sections = readPypirc(path);
  const givenUrl =
    options.repositoryUrl ?? (options.repository === undefined ? given(env["TAIPAN_REPOSITORY_URL"]) : undefined);
  const name = options.repository ?? given(env["TAIPAN_REPOSITORY"]) ?? "pypi";
  const section = givenUrl === undefined ? sections.get(name) : sectionOf(sections, givenUrl);
  const url = givenUrl ?? section?.repository ?? KNOWN[name];
  if (url === undefined) {
    throw new CommandError(
      `Cannot find the repository "${name}": ${path} has no section [${name}]; --repository-url gives its address`,
    );
  }
  checkUrl(url);
  const token = options.token ?? (options.password === undefined ? given(env["TAIPAN_PYPI_TOKEN"]) : undefined);
  if (token !== undefined) return { url, username: TOKEN_USER, password: token };
  const username = options.username ?? given(env["TAIPAN_USERNAME"]) ?? section?.username ?? TOKEN_USER;
  return { url, username, password: options.password ?? given(env["TAIPAN_PASSWORD"]) ?? section?.password };
}

function sectionOf(sections: ReadonlyMap<string, PypircSection>, url: string): PypircSection | undefined {
  return [...sections.values()].find(({ repository }) => repository === url);
}

function checkUrl(url: string): void {
  const { protocol, username, password } = URL.canParse(url) ? new URL(url) : {};
  if (protocol !== "https:" && protocol !== "http:") {
    throw new CommandError(`Cannot publish to "${url}": it is no address of http or https`);
  }
  // Not shown again: one that has a password in it.
  if (username || password) throw new CommandError("Cannot publish: the address has a password in it; use --username");
}

/** A variable that is empty says nothing. */
function given(value: string | undefined): string | undefined {
  return value === "" ? undefined : value;
}
