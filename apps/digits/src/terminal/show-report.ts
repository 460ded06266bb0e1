import { countText, percentText, plural } from "../result/number-text.ts";
import { misreadOf, type Reading, type Report } from "../result/report.ts";
import { confusionTable } from "./confusion-table.ts";
import { drawDigit } from "./draw-digit.ts";
import type { Screen } from "./screen.ts";
import { sideBySide } from "./side-by-side.ts";

/** So many misread digits are drawn; the page has them all. */
const MOST_DRAWN = 8;

/** Tells how an exam went: accuracy, confusion matrix, and some of the digits that were misread. */
export function showReport(report: Report, screen: Screen): void {
  const { style } = screen;
  const { matrix } = report;
  const misread = misreadOf(report);
  screen.line();
  const counts = `${countText(matrix.right)} of ${plural(matrix.total, "digit")} read right, ${countText(misread.length)} misread`;
  screen.line(`${style.bold("Accuracy")} ${style.good(style.bold(percentText(matrix.accuracy, 2)))}  ${counts}`);
  screen.line();
  screen.line(`${style.bold("Confusion matrix")}  ${style.dim("row: what it is, column: what it was read as")}`);
  screen.line();
  screen.lines(confusionTable(matrix, style));
  screen.line();
  if (misread.length === 0) {
    screen.line("Not one digit was misread.");
    return;
  }
  const drawn = misread.slice(0, MOST_DRAWN);
  const which = drawn.length === misread.length ? "" : style.dim(`  ${drawn.length} of ${countText(misread.length)}`);
  screen.line(`${style.bold("Misread")}${which}`);
  screen.line();
  const blocks = drawn.map((reading) => [...drawDigit(reading.image, style), caption(reading, screen)]);
  screen.lines(sideBySide(blocks, screen.width));
}

function caption({ is, read }: Reading, { style }: Screen): string {
  return `read ${style.bad(String(read))}, is ${style.good(String(is))}`;
}
