import { duration, megabytes } from "./duration.ts";
import type { PeerName } from "./peer.ts";
import type { Cell, Failure, Results, Row } from "./results.ts";

/** The columns that are not another bridge. */
const OURS: readonly PeerName[] = ["taipan", "cpython"];

/** The results as Markdown: what was measured where, the table, and what could not be measured. */
export function renderTable(results: Results): string {
  const peers = results.peers.map(({ peer }) => peer);
  const others = peers.filter((peer) => !OURS.includes(peer));
  const withTarget = peers.includes("taipan");
  const head = [
    "work",
    ...(withTarget ? ["target", "met"] : []),
    ...peers,
    ...(withTarget && others.length > 0 ? ["fastest peer"] : []),
  ];
  const rows = results.rows.map((row) => [
    row.title,
    ...(withTarget ? [row.target === undefined ? "–" : `≤ ${duration(row.target)}`, verdict(row)] : []),
    ...peers.map((peer) => cellText(row.cells[peer])),
    ...(withTarget && others.length > 0 ? [comparison(row, others)] : []),
  ]);
  return [
    heading(results),
    "",
    line(head),
    line(head.map((_, column) => (column === 0 ? "---" : "---:"))),
    ...rows.map(line),
    ...notes(results),
    "",
  ].join("\n");
}

function heading({ node, python, processor, processors, load, rounds, date }: Results): string {
  const machine = `${processors} × ${processor}, load ${load.before.toFixed(1)} to ${load.after.toFixed(1)}`;
  return `Node ${node}, Python ${python}, ${machine}; medians of ${rounds} interleaved rounds, ${date.slice(0, 10)}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** Whether Taipan's median keeps the target. */
function verdict({ target, cells: { taipan } }: Row): string {
  if (target === undefined || !isMeasured(taipan)) return "–";
  return taipan.median <= target ? "met" : "not met";
}

/** How many times as long as Taipan the fastest peer takes. */
function comparison({ cells }: Row, others: readonly PeerName[]): string {
  const medians = others.flatMap((peer) => {
    const cell = cells[peer];
    return isMeasured(cell) ? [cell.median] : [];
  });
  const { taipan } = cells;
  if (medians.length === 0 || !isMeasured(taipan)) return "–";
  return `× ${(Math.min(...medians) / taipan.median).toFixed(1)}`;
}

function cellText(cell: Cell | Failure | undefined): string {
  if (cell === undefined) return "–";
  if (!isMeasured(cell)) return cell.kind === "missing" ? "not installed" : "failed";
  const remarks: string[] = [];
  if (cell.leftovers !== undefined) {
    const { alive, operations, rssGrowth } = cell.leftovers;
    remarks.push(`${alive} of ${operations} left`);
    if (rssGrowth !== undefined) remarks.push(`memory ${rssGrowth < 0 ? "" : "+"}${megabytes(rssGrowth)}`);
  }
  if (cell.rss !== undefined) remarks.push(megabytes(cell.rss));
  return `${duration(cell.median)}${remarks.length === 0 ? "" : ` (${remarks.join(", ")})`}`;
}

/** A list of everything that has no figure although it should. */
function notes({ peers, rows }: Results): string[] {
  const missing = peers.flatMap(({ peer, missing: why }) => (why === undefined ? [] : [`- ${peer}: ${why}`]));
  const failed = rows.flatMap(({ title, cells }) =>
    peers.flatMap(({ peer, missing: why }) => {
      const cell = cells[peer];
      return why !== undefined || cell === undefined || isMeasured(cell)
        ? []
        : [`- ${peer}, ${title}: ${cell.failure}`];
    }),
  );
  const all = [...missing, ...failed];
  return all.length === 0 ? [] : ["", "Not measured:", "", ...all];
}

function isMeasured(cell: Cell | Failure | undefined): cell is Cell {
  return cell !== undefined && "median" in cell;
}
