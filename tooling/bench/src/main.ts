import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { HELP, parseOptions } from "./options.ts";
import { progressBar } from "./progress.ts";
import { run } from "./run.ts";
import { renderTable } from "./table.ts";

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else {
    const results = await run(options, progressBar());
    // A script that pnpm runs starts in the package's folder; a path is meant from where the user stands.
    const from = process.env["INIT_CWD"] ?? process.cwd();
    const standard = resolve(import.meta.dirname, "..", "results", `${results.date.slice(0, 10)}.json`);
    const out = options.out === undefined ? standard : resolve(from, options.out);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, `${JSON.stringify(results, undefined, 2)}\n`);
    process.stdout.write(renderTable(results));
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
