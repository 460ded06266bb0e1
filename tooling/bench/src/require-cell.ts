import type { Cells, Workload } from "./workload.ts";

/** What `peer` does for a workload. @throws {TypeError} where it cannot do it; the table then has a dash */
export function requireCell<P extends keyof Cells>(workload: Workload, peer: P): NonNullable<Cells[P]> {
  const cell = workload.cells[peer];
  if (cell === undefined) throw new TypeError(`Cannot measure "${workload.id}" with ${peer}: it has no such ability`);
  return cell;
}
