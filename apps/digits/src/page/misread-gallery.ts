import { SIDE } from "../python/digits.ts";
import { countText, plural } from "../result/number-text.ts";
import { misreadOf, type Reading, type Report } from "../result/report.ts";
import { inkPalette, RIGHT_INK } from "./ink.ts";
import { type Markup, markup } from "./markup.ts";
import { picture } from "./picture.ts";

/** More pictures than this are set smaller. */
const MANY = 32;
const PALETTE = inkPalette(RIGHT_INK);

/** Every misread digit, large, with what it is and what it was taken for; alike ones stand together. */
export function misreadGallery(report: Report): Markup {
  const misread = misreadOf(report).toSorted((a, b) => a.is - b.is || a.read - b.read || a.index - b.index);
  if (misread.length === 0) {
    return markup`<section><h2>Misread</h2><p>Not one of ${countText(report.matrix.total)} digits was misread.</p></section>`;
  }
  const verb = misread.length === 1 ? "was" : "were";
  return markup`<section>
<h2>Misread</h2>
<p>${plural(misread.length, "digit")} of ${countText(report.matrix.total)} ${verb} taken for another one. Could you tell?</p>
<div class="${misread.length > MANY ? "gallery many" : "gallery"}">${misread.map(figure)}</div>
</section>`;
}

function figure({ index, image, is, read }: Reading): Markup {
  const shown = picture(
    { width: SIDE, height: SIDE, pixels: Uint8Array.from(image), palette: PALETTE },
    `The digit ${is}, read as ${read}`,
  );
  return markup`
<figure>${shown}<figcaption>read <b class="bad">${read}</b>, is <b class="good">${is}</b><small>no. ${countText(index)}</small></figcaption></figure>`;
}
