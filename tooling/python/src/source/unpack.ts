import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { execute, lastLines } from "@taipan/setup/execute";
import { BuildError } from "../build-error.ts";
import type { Source } from "./source.ts";

/**
 * The folder that `configure` of a source is in; a tarball is unpacked for it.
 *
 * @param folder where a tarball is unpacked to; it is made
 * @param tell hears what tar prints
 * @throws {BuildError} when tar fails, or the tarball has no source of CPython
 */
export async function unpack(source: Source, folder: string, tell: (line: string) => void): Promise<string> {
  if (source.kind === "folder") return source.path;
  mkdirSync(folder, { recursive: true });
  const outcome = await execute("tar", ["-xf", source.path, "-C", folder], { env: process.env, tell });
  if (outcome.code !== 0)
    throw new BuildError(`Cannot unpack "${source.path}": tar ended with status ${outcome.code}`, {
      details: lastLines(outcome),
    });
  const tops = [folder, ...readdirSync(folder).map((name) => join(folder, name))];
  const top = tops.find((path) => existsSync(join(path, "configure")));
  if (top === undefined) throw new BuildError(`Cannot build from "${source.path}": it has no configure`);
  return top;
}

/**
 * The version of an unpacked source, without what marks it as a prerelease.
 *
 * @throws {BuildError} when it does not say one
 */
export function sourceVersion(top: string): string {
  const header = join(top, "Include", "patchlevel.h");
  const text = existsSync(header) ? readFileSync(header, "utf8") : "";
  const parts = ["MAJOR", "MINOR", "MICRO"].map((name) =>
    new RegExp(`#define\\s+PY_${name}_VERSION\\s+(\\d+)`).exec(text),
  );
  if (parts.includes(null)) throw new BuildError(`Cannot tell the version of "${top}": patchlevel.h does not have it`);
  return parts.map((match) => match?.[1]).join(".");
}
