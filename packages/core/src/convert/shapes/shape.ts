import { objects, Py_TPFLAGS_DICT_SUBCLASS, PyDict_New, PyDict_SetItem } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Annotator } from "../annotation.ts";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { hasTypeFlag } from "../../types/object/instance-check.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter, Infer } from "../converter.ts";
import { describe } from "../describe.ts";
import { Field, NotRequired } from "./field.ts";
import { intoPython } from "../default/into-python.ts";
import { defineKey } from "../default/define-key.ts";
import { released } from "../released.ts";
import { type RenameRule, rename } from "./rename.ts";
import { ABSENT, type FieldPlan, readField } from "./read-field.ts";
import { atKey } from "../where.ts";

/** Converters of fields by the names that TypeScript has for them. */
export type Shape = Readonly<Record<string, Converter<unknown> | Field<unknown>>>;

/** The type of one field. */
type InferField<F> = F extends Field<infer T> ? T : Infer<F>;

/** Keys of the fields that may be missing. */
type OptionalKeys<S extends Shape> = { [K in keyof S]: S[K] extends NotRequired<unknown> ? K : never }[keyof S];

/** The object type of a shape. */
export type InferShape<S extends Shape> = [OptionalKeys<S>] extends [never]
  ? { -readonly [K in keyof S]: InferField<S[K]> }
  : Flat<
      { -readonly [K in Exclude<keyof S, OptionalKeys<S>>]: InferField<S[K]> } & {
        -readonly [K in OptionalKeys<S>]?: InferField<S[K]>;
      }
    >;

/** One object type in place of several. */
type Flat<T> = { [K in keyof T]: T[K] };

/** Options of a whole shape. */
export interface ShapeOptions {
  /** Name for messages, such as that of the class. Default: `object`. */
  readonly name?: string;
  /** How Python writes the names of all fields that do not say it themselves. Default: as TypeScript does. */
  readonly rename?: RenameRule;
}

/** Any object with these attributes → an object; an object → `dict`. */
export function attrs<const S extends Shape>(shape: S, options: ShapeOptions = {}): Converter<InferShape<S>> {
  return shapeOf(shape, options, "attribute", () => true);
}

/** Anything that has these keys under `[…]` → an object; an object → `dict`. */
export function items<const S extends Shape>(shape: S, options: ShapeOptions = {}): Converter<InferShape<S>> {
  return shapeOf(shape, options, "item", () => true);
}

/** A `dict` with these keys ⇄ an object (`typing.TypedDict`). Further keys are left alone. */
export function object<const S extends Shape>(shape: S, options: ShapeOptions = {}): Converter<InferShape<S>> {
  return shapeOf(shape, options, "item", (pointer) => hasTypeFlag(pointer, Py_TPFLAGS_DICT_SUBCLASS));
}

function shapeOf<S extends Shape>(
  shape: S,
  options: ShapeOptions,
  source: FieldPlan["source"],
  accepts: (pointer: PyObjectPtr) => boolean,
): Converter<InferShape<S>> {
  const name = options.name ?? "object";
  const plans = Object.entries(shape).map(([key, entry]) => planOf(key, entry, options.rename, source));
  return {
    pyType: options.name ?? (source === "item" ? "dict[str, Any]" : "object"),
    annotate: (write) => annotateShape(options.name, source, plans, write),
    fromPython(pointer) {
      if (!accepts(pointer)) throw castFailure(pointer, "dict");
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
      return shapeIntoPython(value, plans);
    },
    mayAccept: accepts,
  };
}

/** What comes in may be any object with the fields; what goes out is a `dict`. */
function annotateShape(
  name: string | undefined,
  source: FieldPlan["source"],
  plans: readonly FieldPlan[],
  write: Annotator,
): string {
  const isMixed = plans.some((plan) => plan.source !== source || typeof plan.name !== "string");
  if (isMixed) return write.side === "argument" ? "Any" : "dict[Any, Any]";
  const own = write.side === "argument" ? "via" : "into";
  const fields = plans.map(({ name: field, converter, options, isRequired }) => ({
    name: String(field),
    converter: own in options ? undefined : converter,
    isRequired: isRequired && (write.side === "result" || !("default" in options)),
  }));
  return write.shape({
    name,
    kind: source === "attribute" && write.side === "argument" ? "attributes" : "keys",
    fields,
  });
}

/** How a field of a shape is read and written. */
export function planOf(
  key: string,
  entry: Converter<unknown> | Field<unknown>,
  rule: RenameRule | undefined,
  source: FieldPlan["source"],
): FieldPlan {
  const renamed = rule === undefined ? key : rename(key, rule);
  if (!(entry instanceof Field)) {
    return { key, source, name: renamed, converter: entry, options: {}, isRequired: true };
  }
  const { converter, options } = entry;
  const common = { key, converter, options, isRequired: !(entry instanceof NotRequired) };
  if (options.item !== undefined) return { ...common, source: "item", name: options.item };
  if (options.attribute !== undefined) return { ...common, source: "attribute", name: options.attribute };
  return { ...common, source, name: renamed };
}

function shapeIntoPython(value: object, plans: readonly FieldPlan[]): PyObjectPtr {
  const target = ownedOrThrow(PyDict_New());
  try {
    for (const plan of plans) {
      if (!plan.isRequired && !(plan.key in value)) continue;
      released(fieldIntoPython(value, plan), (item) =>
        released(intoPython(plan.name), (key) => okOrThrow(PyDict_SetItem(target, key, item))),
      );
    }
    return target;
  } catch (error) {
    objects.decRef(target);
    throw error;
  }
}

/** New reference to the Python form of one field of an object. */
export function fieldIntoPython(value: object, { key, converter, options }: FieldPlan): PyObjectPtr {
  try {
    const field = (value as Record<string, unknown>)[key];
    return options.into === undefined ? converter.intoPython(field) : intoPython(options.into(field));
  } catch (error) {
    throw atKey(error, key);
  }
}
