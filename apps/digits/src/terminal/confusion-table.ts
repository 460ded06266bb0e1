import { type ConfusionMatrix, DIGITS } from "../result/confusion-matrix.ts";
import { countText, percentText } from "../result/number-text.ts";
import type { Style } from "./style.ts";

const LABEL_WIDTH = 4;
const PERCENT_WIDTH = 9;

/** A confusion matrix as an aligned table: a row is a digit as it is, a column is what it was read as. */
export function confusionTable(matrix: ConfusionMatrix, style: Style): readonly string[] {
  const counts = DIGITS.flatMap((is) => DIGITS.map((as) => matrix.count(is, as)));
  const width = Math.max(4, countText(Math.max(...counts)).length + 2);
  const header = DIGITS.map((digit) => String(digit).padStart(width)).join("");
  const rows = DIGITS.map((is) => {
    const cells = DIGITS.map((as) => cell(matrix.count(is, as), is === as, width, style)).join("");
    const right = percentText(matrix.accuracyOf(is)).padStart(PERCENT_WIDTH);
    return `${style.bold(String(is).padStart(LABEL_WIDTH))} ${style.dim("│")}${cells}${style.dim(right)}`;
  });
  const rule = `${"─".repeat(LABEL_WIDTH + 1)}┼${"─".repeat(DIGITS.length * width)}`;
  return [`${" ".repeat(LABEL_WIDTH)} ${style.dim("│")}${style.bold(header)}`, style.dim(rule), ...rows];
}

function cell(count: number, isRight: boolean, width: number, style: Style): string {
  if (count === 0) return style.dim("·".padStart(width));
  const text = countText(count).padStart(width);
  return isRight ? style.good(text) : style.bad(text);
}
