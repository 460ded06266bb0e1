import {
  memory,
  NULL,
  objects,
  PyDict_New,
  PyDict_SetItem,
  PyObject_CallNoArgs,
  PyObject_Vectorcall,
  PyObject_VectorcallDict,
  PyObject_VectorcallMethod,
  PyTuple_New,
  library,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { intoPython } from "../convert/into-python.ts";
import { fetchError, okOrThrow, ownedOrThrow } from "../error/fetch.ts";
import { intern } from "../intern.ts";
import { keepForScope } from "../reference/temporary.ts";
import { type ArgumentsPtr, releaseArguments, reserveArguments } from "./argument-stack.ts";

/** Keyword arguments of a call. */
export type Keywords = Readonly<Record<string, unknown>>;

/** Calls with no arguments. Gives a new reference. */
export function callNoArguments(callable: PyObjectPtr): PyObjectPtr {
  const result = PyObject_CallNoArgs(callable);
  if (result === NULL) throw fetchError();
  return result;
}

/**
 * Calls `callable` by vectorcall, arguments converted by the default rules. Gives a new reference.
 *
 * @throws {PyErr} if Python raises
 * @throws {ConversionError} if an argument has no Python form
 */
export function callPython(callable: PyObjectPtr, args: readonly unknown[], keywords?: Keywords): PyObjectPtr {
  if (keywords === undefined && args.length === 0) return callNoArguments(callable);
  return withConverted(NULL, args, keywords, (array, count, names) => {
    if (names === NULL) return PyObject_VectorcallDict(callable, array, count, NULL);
    if (library("PyObject_Vectorcall").version.atLeast(3, 11))
      return PyObject_Vectorcall(callable, array, count, names);
    return callWithDict(callable, array, count, names);
  });
}

/** Calls the method `name` (interned) of `self` without making a bound method. Gives a new reference. */
export function callPythonMethod(
  self: PyObjectPtr,
  name: PyObjectPtr,
  args: readonly unknown[],
  keywords?: Keywords,
): PyObjectPtr {
  return withConverted(self, args, keywords, (array, count, names) =>
    PyObject_VectorcallMethod(name, array, count, names),
  );
}

/**
 * Converts arguments into an array, runs the call, and releases the arguments again, whatever happened. `self`, where it
 * is not NULL, goes first and is borrowed.
 */
function withConverted(
  self: PyObjectPtr,
  args: readonly unknown[],
  keywords: Keywords | undefined,
  call: (array: ArgumentsPtr, positional: number, names: PyObjectPtr) => PyObjectPtr,
): PyObjectPtr {
  const keys = keywords === undefined ? [] : Object.keys(keywords);
  const first = self === NULL ? 0 : 1;
  const positional = first + args.length;
  const slots = positional + keys.length;
  const array = reserveArguments(slots);
  let filled = first;
  try {
    if (first === 1) memory.setPointer(array, self);
    for (let index = 0; index < args.length; index++, filled++) {
      memory.setPointer(array + filled * 8, intoPython(args[index]));
    }
    for (let index = 0; index < keys.length; index++, filled++) {
      memory.setPointer(array + filled * 8, intoPython((keywords as Keywords)[keys[index] as string]));
    }
    const result = call(array, positional, keys.length === 0 ? NULL : keywordNames(keys));
    if (result === NULL) throw fetchError();
    return result;
  } finally {
    for (let index = first; index < filled; index++) objects.decRef(memory.pointer(array + index * 8) as PyObjectPtr);
    releaseArguments(array, slots);
  }
}

/** Tuples of keyword names by their names in order: a call site passes the same ones each time. */
const nameTuples = new Map<string, PyObjectPtr>();
const MOST_TUPLES = 4096;

function keywordNames(keys: readonly string[]): PyObjectPtr {
  const key = keys.length === 1 ? (keys[0] as string) : keys.join("\0");
  const known = nameTuples.get(key);
  if (known !== undefined) return known;
  const tuple = ownedOrThrow(PyTuple_New(keys.length));
  keys.forEach((name, index) => {
    const pointer = intern(name);
    objects.incRef(pointer);
    objects.setTupleItem(tuple, index, pointer);
  });
  // A program that makes up names would fill the table without end: those beyond it last as long as the scope.
  if (nameTuples.size >= MOST_TUPLES) return keepForScope(tuple);
  nameTuples.set(key, tuple);
  return tuple;
}

/** Before 3.11 the general vectorcall is an inline function in C; the exported one takes keywords as a dict. */
function callWithDict(callable: PyObjectPtr, array: ArgumentsPtr, count: number, names: PyObjectPtr): PyObjectPtr {
  const keywords = ownedOrThrow(PyDict_New());
  try {
    for (let index = 0; index < objects.tupleSize(names); index++) {
      const value = memory.pointer(array + (count + index) * 8) as PyObjectPtr;
      okOrThrow(PyDict_SetItem(keywords, objects.tupleItem(names, index), value));
    }
    return PyObject_VectorcallDict(callable, array, count, keywords);
  } finally {
    objects.decRef(keywords);
  }
}
