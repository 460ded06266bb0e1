import { writeFileSync } from "node:fs";
import { FORMS, isForm, registerForm } from "../forms.ts";
import { NoPytestError, runPytest } from "./run-pytest.ts";

// `main.ts plain|decorated [--cases <file>] [arguments of pytest]`: the file gets every case as JSON.
const [form, ...rest] = process.argv.slice(2);
const [file, args] = rest[0] === "--cases" ? [rest[1], rest.slice(2)] : [undefined, rest];

if (isForm(form)) {
  await registerForm(form);
  try {
    const { status, cases } = runPytest(args);
    if (file !== undefined) writeFileSync(file, JSON.stringify(cases));
    process.exitCode = status;
  } catch (error) {
    if (!(error instanceof NoPytestError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
} else {
  process.stderr.write(`Cannot run ${JSON.stringify(form ?? "")}: choose ${FORMS.join(" or ")}\n`);
  process.exitCode = 2;
}
