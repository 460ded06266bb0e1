import { stripVTControlCharacters } from "node:util";

/** Lines of text that belong together. */
export type Block = readonly string[];

/**
 * Sets blocks beside each other, as many as fit, and the rest below.
 *
 * @param width characters in a line
 * @returns lines; an empty one between two rows of blocks
 */
export function sideBySide(blocks: readonly Block[], width: number, gap = 3): readonly string[] {
  const blockWidth = Math.max(0, ...blocks.flat().map(visibleWidth));
  const perRow = Math.max(1, Math.floor((width + gap) / (blockWidth + gap)));
  const lines: string[] = [];
  for (let first = 0; first < blocks.length; first += perRow) {
    const row = blocks.slice(first, first + perRow);
    if (first > 0) lines.push("");
    const height = Math.max(...row.map((block) => block.length));
    for (let index = 0; index < height; index++) {
      const parts = row.map((block) => padEnd(block[index] ?? "", blockWidth));
      lines.push(parts.join(" ".repeat(gap)).trimEnd());
    }
  }
  return lines;
}

/** Pads text that may carry colours. */
function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - visibleWidth(text)));
}

function visibleWidth(text: string): number {
  return stripVTControlCharacters(text).length;
}
