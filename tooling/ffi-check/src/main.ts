#!/usr/bin/env -S node --conditions=@taipan/source
import { parseArgs } from "node:util";
import { listPythons } from "@taipan/ffi";
import { check } from "./check.ts";
import { Compiler } from "./compiler.ts";
import { NoHeadersError, headerSet } from "./header-set.ts";
import { report } from "./report.ts";

const HELP = `Usage: ffi-check [--verbose] [python…]

Compares what @taipan/ffi declares with the C headers of CPython: every signature, constant, struct size and field
offset. The C compiler is the judge.

  python     an executable, or a folder that holds Python.h; default: every Python that is found
  --verbose  also list what the headers do not have, and tolerated differences
  --help     this text

Ends with 1 if anything differs, with 2 if nothing could be checked.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: "boolean" }, verbose: { type: "boolean", default: false } },
});
if (values.help) process.stdout.write(HELP);
else process.exitCode = run(positionals, values.verbose);

function run(pythons: readonly string[], verbose: boolean): number {
  const compiler = Compiler.find();
  if (!compiler) {
    process.stderr.write("Cannot check: no C compiler is installed, set CC to one\n");
    return 2;
  }
  let checked = 0;
  let differences = 0;
  for (const python of pythons.length > 0 ? pythons : foundPythons()) {
    try {
      const result = check(headerSet(python, compiler), compiler);
      process.stdout.write(`${report(result, verbose)}\n`);
      checked++;
      differences += result.differences.length;
    } catch (error) {
      if (!(error instanceof NoHeadersError)) throw error;
      process.stdout.write(`skipped ${error.python}: ${error.reason}\n`);
    }
  }
  if (checked === 0) return 2;
  return differences === 0 ? 0 : 1;
}

function foundPythons(): string[] {
  return listPythons().flatMap(({ executable }) => (executable === undefined ? [] : [executable]));
}
