import {
  NULL,
  Py_TPFLAGS_LIST_SUBCLASS,
  Py_TPFLAGS_UNICODE_SUBCLASS,
  PyList_GetSlice,
  PyObject_CheckBuffer,
  PySequence_List,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { classFormat, type TypedArrayClass } from "../../buffer/array-format.ts";
import type { BufferElement, ElementArray } from "../../buffer/element.ts";
import { PyBuffer } from "../../buffer/py-buffer.ts";
import { PyTypeError } from "../../error/classes/exceptions.ts";
import { fetchError, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { hasTypeFlag } from "../../types/object/instance-check.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { memoryViewOfCopy } from "../default/typed-array.ts";
import { describe } from "../describe.ts";
import type { ElementConverter } from "../element-converter.ts";
import { released } from "../released.ts";
import { othersMayChange } from "../steady.ts";
import { f16, f32, f64 } from "../scalars/float.ts";
import { i16, i32, i64, i8, u16, u32, u64, u8 } from "../scalars/integer.ts";
import { convertNumbers } from "./convert-numbers.ts";
import { readNumbers } from "./read-numbers.ts";

const ITEMS = { b: i8, B: u8, h: i16, H: u16, i: i32, I: u32, q: i64, Q: u64, e: f16, f: f32, d: f64 } as const;

/** Makes a typed array over a buffer. */
type NewArray<A> = new (buffer: ArrayBuffer) => A;

/**
 * Many numbers at once, copied: an object with a buffer of numbers in one dimension, a list, a tuple or any other iterable
 * of numbers → a typed array of the class given; a typed array → `memoryview` of a copy. The items of a buffer of that
 * very type cross in one piece; of all others each is converted and checked, as `t.i32`, `t.f64` and so on do.
 *
 * @throws {PyOverflowError} for an item beyond the range, with a note that says which
 */
export function typedArray<A extends ArrayBufferView>(type: TypedArrayClass & NewArray<A>): Converter<A> {
  const format = classFormat(type) as keyof typeof ITEMS | undefined;
  if (format === undefined) throw new TypeError(`Cannot convert to ${type.name}: it is no typed array class`);
  const item = ITEMS[format] as ElementConverter<unknown>;
  return {
    pyType: "memoryview",
    annotate: (write) =>
      write.side === "argument" ? `collections.abc.Buffer | Iterable[${write.of(item)}]` : "memoryview",
    fromPython: (pointer) => new (type as NewArray<A>)(numbersOf(pointer, item).buffer),
    intoPython(value) {
      if (!(value instanceof type)) throw new ConversionError(describe(value), `a ${type.name} was expected`);
      return memoryViewOfCopy(value);
    },
  };
}

/** A new array with the numbers in an object (borrowed). */
function numbersOf(pointer: PyObjectPtr, item: ElementConverter<unknown>): ElementArray {
  if (hasTypeFlag(pointer, Py_TPFLAGS_LIST_SUBCLASS)) {
    if (!othersMayChange()) return readNumbers(pointer, item);
    const copy = ownedOrThrow(PyList_GetSlice(pointer, 0, Number.MAX_SAFE_INTEGER));
    return released(copy, (owned) => readNumbers(owned, item));
  }
  if (hasTypeFlag(pointer, Py_TPFLAGS_UNICODE_SUBCLASS)) throw new PyTypeError("Can't extract `str` to `Vec`");
  if (PyObject_CheckBuffer(pointer) === 1) {
    const numbers = bufferNumbers(pointer, item);
    if (numbers !== undefined) return numbers;
  }
  const list = PySequence_List(pointer);
  if (list === NULL) throw fetchError();
  return released(list, (owned) => readNumbers(owned, item));
}

/** The numbers in an object's memory; `undefined` where its items are something else, such as Python objects. */
function bufferNumbers(pointer: PyObjectPtr, item: ElementConverter<unknown>): ElementArray | undefined {
  using source = PyBuffer.fromPtr(pointer);
  const { element } = source;
  if (element === undefined) return undefined;
  if (source.ndim !== 1) throw new PyTypeError(`expected a buffer of one dimension (got ${source.ndim})`);
  const numbers = source.toArray();
  if (isSame(element, item.element)) return numbers;
  return convertNumbers(numbers, element, item);
}

function isSame(one: BufferElement, other: BufferElement<unknown>): boolean {
  return one.kind === other.kind && one.size === other.size;
}
