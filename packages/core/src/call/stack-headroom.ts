/**
 * How many arguments the probe would pass, 8 or 16 bytes each: at least 40 KiB in all. Measured on Node 22, 24 and 26, a
 * call from TypeScript through C back into TypeScript fails below 29 KiB.
 */
const ARGUMENTS = 6000;
let probe: (() => unknown) | undefined;

/**
 * Makes sure that recursion runs out of stack here, in JavaScript, where it is an ordinary RangeError. Python may call
 * TypeScript back in any operation, and where the stack ends at the entry of that call, nobody can catch.
 *
 * 5 ns, once the probe is compiled.
 *
 * @throws {RangeError} if fewer than about 40 KiB of V8's stack are left
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
 * A function whose frame is so large that V8's own check at its entry fails when little stack is left: it has room for the
 * arguments of a call that it never makes.
 */
function makeProbe(): () => unknown {
  try {
    // eslint-disable-next-line typescript/no-implied-eval -- nothing but a number of ours goes into the text
    return new Function("call", `if (call) call(${"0,".repeat(ARGUMENTS)});`) as () => unknown;
  } catch {
    // A policy forbids code generation: arguments that are really passed take the same room, in microseconds.
    const values = Array.from({ length: ARGUMENTS }, () => 0);
    const take = (): undefined => undefined;
    return () => Reflect.apply(take, undefined, values);
  }
}
