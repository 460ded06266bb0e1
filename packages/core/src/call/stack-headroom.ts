import { isolate } from "../interpreter/isolate.ts";

/** V8 stack that a call from Python back into TypeScript wants, in local variables of one function. */
const LOCALS = 900;
let probe: (() => void) | undefined;

/**
 * Makes sure that TypeScript ↔ Python recursion runs out of stack here, in JavaScript, where it is an ordinary
 * RangeError, and not at the entry of a callback, where koffi would give C a stale register for a result.
 *
 * @throws {RangeError} if fewer than about 7 KiB of V8's stack are left
 */
export function requireHeadroom(): void {
  if (isolate.callbackDepth === 0) return;
  probe ??= makeProbe();
  probe();
}

/** A function with so many locals that V8's own check at its entry fails when little stack is left. */
function makeProbe(): () => void {
  const names = Array.from({ length: LOCALS }, (_, index) => `v${index}`);
  const body = `let ${names.map((name) => `${name} = 0`).join(",")}; if (a) return () => [${names.join(",")}];`;
  try {
    return new Function("a", body) as () => void;
  } catch {
    // A policy that forbids code generation leaves V8's ordinary check alone.
    return () => undefined;
  }
}
