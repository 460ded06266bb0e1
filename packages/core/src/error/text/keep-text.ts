import { PyErr } from "../py-err.ts";

/**
 * Reads what an error and its causes will be asked for when they are printed. Node prints an uncaught error after the
 * exit listeners ran, when there is no interpreter to ask any more.
 */
export function keepText(error: unknown): void {
  for (let one = error, depth = 0; one instanceof Error && depth < 100; one = one.cause, depth++) {
    if (one instanceof PyErr) one.stack = String(one.stack);
  }
}
