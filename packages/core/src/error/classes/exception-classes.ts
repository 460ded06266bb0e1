import * as exceptions from "./exceptions.ts";
import * as osErrors from "./os-errors.ts";
import type { ExceptionClass } from "../py-err.ts";
import * as warnings from "./warnings.ts";

/** Every class that stands for a built-in exception, each once. */
export const EXCEPTION_CLASSES: readonly ExceptionClass[] = [
  ...new Set<ExceptionClass>([...Object.values(exceptions), ...Object.values(osErrors), ...Object.values(warnings)]),
];
