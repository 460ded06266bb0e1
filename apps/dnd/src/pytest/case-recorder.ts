import { defineClass, type PyAny, type PyClass, t } from "@taipan/core";

/** How one test of Python's went. */
export interface Case {
  /** As pytest names it: file, class and function. */
  readonly id: string;
  readonly outcome: "passed" | "failed" | "skipped";
  /** Why it failed or was skipped. */
  readonly text: string;
}

const OUTCOME = t.literal("passed", "failed", "skipped");

/** A plugin of pytest: an object with functions that it calls by their names. */
export class CaseRecorder {
  readonly #cases = new Map<string, Case>();

  get cases(): readonly Case[] {
    return [...this.#cases.values()];
  }

  /** Takes the report of a part of a test: one that is not passed decides. */
  logReport(report: PyAny): void {
    const { id, outcome } = this.#record(report);
    if (outcome === "passed" && report.getAttr("when").extract(t.str) !== "call") return;
    if (this.#cases.get(id)?.outcome === "failed") return;
    this.#cases.set(id, { id, outcome, text: report.getAttr("longreprtext").extract(t.str) });
  }

  /** Takes the report of a file: of interest where it could not be read. */
  logCollected(report: PyAny): void {
    const { id, outcome } = this.#record(report);
    if (outcome === "failed") {
      this.#cases.set(id, { id, outcome, text: report.getAttr("longreprtext").extract(t.str) });
    }
  }

  #record(report: PyAny): { readonly id: string; readonly outcome: Case["outcome"] } {
    return { id: report.getAttr("nodeid").extract(t.str), outcome: report.getAttr("outcome").extract(OUTCOME) };
  }
}

/** The recorder as Python has it. pytest asks `inspect.signature` which arguments a function of a plugin wants. */
export const PyCaseRecorder: PyClass<CaseRecorder> = defineClass(CaseRecorder, {
  module: "dnd_tests",
  methods: {
    pytest_runtest_logreport: { call: "logReport", signature: "(report)", args: [t.py] },
    pytest_collectreport: { call: "logCollected", signature: "(report)", args: [t.py] },
  },
});
