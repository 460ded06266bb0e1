import type { Style } from "./style.ts";

/**
 * A bar of `width` characters, filled to a part of its length.
 *
 * @param part 0 to 1
 */
export function bar(part: number, width: number, style: Style): string {
  const halves = Math.round(Math.min(1, Math.max(0, part)) * width * 2);
  const full = halves >> 1;
  const filled = "━".repeat(full) + (halves % 2 === 1 ? "╸" : "");
  return style.accent(filled) + style.dim("─".repeat(width - filled.length));
}
