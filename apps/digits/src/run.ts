import { Python } from "@taipan/core";
import { CLASSIFIERS } from "./classifiers/classifiers.ts";
import type { Options } from "./command/options.ts";
import { page } from "./page/page.ts";
import { writePage } from "./page/write-page.ts";
import { pickDigits } from "./python/digits.ts";
import { loadDigits } from "./python/load-digits.ts";
import { splitDigits } from "./python/split-digits.ts";
import { train, type TrainingStep } from "./python/train.ts";
import { readVersions } from "./python/versions.ts";
import { ConfusionMatrix } from "./result/confusion-matrix.ts";
import { durationText } from "./result/number-text.ts";
import { readingsOf, type Report } from "./result/report.ts";
import type { Screen } from "./terminal/screen.ts";
import { showDeal } from "./terminal/show-deal.ts";
import { showReport } from "./terminal/show-report.ts";
import { showVersions } from "./terminal/show-versions.ts";
import { TrainingDisplay } from "./terminal/training-display.ts";

/**
 * The program: loads the digits, trains, examines, and tells how it went on the screen and in a page.
 *
 * @throws {PythonProblem} if Python lacks a package
 * @throws {InputError} if the page cannot be written after all
 */
export async function run(options: Options, screen: Screen): Promise<void> {
  const start = performance.now();
  const { style } = screen;
  screen.line();
  screen.line(`${style.bold("Taipan digits")}  ${style.dim("scikit-learn learns to read, TypeScript tells it how")}`);
  screen.line();
  screen.status(style.dim("Starting Python and scikit-learn …"));
  const versions = Python.attach(readVersions);
  showVersions(versions, screen);

  const digits = Python.attach(loadDigits);
  const split = Python.attach((py) => splitDigits(py, digits.labels, options.trainShare, options.seed));
  screen.line();
  showDeal(digits, split, options.seed, screen);

  const classifier = CLASSIFIERS[options.classifier];
  const exam = pickDigits(digits, split.test);
  screen.line();
  screen.line(`${style.bold("Training")} ${classifier.title} ${style.dim(`(${options.classifier})`)}`);
  const display = new TrainingDisplay(screen, classifier.unit);
  const curve: TrainingStep[] = [];
  for await (const step of train(classifier, pickDigits(digits, split.train), exam, options.seed)) {
    curve.push(step);
    display.step(step);
  }
  display.end();

  const read = curve.at(-1)?.read ?? new Uint8Array(0);
  const matrix = new ConfusionMatrix(exam.labels, read);
  const readings = readingsOf(exam, split.test, read);
  const report: Report = { options, versions, classifier, learned: split.train.length, curve, matrix, readings };
  showReport(report, screen);

  const path = writePage(options.out, page(report));
  screen.line();
  screen.line(`${style.bold("Pictures")} of all of them: ${style.accent(path)}`);
  screen.line(style.dim(`Done in ${durationText(performance.now() - start)}`));
  screen.line();
}
