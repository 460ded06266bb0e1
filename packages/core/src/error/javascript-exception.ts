import { NULL, objects, PyException_SetCause } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { watchDeath } from "../interpreter/deaths.ts";
import { javascriptSide, linkSides, unlinkSides } from "../reference/counterparts.ts";
import { causeOf, messageWithCauses } from "./cause-chain.ts";
import { fetchError } from "./fetch.ts";
import { PyErr } from "./py-err.ts";

/**
 * `JsException`: what Python sees when TypeScript throws something that is no Python exception. An `Exception`, so that
 * `except Exception` catches it; it carries the error's name, message and stack.
 */
let type: PyObjectPtr = NULL;

/** Takes the exception class, which is kept for ever. */
export function startJavascriptExceptions(exceptionType: PyObjectPtr): void {
  type = exceptionType;
}

/**
 * A new `JsException` for a thrown value; it leads back to the same error when it returns. Its text names the causes of
 * an error, which are its `__cause__`, too.
 */
export function javascriptException(thrown: unknown): PyObjectPtr {
  return exceptionWithCauses(thrown, []);
}

/** Causes of causes that become exceptions. */
const MOST_CAUSES = 8;

function exceptionWithCauses(thrown: unknown, above: readonly Error[]): PyObjectPtr {
  const error = attempt(() => (thrown instanceof Error ? thrown : undefined));
  const exception = callPython(type, [
    attempt(() => (error === undefined ? String(thrown) : messageWithCauses(error))) ??
      "<unprintable JavaScript value>",
    attempt(() => String(error === undefined ? typeof thrown : error.name)) ?? "Error",
    attempt(() => String(error?.stack ?? "")) ?? "",
  ]);
  if (error !== undefined) {
    linkSides(exception, error);
    if (!watchDeath(exception, () => unlinkSides(exception, error))) {
      const failure = fetchError();
      unlinkSides(exception, error);
      objects.decRef(exception);
      throw failure;
    }
    linkCause(exception, error, [...above, error]);
  }
  return exception;
}

/**
 * Gives an exception (borrowed) the cause of its error as `__cause__`.
 *
 * @param chain the error and those that it is a cause of
 */
function linkCause(exception: PyObjectPtr, error: Error, chain: readonly Error[]): void {
  const cause = causeOf(error);
  if (!(cause instanceof Error) || chain.includes(cause) || chain.length > MOST_CAUSES) return;
  try {
    // Steals the reference.
    PyException_SetCause(exception, cause instanceof PyErr ? owned(cause) : exceptionWithCauses(cause, chain));
  } catch (failure) {
    objects.decRef(exception);
    throw failure;
  }
}

function owned(error: PyErr): PyObjectPtr {
  const pointer = error.asPtr();
  objects.incRef(pointer);
  return pointer;
}

/** The error that a `JsException` (borrowed) was made from in this isolate. */
export function originalError(exception: PyObjectPtr): Error | undefined {
  return objects.typeOf(exception) === type ? (javascriptSide(exception) as Error | undefined) : undefined;
}

/** What `read` gives; `undefined` where it throws: an error may be a Proxy, or have getters that fail. */
function attempt<R>(read: () => R): R | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
