import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Node 22 cannot parse the `using` of the packages' sources: there the program imports what was built. */
const CONDITIONS = Number.parseInt(process.versions.node, 10) >= 24 ? ["--conditions=@taipan/source"] : [];

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** A run of the program in a process of its own. */
export interface Run {
  readonly child: ChildProcess;
  /** What it wrote so far. */
  readonly output: { stdout: string; stderr: string };
  /** Its exit status, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Starts the program. */
export function startPixels(args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const child = spawn(process.execPath, [...CONDITIONS, MAIN, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const ended = once(child, "close").then(([status, signal]: (number | string | null)[]) => status ?? signal ?? "");
  return { child, output, ended };
}

/** The address that a run prints when its page is there. */
export async function addressOf({ child, output, ended }: Run): Promise<string> {
  for (;;) {
    const address = /http:\S+/.exec(output.stdout)?.[0];
    if (address !== undefined) return address;
    // oxlint-disable-next-line no-await-in-loop -- it comes when it comes
    const end = await Promise.race([once(child.stdout ?? child, "data").then(() => undefined), ended]);
    if (end !== undefined) throw new Error(`Cannot find the address: the program ended with ${end}: ${output.stderr}`);
  }
}
