import { InputError } from "./command/input-error.ts";

/** How the program ends after an error. */
export interface End {
  /** The exit status: 2 for what was typed, 1 for what is missing, taken or broken. */
  readonly status: number;
  readonly message: string;
}

/** Errors of the start, whose messages say what to do. By code: their classes would load the library for a mistyped option. */
const START_CODES: ReadonlySet<unknown> = new Set([
  "TAIPAN_LIBPYTHON_NOT_FOUND",
  "TAIPAN_UNSUPPORTED_PYTHON",
  "TAIPAN_INITIALIZATION",
  "TAIPAN_PIXELS_PYTHON",
]);

/** What the system says of a port that cannot be had. */
const PORT_CODES: Readonly<Record<string, string>> = {
  EADDRINUSE: "another program has it",
  EACCES: "this user may not have it",
};

/** Decides what an error means to who runs the program. One that nobody foresaw keeps its stack. */
export function endOf(error: unknown): End {
  if (!(error instanceof Error)) return { status: 1, message: String(error) };
  if (error instanceof InputError) return { status: 2, message: `pixels: ${error.message}` };
  const code = "code" in error ? error.code : undefined;
  if (START_CODES.has(code)) return { status: 1, message: `pixels: ${error.message}` };
  const taken = typeof code === "string" ? PORT_CODES[code] : undefined;
  if (taken !== undefined && "port" in error) {
    return { status: 1, message: `pixels: Cannot serve the page on port ${String(error.port)}: ${taken}` };
  }
  return { status: 1, message: error.stack ?? String(error) };
}
