import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { execute, lastLines } from "@taipan/setup/execute";
import { BuildError } from "../build-error.ts";
import { debianMirror } from "./debian-mirror.ts";
import type { SourceRequest } from "./source-request.ts";

/** A tarball whose content is known beforehand. */
export interface PinnedSource {
  /** Place below a mirror's folder for the source package. */
  readonly file: string;
  /** SHA-256, as the package's signed description (`.dsc`) has it. */
  readonly sha256: string;
}

/** What is fetched where a mirror's lists name files that it does not have (yet, or any more). */
const PINNED: PinnedSource = {
  file: "python3.14_3.14.7.orig.tar.xz",
  sha256: "3b48dac8fb59f62eaa67ac83c1eb12bda1b7a08406dd286e252c11a66be27f81",
};

/** apt's own downloader: it knows the system's proxies and checks the digest. */
const APT_HELPER = "/usr/lib/apt/apt-helper";

/**
 * Fetches a tarball whose digest is known.
 *
 * @returns path of the tarball
 * @throws {BuildError} when it cannot be had, or is another file than it should be
 */
export async function fetchPinnedSource(
  { name, folder, env, tell }: SourceRequest,
  { file, sha256 }: PinnedSource = PINNED,
  helper: string = APT_HELPER,
): Promise<string> {
  if (!file.startsWith(`${name}_`)) throw new BuildError(`Cannot download ${name}: no tarball of it is known`);
  const incoming = join(folder, `${file}.${process.pid}`);
  const url = `${await debianMirror(env)}/pool/main/${name.slice(0, 1)}/${name}/${file}`;
  try {
    const outcome = await execute(helper, ["download-file", url, incoming, `SHA256:${sha256}`], { env, tell });
    if (outcome.code !== 0)
      throw new BuildError(`Cannot download ${file}: apt-helper ended with status ${outcome.code}`, {
        details: lastLines(outcome),
      });
    renameSync(incoming, join(folder, file));
    return join(folder, file);
  } finally {
    rmSync(incoming, { force: true });
  }
}
