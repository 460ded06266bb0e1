import { countText, percentText } from "../result/number-text.ts";
import type { CurvePoint, Report } from "../result/report.ts";
import { type Markup, markup } from "./markup.ts";

const WIDTH = 420;
const HEIGHT = 300;
const EDGE = { top: 16, right: 18, bottom: 40, left: 46 } as const;

/** How the accuracy grew with the training, as a line. */
export function learningCurve({ curve, classifier }: Report): Markup {
  const most = Math.max(1, ...curve.map(({ done }) => done));
  const ticks = accuracyTicks(curve);
  const lowest = ticks[0] ?? 0;
  const x = (done: number): string => (EDGE.left + (done / most) * (WIDTH - EDGE.left - EDGE.right)).toFixed(1);
  const y = (accuracy: number): string =>
    (EDGE.top + ((1 - accuracy) / (1 - lowest)) * (HEIGHT - EDGE.top - EDGE.bottom)).toFixed(1);
  const line = curve.map(({ done, accuracy }) => `${x(done)},${y(accuracy)}`).join(" L");
  const [first, last] = [curve[0], curve.at(-1)];
  const floor = `L${x(last?.done ?? 0)},${y(lowest)} L${x(first?.done ?? 0)},${y(lowest)} Z`;
  const across = ticks.map(
    (tick) => markup`<line class="grid" x1="${x(0)}" x2="${x(most)}" y1="${y(tick)}" y2="${y(tick)}"/>
<text x="${EDGE.left - 8}" y="${y(tick)}" text-anchor="end" dominant-baseline="middle">${percentText(tick, 0)}</text>
`,
  );
  const down = [0, most / 2, most].map(
    (
      done,
    ) => markup`<text x="${x(done)}" y="${HEIGHT - EDGE.bottom + 18}" text-anchor="middle">${countText(Math.round(done))}</text>
`,
  );
  return markup`<section>
<h2>How it learned</h2>
<p>Accuracy on the exam after each step of the training.</p>
<svg class="curve" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="From ${percentText(first?.accuracy ?? 0)} to ${percentText(last?.accuracy ?? 0)}">
${across}${down}<text x="${WIDTH - EDGE.right}" y="${HEIGHT - 4}" text-anchor="end">${classifier.unit}</text>
<path class="area" d="M${line} ${floor}"/>
<path class="line" d="M${line}"/>
<circle cx="${x(last?.done ?? 0)}" cy="${y(last?.accuracy ?? 0)}" r="4.5"/>
</svg>
</section>`;
}

/** Round accuracies from below the lowest point up to 1, about five of them. */
function accuracyTicks(curve: readonly CurvePoint[]): readonly number[] {
  const lowest = Math.min(0.99, ...curve.map(({ accuracy }) => accuracy));
  const step = [0.01, 0.02, 0.05, 0.1].find((size) => (1 - lowest) / size <= 6) ?? 0.2;
  const count = Math.ceil((1 - lowest) / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Math.round((1 - (count - index) * step) * 100) / 100);
}
