import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import type { PackedPackage } from "./pack.ts";
import { runProgram } from "./run-program.ts";

/** The package that has attw among its scripts. */
const OWN_FOLDER = resolve(import.meta.dirname, "..");

/** What one tool found about one package. */
export interface Finding {
  readonly tool: "publint" | "attw";
  readonly text: string;
}

/**
 * Checks a packed package: publint, whether its package.json is right about its files; attw, whether TypeScript finds the types
 * that Node's resolution finds code for. Suggestions count as well, so that they do not pile up.
 */
export async function checkPackage(packed: PackedPackage): Promise<Finding[]> {
  return [...(await lintManifest(packed)), ...(await resolveTypes(packed))];
}

async function lintManifest({ tarball }: PackedPackage): Promise<Finding[]> {
  const { buffer, byteOffset, byteLength } = readFileSync(tarball);
  const archive = buffer.slice(byteOffset, byteOffset + byteLength);
  const { messages, pkg } = await publint({ strict: true, pack: { tarball: archive } });
  return messages.map((message) => ({
    tool: "publint",
    text: formatMessage(message, pkg, { color: false }) ?? message.code,
  }));
}

async function resolveTypes({ tarball }: PackedPackage): Promise<Finding[]> {
  const { status, output } = await runProgram("pnpm", ["--silent", "run", "attw", tarball], { cwd: OWN_FOLDER });
  return status === 0 ? [] : [{ tool: "attw", text: output.trim() }];
}
