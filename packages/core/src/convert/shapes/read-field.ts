import { objects, PyObject_GetAttr, PyObject_GetItem, NULL } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { PyAttributeError, PyException, PyLookupError, PyTypeError } from "../../error/exceptions.ts";
import { fetchError } from "../../error/fetch.ts";
import { intern } from "../../intern.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import type { PyAny } from "../../types/any.ts";
import type { Converter } from "../converter.ts";
import type { FieldOptions } from "./field.ts";
import { intoPython } from "../default/into-python.ts";
import { released } from "../released.ts";

/** One field of a shape, every default filled in. */
export interface FieldPlan {
  /** Its name in TypeScript. */
  readonly key: string;
  readonly source: "attribute" | "item";
  /** Its name or key in Python. */
  readonly name: string | number | bigint | boolean;
  readonly converter: Converter<unknown>;
  readonly options: FieldOptions<unknown>;
  /** Whether it must be there. */
  readonly isRequired: boolean;
}

/** In place of the value of a field that is missing and may be. */
export const ABSENT: unique symbol = Symbol("absent");

/**
 * Reads a field of an object (borrowed).
 *
 * @param label the field in words, such as `User.age`
 * @returns {@link ABSENT} if it is missing and not required
 * @throws {PyAttributeError | PyKeyError} if it is missing and has no default
 * @throws {PyTypeError} if it does not convert, with the reason as cause
 */
export function readField(object: PyObjectPtr, plan: FieldPlan, label: string): unknown {
  const value = plan.source === "attribute" ? getAttribute(object, plan) : getItem(object, plan);
  if (value === NULL) return plan.isRequired ? defaultOf(plan.options) : ABSENT;
  return released(value, () => {
    try {
      const { options } = plan;
      return options.via === undefined ? plan.converter.fromPython(value) : options.via(wrapBorrowed(value) as PyAny);
    } catch (error) {
      if (!(error instanceof PyException)) throw error;
      throw new PyTypeError(`failed to extract field ${label}`, { cause: error });
    }
  });
}

function getAttribute(object: PyObjectPtr, plan: FieldPlan): PyObjectPtr {
  const value = PyObject_GetAttr(object, intern(String(plan.name)));
  return value === NULL ? missing(fetchError(), PyAttributeError, plan) : value;
}

function getItem(object: PyObjectPtr, plan: FieldPlan): PyObjectPtr {
  const { name } = plan;
  const key = typeof name === "string" ? intern(name) : intoPython(name);
  const value = PyObject_GetItem(object, key);
  const result = value === NULL ? fetchError() : value;
  if (typeof name !== "string") objects.decRef(key);
  return typeof result === "number" ? result : missing(result, PyLookupError, plan);
}

/** NULL where the error says that the field is not there, which is allowed or has a default. */
function missing(error: Error, sign: typeof PyException, { options, isRequired }: FieldPlan): PyObjectPtr {
  if (error instanceof sign && (!isRequired || "default" in options)) return NULL as PyObjectPtr;
  throw error;
}

function defaultOf({ default: value }: FieldOptions<unknown>): unknown {
  return typeof value === "function" ? (value as () => unknown)() : value;
}
