import { readFileSync } from "node:fs";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import type { PackedPackage } from "./pack.ts";
import { runProgram } from "./run-program.ts";

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

async function resolveTypes({ tarball, folder }: PackedPackage): Promise<Finding[]> {
  const program = new URL("../node_modules/.bin/attw", import.meta.url).pathname;
  const args = [tarball, "--profile", "esm-only", "--no-color", "--no-emoji"];
  const { status, output } = await runProgram(program, args, { cwd: folder });
  return status === 0 ? [] : [{ tool: "attw", text: output.trim() }];
}
