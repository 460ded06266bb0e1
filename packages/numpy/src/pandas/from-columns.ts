import { PyAny, type Python, requireToken } from "@taipan/core";
import { PyArray } from "../array.ts";
import type { TypedArray } from "../item-array.ts";
import { intoPyArray } from "../owner.ts";
import type { Column } from "./column.ts";
import { half } from "./half.ts";

/** What a column is made of: typed arrays and arrays are shared, lists copied, columns of {@link toColumns} made what they were. */
export type ColumnSource = TypedArray | PyArray | readonly unknown[] | Column;

/** How a `DataFrame` is made. */
export interface FromColumnsOptions {
  /** The rows' labels. Default: numbers from 0 on. */
  readonly index?: ColumnSource;
}

/**
 * A `DataFrame` of columns by name, without a copy of typed arrays and arrays: what either side writes into the memory, the other
 * sees, until pandas copies a column because it changes it (from pandas 3 on it always does).
 *
 * @throws {PyValueError} if columns have different lengths
 * @throws {ConversionError} for typed arrays whose memory could go away ({@link intoPyArray})
 * @throws {PyModuleNotFoundError} `No module named 'pandas'`
 */
export function fromColumns(
  py: Python,
  columns: ReadonlyMap<string, ColumnSource> | Readonly<Record<string, ColumnSource>>,
  { index }: FromColumnsOptions = {},
): PyAny {
  requireToken(py);
  const entries = columns instanceof Map ? [...columns] : Object.entries(columns as Record<string, ColumnSource>);
  const made = entries.map(([name, source]) => py.tuple([name, seriesOf(py, source)]));
  const labels = index === undefined ? py.None : seriesOf(py, index);
  return half(py, "write_frame").call([py.list(made), labels]);
}

function seriesOf(py: Python, source: ColumnSource): PyAny {
  const write = half(py, "write");
  if (ArrayBuffer.isView(source)) return write.call(["values", intoPyArray(py, source), undefined, undefined]);
  if (source instanceof PyAny) return write.call(["values", source, undefined, undefined]);
  if (!isColumn(source)) return write.call(["text", py.list(source), undefined, undefined]);
  switch (source.kind) {
    case "categories": {
      const extra = py.tuple([seriesOf(py, source.categories), source.isOrdered]);
      return write.call(["categories", source.codes, undefined, extra]);
    }
    case "values":
      return write.call(["values", source.values, source.missing, source.zone]);
    case "text":
      return write.call(["text", py.list(source.values), undefined, undefined]);
    case "objects":
      return write.call(["objects", source.values, undefined, undefined]);
  }
}

function isColumn(source: readonly unknown[] | Column): source is Column {
  return !Array.isArray(source);
}
