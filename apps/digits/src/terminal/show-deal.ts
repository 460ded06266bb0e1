import { type Digits, SIDE } from "../python/digits.ts";
import type { Split } from "../python/split-digits.ts";
import { countText } from "../result/number-text.ts";
import type { Screen } from "./screen.ts";

/** Tells what there is to read and how it was dealt out. */
export function showDeal({ images, labels }: Digits, { train, test }: Split, seed: number, screen: Screen): void {
  const size = Math.round(images.byteLength / 1024);
  screen.line(`${countText(labels.length)} scanned digits of ${SIDE} × ${SIDE} pixels lie in one block of ${size} KiB`);
  screen.line(
    `${countText(train.length)} to learn from, ${countText(test.length)} kept back for the exam (seed ${seed})`,
  );
}
