import type { CheckResult } from "./check.ts";

/** The result in words: one line where everything agrees, the differences under it where not. */
export function report(
  { label, signatures, values, absent, tolerated, differences }: CheckResult,
  full: boolean,
): string {
  const counts = `${signatures} signatures, ${values} values`;
  const lines = [`${label}: ${counts}, ${differences.length} differences, ${absent.length} not in these headers`];
  for (const { what, headers } of differences) lines.push(`  ours:    ${what}`, `  headers: ${headers}`);
  if (full) {
    for (const entry of tolerated) lines.push(`  tolerated ${entry}`);
    if (absent.length > 0) lines.push(`  not in these headers: ${absent.join(" ")}`);
  }
  return lines.join("\n");
}
