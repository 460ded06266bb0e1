import { DIGITS } from "../result/confusion-matrix.ts";
import { countText, plural } from "../result/number-text.ts";
import type { Report } from "../result/report.ts";
import { contactSheet } from "./contact-sheet.ts";
import { type Markup, markup } from "./markup.ts";
import { picture } from "./picture.ts";

/** Digits beside each other: enough to compare, and narrow enough for a phone. */
const COLUMNS = 20;

/** Every picture of the exam, sorted by what it shows. */
export function wholeExam({ readings }: Report): Markup {
  const sheets = DIGITS.map((digit) => {
    const own = readings.filter(({ is }) => is === digit);
    const wrong = own.filter(({ read }) => read !== digit).length;
    const alt = `The digit ${digit} in ${plural(own.length, "picture")}, ${countText(wrong)} of them misread`;
    return markup`
<div class="sheet"><h3>${digit}</h3>${picture(contactSheet(own, COLUMNS), alt, "smooth")}</div>`;
  });
  return markup`<section>
<h2>The whole exam</h2>
<p>All ${countText(readings.length)} pictures, as they were scanned. The misread ones are in <b class="bad">this colour</b>.</p>
<div class="sheets">${sheets}</div>
</section>`;
}
