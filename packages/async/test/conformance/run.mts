/** Runs tests of CPython's on Node's event loop: their names are arguments, and what they tell goes to a file. */
import { join } from "node:path";
import { installNodeEventLoop } from "@taipan/async";
import { Python, runProgram } from "@taipan/core";

const code = await runProgram([join(import.meta.dirname, "program.py"), ...process.argv.slice(2)], {
  prepare: () => Python.attach((py) => installNodeEventLoop(py)),
});
process.exit(code);
