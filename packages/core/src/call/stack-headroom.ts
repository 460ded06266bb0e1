/** V8 stack, in local variables of one function, that a call into Python must find: 8 bytes each. */
const LOCALS = 900;
let probe: (() => unknown) | undefined;

/**
 * Makes sure that recursion runs out of stack here, in JavaScript, where it is an ordinary RangeError. Python may call
 * TypeScript back in any operation, and where the stack ended at the entry of that call, nobody could catch.
 *
 * @throws {RangeError} if fewer than about 7 KiB of V8's stack are left
 */
export function requireHeadroom(): void {
  probe ??= makeProbe();
  probe();
}

/** {@link requireHeadroom} as a question. */
export function hasHeadroom(): boolean {
  try {
    requireHeadroom();
    return true;
  } catch {
    return false;
  }
}

/**
 * A function with so many locals that V8's own check at its entry fails when little stack is left. The branch that uses
 * them is never taken; without it V8 would not reserve them.
 */
function makeProbe(): () => unknown {
  const names = Array.from({ length: LOCALS / 2 }, (_, index) => `v${index}`);
  const locals = names.map((name, index) => `${name} = a + ${index}`).join(", ");
  try {
    // As many arguments again, which are locals of their own.
    return new Function("a", `if (a) { let ${locals}; return a(${names.join(", ")}); }`) as () => unknown;
  } catch {
    // A policy forbids code generation: arguments that are really passed take the same room, more slowly.
    const values = names.map(() => 0);
    const take = (...args: readonly number[]): number => args.length;
    return () => take(...values, ...values);
  }
}
