import { NULL, objects, Py_TPFLAGS_HEAPTYPE } from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { adopt } from "./arena.ts";
import { $ptr, type Handle } from "./handle.ts";

/**
 * Makes a wrapper around a new reference. A function for each class, `(pointer) => new PyList(pointer)`: V8 makes the
 * object in place then, while a class that is only known at run time costs a walk up its constructors.
 */
export type MakeWrapper = (pointer: PyObjectPtr) => Handle;

/**
 * Which wrapper stands for which type. Only types that never die: the address of another may be given to a new type.
 */
const wrappers = new Map<number, MakeWrapper>();
let general: MakeWrapper | undefined;
/** Whether a class made at run time is listed: most programs have none, and need not look. */
let hasHeapTypes = false;

/** Entries of the table of answers; static types lie some 400 bytes apart. */
const ANSWERS = 256;
/** Types and what {@link wrapperOf} said of them, by address: a look into a Map costs as much as the wrapper. */
const answeredTypes = new Float64Array(ANSWERS);
const answers: (MakeWrapper | undefined)[] = Array.from({ length: ANSWERS }, () => undefined);

/** Names the wrapper of objects of no listed type, `PyAny`. */
export function setGeneralWrapper(make: MakeWrapper): void {
  general = make;
}

/** Lists the wrapper for a type and its subclasses. SAFETY: the type is static, or somebody keeps it for ever. */
export function registerWrapper(type: PyTypeObjectPtr, make: MakeWrapper): void {
  wrappers.set(type, make);
  answeredTypes.fill(0);
  if (isHeapType(type)) hasHeapTypes = true;
}

/** Lists wrappers of a module that was imported since, if a type is one of its own; says whether it did. */
let listLate: (type: PyTypeObjectPtr) => boolean = () => false;

/** Asks `list` about each static type, once, that has no wrapper of its own: for modules that are not always imported. */
export function onUnlistedType(list: (type: PyTypeObjectPtr) => boolean): void {
  listLate = list;
}

/** The wrapper for a type: its own, or that of its nearest listed base. */
function wrapperOf(type: PyTypeObjectPtr): MakeWrapper {
  let known = type;
  for (;;) {
    const slot = (known / 32) & (ANSWERS - 1);
    if (answeredTypes[slot] === known) return answers[slot] as MakeWrapper;
    if (!isHeapType(known)) return findWrapper(known, slot);
    const listed = hasHeapTypes ? wrappers.get(known) : undefined;
    if (listed !== undefined) return listed;
    // A class of Python's own is as its nearest static base, which every one has.
    known = objects.typeBase(known);
  }
}

function isHeapType(type: PyTypeObjectPtr): boolean {
  return (objects.typeFlags(type) & Py_TPFLAGS_HEAPTYPE) !== 0;
}

/** Looks a static type up, and remembers the answer. */
function findWrapper(type: PyTypeObjectPtr, slot: number): MakeWrapper {
  let base = type;
  let wrapper = wrappers.get(base);
  while (wrapper === undefined && base !== NULL) {
    if (listLate(base)) {
      wrapper = wrappers.get(base);
      continue;
    }
    base = objects.typeBase(base);
    wrapper = wrappers.get(base);
  }
  const answer = wrapper ?? (general as MakeWrapper);
  answeredTypes[slot] = type;
  answers[slot] = answer;
  return answer;
}

/**
 * Wraps a new reference, which then belongs to the innermost scope.
 *
 * SAFETY: `pointer` is not NULL and the caller owns one reference to it.
 */
export function wrapOwned(pointer: PyObjectPtr): Handle {
  const make = wrapperOf(objects.typeOf(pointer));
  const handle = make(pointer);
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
  const view = new (prototype.constructor as new (pointer: PyObjectPtr) => T)(pointer);
  adopt(view);
  return view;
}
