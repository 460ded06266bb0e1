import {
  NULL,
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyExc_AttributeError,
  PyExc_LookupError,
  PyObject_GetAttr,
  PyObject_GetItem,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { PyException, PyTypeError } from "../../error/classes/exceptions.ts";
import { fetchError } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import type { PyAny } from "../../types/object/any.ts";
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
  return value === NULL ? missing(PyExc_AttributeError(), plan) : value;
}

function getItem(object: PyObjectPtr, plan: FieldPlan): PyObjectPtr {
  const { name } = plan;
  if (typeof name !== "string") {
    return released(intoPython(name), (key) => itemOr(PyObject_GetItem(object, key), plan));
  }
  return itemOr(PyObject_GetItem(object, intern(name)), plan);
}

function itemOr(value: PyObjectPtr, plan: FieldPlan): PyObjectPtr {
  return value === NULL ? missing(PyExc_LookupError(), plan) : value;
}

/** NULL where the pending exception says that the field is not there, which is allowed or has a default. */
function missing(sign: PyObjectPtr, { options, isRequired }: FieldPlan): PyObjectPtr {
  // Cleared, not fetched: an error that nobody sees would keep the exception until the collector finds it.
  if ((isRequired && !("default" in options)) || PyErr_ExceptionMatches(sign) === 0) throw fetchError();
  PyErr_Clear();
  return NULL;
}

function defaultOf({ default: value }: FieldOptions<unknown>): unknown {
  return typeof value === "function" ? (value as () => unknown)() : value;
}
