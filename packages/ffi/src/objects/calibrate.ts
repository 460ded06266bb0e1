import { PyBool_Type } from "../headers/boolobject.ts";
import { PyDict_DelItem, PyDict_New, PyDict_Next, PyDict_SetItem } from "../headers/dictobject.ts";
import { PyFloat_AsDouble, PyFloat_FromDouble, PyFloat_Type } from "../headers/floatobject.ts";
import { PyImport_AddModule } from "../headers/import.ts";
import { PyList_New, PyList_SetItem } from "../headers/listobject.ts";
import { PyLong_AsLongLong, PyLong_FromLongLong, PyLong_Type } from "../headers/longobject.ts";
import { PyObject_GetAttr, PyType_GetFlags } from "../headers/object.ts";
import { PyErr_Clear } from "../headers/pyerrors.ts";
import { Py_DecRef, Py_IncRef } from "../headers/refcount.ts";
import { PyTuple_New, PyTuple_SetItem } from "../headers/tupleobject.ts";
import { PyUnicode_AsASCIIString, PyUnicode_InternFromString } from "../headers/unicodeobject.ts";
import type { ObjectLayout } from "../layout.ts";
import { isMapped } from "../memory/mapped.ts";
import type { Memory } from "../memory/memory.ts";
import { NULL, type PyObjectPtr, type PyTypeObjectPtr } from "../pointer.ts";
import { Py_None } from "../singletons.ts";
import { entriesOfTable } from "./dict-in-place.ts";
import { ObjectsInPlace } from "./in-place.ts";
import { stepEntries } from "./step-entries.ts";
import { newTextByCall } from "./text-by-call.ts";

/** Kind, compact and ASCII bits of `PyASCIIObject.state`. */
const TEXT_BITS = 0x7c;
const [COMPACT, ASCII] = [0x20, 0x40];

/** Texts of every kind of storage, and the bits that each has. */
const TEXTS: readonly (readonly [text: string, bits: number])[] = [
  ["abcdefgh", (1 << 2) | COMPACT | ASCII],
  ["é".repeat(9), (1 << 2) | COMPACT],
  ["中文".repeat(5), (2 << 2) | COMPACT],
  ["a😀b", (4 << 2) | COMPACT],
];

/**
 * Compares a layout with live objects that the C API made. A count, a length or a size is checked before anything is read
 * that it bounds, and nothing is written but where reading has been right: a wrong layout is found out, not suffered.
 *
 * @returns what disagreed first, or `undefined` when all of it holds
 */
export function calibrate(memory: Memory, layout: ObjectLayout): string | undefined {
  const calibration = new Calibration(memory, layout);
  try {
    return calibration.firstMistake();
  } finally {
    calibration.release();
  }
}

class Calibration {
  readonly #memory: Memory;
  readonly #layout: ObjectLayout;
  readonly #objects: ObjectsInPlace;
  readonly #made: PyObjectPtr[] = [];

  constructor(memory: Memory, layout: ObjectLayout) {
    this.#memory = memory;
    this.#layout = layout;
    this.#objects = new ObjectsInPlace(memory, layout);
  }

  firstMistake(): string | undefined {
    const checks: Record<string, () => boolean> = {
      "type of float": () => this.#objects.typeOf(this.#keep(PyFloat_FromDouble(6.25))) === PyFloat_Type(),
      "flags of type": () => this.#types().every((type) => this.#objects.typeFlags(type) === flagsByCall(type)),
      "base of type": () => this.#objects.typeBase(PyBool_Type()) === PyLong_Type(),
      "value of float": () =>
        [6.25, -1e300].every((value) => this.#objects.float(this.#keep(PyFloat_FromDouble(value))) === value),
      "reference count": () => this.#countsAgree(),
      "size of int": () => this.#intSizesAgree(),
      "value of int": () => this.#intsAgree(),
      "reused numbers": () => this.#reuseAgrees(),
      "size of bytes": () => this.#sizesAgree(),
      "content of bytes": () => this.#bytesAgree(),
      "state of str": () =>
        TEXTS.every(([text, bits]) => (this.#word(this.#text(text), this.#layout.textState) & TEXT_BITS) === bits),
      "length of str": () =>
        TEXTS.every(([text]) => this.#pointer(this.#text(text), this.#layout.textLength) === Array.from(text).length),
      "text of str": () => ["", "a", ...TEXTS.map(([text]) => text)].every((text) => this.#reads(text)),
      "new str": () => this.#objects.text(this.#keep(this.#objects.newText("calibrate"))) === "calibrate",
      "items of tuple": () => this.#tupleAgrees(),
      "items of list": () => this.#listAgrees(),
      "items of dict": () => this.#dictsAgree(),
    };
    return Object.keys(checks).find((what) => {
      try {
        return checks[what]?.() !== true;
      } catch (error) {
        // What the views refuse: an address that is none.
        if (error instanceof RangeError) return true;
        throw error;
      }
    });
  }

  release(): void {
    for (const object of this.#made.splice(0)) Py_DecRef(object);
  }

  #keep(object: PyObjectPtr): PyObjectPtr {
    this.#made.push(object);
    return object;
  }

  #word(object: PyObjectPtr, offset: number): number {
    return this.#memory.u32(object + offset);
  }

  #pointer(object: PyObjectPtr, offset: number): number {
    return this.#memory.pointer(object + offset);
  }

  #types(): PyTypeObjectPtr[] {
    return [PyLong_Type(), PyBool_Type(), PyFloat_Type()];
  }

  /** Adding and giving back, by C and in place, move one word; immortal objects, which came with 3.12, have no count. */
  #countsAgree(): boolean {
    const float = this.#keep(PyFloat_FromDouble(7.5));
    const before = this.#word(float, 0);
    Py_IncRef(float);
    if (this.#word(float, 0) !== before + 1) return false;
    this.#objects.incRef(float);
    if (this.#word(float, 0) !== before + 2) return false;
    this.#objects.decRef(float);
    Py_DecRef(float);
    if (this.#word(float, 0) !== before) return false;
    const none = Py_None();
    const ofNone = this.#word(none, 0);
    Py_IncRef(none);
    const isMoved = this.#word(none, 0) !== ofNone;
    Py_DecRef(none);
    return isMoved === (this.#layout.refcount === "plain");
  }

  /** Values of one digit and two, outside of the range that CPython keeps ready, which 3.14 marks. */
  #intSizesAgree(): boolean {
    const isTag = this.#layout.int === "tag";
    const sizes = isTag ? [1 << 3, (1 << 3) | 2, 2 << 3, (2 << 3) | 2] : [1, -1, 2, -2];
    return [12_345, -12_345, 2 ** 40, -(2 ** 40)].every(
      (value, index) => this.#memory.i32(this.#keep(PyLong_FromLongLong(value)) + this.#layout.size) === sizes[index],
    );
  }

  #intsAgree(): boolean {
    const values = [0, 1, -1, 12345, -12345, 2 ** 40 + 5, -(2 ** 53) + 1, 2n ** 60n, -(2n ** 62n) + 7n];
    return values.every((value) => this.#objects.int(this.#keep(PyLong_FromLongLong(value))) === value);
  }

  /** A number that dies in place becomes another one, in the same place, which C reads as it was meant. */
  #reuseAgrees(): boolean {
    const float = PyFloat_FromDouble(1.5);
    this.#objects.decRef(float);
    if (this.#keep(this.#objects.newFloat(-1e300)) !== float || PyFloat_AsDouble(float) !== -1e300) return false;
    return [70_000, -70_000, 2 ** 30 - 1, 1 - 2 ** 30].every((value) => {
      const int = PyLong_FromLongLong(12_345);
      this.#objects.decRef(int);
      return this.#keep(this.#objects.newInt(value)) === int && PyLong_AsLongLong(int) === value;
    });
  }

  #sizesAgree(): boolean {
    return [0, 1, 9].every((size) => this.#pointer(this.#bytes(size), this.#layout.size) === size);
  }

  #bytesAgree(): boolean {
    return Buffer.from(this.#objects.bytes(this.#bytes(9))).toString("latin1") === "xxxxxxxxx";
  }

  #bytes(size: number): PyObjectPtr {
    const text = this.#text("x".repeat(size));
    return this.#keep(PyUnicode_AsASCIIString(text));
  }

  #text(text: string): PyObjectPtr {
    return this.#keep(newTextByCall(text));
  }

  #reads(text: string): boolean {
    return this.#objects.text(this.#text(text)) === text;
  }

  #tupleAgrees(): boolean {
    const tuple = this.#keep(PyTuple_New(3));
    const items = this.#items((index, item) => PyTuple_SetItem(tuple, index, item));
    return (
      this.#objects.tupleSize(tuple) === 3 &&
      items.every((item, index) => this.#objects.tupleItem(tuple, index) === item)
    );
  }

  #listAgrees(): boolean {
    const list = this.#keep(PyList_New(3));
    const items = this.#items((index, item) => PyList_SetItem(list, index, item));
    if (this.#objects.listSize(list) !== 3) return false;
    // Followed only if it leads anywhere: the words beside it are sizes.
    if (!isMapped(this.#pointer(list, this.#layout.listItems))) return false;
    return items.every((item, index) => this.#objects.listItem(list, index) === item);
  }

  /**
   * Tables of texts and of other keys, with gaps, and long enough for wider indices; and the dicts of instances, of which
   * some have their values elsewhere.
   */
  #dictsAgree(): boolean {
    const layout = this.#layout;
    const sizes = [3, 180];
    const dicts = sizes.flatMap((size) => [this.#dict(size, true), this.#dict(size, false)]);
    const isPlain = dicts.every((dict, index) => {
      const keys = this.#pointer(dict, layout.dictKeys);
      if (this.#pointer(dict, layout.dictValues) !== 0 || !isMapped(keys)) return false;
      return entriesOfTable(this.#memory, layout, keys) === sizes[index >> 1];
    });
    if (!isPlain) return false;
    const ofInstances = ["sys", "builtins", "_imp"].flatMap((module) => this.#specDict(module));
    if (!ofInstances.every((dict) => isMapped(this.#pointer(dict, layout.dictKeys)))) return false;
    const values = ofInstances.map((dict) => this.#pointer(dict, layout.dictValues)).filter((pointer) => pointer !== 0);
    if (values.length === 0 || !values.every((pointer) => isMapped(pointer))) return false;
    return [...dicts, ...ofInstances, this.#dict(0, true)].every((dict) => this.#dictAgrees(dict));
  }

  #dictAgrees(dict: PyObjectPtr): boolean {
    const [items, expected]: [number[], number[]] = [[], []];
    const size = stepEntries(PyDict_Next, this.#memory, dict, expected);
    return this.#objects.dictItems(dict, items) === size && expected.every((item, index) => items[index] === item);
  }

  #dict(size: number, hasTextKeys: boolean): PyObjectPtr {
    const dict = this.#keep(PyDict_New());
    const keys = Array.from({ length: size }, (_, index) =>
      hasTextKeys ? newTextByCall(`key${index}`) : PyFloat_FromDouble(index + 0.5),
    );
    for (const key of keys) PyDict_SetItem(dict, key, key);
    keys.forEach((key, index) => {
      if (index % 2 === 1) PyDict_DelItem(dict, key);
      Py_DecRef(key);
    });
    return dict;
  }

  /** The attributes of a module's `__spec__`: an instance that there is without running any code for it. */
  #specDict(module: string): PyObjectPtr[] {
    const found = PyImport_AddModule(module);
    const spec = found === NULL ? NULL : this.#attribute(found, "__spec__");
    const dict = spec === NULL ? NULL : this.#attribute(spec, "__dict__");
    if (dict === NULL) PyErr_Clear();
    return dict === NULL ? [] : [dict];
  }

  /** By an interned name: CPython's cache of attributes of types keeps the name. */
  #attribute(owner: PyObjectPtr, name: string): PyObjectPtr {
    const value = PyObject_GetAttr(owner, this.#keep(PyUnicode_InternFromString(name)));
    return value === NULL ? value : this.#keep(value);
  }

  #items(set: (index: number, item: PyObjectPtr) => void): PyObjectPtr[] {
    const items = [1.5, 2.5, 3.5].map((value) => PyFloat_FromDouble(value));
    items.forEach((item, index) => set(index, item));
    return items;
  }
}

function flagsByCall(type: PyTypeObjectPtr): number {
  return Number(PyType_GetFlags(type)) >>> 0;
}
