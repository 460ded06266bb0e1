import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** How a test of CPython's ended. */
export interface TestReport {
  /** Such as `test.test_asyncio.test_queues.QueueGetTests.test_blocking_get`. */
  readonly id: string;
  readonly outcome: "passed" | "failed" | "skipped";
  readonly seconds: number;
  /** Traceback, or why it was skipped. */
  readonly detail: string;
}

/** What a run of such tests gave. */
export interface ConformanceReport {
  readonly tests: readonly TestReport[];
  /** Node's loops that were made for them. */
  readonly loops: number;
  /** Nothing, or what is known of a process that did not come to its end. */
  readonly failure: string;
}

type Line =
  | TestReport
  | { readonly outcome: "started"; readonly id: string }
  | { readonly outcome: "ended"; readonly loops: number };

/**
 * Runs modules, classes or tests of CPython's own, by name, in a process of their own: with its asyncio's loops on Node's
 * event loop, and on a second stack of Node's thread, so that they can wait for a loop.
 *
 * @param executable of the Python that has the tests
 */
export async function runConformance(executable: string, names: readonly string[]): Promise<ConformanceReport> {
  const folder = mkdtempSync(join(tmpdir(), "taipan-conformance-"));
  const file = join(folder, "report");
  const script = fileURLToPath(new URL("run.mts", import.meta.url));
  try {
    const failure = await new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        ["--conditions=@taipan/source", "--no-warnings", script, file, ...names],
        { env: { ...process.env, TAIPAN_PYTHON: executable }, maxBuffer: 2 ** 26 },
        (error, _stdout, stderr) => resolve(error === null ? "" : `${error.message}\n${stderr}`),
      );
    });
    return readReport(readFileSync(file, "utf8"), failure);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readReport(text: string, failure: string): ConformanceReport {
  const lines = text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
  const tests = lines.filter((line) => line.outcome !== "started" && line.outcome !== "ended");
  const end = lines.find((line) => line.outcome === "ended");
  const last = lines.at(-1);
  const unfinished = last?.outcome === "started" ? `Cannot tell how ${last.id} ended\n` : "";
  return { tests, loops: end?.loops ?? 0, failure: unfinished + failure };
}
