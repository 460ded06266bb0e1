import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { statePath } from "../context.mjs";
import { closingLine, readCounts, skipLines } from "../counts.mjs";
import { handOver } from "../hand-over.mjs";
import { toolchainEnvironment } from "../toolchain.mjs";

/**
 * Runs the tests and says at the end, on one line, how they went. With `TAIPAN_COUNTS` set, the numbers go to that file instead:
 * the caller adds them to others and prints one line for all.
 *
 * @param {import("../context.mjs").Context} context
 * @param {import("../toolchain.mjs").Toolchain} toolchain
 * @param {readonly string[]} args for vitest
 * @param {(line: string) => void} print
 * @returns {Promise<number>} vitest's exit status
 */
export async function test(context, toolchain, args, print) {
  const { root, env } = context;
  const file = env["TAIPAN_COUNTS"] ?? statePath(context, `counts-${process.pid}.json`);
  mkdirSync(statePath(context), { recursive: true });
  rmSync(file, { force: true });
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const options = { cwd: root, env: { ...toolchainEnvironment(env, toolchain), TAIPAN_COUNTS: file } };
  const code = await handOver(toolchain.node, [vitest, "run", ...args], options);
  if (env["TAIPAN_COUNTS"] !== undefined) return code;
  const counts = readCounts(file);
  rmSync(file, { force: true });
  if (counts === undefined) {
    // Such as `--help`, which runs nothing; any other end without a report is a failure of its own.
    if (code !== 0) print(closingLine({ passed: 0, failed: 1, failures: [], skips: [] }));
    return code;
  }
  for (const line of skipLines(counts.skips)) print(line);
  print(closingLine(counts));
  return code;
}
