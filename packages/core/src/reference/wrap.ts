import { NULL, objects } from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { adopt } from "./arena.ts";
import { $ptr, type Handle } from "./handle.ts";

/** A wrapper class: `PyAny` or one of its subclasses. */
export type WrapperClass<T extends Handle = Handle> = new (pointer: PyObjectPtr) => T;

/**
 * Which wrapper stands for which built-in type. Static types only: the address of a heap type may be given to another
 * type when it dies.
 */
const wrappers = new Map<number, WrapperClass>();
let general: WrapperClass | undefined;

/** Names the wrapper of objects of no listed type, `PyAny`. */
export function setGeneralWrapper(wrapper: WrapperClass): void {
  general = wrapper;
}

/** Lists `wrapper` for a static type and its subclasses. */
export function registerWrapper(type: PyTypeObjectPtr, wrapper: WrapperClass): void {
  wrappers.set(type, wrapper);
}

/** The wrapper for a type: its own, or that of its nearest listed base. */
function wrapperOf(type: PyTypeObjectPtr): WrapperClass {
  let base = type;
  while (base !== NULL) {
    const wrapper = wrappers.get(base);
    if (wrapper !== undefined) return wrapper;
    base = objects.typeBase(base);
  }
  return general as WrapperClass;
}

/**
 * Wraps a new reference, which then belongs to the innermost scope.
 *
 * SAFETY: `pointer` is not NULL and the caller owns one reference to it.
 */
export function wrapOwned(pointer: PyObjectPtr): Handle {
  const wrapper = wrapperOf(objects.typeOf(pointer));
  const handle = new wrapper(pointer);
  adopt(handle);
  return handle;
}

/** Wraps a borrowed reference: the wrapper holds one of its own. */
export function wrapBorrowed(pointer: PyObjectPtr): Handle {
  objects.incRef(pointer);
  return wrapOwned(pointer);
}

/**
 * `handle` if it is a `T` already, else another handle of its object, which is: abstract types have no wrappers of their
 * own to be chosen by type.
 *
 * SAFETY: `handle` is live; that its object is a `T`'s is the caller's to know.
 */
export function wrapAs<T extends Handle>(handle: Handle, prototype: T): T {
  if (Object.prototype.isPrototypeOf.call(prototype, handle)) return handle as T;
  const pointer = handle[$ptr] as PyObjectPtr;
  objects.incRef(pointer);
  const view = new (prototype.constructor as WrapperClass<T>)(pointer);
  adopt(view);
  return view;
}
