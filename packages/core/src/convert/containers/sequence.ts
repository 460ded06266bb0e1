import { objects, Py_TPFLAGS_UNICODE_SUBCLASS, PyList_New, PyObject_Size } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Annotator } from "../annotation.ts";
import { PyTypeError, PyValueError } from "../../error/classes/exceptions.ts";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { hasTypeFlag } from "../../types/object/instance-check.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";
import { isSequence } from "./is-sequence.ts";
import { readItems } from "./items.ts";
import { ListBuilder } from "../default/list-builder.ts";
import { listOfNumbers } from "./write-numbers.ts";
import { atKey } from "../where.ts";

/**
 * Any sequence except `str` → array; array, or any other iterable → `list`. Both ways the content is copied (PyO3
 * `Vec<T>`): to share a list, keep it as a handle.
 */
export function list<T>(item: Converter<T>): Converter<T[]> {
  return {
    pyType: `list[${item.pyType}]`,
    annotate: (write) => annotateList(item, write),
    fromPython(pointer) {
      if (hasTypeFlag(pointer, Py_TPFLAGS_UNICODE_SUBCLASS)) throw new PyTypeError("Can't extract `str` to `Vec`");
      return readSequence(pointer, item);
    },
    intoPython: (value) => listOfNumbers(value, item) ?? listIntoPython(value, item),
  };
}

/** Like {@link list}, of one fixed length (PyO3 `[T; N]`). */
export function array<T>(item: Converter<T>, length: number): Converter<T[]> {
  return {
    pyType: `list[${item.pyType}]`,
    annotate: (write) => annotateList(item, write),
    fromPython(pointer) {
      if (!isSequence(pointer)) throw castFailure(pointer, "Sequence");
      const size = okOrThrow(PyObject_Size(pointer));
      if (size !== length) throw wrongLength(length, size);
      const values = readSequence(pointer, item);
      // A sequence may lie about its length, or change it.
      if (values.length !== length) throw wrongLength(length, values.length);
      return values;
    },
    intoPython(value) {
      if (!Array.isArray(value) || value.length !== length) {
        throw new ConversionError(describe(value), `an array of length ${length} was expected`);
      }
      return listIntoPython(value, item);
    },
  };
}

function annotateList(item: Converter<unknown>, write: Annotator): string {
  return `${write.side === "argument" ? "Sequence" : "list"}[${write.of(item)}]`;
}

function wrongLength(expected: number, actual: number): PyValueError {
  return new PyValueError(`expected a sequence of length ${expected} (got ${actual})`);
}

/** The items of a sequence (borrowed). @throws {CastError} if it is none */
export function readSequence<T>(pointer: PyObjectPtr, item: Converter<T>): T[] {
  if (!isSequence(pointer)) throw castFailure(pointer, "Sequence");
  return readItems(pointer, item);
}

function listIntoPython<T>(value: Iterable<T>, item: Converter<T>): PyObjectPtr {
  if (
    typeof value === "string" ||
    typeof (value as Partial<Iterable<T>> | undefined)?.[Symbol.iterator] !== "function"
  ) {
    throw new ConversionError(describe(value), "an array or another iterable was expected");
  }
  const target = ownedOrThrow(PyList_New(0));
  const builder = new ListBuilder(target);
  let index = 0;
  try {
    for (const one of value) {
      builder.push(item.intoPython(one));
      index++;
    }
    builder.finish();
    return target;
  } catch (error) {
    builder.discard();
    objects.decRef(target);
    throw atKey(error, index);
  }
}
