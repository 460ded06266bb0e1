// The members of `t`, the object that `index.ts` exports.

export { array, list } from "./sequence.ts";
export { any, bound, py } from "./handle.ts";
export { bigint, i16, i32, i64, i8, int, int53, u16, u32, u64, u8 } from "./integer.ts";
export { bool } from "./boolean.ts";
export { bytearray, bytes } from "./binary.ts";
export { char, str } from "./text.ts";
export { dict, record } from "./mapping.ts";
export { f32, f64 } from "./float.ts";
export { frozenset, set } from "./set.ts";
export { none } from "./none.ts";
export { optional, optional as option } from "./optional.ts";
export { tuple } from "./tuple.ts";
export { union } from "./union.ts";
export type { Infer } from "./converter.ts";
