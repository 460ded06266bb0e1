import { INK, SIDE } from "../python/digits.ts";
import { DIGITS } from "../result/confusion-matrix.ts";
import { enlarge } from "../result/enlarge.ts";
import { meanImage } from "../result/mean-image.ts";
import { countText, percentText } from "../result/number-text.ts";
import type { Report } from "../result/report.ts";
import { inkPalette, RIGHT_INK } from "./ink.ts";
import { type Markup, markup } from "./markup.ts";
import { picture } from "./picture.ts";
import type { IndexedPicture } from "./png.ts";

/** Blank pixels around a picture, so that the ink fades out before the edge. */
const MARGIN = 1;
const FRAMED: number = SIDE + 2 * MARGIN;
const LARGE = 40;
const LEVELS = 64;
const PALETTE = inkPalette(RIGHT_INK, LEVELS);

/** A card for each digit: what it looks like on average, and how much of it was read right. */
export function digitCards({ matrix, readings }: Report): Markup {
  const cards = DIGITS.map((digit) => {
    const images = readings.filter(({ is }) => is === digit).map(({ image }) => image);
    const accuracy = matrix.accuracyOf(digit);
    return markup`
<li>${picture(averagePicture(images), `The average picture of the digit ${digit}`, "smooth")}
<strong>${percentText(accuracy)}</strong>
<span class="bar" aria-hidden="true"><i style="width:${(accuracy * 100).toFixed(2)}%"></i></span>
<small>${countText(matrix.count(digit, digit))} of ${countText(matrix.totalOf(digit))}</small></li>`;
  });
  return markup`<section>
<h2>Digit by digit</h2>
<p>The average picture of each digit, and how many of its kind were read right.</p>
<ol class="cards">${cards}</ol>
</section>`;
}

function averagePicture(images: readonly ArrayLike<number>[]): IndexedPicture {
  const large = enlarge(framed(meanImage(images)), FRAMED, LARGE);
  const pixels = Uint8Array.from(large, (ink) => Math.round((ink / INK) * (LEVELS - 1)));
  return { width: LARGE, height: LARGE, pixels, palette: PALETTE };
}

/** A picture of 8 × 8 with the margin around it. */
function framed(image: Float64Array): Float64Array {
  const frame = new Float64Array(FRAMED * FRAMED);
  for (let row = 0; row < SIDE; row++) {
    frame.set(image.subarray(row * SIDE, (row + 1) * SIDE), (row + MARGIN) * FRAMED + MARGIN);
  }
  return frame;
}
