import {
  memory,
  NULL,
  objects,
  PyDict_New,
  PyDict_SetItem,
  PyObject_CallNoArgs,
  PyObject_CallOneArg,
  PyObject_Vectorcall,
  PyObject_VectorcallDict,
  PyObject_VectorcallMethod,
  PyTuple_New,
  library,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { intoPython } from "../convert/default/into-python.ts";
import { fetchError, okOrThrow, ownedOrThrow } from "../error/crossing/fetch.ts";
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
  if (keywords !== undefined) return callWithKeywords(callable, args, keywords);
  const count = args.length;
  if (count === 0) return callNoArguments(callable);
  if (count === 1 && (hasCallOneArg ??= library("PyObject_CallOneArg").version.atLeast(3, 11))) {
    return callOneArgument(callable, args[0]);
  }
  const array = reserveArguments(count);
  let filled = 0;
  try {
    for (; filled < count; filled++) memory.setPointer(array + filled * 8, intoPython(args[filled]));
    const result = PyObject_VectorcallDict(callable, array, count, NULL);
    if (result === NULL) throw fetchError();
    return result;
  } finally {
    dropArguments(array, 0, filled, count);
  }
}

/** Calls the method `name` (interned) of `self` without making a bound method. Gives a new reference. */
export function callPythonMethod(
  self: PyObjectPtr,
  name: PyObjectPtr,
  args: readonly unknown[],
  keywords?: Keywords,
): PyObjectPtr {
  const keys = keywords === undefined ? NO_KEYS : Object.keys(keywords);
  const positional = 1 + args.length;
  const slots = positional + keys.length;
  const array = reserveArguments(slots);
  // The object goes first and is borrowed.
  let filled = 1;
  try {
    memory.setPointer(array, self);
    for (; filled < positional; filled++) memory.setPointer(array + filled * 8, intoPython(args[filled - 1]));
    for (; filled < slots; filled++) {
      memory.setPointer(array + filled * 8, intoPython((keywords as Keywords)[keys[filled - positional] as string]));
    }
    const result = PyObject_VectorcallMethod(name, array, positional, keywordNames(keys));
    if (result === NULL) throw fetchError();
    return result;
  } finally {
    dropArguments(array, 1, filled, slots);
  }
}

const NO_KEYS: readonly string[] = [];
/** Whether `PyObject_CallOneArg` is exported; asked once. Before, it is an inline function in C. */
let hasCallOneArg: boolean | undefined;

function callOneArgument(callable: PyObjectPtr, value: unknown): PyObjectPtr {
  const argument = intoPython(value);
  try {
    const result = PyObject_CallOneArg(callable, argument);
    if (result === NULL) throw fetchError();
    return result;
  } finally {
    objects.decRef(argument);
  }
}

function callWithKeywords(callable: PyObjectPtr, args: readonly unknown[], keywords: Keywords): PyObjectPtr {
  const keys = Object.keys(keywords);
  const positional = args.length;
  const slots = positional + keys.length;
  const array = reserveArguments(slots);
  let filled = 0;
  try {
    for (; filled < positional; filled++) memory.setPointer(array + filled * 8, intoPython(args[filled]));
    for (; filled < slots; filled++) {
      memory.setPointer(array + filled * 8, intoPython(keywords[keys[filled - positional] as string]));
    }
    const result = vectorcall(callable, array, positional, keywordNames(keys));
    if (result === NULL) throw fetchError();
    return result;
  } finally {
    dropArguments(array, 0, filled, slots);
  }
}

/** Releases the converted arguments from `first` to `end`, and the array. */
function dropArguments(array: ArgumentsPtr, first: number, end: number, slots: number): void {
  for (let index = first; index < end; index++) objects.decRef(memory.pointer(array + index * 8) as PyObjectPtr);
  releaseArguments(array, slots);
}

/** Whether `PyObject_Vectorcall` is exported; asked once. */
let hasVectorcall: boolean | undefined;

function vectorcall(callable: PyObjectPtr, array: ArgumentsPtr, count: number, names: PyObjectPtr): PyObjectPtr {
  if (names === NULL) return PyObject_VectorcallDict(callable, array, count, NULL);
  hasVectorcall ??= library("PyObject_Vectorcall").version.atLeast(3, 11);
  return hasVectorcall
    ? PyObject_Vectorcall(callable, array, count, names)
    : callWithDict(callable, array, count, names);
}

/** Tuples of keyword names by their names in order: a call site passes the same ones each time. */
const nameTuples = new Map<string, PyObjectPtr>();
const MOST_TUPLES = 4096;

/** The tuple of the names, borrowed; NULL for none. */
function keywordNames(keys: readonly string[]): PyObjectPtr {
  if (keys.length === 0) return NULL;
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
