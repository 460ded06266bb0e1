/**
 * How many arguments the probe would pass, 8 bytes each on Node 22 and 16 on 24 and 26: more than 40 KiB in all. V8 wants
 * so much to compile a function that is called for the first time; a call from TypeScript through C back into TypeScript
 * takes 29 KiB at the most.
 */
const ARGUMENTS = 6500;
let probe: (() => unknown) | undefined;

/**
 * Makes sure that recursion runs out of stack here, in JavaScript, where it is an ordinary RangeError. Python may call
 * TypeScript back in any operation, and where the stack ends at the entry of that call, nobody can catch.
 *
 * 5 to 10 ns once the probe is hot, microseconds for the first thousands of calls.
 *
 * @throws {RangeError} if fewer than about 42 KiB of V8's stack are left
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
