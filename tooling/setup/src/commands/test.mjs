import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { statePath } from "../context.mjs";
import { closingLine, readCounts, skipLines, sumCounts, writeCounts } from "../counts.mjs";
import { handOver } from "../hand-over.mjs";
import { toolchainEnvironment } from "../toolchain.mjs";

/** Builds of Python on which some tests run once more, where `tooling/python` has made them. */
const VARIANTS = ["free-threaded", "debug"];

/**
 * Runs the tests and says at the end, on one line, how they went. The whole suite, which is what runs without arguments, includes a
 * selection of the tests on other builds of Python. With `TAIPAN_COUNTS` set, the numbers go to that file instead: the caller adds
 * them to others and prints one line for all.
 *
 * @param {import("../context.mjs").Context} context
 * @param {import("../toolchain.mjs").Toolchain} toolchain
 * @param {readonly string[]} args for vitest
 * @param {(line: string) => void} print
 * @returns {Promise<number>} the exit status of the first run that failed
 */
export async function test(context, toolchain, args, print) {
  const { root, env } = context;
  mkdirSync(statePath(context), { recursive: true });
  const vitest = [join(root, "node_modules/vitest/vitest.mjs"), "run", ...args];
  const tool = join(root, "tooling/python/src/main.ts");
  const commands = args.length > 0 ? [vitest] : [vitest, ...VARIANTS.map((variant) => [tool, "test", variant])];
  const runs = [];
  for (const [index, command] of commands.entries()) {
    const file = statePath(context, `counts-${process.pid}-${index}.json`);
    rmSync(file, { force: true });
    const options = { cwd: root, env: { ...toolchainEnvironment(env, toolchain), TAIPAN_COUNTS: file } };
    const code = await handOver(toolchain.node, command, options);
    runs.push({ code, counts: readCounts(file) ?? unreported(code, command) });
    rmSync(file, { force: true });
  }
  const code = runs.find((run) => run.code !== 0)?.code ?? 0;
  const counts = runs.map((run) => run.counts).filter((each) => each !== undefined);
  // Nothing was counted by such as `--help`, which runs nothing.
  if (counts.length === 0) return code;
  const total = sumCounts(counts);
  if (env["TAIPAN_COUNTS"] !== undefined) {
    writeCounts(env["TAIPAN_COUNTS"], total);
    return code;
  }
  for (const line of skipLines(total.skips)) print(line);
  print(closingLine(total));
  return code;
}

/**
 * What to count for a run that wrote no numbers: a failure of its own, unless it ended well.
 *
 * @param {number} code
 * @param {readonly string[]} command
 * @returns {import("../counts.mjs").Counts | undefined}
 */
function unreported(code, command) {
  if (code === 0) return undefined;
  const name = `${command.slice(1).join(" ")}: ended with status ${code} before it reported`;
  return { passed: 0, failed: 1, failures: [name], skips: [] };
}
