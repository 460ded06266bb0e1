import { type PyAny, t } from "@taipan/core";
import { PyArray } from "../array.ts";
import type { Column } from "./column.ts";
import { half } from "./half.ts";

/** A `DataFrame` as columns. */
export interface Columns {
  /** By name, in their order; names that are no text are written as text. */
  readonly columns: ReadonlyMap<string, Column>;
  readonly index: Column;
}

/**
 * The columns of a `DataFrame`, or a `Series` as one column: arrays over pandas' memory where the dtype allows, which are
 * numbers, dates and durations of NumPy's, of pandas' nullable dtypes and of Arrow's, and the codes of categories. Booleans
 * of Arrow's and texts are copied. What pandas has as read-only, as everything is from pandas 3 on, can be borrowed for reading only.
 *
 * The arrays keep the memory, and belong to the current scope.
 *
 * @throws {PyValueError} if two columns have the same name
 * @throws {PyModuleNotFoundError} `No module named 'pandas'`
 */
export function toColumns(frame: PyAny): Columns {
  const read = half(frame.py, "read_frame").call([frame]);
  const columns = new Map<string, Column>();
  for (const entry of read.getItem(0)) columns.set(entry.getItem(0).extract(t.str), columnOf(entry.getItem(1)));
  return { columns, index: columnOf(read.getItem(1)) };
}

/** What Python's half found. */
function columnOf(found: PyAny): Column {
  const [kind, values, missing, extra] = [0, 1, 2, 3].map((place) => found.getItem(place)) as [
    PyAny,
    PyAny,
    PyAny,
    PyAny,
  ];
  switch (kind.extract(t.str)) {
    case "text":
      return { kind: "text", values: values.extract(t.list(t.optional(t.str))) };
    case "objects":
      return { kind: "objects", values: values.cast(PyArray).typed("object", 1) };
    case "categories":
      return {
        kind: "categories",
        codes: values.cast(PyArray),
        categories: categoriesOf(extra.getItem(0)),
        isOrdered: extra.getItem(1).extract(t.bool),
      };
    default:
      return {
        kind: "values",
        values: values.cast(PyArray),
        missing: missing.isNone() ? undefined : missing.cast(PyArray).typed("bool", 1),
        zone: extra.extract(t.optional(t.str)),
      };
  }
}

function categoriesOf(series: PyAny): Column {
  return toColumns(series).columns.values().next().value as Column;
}
