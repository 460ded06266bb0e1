const BLOCKS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** A curve in one line of text: the lowest value is the lowest block, the highest the highest. */
export function sparkline(values: readonly number[]): string {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const last = BLOCKS.length - 1;
  return values.map((value) => BLOCKS[span === 0 ? last : Math.round(((value - low) / span) * last)]).join("");
}
