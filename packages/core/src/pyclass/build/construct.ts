import { objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { intoPython } from "../../convert/default/into-python.ts";
import type { FrameTarget } from "../../pyfunction/dispatch.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import { beginArgumentBorrows, endArgumentBorrows } from "../instance/argument-borrows.ts";
import { bindInstance, type InstanceClass, pythonObjectOf } from "../instance/instance-table.ts";
import type { MemberClass } from "../instance/self.ts";
import type { ReadArguments } from "./targets.ts";

/** What making instances for Python needs of the class. */
export interface ConstructedClass extends MemberClass, InstanceClass {
  /** `__new__` of the nearest base that is not TypeScript's, borrowed. */
  readonly baseNew: PyObjectPtr;
  readonly baseArgs: ((instance: never) => readonly unknown[]) | undefined;
}

/** Places in the frame of a construction: the class, then the object that was made for it, if one was. */
const CLASS = 0;
const SELF = 1;

/** How an instance is made of the arguments. */
export interface ConstructPlan {
  readonly make: (...args: readonly unknown[]) => unknown;
  readonly read: ReadArguments;
  readonly passClass: boolean;
}

/** `__new__` */
export function constructTarget(type: ConstructedClass, { make, read, passClass }: ConstructPlan): FrameTarget {
  const hasObject = type.baseArgs === undefined;
  return (frame) => {
    const cls = objects.listItem(frame, CLASS);
    const mark = beginArgumentBorrows();
    let value: unknown;
    try {
      const args = read(frame);
      if (passClass) args.unshift(wrapBorrowed(cls));
      value = make(...args);
    } finally {
      endArgumentBorrows(mark);
    }
    // Anything may come out of a factory: an instance that Python knows already, a handle, a value.
    if (!(value instanceof type.source)) return intoPython(value);
    const known = pythonObjectOf(value);
    if (known !== 0) return known;
    if (!hasObject) return makeObject(type, cls, value, true);
    const self = objects.listItem(frame, SELF);
    bindInstance(self, value, type, true);
    objects.incRef(self);
    return self;
  };
}

/** A new Python object of `cls` for an instance: a new reference. */
export function makeObject(type: ConstructedClass, cls: PyObjectPtr, value: object, isPythons: boolean): PyObjectPtr {
  const args = type.baseArgs === undefined ? defaultArguments(value) : type.baseArgs(value as never);
  const object = callPython(type.baseNew, [new Borrowing(cls), ...args]);
  try {
    bindInstance(object, value, type, isPythons);
  } catch (error) {
    objects.decRef(object);
    throw error;
  }
  return object;
}

/** An error's message becomes the exception's argument. */
function defaultArguments(value: object): readonly unknown[] {
  return value instanceof Error && value.message !== "" ? [value.message] : [];
}
