import type { PyArray } from "../array.ts";

/** Numbers, booleans, dates and durations: an array over pandas' memory, in one dimension. */
export interface ValueColumn {
  readonly kind: "values";
  readonly values: PyArray;
  /** `true` where there is no value, whatever {@link ValueColumn.values} holds there; `undefined` where the dtype has no such thing. */
  readonly missing: PyArray<"bool", 1> | undefined;
  /** Name of the time zone that dates are shown in; they are stored in UTC. */
  readonly zone: string | undefined;
}

/** Few different values, each as its number in a list. */
export interface CategoryColumn {
  readonly kind: "categories";
  /** Places in {@link CategoryColumn.categories}, -1 for a missing value: an array over pandas' memory. */
  readonly codes: PyArray;
  readonly categories: Column;
  /** Whether the categories have an order. */
  readonly isOrdered: boolean;
}

/** Texts, copied; `undefined` is a missing one. */
export interface TextColumn {
  readonly kind: "text";
  readonly values: readonly (string | undefined)[];
}

/** Anything else, as references. */
export interface ObjectColumn {
  readonly kind: "objects";
  readonly values: PyArray<"object", 1>;
}

/** A column of a `DataFrame`, as its dtype stores it. */
export type Column = ValueColumn | CategoryColumn | TextColumn | ObjectColumn;
