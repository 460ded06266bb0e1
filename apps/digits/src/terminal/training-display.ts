import type { TrainingStep } from "../python/train.ts";
import { countText, durationText, percentText } from "../result/number-text.ts";
import { bar } from "./bar.ts";
import type { Screen } from "./screen.ts";
import { sparkline } from "./sparkline.ts";

const LONGEST_BAR = 28;
/** Spaces around the parts of the line, and the last column, which stays free. */
const GAPS = 5;
/** So many lines tell of a training where lines cannot be redrawn. */
const LINES = 4;

/** Shows a training while it runs: a bar that grows on a terminal, a few plain lines anywhere else. */
export class TrainingDisplay {
  readonly #screen: Screen;
  readonly #unit: string;
  readonly #start = performance.now();
  readonly #accuracies: number[] = [];
  #told = 0;

  /** @param unit what the steps count */
  constructor(screen: Screen, unit: string) {
    this.#screen = screen;
    this.#unit = unit;
  }

  /** Shows that a step is done. */
  step({ done, total, accuracy }: TrainingStep): void {
    this.#accuracies.push(accuracy);
    const counted = `${countText(done).padStart(countText(total).length)} of ${countText(total)} ${this.#unit}`;
    const right = `${percentText(accuracy)} right`;
    if (this.#screen.canRedraw) {
      const { style, width } = this.#screen;
      const room = width - counted.length - right.length - GAPS;
      const grown = bar(done / total, Math.min(LONGEST_BAR, Math.max(0, room)), style);
      this.#screen.status(`${grown}  ${counted}  ${style.bold(right)}`);
      return;
    }
    const lines = Math.floor((done / total) * LINES);
    if (lines > this.#told) this.#screen.line(`${counted}  ${right}`);
    this.#told = lines;
  }

  /** Says how long it took and draws the way there. */
  end(): void {
    const { style } = this.#screen;
    const [first = 0, last = 0] = [this.#accuracies[0], this.#accuracies.at(-1)];
    const way = `${percentText(first)} ${style.accent(sparkline(this.#accuracies))} ${percentText(last)}`;
    this.#screen.line(`${style.good("✓")} Trained in ${durationText(performance.now() - this.#start)}  ${way}`);
  }
}
