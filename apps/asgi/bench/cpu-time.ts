import { readFileSync } from "node:fs";

/** Clock ticks a second, in which Linux counts, on every architecture that Node has. */
const TICKS = 100;

/** Seconds of processor time that a process has used. On a busy machine they tell more than a clock does. */
export function cpuTime(process: number): number {
  const text = readFileSync(`/proc/${process}/stat`, "utf8");
  // The name of the program, in brackets, may have spaces.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
