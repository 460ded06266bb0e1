import { isDeepStrictEqual } from "node:util";
import { objects, Py_NotImplemented, PyObject_Hash, PyTuple_New } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Converter } from "../../convert/converter.ts";
import { intoPython } from "../../convert/default/into-python.ts";
import { fetchError, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";

/** A data field, as the methods that are derived from fields see it. */
export interface DataField {
  /** TypeScript's name. */
  readonly key: string;
  /** Python's name. */
  readonly name: string;
  readonly type: Converter<unknown> | undefined;
}

/** What a comparison gives for operands that it does not know. */
export function notImplemented(): unknown {
  return wrapBorrowed(Py_NotImplemented());
}

/** Whether two instances are equal: by `equals`, or field by field. */
export function areEqual(one: object, other: object, fields: readonly DataField[]): boolean {
  const { equals } = one as { readonly equals?: (other: object) => unknown };
  if (typeof equals === "function") return Boolean(Reflect.apply(equals, one, [other]));
  return fields.every(({ key }) => sameValue(Reflect.get(one, key), Reflect.get(other, key)));
}

function sameValue(one: unknown, other: unknown): boolean {
  // As Python: zeros are equal whatever their sign.
  return one === other || isDeepStrictEqual(one, other);
}

/** The order of two instances, by `compareTo`. */
export function order(one: object, other: object): number {
  return Number((one as { compareTo(other: object): unknown }).compareTo(other));
}

/** Whether an order fulfils a comparison operator (PyO3 `CompareOp::matches`). */
export function orderMatches(operator: string, value: number): boolean {
  switch (operator) {
    case "<":
      return value < 0;
    case "<=":
      return value <= 0;
    case "==":
      return value === 0;
    case "!=":
      return value !== 0;
    case ">":
      return value > 0;
    case ">=":
      return value >= 0;
    default:
      throw new TypeError(`Cannot compare with "${operator}": it is none of <, <=, ==, !=, > and >=`);
  }
}

/** The hash: by `hashCode`, or that of the tuple of the fields. */
export function hashOf(value: object, fields: readonly DataField[]): unknown {
  const { hashCode } = value as { readonly hashCode?: () => unknown };
  if (typeof hashCode === "function") return Reflect.apply(hashCode, value, []);
  const tuple = fieldTuple(value, fields);
  try {
    const hash = PyObject_Hash(tuple);
    if (hash === -1) throw fetchError();
    return hash;
  } finally {
    objects.decRef(tuple);
  }
}

/** The fields as a new Python tuple. */
export function fieldTuple(value: object, fields: readonly DataField[]): PyObjectPtr {
  const tuple = ownedOrThrow(PyTuple_New(fields.length));
  try {
    fields.forEach((field, index) => objects.setTupleItem(tuple, index, fieldIntoPython(value, field)));
    return tuple;
  } catch (error) {
    objects.decRef(tuple);
    throw error;
  }
}

/** A field's value as a new reference. */
function fieldIntoPython(value: object, { key, type }: DataField): PyObjectPtr {
  const field: unknown = Reflect.get(value, key);
  return type === undefined ? intoPython(field) : type.intoPython(field);
}

/** The fields by Python's names, as arguments of a call; give the references back afterwards. */
export function fieldArguments(value: object, fields: readonly DataField[]): Record<string, Borrowing> {
  const args: Record<string, Borrowing> = {};
  for (const field of fields) args[field.name] = new Borrowing(fieldIntoPython(value, field));
  return args;
}
