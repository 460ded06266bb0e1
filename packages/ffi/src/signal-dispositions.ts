import { constants } from "node:os";
import { processSymbols } from "./process-symbols.ts";

/** Those that Node's start changes and CPython's looks at, or that a program expects to find as the system left them. */
const NAMES = ["SIGHUP", "SIGINT", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGPIPE", "SIGTERM", "SIGXFSZ"] as const;
/** `SIG_DFL` */
const DEFAULT = 0;

/**
 * Gives signals back to the system's own treatment. Node has handlers or ignores some, and Python then believes that whoever
 * started the program wanted it so: Ctrl-C would never become `KeyboardInterrupt`.
 */
export function resetSignals(): void {
  if (process.platform === "win32") return;
  const signal = processSymbols().func("uintptr_t signal(int, uintptr_t)") as (
    number: number,
    handler: number,
  ) => number;
  for (const name of NAMES) signal(constants.signals[name], DEFAULT);
}
