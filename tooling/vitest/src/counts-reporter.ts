import { writeFileSync } from "node:fs";
import type { SerializedError } from "vitest";
import type { Reporter, TestCase, TestModule } from "vitest/node";

/** A skipped test and the note it gave to `context.skip(note)`. */
interface Skip {
  readonly test: string;
  readonly reason: string;
}

/** What a run came to; a file that does not load and an error outside of any test count as one failure each. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
  readonly skips: readonly Skip[];
}

/** Writes the numbers of a run, with the reason of every skip, to the file that `TAIPAN_COUNTS` names; does nothing without it. */
export class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const path = process.env["TAIPAN_COUNTS"];
    if (path !== undefined) writeFileSync(path, `${JSON.stringify(countRun(modules, unhandled), null, 2)}\n`);
  }
}

/** Counts the results of all test files. */
export function countRun(modules: readonly TestModule[], unhandled: readonly SerializedError[]): Counts {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const inState = (state: string): TestCase[] => tests.filter((test) => test.result().state === state);
  const suites = modules.flatMap((module) => [...module.children.allSuites()]);
  const broken = modules.filter((module) => module.errors().length > 0).map((module) => module.relativeModuleId);
  const hooks = suites.filter((suite) => suite.errors().length > 0);
  const failures = [
    ...inState("failed").map(nameOf),
    ...broken.map((file) => `${file}: cannot be loaded`),
    ...hooks.map((suite) => `${suite.module.relativeModuleId} > ${suite.fullName}: a hook failed`),
    ...unhandled.map((error) => `outside of any test: ${error.message}`),
  ];
  // A test that never ended, because its process died or the run was cut short, has proved nothing.
  failures.push(...inState("pending").map((test) => `${nameOf(test)}: did not end`));
  const skips = inState("skipped").map((test) => ({ test: nameOf(test), reason: reasonOf(test) }));
  return { passed: inState("passed").length, failed: failures.length, failures, skips };
}

function nameOf(test: TestCase): string {
  return `${test.module.relativeModuleId} > ${test.fullName}`;
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  return (result.state === "skipped" ? result.note : undefined) ?? "no reason given";
}
