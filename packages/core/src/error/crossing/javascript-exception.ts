import {
  NULL,
  objects,
  Py_TPFLAGS_BASE_EXC_SUBCLASS,
  PyErr_Clear,
  PyErr_WarnEx,
  PyExc_RuntimeWarning,
  PyException_SetCause,
  PyExc_Exception,
  PyType_IsSubtype,
} from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { bootstrapped, bootstrappedIfAny } from "../../interpreter/bootstrap.ts";
import { watchDeath } from "../../interpreter/deaths.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { javascriptSide, linkSides, unlinkSides } from "../../reference/counterparts.ts";
import { carriedValue, carryValue } from "./carried-value.ts";
import { causeOf, messageWithCauses } from "./cause-chain.ts";
import { mappedError } from "./error-mappers.ts";
import { fetchError } from "./fetch.ts";
import { addJavascriptFrames } from "./javascript-frames.ts";
import { PyErr } from "../py-err.ts";
import { rememberError } from "./returning.ts";

/**
 * `JsException`: what Python sees when TypeScript throws something that is no Python exception. An `Exception`, so that
 * `except Exception` catches it; it carries the error's name, message and stack. Subclasses of it are `ValueError`,
 * `TypeError` or `ExceptionGroup`, too.
 */
let type: PyObjectPtr = NULL;
/** Its subclasses, and itself. */
const types = new Set<number>();

/** Takes the exception class, which is kept for ever. */
export function startJavascriptExceptions(exceptionType: PyObjectPtr): void {
  type = exceptionType;
  types.add(type);
  for (const name of ["JsValueError", "JsTypeError", "JsExceptionGroup"]) {
    const subclass = bootstrappedIfAny(name);
    if (subclass !== NULL) types.add(subclass);
  }
}

/**
 * The exception for a thrown value, a new reference: what its class is mapped to, else a new `JsException`. It leads back
 * to the same value when it returns. Its text names the causes of an error, which are its `__cause__`, too.
 */
export function javascriptException(thrown: unknown): PyObjectPtr {
  const mapped = mappedException(thrown);
  return mapped === NULL ? exceptionWithCauses(thrown, []) : mapped;
}

/** The exception of a mapped value: a new reference; NULL for values that nothing is known of. */
function mappedException(thrown: unknown): PyObjectPtr {
  // A mapper that fails itself must not hide what was thrown.
  const mapped = attempt(() => mappedError(thrown));
  if (mapped === undefined) return NULL;
  const pointer = mapped.asPtr();
  // What was a Python exception all the time is no new one.
  if (thrown instanceof Error && causeOf(thrown) === mapped) rememberError(pointer, mapped);
  else {
    const stack = attempt(() => String((thrown as Partial<Error>).stack ?? "")) ?? "";
    const name = attempt(() => String((thrown as Partial<Error>).name ?? "Object")) ?? "Object";
    addJavascriptFrames(pointer, stack);
    carryValue(pointer, thrown as object, name, stack);
  }
  objects.incRef(pointer);
  return pointer;
}

let isWarned = false;

/** Says once, as a `RuntimeWarning` where `NODE_ENV` is not `production`, that a text is no error: it has no stack, and nobody can catch it by its class. */
function warnOfThrownText(): void {
  if (isWarned || process.env["NODE_ENV"] === "production") return;
  isWarned = true;
  const advice = "TypeScript threw a string, which arrives as a JsException without a stack: throw an Error";
  // A filter may turn the warning into an exception; the string is the news then.
  if (PyErr_WarnEx(PyExc_RuntimeWarning(), advice, 1) !== 0) PyErr_Clear();
}

/** Causes of causes that become exceptions. */
const MOST_CAUSES = 8;

function exceptionWithCauses(thrown: unknown, above: readonly Error[]): PyObjectPtr {
  const error = attempt(() => (thrown instanceof Error ? thrown : undefined));
  if (typeof thrown === "string") warnOfThrownText();
  const message =
    attempt(() => (error === undefined ? String(thrown) : messageWithCauses(error))) ??
    "<unprintable JavaScript value>";
  const name = attempt(() => String(error === undefined ? typeof thrown : error.name)) ?? "Error";
  const stack = attempt(() => String(error?.stack ?? "")) ?? "";
  const exception = makeException(error, message, name, stack, above);
  if (error !== undefined) {
    linkSides(exception, error);
    if (!watchDeath(exception, () => unlinkSides(exception, error))) {
      const failure = fetchError();
      unlinkSides(exception, error);
      objects.decRef(exception);
      throw failure;
    }
    linkCause(exception, error, [...above, error]);
    addJavascriptFrames(exception, stack);
  }
  return exception;
}

function makeException(
  error: Error | undefined,
  message: string,
  name: string,
  stack: string,
  above: readonly Error[],
): PyObjectPtr {
  if (error instanceof AggregateError) {
    const group = makeGroup(error, message, name, stack, above);
    if (group !== NULL) return group;
  }
  return callPython(typeOf(error), [message, name, stack]);
}

function typeOf(error: Error | undefined): PyObjectPtr {
  if (error instanceof RangeError || error instanceof SyntaxError || error instanceof URIError) {
    return bootstrapped("JsValueError");
  }
  return error instanceof TypeError ? bootstrapped("JsTypeError") : type;
}

/** A group of the errors in an `AggregateError`; NULL where Python has no groups, or where it cannot be one. */
function makeGroup(
  error: AggregateError,
  message: string,
  name: string,
  stack: string,
  above: readonly Error[],
): PyObjectPtr {
  const group = bootstrappedIfAny("JsExceptionGroup");
  const errors: readonly unknown[] = attempt(() => [...(error.errors as Iterable<unknown>)]) ?? [];
  if (group === NULL || errors.length === 0 || above.length > MOST_CAUSES || above.includes(error)) return NULL;
  const parts: PyObjectPtr[] = [];
  try {
    for (const one of errors) {
      parts.push(one instanceof PyErr ? owned(one) : exceptionWithCauses(one, [...above, error]));
    }
    // Only an exception group for everything may hold KeyboardInterrupt and its like.
    if (!parts.every(isException)) return NULL;
    return callPython(group, [message, parts.map((part) => new Borrowing(part)), name, stack]);
  } finally {
    for (const part of parts) objects.decRef(part);
  }
}

function isException(pointer: PyObjectPtr): boolean {
  const exceptionType = objects.typeOf(pointer);
  const isAny = (objects.typeFlags(exceptionType) & Py_TPFLAGS_BASE_EXC_SUBCLASS) !== 0;
  return isAny && PyType_IsSubtype(exceptionType, PyExc_Exception() as PyTypeObjectPtr) === 1;
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

/** The value that an exception (borrowed) was made from in this isolate. */
export function originalError(exception: PyObjectPtr): Error | undefined {
  const original = types.has(objects.typeOf(exception)) ? javascriptSide(exception) : carriedValue(exception);
  return original as Error | undefined;
}

/** What `read` gives; `undefined` where it throws: an error may be a Proxy, or have getters that fail. */
function attempt<R>(read: () => R): R | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
