import { parseArgs } from "node:util";
import { CLASSIFIER_NAMES, type ClassifierName, isClassifierName } from "../classifiers/classifiers.ts";
import { InputError } from "./input-error.ts";
import { checkOutPath } from "./out-path.ts";

/** What a run is to do; every value has been checked. */
export interface Options {
  readonly classifier: ClassifierName;
  /** Part of the digits to learn from, 0.1 to 0.9; the rest is the exam. */
  readonly trainShare: number;
  /** Decides the split and everything random in the training. A whole number that fits 32 bits, as scikit-learn asks. */
  readonly seed: number;
  /** File for the page, as it was typed. */
  readonly out: string;
}

/** What runs when nothing is typed. */
export const DEFAULTS: Options = { classifier: "svc", trainShare: 0.5, seed: 0, out: "digits.html" };

/** The span of `--train-share`: outside it there is too little to learn from, or to be examined on. */
export const TRAIN_SHARE = { least: 0.1, most: 0.9 } as const;

const HIGHEST_SEED = 2 ** 32 - 1;
const NAMES = ["classifier", "train-share", "seed", "out", "help"] as const;

/**
 * Reads the command line.
 *
 * @param args what follows the program's name
 * @returns the options, or `"help"` where that was asked for
 * @throws {InputError} for an unknown option, a value that is missing or out of range, or an argument that is no option
 */
export function parseOptions(args: readonly string[]): Options | "help" {
  const typed = readTyped(args);
  if (typed.has("help")) return "help";
  const classifier = typed.get("classifier");
  const trainShare = typed.get("train-share");
  const seed = typed.get("seed");
  const out = typed.get("out") ?? DEFAULTS.out;
  const options: Options = {
    classifier: classifier === undefined ? DEFAULTS.classifier : checkClassifier(classifier),
    trainShare: trainShare === undefined ? DEFAULTS.trainShare : checkTrainShare(trainShare),
    seed: seed === undefined ? DEFAULTS.seed : checkSeed(seed),
    out,
  };
  checkOutPath(out);
  return options;
}

/** The options that were typed with their texts, the last one where an option is repeated. */
function readTyped(args: readonly string[]): Map<string, string> {
  // parseArgs' own refusals advise several things in several sentences: its tokens are checked here instead.
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      classifier: { type: "string", short: "c" },
      "train-share": { type: "string" },
      seed: { type: "string" },
      out: { type: "string", short: "o" },
      help: { type: "boolean", short: "h" },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const typed = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      throw new InputError(`Cannot use ${JSON.stringify(token.value)}: it is no option, see --help`);
    }
    const { name, rawName, value } = token;
    if (!NAMES.some((known) => known === name)) {
      const known = NAMES.map((one) => `--${one}`).join(", ");
      throw new InputError(`Cannot use ${JSON.stringify(rawName)}: the options are ${known}`);
    }
    if (name === "help" && value !== undefined) throw new InputError("Cannot give --help a value: it takes none");
    if (name !== "help" && value === undefined) throw new InputError(`Cannot use --${name}: its value is missing`);
    typed.set(name, value ?? "");
  }
  return typed;
}

function checkClassifier(text: string): ClassifierName {
  if (isClassifierName(text)) return text;
  throw new InputError(`Cannot use classifier ${JSON.stringify(text)}: choose one of ${CLASSIFIER_NAMES.join(", ")}`);
}

function checkTrainShare(text: string): number {
  const share = text.trim() === "" ? Number.NaN : Number(text);
  if (share >= TRAIN_SHARE.least && share <= TRAIN_SHARE.most) return share;
  const { least, most } = TRAIN_SHARE;
  throw new InputError(`Cannot use train share ${JSON.stringify(text)}: it must be a number from ${least} to ${most}`);
}

function checkSeed(text: string): number {
  const seed = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (seed <= HIGHEST_SEED) return seed;
  throw new InputError(
    `Cannot use seed ${JSON.stringify(text)}: it must be a whole number from 0 to ${HIGHEST_SEED.toString()}`,
  );
}
