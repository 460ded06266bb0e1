import {
  allocateRaw,
  memory,
  NULL,
  objects,
  Py_False,
  Py_None,
  Py_True,
  PyBytes_Type,
  PyDict_Next,
  PyDict_Type,
  PyFloat_Type,
  PyFrozenSet_Type,
  PyIter_Next,
  PyList_Type,
  PyLong_Type,
  PyObject_GetIter,
  PySet_Type,
  PyTuple_Type,
  PyUnicode_Type,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../error/fetch.ts";
import { wrapBorrowed } from "../reference/wrap.ts";
import { instanceBehind } from "./instances.ts";

/**
 * The JavaScript form of an immutable value, or a wrapper for everything else; `None` is `undefined`. Only exact types
 * are values: an instance of a subclass carries more than its value, so it stays a handle.
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
  return instanceBehind(pointer) ?? wrapBorrowed(pointer);
}

/** A container whose items are still to be read. */
interface Pending {
  readonly source: PyObjectPtr;
  readonly read: (child: (pointer: PyObjectPtr) => unknown) => void;
}

/**
 * The JavaScript form of a whole tree: `list` and `tuple` become arrays, `dict` a Map, `set` and `frozenset` a Set, the
 * rest as {@link fromPythonShallow} says. Walked without recursion and remembered: depth has no limit, sharing and cycles
 * stay.
 *
 * `root` is borrowed.
 */
export function fromPythonDeep(root: PyObjectPtr): unknown {
  const done = new Map<number, unknown>();
  const pending: Pending[] = [];
  const child = (pointer: PyObjectPtr): unknown => {
    const known = done.get(pointer);
    if (known !== undefined) return known;
    const container = emptyContainer(pointer, pending);
    if (container === undefined) return fromPythonShallow(pointer);
    done.set(pointer, container);
    return container;
  };
  const result = child(root);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) next.read(child);
  return result;
}

// SAFETY: the root keeps everything below it alive, and no Python code runs while it is walked, except a set's iterator.
function emptyContainer(source: PyObjectPtr, pending: Pending[]): unknown {
  const type = objects.typeOf(source);
  if (type === PyList_Type()) {
    const target: unknown[] = [];
    pending.push({
      source,
      read: (child) => {
        for (let index = 0; index < objects.listSize(source); index++) target.push(child(objects.listItem(source, index)));
      },
    });
    return target;
  }
  if (type === PyTuple_Type()) {
    const target: unknown[] = [];
    pending.push({
      source,
      read: (child) => {
        const size = objects.tupleSize(source);
        for (let index = 0; index < size; index++) target.push(child(objects.tupleItem(source, index)));
      },
    });
    return target;
  }
  if (type === PyDict_Type()) {
    const target = new Map<unknown, unknown>();
    pending.push({ source, read: (child) => readDict(source, target, child) });
    return target;
  }
  if (type === PySet_Type() || type === PyFrozenSet_Type()) {
    const target = new Set<unknown>();
    pending.push({ source, read: () => readSet(source, target) });
    return target;
  }
  return undefined;
}

/** Position, key and value of `PyDict_Next`. */
let cursor = 0;

function readDict(source: PyObjectPtr, target: Map<unknown, unknown>, child: (pointer: PyObjectPtr) => unknown): void {
  if (cursor === 0) cursor = allocateRaw(24);
  memory.setPointer(cursor, 0);
  const [position, key, value] = [cursor, cursor + 8, cursor + 16];
  while (PyDict_Next(source, position as never, key as never, value as never) !== 0) {
    // A key stays a value or a handle: two arrays with the same items would be two keys.
    target.set(fromPythonShallow(memory.pointer(key) as PyObjectPtr), child(memory.pointer(value) as PyObjectPtr));
  }
}

function readSet(source: PyObjectPtr, target: Set<unknown>): void {
  const iterator = ownedOrThrow(PyObject_GetIter(source));
  try {
    for (;;) {
      const item = PyIter_Next(iterator);
      if (item === NULL) break;
      try {
        target.add(fromPythonShallow(item));
      } finally {
        objects.decRef(item);
      }
    }
  } finally {
    objects.decRef(iterator);
  }
}
