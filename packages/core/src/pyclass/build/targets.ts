import { objects, Py_None, Py_NotImplemented, PyErr_WarnEx } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Converter } from "../../convert/converter.ts";
import { shareMemory } from "../../buffer/share.ts";
import { intoPython, share } from "../../convert/default/into-python.ts";
import { PyStopAsyncIteration, PyStopIteration, PyTypeError } from "../../error/classes/exceptions.ts";
import type { FrameTarget } from "../../pyfunction/dispatch.ts";
import { okOrThrow } from "../../error/crossing/fetch.ts";
import { PyUserWarning } from "../../error/classes/warnings.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import { beginArgumentBorrows, endArgumentBorrows } from "../instance/argument-borrows.ts";
import type { BorrowFlag } from "../instance/borrow-flag.ts";
import type { Magic } from "./magic.ts";
import { type MemberClass, requireSelf } from "../instance/self.ts";
import type { CallableSpec } from "../spec.ts";

/** Place of the receiver in a frame. */
const SELF = 0;

/** Reads the arguments of a frame. */
export type ReadArguments = (frame: PyObjectPtr) => unknown[];

/** Runs what a member names, on an instance or, for static ones, on the class. */
export type Run = (self: object, args: unknown[]) => unknown;

/** How a method runs. */
export interface MethodPlan {
  /** Its name in Python. */
  readonly name: string;
  readonly run: Run;
  readonly read: ReadArguments;
  readonly returns: Converter<unknown> | undefined;
  /** It changes the instance. */
  readonly mut: boolean;
  readonly passSelf: boolean;
  readonly result: Magic["result"] | "iteration result";
  readonly warn: CallableSpec["warn"];
}

/** Runs a method on the instance behind `self`. */
export function methodTarget(type: MemberClass, plan: MethodPlan): FrameTarget {
  const { name, run, mut, passSelf } = plan;
  const mode = mut ? "exclusive" : type.borrowCheck ? "shared" : "none";
  return (frame) => {
    const self = objects.listItem(frame, SELF);
    const { value, borrow } = requireSelf(self, type, name);
    acquire(borrow, mode);
    let isHeld = false;
    const mark = beginArgumentBorrows();
    try {
      const args = readArguments(plan, frame);
      if (args === undefined) return share(Py_NotImplemented());
      if (passSelf) args.unshift(wrapBorrowed(self));
      if (plan.warn !== undefined) emitWarnings(plan.warn);
      const result = run(value, args);
      if (result instanceof Promise && mode !== "none") {
        // The borrow lasts as long as what the method started.
        const converted = resultIntoPython(plan, result);
        isHeld = true;
        const end = (): void => release(borrow, mode);
        result.then(end, end);
        return converted;
      }
      if (plan.result === "inplace" || (result === value && plan.returns === undefined)) return share(self);
      return resultIntoPython(plan, result);
    } finally {
      endArgumentBorrows(mark);
      if (!isHeld) release(borrow, mode);
    }
  };
}

/** Runs a function without an instance; for class methods the class goes before the arguments. */
export function staticTarget(
  source: object,
  plan: Omit<MethodPlan, "mut" | "passSelf">,
  passClass: boolean,
): FrameTarget {
  return (frame) => {
    const mark = beginArgumentBorrows();
    try {
      const args = plan.read(frame);
      if (passClass) args.unshift(wrapBorrowed(objects.listItem(frame, SELF)));
      if (plan.warn !== undefined) emitWarnings(plan.warn);
      return resultIntoPython(plan, plan.run(source, args));
    } finally {
      endArgumentBorrows(mark);
    }
  };
}

/** Arguments; `undefined` where an operator's operand is of a type that it does not take. */
function readArguments({ read, result }: MethodPlan, frame: PyObjectPtr): unknown[] | undefined {
  if (result !== "operator" && result !== "inplace") return read(frame);
  try {
    return read(frame);
  } catch (error) {
    if (error instanceof PyTypeError) return undefined;
    throw error;
  }
}

function resultIntoPython(
  { returns, result: meaning }: Pick<MethodPlan, "returns" | "result">,
  result: unknown,
): PyObjectPtr {
  if (meaning === "next" && result === undefined) throw new PyStopIteration();
  if (meaning === "anext" && result === undefined) throw new PyStopAsyncIteration();
  if (meaning === "buffer" && ArrayBuffer.isView(result)) return shareMemory(result);
  if (meaning === "iteration result") return iterationResult(result as IteratorResult<unknown>, returns);
  return returns === undefined ? intoPython(result) : returns.intoPython(result);
}

function iterationResult(
  { done, value }: IteratorResult<unknown>,
  returns: Converter<unknown> | undefined,
): PyObjectPtr {
  if (done !== true) return returns === undefined ? intoPython(value) : returns.intoPython(value);
  throw new PyStopIteration(value === undefined ? [] : [value]);
}

/** SAFETY: the frame of the shim is Python's innermost one, and the caller's is the second. */
function emitWarnings(warn: NonNullable<CallableSpec["warn"]>): void {
  for (const { message, category = PyUserWarning } of "message" in warn ? [warn] : warn) {
    okOrThrow(PyErr_WarnEx(category.$type(), message, 2));
  }
}

type BorrowMode = "exclusive" | "shared" | "none";

function acquire(borrow: BorrowFlag, mode: BorrowMode): void {
  if (mode === "exclusive") borrow.acquireExclusive();
  else if (mode === "shared") borrow.acquireShared();
  else borrow.requireReadable();
}

function release(borrow: BorrowFlag, mode: BorrowMode): void {
  if (mode === "exclusive") borrow.releaseExclusive();
  else if (mode === "shared") borrow.releaseShared();
}

/** Reads a property. */
export function getterTarget(
  type: MemberClass,
  name: string,
  get: (value: object) => unknown,
  converter: Converter<unknown> | undefined,
): FrameTarget {
  return (frame) => {
    const self = objects.listItem(frame, SELF);
    const { value, borrow } = requireSelf(self, type, name);
    borrow.requireReadable();
    const result = get(value);
    if (result === value && converter === undefined) return share(self);
    return converter === undefined ? intoPython(result) : converter.intoPython(result);
  };
}

/** Writes a property, or deletes it where there is nothing to `read`. */
export function setterTarget(
  type: MemberClass,
  name: string,
  set: (value: object, next: unknown) => unknown,
  read: ReadArguments,
): FrameTarget {
  return (frame) => {
    const { value, borrow } = requireSelf(objects.listItem(frame, SELF), type, name);
    const mark = beginArgumentBorrows();
    try {
      const [next] = read(frame);
      borrow.requireWritable();
      set(value, next);
    } finally {
      endArgumentBorrows(mark);
    }
    return share(Py_None());
  };
}
