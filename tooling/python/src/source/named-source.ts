import { createHash } from "node:crypto";
import { createReadStream, existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { BuildError } from "../build-error.ts";
import type { Source } from "./source.ts";

/**
 * The source at a path that somebody named.
 *
 * @throws {BuildError} when there is nothing, or a folder that cannot be built from
 */
export async function namedSource(named: string): Promise<Source> {
  const path = resolve(named);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new BuildError(`Cannot build from "${named}": there is no such file or folder`);
  if (stat.isFile()) return { path, kind: "tarball", identity: await fileDigest(path) };
  if (!existsSync(join(path, "configure")))
    throw new BuildError(`Cannot build from "${named}": it has no configure, so it is no source of CPython`);
  // The build stands in a folder of its own, and make finds the object files of a build inside the source before it makes any.
  if (existsSync(join(path, "Makefile")))
    throw new BuildError(`Cannot build from "${named}": it has been built in place, run make distclean there`);
  return { path, kind: "folder", identity: path };
}

async function fileDigest(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
