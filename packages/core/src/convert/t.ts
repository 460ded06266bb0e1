// The members of `t`: `index.ts` exports this module as an object.

export { any, bound, py } from "./handle.ts";
export { array, list } from "./sequence.ts";
export { attrs, items, object } from "./shape.ts";
export { bigint, i16, i32, i64, i8, int, int53, u16, u32, u64, u8 } from "./integer.ts";
export { bool } from "./boolean.ts";
export { bytearray, bytes } from "./binary.ts";
export { callable } from "./callable.ts";
export { char, str } from "./text.ts";
export { complex } from "./complex.ts";
export { custom } from "./custom.ts";
export { dict, record } from "./mapping.ts";
export { instant } from "./date.ts";
export { f32, f64 } from "./float.ts";
export { field } from "./field.ts";
export { frozenset, set } from "./set.ts";
export { iterable } from "./iterable.ts";
export { literal } from "./literal.ts";
export { none } from "./none.ts";
export { optional, optional as option } from "./optional.ts";
export { range, slice } from "./range.ts";
export { transparent } from "./transparent.ts";
export { tuple } from "./tuple.ts";
export { typed as as } from "./typed-value.ts";
export { union } from "./union.ts";
export { variants } from "./variants.ts";
export type { Infer } from "./converter.ts";
