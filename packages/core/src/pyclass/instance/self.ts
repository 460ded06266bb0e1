import { objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { PyRuntimeError, PyTypeError } from "../../error/classes/exceptions.ts";
import { typeName } from "../../error/text/exception-text.ts";
import { isInstanceOfType } from "../../types/object/instance-check.ts";
import { instanceAt, type LivingInstance } from "./instance-table.ts";
import type { Constructor } from "../spec.ts";

/** What members know of their class. */
export interface MemberClass {
  readonly source: Constructor<object>;
  /** Module and name. */
  readonly fullName: string;
  readonly borrowCheck: boolean;
  /** The class object, borrowed. */
  typePointer(): PyObjectPtr;
}

/**
 * The instance behind `self` (borrowed).
 *
 * @throws {PyTypeError} if it is of another class, in CPython's words
 * @throws {PyRuntimeError} if a subclass's `__new__` made it without the class's own
 */
export function requireSelf(self: PyObjectPtr, type: MemberClass, member: string): LivingInstance {
  const entry = instanceAt(self);
  if (entry !== undefined && entry.value instanceof type.source) return entry;
  throw whyNoSelf(self, type, member);
}

function whyNoSelf(self: PyObjectPtr, type: MemberClass, member: string): Error {
  const name = typeName(objects.typeOf(self));
  if (isInstanceOfType(self, type.typePointer())) {
    return new PyRuntimeError(
      `'${name}' object has no TypeScript instance: its __new__ must call super().__new__(cls, ...) of ${type.fullName}`,
    );
  }
  return new PyTypeError(`descriptor '${member}' for '${type.fullName}' objects doesn't apply to a '${name}' object`);
}
