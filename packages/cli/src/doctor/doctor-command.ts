import { styleText } from "node:util";
import type { Command, Invocation } from "../command-line/command.ts";
import type { Finding } from "./finding.ts";
import { nodeFindings } from "./node-findings.ts";
import { pythonFindings } from "./python-findings.ts";

/** `taipan doctor` */
export const DOCTOR: Command = {
  summary: "Tell which Python is used, why, and what is wrong with it",
  details: "Python is opened in a process of its own. The exit code is 1 where it cannot be used.",
  options: {
    python: { type: "string", value: "<path>", description: "The interpreter. Default: as taipan run's" },
    json: { type: "boolean", description: "Print what was found as JSON" },
  },
  run: examine,
};

function examine({ options, output, env, folder }: Invocation): number {
  const { python } = options;
  output.step("Opening Python");
  const findings = [
    ...nodeFindings(folder),
    ...pythonFindings(typeof python === "string" ? python : undefined, folder, env),
  ];
  output.endSteps();
  const usable = findings.every(({ state }) => state !== "failed");
  if (options["json"] === true) {
    output.printJson({ usable, findings });
  } else {
    const width = Math.max(...findings.map(({ name }) => name.length));
    for (const finding of findings) for (const line of lines(finding, width)) output.print(line);
    output.print();
    output.print(usable ? "Python can be used" : "Python cannot be used");
  }
  return usable ? 0 : 1;
}

const MARKS = { ok: ["green", "ok  "], warning: ["yellow", "warn"], failed: ["red", "fail"] } as const;

function lines({ name, value, state, advice }: Finding, width: number): string[] {
  const [colour, mark] = MARKS[state];
  const indent = " ".repeat(mark.length + width + 4);
  const first = `${styleText(colour, mark, { stream: process.stdout })}  ${name.padEnd(width)}  ${value}`;
  return [first, ...(advice === undefined ? [] : advice.split("\n").map((line) => indent + line))];
}
