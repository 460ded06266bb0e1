import { type ConfusionMatrix, DIGITS } from "../result/confusion-matrix.ts";
import { countText } from "../result/number-text.ts";
import type { Report } from "../result/report.ts";
import { type Markup, markup } from "./markup.ts";

/** The confusion matrix as a table whose cells are the deeper in colour, the more they hold. */
export function heatMap({ matrix }: Report): Markup {
  const deepest = mostMisread(matrix);
  const rows = DIGITS.map((is) => {
    const cells = DIGITS.map((as) => (is === as ? rightCell(matrix, is) : wrongCell(matrix.count(is, as), deepest)));
    return markup`<tr><th scope="row">${is}</th>${cells}</tr>\n`;
  });
  return markup`<section>
<h2>Confusion matrix</h2>
<p>A row is a digit as it is, a column what it was read as.</p>
<table class="heat">
<caption class="unseen">How often each digit was read as which</caption>
<thead><tr><td></td>${DIGITS.map((digit) => markup`<th scope="col">${digit}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>`;
}

/** The highest count off the diagonal. */
function mostMisread(matrix: ConfusionMatrix): number {
  return Math.max(...DIGITS.flatMap((is) => DIGITS.map((as) => (is === as ? 0 : matrix.count(is, as)))));
}

function rightCell(matrix: ConfusionMatrix, digit: number): Markup {
  return cell("right", matrix.count(digit, digit), 0.25 + 0.75 * matrix.accuracyOf(digit) ** 4);
}

function wrongCell(count: number, most: number): Markup {
  return count === 0 ? markup`<td class="none">0</td>` : cell("wrong", count, 0.25 + (0.75 * count) / most);
}

/** @param depth how deep the colour is, 0 to 1 */
function cell(kind: "right" | "wrong", count: number, depth: number): Markup {
  const tone = depth > 0.55 ? `${kind} deep` : kind;
  return markup`<td class="${tone}" style="--depth:${Math.round(depth * 100)}%">${countText(count)}</td>`;
}
