import {
  allocateRaw,
  library,
  memory,
  NULL,
  objects,
  Py_TPFLAGS_DICT_SUBCLASS,
  PyDict_Clear,
  PyDict_Contains,
  PyDict_Copy,
  PyDict_DelItem,
  PyDict_GetItemRef,
  PyDict_GetItemWithError,
  PyDict_Items,
  PyDict_Keys,
  PyDict_Merge,
  PyDict_New,
  PyDict_SetDefault,
  PyDict_SetDefaultRef,
  PyDict_SetItem,
  PyDict_Size,
  PyDict_Type,
  PyDict_Values,
  PyErr_Occurred,
} from "@taipan/ffi";
import type { Pointer, PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { intoPython } from "../../convert/default/into-python.ts";
import { fetchError, okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapBorrowed, wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { dictEntries } from "./dict-entries.ts";
import { hasTypeFlag } from "../object/instance-check.ts";
import type { PyList } from "./list.ts";
import { PyMapping } from "./mapping.ts";
import { withObjectLock } from "../object/object-lock.ts";
import { pythonHandle } from "../object/python-handle.ts";
import { withConverted } from "../object/with-converted.ts";

/** What a `dict` is made from: pairs (a Map gives them), the properties of a plain object, or a Python mapping. */
export type DictSource = Iterable<readonly [unknown, unknown]> | Readonly<Record<string, unknown>> | PyAny;

/** What {@link PyDict.setDefault} answers. */
export interface SetDefaultResult {
  /** The value under the key now. */
  readonly value: PyAny;
  /** Whether the key was there before; if so, its value was left alone. */
  readonly existed: boolean;
}

/**
 * A `dict` (PyO3 `PyDict`) under the names of JavaScript's Map. Iterating it gives keys, as in Python; `entries()` gives
 * pairs. Its methods are the concrete C functions: what a subclass overrides (`__missing__`, …) is not called, except by
 * `getItem` and its like, which do what `self[key]` does.
 */
export class PyDict extends PyAny {
  static override readonly pyName: string = "dict";
  static override readonly $type: () => PyObjectPtr = PyDict_Type;

  static override check(pointer: PyObjectPtr): boolean {
    return hasTypeFlag(pointer, Py_TPFLAGS_DICT_SUBCLASS);
  }

  /** A dict of converted keys and values. Default: empty. */
  static new(py: Python, source?: DictSource): PyDict {
    requireToken(py);
    if (pythonHandle(source) !== undefined) return wrapOwned(callPython(PyDict_Type(), [source])) as PyDict;
    const dict = wrapOwned(ownedOrThrow(PyDict_New())) as PyDict;
    if (source === undefined) return dict;
    const pairs =
      Symbol.iterator in source ? (source as Iterable<readonly [unknown, unknown]>) : Object.entries(source);
    for (const [key, value] of pairs) dict.set(key, value);
    return dict;
  }

  /** Number of keys. */
  get size(): number {
    return okOrThrow(PyDict_Size(checked(this, PyDict)));
  }

  override len(): number {
    return this.size;
  }

  /** The value under a key; `undefined` if there is none. @throws {PyTypeError} if the key is unhashable */
  get(key: unknown): PyAny | undefined {
    const dict = checked(this, PyDict);
    const value = withConverted(key, (name) => newValue(dict, name));
    return value === NULL ? undefined : (wrapOwned(value) as PyAny);
  }

  /** `self[key] = value` */
  set(key: unknown, value: unknown): this {
    const dict = checked(this, PyDict);
    withConverted(key, (name) => withConverted(value, (item) => okOrThrow(PyDict_SetItem(dict, name, item))));
    return this;
  }

  /** Whether there is such a key. @throws {PyTypeError} if it is unhashable */
  has(key: unknown): boolean {
    const dict = checked(this, PyDict);
    return withConverted(key, (name) => okOrThrow(PyDict_Contains(dict, name))) === 1;
  }

  override contains(key: unknown): boolean {
    return this.has(key);
  }

  /** Removes a key. @returns whether it was there */
  delete(key: unknown): boolean {
    const dict = checked(this, PyDict);
    return withConverted(key, (name) => {
      if (okOrThrow(PyDict_Contains(dict, name)) === 0) return false;
      okOrThrow(PyDict_DelItem(dict, name));
      return true;
    });
  }

  /** Removes every key. */
  clear(): void {
    PyDict_Clear(checked(this, PyDict));
  }

  /** A shallow copy. */
  copy(): PyDict {
    return wrapOwned(ownedOrThrow(PyDict_Copy(checked(this, PyDict)))) as PyDict;
  }

  /** A list of the keys. */
  keys(): PyList {
    return wrapOwned(ownedOrThrow(PyDict_Keys(checked(this, PyDict)))) as PyList;
  }

  /** A list of the values. */
  values(): PyList {
    return wrapOwned(ownedOrThrow(PyDict_Values(checked(this, PyDict)))) as PyList;
  }

  /** A list of tuples of key and value. */
  items(): PyList {
    return wrapOwned(ownedOrThrow(PyDict_Items(checked(this, PyDict)))) as PyList;
  }

  /** The pairs of key and value, lazily. @throws {PyRuntimeError} at the step after the dict was changed */
  entries(): IterableIterator<[PyAny, PyAny]> {
    return dictEntries(checked(this, PyDict));
  }

  /** Calls `body` for each pair. @throws {PyRuntimeError} after `body` changed the dict */
  forEach(body: (value: PyAny, key: PyAny, dict: this) => void): void {
    for (const [key, value] of this.entries()) body(value, key, this);
  }

  /** {@link PyDict.forEach}, while no other thread of a free-threaded Python can change the dict. */
  lockedForEach(body: (value: PyAny, key: PyAny, dict: this) => void): void {
    withObjectLock(checked(this, PyDict), () => this.forEach(body));
  }

  /** Takes all pairs of a mapping over. */
  update(source: DictSource): void {
    merge(this, source, 1);
  }

  /** Takes those pairs of a mapping over whose keys are not there yet. */
  updateIfMissing(source: DictSource): void {
    merge(this, source, 0);
  }

  /** The value under a key, which is set to `value` first if there is none. */
  setDefault(key: unknown, value: unknown): SetDefaultResult {
    const dict = checked(this, PyDict);
    return withConverted(key, (name) => withConverted(value, (item) => setDefault(dict, name, item)));
  }

  /** The dict as a `PyMapping`. */
  asMapping(): PyMapping {
    return this.cast(PyMapping);
  }
}

function merge(into: PyDict, source: DictSource, override: 0 | 1): void {
  const dict = checked(into, PyDict);
  const mapping = pythonHandle(source) !== undefined ? intoPython(source) : PyDict.new(into.py, source).intoPtr();
  try {
    okOrThrow(PyDict_Merge(dict, mapping, override));
  } finally {
    objects.decRef(mapping);
  }
}

/** Where C functions leave a new reference. Read at once: what they call may come here again. */
let slot = 0;

/** A new reference to the value under a key; NULL if there is none. */
function newValue(dict: PyObjectPtr, key: PyObjectPtr): PyObjectPtr {
  if (library("PyDict_GetItemRef").freeThreaded) {
    if (slot === 0) slot = allocateRaw(8);
    okOrThrow(PyDict_GetItemRef(dict, key, slot as Pointer<"PyObject *">));
    return memory.pointer(slot) as PyObjectPtr;
  }
  // SAFETY: borrowed, and with a GIL nothing can take it away before the next line.
  const value = PyDict_GetItemWithError(dict, key);
  if (value !== NULL) objects.incRef(value);
  else if (PyErr_Occurred() !== NULL) throw fetchError();
  return value;
}

function setDefault(dict: PyObjectPtr, key: PyObjectPtr, value: PyObjectPtr): SetDefaultResult {
  if (library("PyDict_SetDefaultRef").version.atLeast(3, 13)) {
    if (slot === 0) slot = allocateRaw(8);
    const existed = okOrThrow(PyDict_SetDefaultRef(dict, key, value, slot as Pointer<"PyObject *">)) === 1;
    return { value: wrapOwned(memory.pointer(slot) as PyObjectPtr) as PyAny, existed };
  }
  const known = newValue(dict, key);
  if (known !== NULL) return { value: wrapOwned(known) as PyAny, existed: true };
  return { value: wrapBorrowed(ownedOrThrow(PyDict_SetDefault(dict, key, value))) as PyAny, existed: false };
}
