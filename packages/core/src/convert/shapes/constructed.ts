import { objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { defineKey } from "../default/define-key.ts";
import { describe } from "../describe.ts";
import { ClassReference, type PyClassSource } from "./class-reference.ts";
import { ABSENT, type FieldPlan, readField } from "./read-field.ts";
import { fieldIntoPython, type InferShape, planOf, type Shape, type ShapeOptions } from "./shape.ts";

/** How instances of a kind of class are made. */
export interface Construction {
  /** Looks at the class (borrowed) once, and says which fields its constructor takes. @throws if it is not of the kind */
  takesField(type: PyObjectPtr, className: string): (name: string) => boolean;
  /** Gives a new instance (borrowed) a field (borrowed) that its constructor does not take. */
  setField?(instance: PyObjectPtr, name: string, value: PyObjectPtr): void;
}

/**
 * Instances of a Python class ⇄ objects of a shape: read by attribute, made by calling the class with keywords. A field
 * that is absent from an object is left to the class, which may have a default for it.
 */
export function constructed<S extends Shape>(
  source: PyClassSource,
  shape: S,
  options: ShapeOptions,
  construction: Construction,
): Converter<InferShape<S>> {
  const reference = new ClassReference(source);
  const plans = Object.entries(shape).map(([key, entry]) => planOf(key, entry, options.rename, "attribute"));
  if (plans.some((plan) => plan.source === "item")) {
    throw new TypeError("Cannot read a field of a class as an item: its fields are attributes");
  }
  let takes: ((name: string) => boolean) | undefined;
  return {
    get pyType() {
      return options.name ?? reference.pyType;
    },
    annotate: () => reference.pyType,
    fromPython(pointer) {
      const name = options.name ?? reference.name;
      if (!reference.has(pointer)) throw castFailure(pointer, name);
      const value = {};
      for (const plan of plans) {
        const field = readField(pointer, plan, `${name}.${plan.key}`);
        if (field !== ABSENT) defineKey(value, plan.key, field);
      }
      return value as InferShape<S>;
    },
    intoPython(value) {
      if (typeof value !== "object" || value === null) {
        throw new ConversionError(describe(value), "an object was expected");
      }
      takes ??= construction.takesField(reference.pointer, reference.name);
      return construct(reference.pointer, value, plans, takes, construction);
    },
    mayAccept: (pointer) => reference.has(pointer),
  };
}

/** New instance of a class with the fields of an object. */
function construct(
  type: PyObjectPtr,
  value: object,
  plans: readonly FieldPlan[],
  takes: (name: string) => boolean,
  construction: Construction,
): PyObjectPtr {
  const keywords: Record<string, Borrowing> = Object.create(null) as Record<string, Borrowing>;
  const later: [name: string, field: PyObjectPtr][] = [];
  const made: PyObjectPtr[] = [];
  try {
    for (const plan of plans) {
      if (!(plan.key in value)) continue;
      const name = String(plan.name);
      const field = fieldIntoPython(value, plan);
      made.push(field);
      if (takes(name)) keywords[name] = new Borrowing(field);
      else later.push([name, field]);
    }
    const instance = callPython(type, [], keywords);
    try {
      for (const [name, field] of later) construction.setField?.(instance, name, field);
      return instance;
    } catch (error) {
      objects.decRef(instance);
      throw error;
    }
  } finally {
    for (const field of made) objects.decRef(field);
  }
}
