import {
  objects,
  Py_False,
  Py_None,
  Py_True,
  PyBytes_Type,
  PyFloat_Type,
  PyLong_Type,
  PyUnicode_Type,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { javascriptSide } from "../../reference/counterparts.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import { readTree } from "../bulk/read-tree.ts";
import { instanceBehind } from "./instances.ts";
import type { ReadRules } from "./read-rules.ts";

/**
 * The JavaScript form of an object by the default rules, for one level. Only exact types are values: an instance of a
 * subclass (an `IntEnum` member, a NumPy scalar) carries more than its value, so it stays a handle.
 *
 * | Python | JavaScript |
 * |---|---|
 * | `None` | `undefined` |
 * | `bool` | boolean |
 * | `int` within ±(2^53 − 1) | number |
 * | any other `int` | bigint |
 * | `float` | number |
 * | `str` | string |
 * | `bytes` | `Uint8Array`, a copy |
 * | an instance of a TypeScript class | that instance |
 * | a function, iterator or error of TypeScript | the same one |
 * | everything else | a handle |
 *
 * `pointer` is borrowed.
 */
export function fromPythonShallow(pointer: PyObjectPtr): unknown {
  const type = objects.typeOf(pointer);
  if (type === PyUnicode_Type()) return objects.text(pointer);
  if (type === PyLong_Type()) return objects.int(pointer);
  if (type === PyFloat_Type()) return objects.float(pointer);
  if (pointer === Py_None()) return undefined;
  if (pointer === Py_True()) return true;
  if (pointer === Py_False()) return false;
  if (type === PyBytes_Type()) return objects.bytes(pointer);
  return fromPythonForeign(pointer);
}

/** An object of no built-in type, borrowed: what it stands for, else a handle. */
export function fromPythonForeign(pointer: PyObjectPtr): unknown {
  return instanceBehind(pointer) ?? javascriptSide(pointer) ?? wrapBorrowed(pointer);
}

/** The rules of `toJs()` without options. */
export const DEFAULT_RULES: ReadRules = {
  depth: Infinity,
  dictsAsObjects: false,
  tuplesAsHandles: false,
  sets: "set",
  allIntsAsBigints: false,
  bytesAsHandles: false,
  none: undefined,
  foreign: fromPythonForeign,
  foreignKey: fromPythonForeign,
  noText: () => new TypeError("Cannot convert a dict to an object: a key is no text"),
};

/**
 * The same for a whole tree: `list` and `tuple` become arrays, `dict` a Map, `set` and `frozenset` a Set. Keys of dicts
 * and what is in sets convert for one level, so that a tuple as a key stays a handle.
 *
 * `root` is borrowed.
 */
export function fromPythonDeep(root: PyObjectPtr, rules: ReadRules = DEFAULT_RULES): unknown {
  return readTree(root, rules);
}
