import { PyErr } from "../py-err.ts";

/** Causes that a message names; an error may be its own cause, or have a getter that makes a new one each time. */
const MOST_CAUSES = 16;

/** The causes of an error, the nearest first. What cannot be read ends the chain. */
function causesOf(error: Error): unknown[] {
  const causes: unknown[] = [];
  let cause = causeOf(error);
  while (cause !== undefined && causes.length < MOST_CAUSES && cause !== error && !causes.includes(cause)) {
    causes.push(cause);
    cause = cause instanceof Error ? causeOf(cause) : undefined;
  }
  return causes;
}

/** `cause` of an error; `undefined` where reading it throws. */
export function causeOf(error: Error): unknown {
  try {
    return error.cause ?? undefined;
  } catch {
    return undefined;
  }
}

/** The message of an error with those of its causes: `outer, caused by TypeError: inner`. */
export function messageWithCauses(error: Error): string {
  return [error.message, ...causesOf(error).map(textOf)].join(", caused by ");
}

function textOf(cause: unknown): string {
  try {
    return cause instanceof PyErr ? cause.message : String(cause);
  } catch {
    return "<unprintable JavaScript value>";
  }
}

/**
 * The Python exception that an error only carries: a plain `Error` without a message, or with that of the exception,
 * which is its cause. Such a wrapper says nothing, so the exception itself goes to Python.
 */
export function carriedException(error: unknown): PyErr | undefined {
  for (let one = error, depth = 0; one instanceof Error && depth < MOST_CAUSES; depth++) {
    if (one instanceof PyErr) return one;
    const cause = causeOf(one);
    if (!(cause instanceof Error) || !isBare(one, cause)) return undefined;
    one = cause;
  }
  return undefined;
}

/** Whether an error says nothing that its cause does not say: a class or fields of its own would be lost. */
function isBare(error: Error, cause: Error): boolean {
  if (error.message !== "" && error.message !== cause.message) return false;
  return Object.getPrototypeOf(error) === Error.prototype && Object.keys(error).length === 0;
}
