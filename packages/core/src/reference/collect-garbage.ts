import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let gc: (() => void) | undefined;

/**
 * Runs JavaScript's collector over everything, now. It takes milliseconds, and more for a large heap. Nothing of V8's
 * own accounting does it: memory that V8 is told of makes it begin to mark, and finish when a task has time for it.
 */
export function collectGarbage(): void {
  gc ??= (globalThis as { gc?: () => void }).gc ?? exposed();
  gc();
}

/** The function that `--expose-gc` gives. Its name exists in contexts that are made while the flag is set, so only here. */
function exposed(): () => void {
  setFlagsFromString("--expose-gc");
  const found: unknown = runInNewContext("typeof gc === 'function' ? gc : undefined");
  setFlagsFromString("--no-expose-gc");
  return typeof found === "function" ? (found as () => void) : () => undefined;
}
