// The members of `t`: `index.ts` exports this module as an object.

export { any, bound, py } from "./containers/handle.ts";
export { array, list } from "./containers/sequence.ts";
export { attrs, items, object } from "./shapes/shape.ts";
export { bigint, i16, i32, i64, i8, int, int53, u16, u32, u64, u8 } from "./scalars/integer.ts";
export { bool } from "./scalars/boolean.ts";
export { bytearray, bytes } from "./scalars/binary.ts";
export { callable } from "./containers/callable.ts";
export { char, str } from "./scalars/text.ts";
export { complex } from "./scalars/complex.ts";
export { custom } from "./shapes/custom.ts";
export { dict, record } from "./containers/mapping.ts";
export { instant } from "./times/instant.ts";
export { f32, f64 } from "./scalars/float.ts";
export { field } from "./shapes/field.ts";
export { frozenset, set } from "./containers/set.ts";
export { iterable } from "./containers/iterable.ts";
export { literal } from "./scalars/literal.ts";
export { none } from "./scalars/none.ts";
export { optional, optional as option } from "./containers/optional.ts";
export { range, slice } from "./containers/range.ts";
export { transparent } from "./shapes/transparent.ts";
export { tuple } from "./containers/tuple.ts";
export { typed as as } from "./default/typed-value.ts";
export { union } from "./shapes/union.ts";
export { variants } from "./shapes/variants.ts";
export type { Infer } from "./converter.ts";
