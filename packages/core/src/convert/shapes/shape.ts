import { objects, Py_TPFLAGS_DICT_SUBCLASS, PyDict_New, PyDict_SetItem } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../../error/fetch.ts";
import { hasTypeFlag } from "../../types/instance-check.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter, Infer } from "../converter.ts";
import { describe } from "../describe.ts";
import { Field } from "./field.ts";
import { intoPython } from "../default/into-python.ts";
import { defineKey } from "../default/define-key.ts";
import { released } from "../released.ts";
import { type RenameRule, rename } from "./rename.ts";
import { readField, type FieldPlan } from "./read-field.ts";
import { typed } from "../default/typed-value.ts";
import { atKey } from "../where.ts";

/** Converters of fields by the names that TypeScript has for them. */
export type Shape = Readonly<Record<string, Converter<unknown> | Field<unknown>>>;

/** The object type of a shape. */
export type InferShape<S extends Shape> = {
  -readonly [K in keyof S]: S[K] extends Field<infer T> ? T : Infer<S[K]>;
};

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
    fromPython(pointer) {
      if (!accepts(pointer)) throw castFailure(pointer, "dict");
      const value = {};
      for (const plan of plans) defineKey(value, plan.key, readField(pointer, plan, `${name}.${plan.key}`));
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

function planOf(
  key: string,
  entry: Converter<unknown> | Field<unknown>,
  rule: RenameRule | undefined,
  source: FieldPlan["source"],
): FieldPlan {
  const renamed = rule === undefined ? key : rename(key, rule);
  if (!(entry instanceof Field)) return { key, source, name: renamed, converter: entry, options: {} };
  const { converter, options } = entry;
  if (options.item !== undefined) return { key, source: "item", name: options.item, converter, options };
  if (options.attribute !== undefined) return { key, source: "attribute", name: options.attribute, converter, options };
  return { key, source, name: renamed, converter, options };
}

function shapeIntoPython(value: object, plans: readonly FieldPlan[]): PyObjectPtr {
  const target = ownedOrThrow(PyDict_New());
  try {
    for (const { key, name, converter, options } of plans) {
      const field = (value as Record<string, unknown>)[key];
      try {
        released(intoPython(name), (keyPointer) =>
          released(intoPython(options.into === undefined ? typed(converter, field) : options.into(field)), (item) =>
            okOrThrow(PyDict_SetItem(target, keyPointer, item)),
          ),
        );
      } catch (error) {
        throw atKey(error, key);
      }
    }
    return target;
  } catch (error) {
    objects.decRef(target);
    throw error;
  }
}
