import {
  objects,
  Py_False,
  Py_None,
  Py_True,
  Py_TPFLAGS_LONG_SUBCLASS,
  Py_TPFLAGS_UNICODE_SUBCLASS,
  PyObject_Repr,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { PyValueError } from "../../error/classes/exceptions.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { hasTypeFlag } from "../../types/object/instance-check.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";
import { intoPython } from "../default/into-python.ts";
import { released } from "../released.ts";

/** Values that `typing.Literal` can hold; `undefined` is `None`. */
export type LiteralValue = string | number | bigint | boolean | undefined;

/**
 * One of a few values, both ways. `True` is not the literal 1, nor 1.0; a `str` or `int` of a subclass, such as a
 * `StrEnum` member, counts as its value.
 */
export function literal<const L extends readonly [LiteralValue, ...LiteralValue[]]>(
  ...values: L
): Converter<L[number]> {
  for (const value of values) {
    if (typeof value !== "number" || Number.isSafeInteger(value)) continue;
    throw new TypeError(`Cannot make a literal of ${describe(value)}: a number must be an integer that is exact`);
  }
  return {
    pyType: `Literal[${values.map(pythonText).join(", ")}]`,
    fromPython(pointer) {
      const read = readLiteral(pointer);
      if (read !== NOTHING) {
        for (const value of values)
          if (value === read || (typeof value === "bigint" && value === bigintOf(read))) return value;
      }
      throw new PyValueError(`expected one of ${values.map(pythonText).join(", ")}, got ${repr(pointer)}`);
    },
    intoPython(value) {
      if (values.includes(value)) return intoPython(value);
      throw new ConversionError(describe(value), `one of ${values.map(pythonText).join(", ")} was expected`);
    },
  };
}

const NOTHING: unique symbol = Symbol("nothing");

function readLiteral(pointer: PyObjectPtr): LiteralValue | typeof NOTHING {
  if (hasTypeFlag(pointer, Py_TPFLAGS_UNICODE_SUBCLASS)) return objects.text(pointer);
  if (pointer === Py_True()) return true;
  if (pointer === Py_False()) return false;
  if (pointer === Py_None()) return undefined;
  return hasTypeFlag(pointer, Py_TPFLAGS_LONG_SUBCLASS) ? objects.int(pointer) : NOTHING;
}

function bigintOf(value: LiteralValue): bigint | undefined {
  return typeof value === "number" ? BigInt(value) : undefined;
}

function repr(pointer: PyObjectPtr): string {
  return released(ownedOrThrow(PyObject_Repr(pointer)), (text) => objects.text(text));
}

function pythonText(value: LiteralValue): string {
  if (value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "string" ? `'${value.replace(/[\\']/g, "\\$&").replace(/\n/g, "\\n")}'` : String(value);
}
