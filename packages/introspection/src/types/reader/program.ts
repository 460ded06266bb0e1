import { CLASS_SOURCE } from "./class-source.ts";
import { EXPRESSION_SOURCE } from "./expression-source.ts";
import { FIND_SOURCE } from "./find-source.ts";
import { FUNCTION_SOURCE } from "./function-source.ts";
import { LIVE_SOURCE } from "./live-source.ts";
import { MAIN_SOURCE } from "./main-source.ts";
import { MODULE_SOURCE } from "./module-source.ts";
import { RESOLVE_SOURCE } from "./resolve-source.ts";

/** The Python program that reads modules: options as a line of JSON on its standard input, the answer on its output. */
export const READER_PROGRAM: string = [
  FIND_SOURCE,
  RESOLVE_SOURCE,
  EXPRESSION_SOURCE,
  FUNCTION_SOURCE,
  CLASS_SOURCE,
  MODULE_SOURCE,
  LIVE_SOURCE,
  MAIN_SOURCE,
].join("\n");
