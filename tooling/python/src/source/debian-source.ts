import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { execute, lastLines } from "@taipan/setup/execute";
import { findOnPath } from "@taipan/setup/find-on-path";
import { BuildError } from "../build-error.ts";
import { DEBIAN_KEYRING, fetchLists, SYSTEM_LISTS, type AptLists } from "./apt-lists.ts";
import { debianMirror } from "./debian-mirror.ts";
import { fetchPinnedSource } from "./pinned-source.ts";
import type { SourceRequest } from "./source-request.ts";

/** Suites of Debian that may have the package, the one that changes least first. */
const SUITES = ["testing", "sid"];

/**
 * Fetches the upstream tarball of a source package with apt, which checks it against Debian's signatures. The suites that the
 * system is configured with are asked first, then Debian's newer ones through lists of our own, and at last one tarball whose
 * digest is known. Debian's patches are left out: they concern where Debian puts things.
 *
 * @param keyring Debian's keys
 * @returns path of the tarball
 * @throws {BuildError} when there is no apt, or nobody has the package
 */
export async function fetchDebianSource(request: SourceRequest, keyring: string = DEBIAN_KEYRING): Promise<string> {
  const { name, folder, env, tell } = request;
  if (findOnPath("apt-get", env) === undefined)
    throw new BuildError(`Cannot fetch the source package ${name}: there is no apt here, name a tarball with --source`);
  mkdirSync(folder, { recursive: true });
  const own = join(folder, `apt-${process.pid}`);
  const attempts = [
    () => fromLists(SYSTEM_LISTS, request),
    ...SUITES.map((suite) => async () => {
      return fromLists(await fetchLists({ mirror: await debianMirror(env), suite, keyring }, own, env, tell), request);
    }),
    () => fetchPinnedSource(request),
  ];
  const reasons: string[] = [];
  try {
    for (const attempt of attempts) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- one is enough, and the first is the best
        return await attempt();
      } catch (error) {
        if (!(error instanceof BuildError)) throw error;
        reasons.push(error.message, ...error.details.map((line) => `  ${line}`));
      }
    }
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
  const message = `Cannot fetch the source package ${name}: nobody has it, name a tarball with --source`;
  throw new BuildError(message, { details: reasons });
}

async function fromLists(lists: AptLists, request: SourceRequest): Promise<string> {
  if (await hasSource(lists, request)) return download(lists, request);
  throw new BuildError(`Cannot find ${request.name}: it is not in ${lists.name}`);
}

async function hasSource(lists: AptLists, { name, env }: SourceRequest): Promise<boolean> {
  const { stdout } = await execute("apt-cache", [...lists.options, "showsrc", "--only-source", name], { env });
  return stdout.split("\n").includes(`Package: ${name}`);
}

/** apt downloads into a folder of its own, so that what is kept is whole. */
async function download(lists: AptLists, { name, folder, env, tell }: SourceRequest): Promise<string> {
  const incoming = join(folder, `incoming-${process.pid}`);
  mkdirSync(incoming, { recursive: true });
  try {
    const args = [...lists.options, "source", "--download-only", "--only-source", name];
    const outcome = await execute("apt-get", args, { env, cwd: incoming, tell });
    const tarball = readdirSync(incoming).find((file) => /\.orig\.tar\.\w+$/.test(file));
    if (outcome.code !== 0 || tarball === undefined)
      throw new BuildError(`Cannot download ${name} of ${lists.name}: apt-get ended with status ${outcome.code}`, {
        details: lastLines(outcome),
      });
    renameSync(join(incoming, tarball), join(folder, tarball));
    return join(folder, tarball);
  } finally {
    rmSync(incoming, { recursive: true, force: true });
  }
}

/** The newest tarball of a source package that was fetched before. */
export function keptDebianSource(name: string, folder: string): string | undefined {
  const byVersion = new Intl.Collator("en", { numeric: true });
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const tarballs = files.filter((file) => file.startsWith(`${name}_`) && /\.orig\.tar\.\w+$/.test(file));
  const newest = tarballs.toSorted(byVersion.compare).at(-1);
  return newest === undefined ? undefined : join(folder, newest);
}
