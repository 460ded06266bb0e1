import type { Converter } from "../../convert/converter.ts";
import { rename } from "../../convert/shapes/rename.ts";
import type { DataField } from "./derive.ts";
import type { ClassSpec, FieldSpec } from "../spec.ts";

/** A data field with everything that its specification says. */
export interface FieldPlan extends DataField {
  readonly get: boolean;
  readonly set: boolean;
  readonly doc: string | undefined;
  readonly copy: boolean;
  /** Makes the value where the constructor was given none; `undefined` where it must be given. */
  readonly makeDefault: (() => unknown) | undefined;
}

/** The fields of a class, in their order. */
export function fieldPlans(spec: ClassSpec<never>): FieldPlan[] {
  return Object.entries(spec.fields ?? {}).map(([key, entry]) => {
    const options: FieldSpec = isConverter(entry) ? { type: entry } : (entry as FieldSpec);
    return {
      key,
      name: options.name ?? pythonName(key, spec),
      type: options.type,
      get: options.get ?? spec.getAll === true,
      set: options.set ?? spec.setAll === true,
      doc: options.doc,
      copy: options.copy === true,
      makeDefault: "default" in options ? () => valueOf(options.default) : undefined,
    };
  });
}

/** Python's name of a field or property that says none. */
export function pythonName(key: string, { renameAll }: ClassSpec<never>): string {
  return renameAll === undefined ? key : rename(key, renameAll);
}

function isConverter(entry: object): entry is Converter<unknown> {
  return "fromPython" in entry;
}

function valueOf(value: unknown): unknown {
  return typeof value === "function" ? (value as () => unknown)() : value;
}
