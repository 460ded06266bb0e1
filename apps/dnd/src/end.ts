import { InputError } from "./command/input-error.ts";

/** How the program ends after an error. */
export interface End {
  /** The exit status: 2 for what was typed, 1 for what is missing or broken, 130 after Ctrl-C. */
  readonly status: number;
  /** What to print; nothing where the person ended it. */
  readonly message: string | undefined;
}

/** Errors of the start, whose messages say what to do: no Python, or one that cannot be used. */
const START_CODES: ReadonlySet<unknown> = new Set([
  "TAIPAN_LIBPYTHON_NOT_FOUND",
  "TAIPAN_UNSUPPORTED_PYTHON",
  "TAIPAN_INITIALIZATION",
]);

/** Decides what an error means to who runs the program. One that nobody foresaw keeps its stack. */
export function endOf(error: unknown): End {
  if (!(error instanceof Error)) return { status: 1, message: String(error) };
  if (error instanceof InputError) return { status: 2, message: `dnd: ${error.message}` };
  // Ctrl-C while Python was at work. By name: the class would load the whole library for a mistyped option.
  if (error.name === "PyKeyboardInterrupt") return { status: 130, message: undefined };
  if ("code" in error && START_CODES.has(error.code)) return { status: 1, message: `dnd: ${error.message}` };
  return { status: 1, message: error.stack ?? String(error) };
}
