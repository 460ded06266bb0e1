import { InputError } from "./command/input-error.ts";

/** How the program ends after an error. */
export interface End {
  /** The exit status: 2 for what was typed, 3 for the application's own refusal, 1 for everything else. */
  readonly status: number;
  readonly message: string;
}

/** Errors whose messages say what to do, without a stack. */
const PLAIN_CODES: ReadonlySet<string> = new Set([
  "TAIPAN_ASGI_APPLICATION_NOT_FOUND",
  "TAIPAN_LIBPYTHON_NOT_FOUND",
  "TAIPAN_UNSUPPORTED_PYTHON",
  "TAIPAN_INITIALIZATION",
  "EADDRINUSE",
  "EADDRNOTAVAIL",
  "EACCES",
  "ENOTFOUND",
]);

/** Decides what an error means to who runs the program. One that nobody foresaw keeps its stack. */
export function endOf(error: unknown): End {
  if (error instanceof InputError) return { status: 2, message: `asgi: ${error.message}` };
  if (!(error instanceof Error)) return { status: 1, message: String(error) };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "TAIPAN_ASGI_LIFESPAN") return { status: 3, message: `asgi: ${error.message}` };
  if (code === "ENOTFOUND")
    return { status: 1, message: `asgi: Cannot listen: there is no such host (${error.message})` };
  if (code.startsWith("E")) return { status: 1, message: `asgi: Cannot listen: ${error.message}` };
  if (PLAIN_CODES.has(code)) return { status: 1, message: `asgi: ${error.message}` };
  return { status: 1, message: error.stack ?? String(error) };
}
