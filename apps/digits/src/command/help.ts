import { CLASSIFIERS } from "../classifiers/classifiers.ts";
import { DEFAULTS, TRAIN_SHARE } from "./options.ts";

/** The text of `--help`. */
export function helpText(): string {
  const classifiers = Object.entries(CLASSIFIERS).map(([name, { title }]) => `  ${name.padEnd(10)}${title}`);
  return `Reads scanned handwritten digits with scikit-learn, driven from TypeScript.

Usage: npm start -- [options]

  -c, --classifier <name>    who learns to read, see below (default: ${DEFAULTS.classifier})
      --train-share <share>  part of the digits to learn from, ${TRAIN_SHARE.least} to ${TRAIN_SHARE.most} (default: ${DEFAULTS.trainShare})
      --seed <number>        decides the split and the training: same seed, same result (default: ${DEFAULTS.seed})
  -o, --out <file>           where the page with the pictures goes (default: ${DEFAULTS.out})
  -h, --help                 this text

Classifiers:
${classifiers.join("\n")}

Exit status: 0 when the page is written, 1 when Python or a package is missing, 2 for a bad option.
`;
}
