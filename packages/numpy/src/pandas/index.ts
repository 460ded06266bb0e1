export type { CategoryColumn, Column, ObjectColumn, TextColumn, ValueColumn } from "./column.ts";
export { fromColumns } from "./from-columns.ts";
export type { ColumnSource, FromColumnsOptions } from "./from-columns.ts";
export { toColumns } from "./to-columns.ts";
export type { Columns } from "./to-columns.ts";
