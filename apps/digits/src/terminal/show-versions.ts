import type { Versions } from "../python/versions.ts";
import type { Screen } from "./screen.ts";

/** Tells who takes part, a line each. */
export function showVersions({ node, python, executable, scikitLearn, numpy }: Versions, screen: Screen): void {
  const { style } = screen;
  const row = (name: string, version: string): string => `${style.dim(name.padEnd(12))}  ${version}`;
  screen.line(row("Node.js", node));
  screen.line(`${row("Python", python)}  ${style.dim(executable)}`);
  screen.line(row("scikit-learn", scikitLearn));
  screen.line(row("NumPy", numpy));
}
