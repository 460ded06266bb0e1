import { NULL, objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { watchDeath } from "../interpreter/deaths.ts";
import { javascriptSide, linkSides, unlinkSides } from "../reference/counterparts.ts";
import { fetchError } from "./fetch.ts";

/**
 * `JsException`: what Python sees when TypeScript throws something that is no Python exception. An `Exception`, so that
 * `except Exception` catches it; it carries the error's name, message and stack.
 */
let type: PyObjectPtr = NULL;

/** Takes the exception class, which is kept for ever. */
export function startJavascriptExceptions(exceptionType: PyObjectPtr): void {
  type = exceptionType;
}

/** A new `JsException` for a thrown value; it leads back to the same error when it returns. */
export function javascriptException(thrown: unknown): PyObjectPtr {
  const error = attempt(() => (thrown instanceof Error ? thrown : undefined));
  const exception = callPython(type, [
    attempt(() => String(error === undefined ? thrown : error.message)) ?? "<unprintable JavaScript value>",
    attempt(() => String(error === undefined ? typeof thrown : error.name)) ?? "Error",
    attempt(() => String(error?.stack ?? "")) ?? "",
  ]);
  if (error !== undefined) {
    linkSides(exception, error);
    if (!watchDeath(exception, () => unlinkSides(exception, error))) throw fetchError();
  }
  return exception;
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
