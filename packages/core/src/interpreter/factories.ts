import { NULL } from "@taipan/ffi";
import { PyValueError } from "../error/classes/exceptions.ts";
import { PyBool } from "../types/numbers/bool.ts";
import { PyByteArray } from "../types/binary/bytearray.ts";
import { PyBytes } from "../types/binary/bytes.ts";
import { PyComplex } from "../types/numbers/complex.ts";
import { type DictSource, PyDict } from "../types/containers/dict.ts";
import { PyFloat } from "../types/numbers/float.ts";
import { PyFrozenSet } from "../types/containers/frozenset.ts";
import { PyInt } from "../types/numbers/int.ts";
import type { Items } from "../types/object/item-pointers.ts";
import { PyList } from "../types/containers/list.ts";
import { PyRange } from "../types/numbers/range.ts";
import { PySet } from "../types/containers/set.ts";
import { PySlice } from "../types/numbers/slice.ts";
import { PyString } from "../types/text/string.ts";
import { PyTuple } from "../types/containers/tuple.ts";
import type { HasTypeObject, PyType } from "../types/code/type.ts";
import type { PyAny } from "../types/object/any.ts";
import { wrapBorrowed } from "../reference/wrap.ts";
import type { Python } from "./python.ts";
import { requireToken } from "./require-token.ts";
import { Scope } from "./scope.ts";

/**
 * Makers of Python objects on the token, named as Python names the types. Values inside containers convert by the
 * default rules.
 */
export abstract class Factories extends Scope {
  /** `bool` */
  bool(this: Python, value: boolean): PyBool {
    return PyBool.new(this, value);
  }

  /** `int`. @throws {ConversionError} if the number is not whole */
  int(this: Python, value: number | bigint): PyInt {
    return PyInt.from(this, value);
  }

  /** `float` */
  float(this: Python, value: number): PyFloat {
    return PyFloat.new(this, value);
  }

  /** `complex(re, im)` */
  complex(this: Python, re: number, im = 0): PyComplex {
    return PyComplex.fromDoubles(this, re, im);
  }

  /** `str` */
  str(this: Python, text: string): PyString {
    return PyString.new(this, text);
  }

  /** `bytes`, copied from binary data or from numbers. @throws {PyValueError} beyond 0–255 */
  bytes(this: Python, content: BytesSource = []): PyBytes {
    return PyBytes.new(this, binary(content));
  }

  /** `bytearray`, copied in the same way. */
  bytearray(this: Python, content: BytesSource = []): PyByteArray {
    return PyByteArray.new(this, binary(content));
  }

  /** `list` of values; a Python object is iterated. */
  list(this: Python, items: Items | PyAny = []): PyList {
    return PyList.new(this, items);
  }

  /** `tuple` of values; a Python object is iterated. */
  tuple(this: Python, items: Items | PyAny = []): PyTuple {
    return PyTuple.new(this, items);
  }

  /** `dict` of pairs (a Map gives them), of a plain object's properties, or of a Python mapping. */
  dict(this: Python, source?: DictSource): PyDict {
    return PyDict.new(this, source);
  }

  /** `set` of values; a Python object is iterated. */
  set(this: Python, items: Iterable<unknown> | PyAny = []): PySet {
    return PySet.new(this, items);
  }

  /** `frozenset` of values; a Python object is iterated. */
  frozenset(this: Python, items: Iterable<unknown> | PyAny = []): PyFrozenSet {
    return PyFrozenSet.new(this, items);
  }

  /** `slice(start, stop, step)`; `undefined` is `None`. */
  slice(this: Python, start?: unknown, stop?: unknown, step?: unknown): PySlice {
    return PySlice.new(this, start, stop, step);
  }

  /** `range(stop)` or `range(start, stop, step)`. @throws {PyValueError} if the step is zero */
  range(this: Python, first: number | bigint, stop?: number | bigint, step?: number | bigint): PyRange {
    return stop === undefined ? PyRange.new(this, 0, first) : PyRange.new(this, first, stop, step);
  }

  /** The type object that a class stands for: `py.typeOf(PyList)` is `list`, `py.typeOf(PyValueError)` is `ValueError`. */
  typeOf(this: Python, wrapper: HasTypeObject): PyType {
    requireToken(this);
    const type = wrapper.$type();
    if (type === NULL) throw new TypeError("Cannot give a type object: this Python has no such type");
    return wrapBorrowed(type) as unknown as PyType;
  }
}

/** Content of `bytes` or `bytearray`. */
export type BytesSource = Uint8Array | ArrayBuffer | readonly number[];

function binary(content: BytesSource): Uint8Array {
  if (content instanceof Uint8Array) return content;
  if (content instanceof ArrayBuffer) return new Uint8Array(content);
  const isByte = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 256;
  if (!content.every(isByte)) throw new PyValueError("bytes must be in range(0, 256)");
  return Uint8Array.from(content);
}
