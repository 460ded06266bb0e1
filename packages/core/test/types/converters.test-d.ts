import { expectTypeOf } from "vitest";
import {
  type Converter,
  type Infer,
  type PlainDate,
  type Py,
  type PyAny,
  PyBuffer,
  type Python,
  t,
} from "../../src/index.ts";

declare const py: Python;
declare const object: PyAny;
const listOfInts = t.list(t.i32);

// [CNV-50] The type of a converter is that of the value it gives.
expectTypeOf<Infer<typeof listOfInts>>().toEqualTypeOf<number[]>();
expectTypeOf<t.Infer<typeof listOfInts>>().toEqualTypeOf<number[]>();
expectTypeOf<Infer<typeof t.none>>().toEqualTypeOf<undefined>();
expectTypeOf<Infer<typeof t.bool>>().toEqualTypeOf<boolean>();
expectTypeOf<Infer<typeof t.u32>>().toEqualTypeOf<number>();
expectTypeOf<Infer<typeof t.int53>>().toEqualTypeOf<number>();
expectTypeOf<Infer<typeof t.i64>>().toEqualTypeOf<bigint>();
expectTypeOf<Infer<typeof t.bigint>>().toEqualTypeOf<bigint>();
expectTypeOf<Infer<typeof t.int>>().toEqualTypeOf<number | bigint>();
expectTypeOf<Infer<typeof t.f64>>().toEqualTypeOf<number>();
expectTypeOf<Infer<typeof t.complex>>().toEqualTypeOf<{ readonly re: number; readonly im: number }>();
expectTypeOf<Infer<typeof t.str>>().toEqualTypeOf<string>();
expectTypeOf<Infer<typeof t.bytes>>().toEqualTypeOf<Uint8Array>();
expectTypeOf<Infer<typeof t.any>>().toEqualTypeOf<unknown>();
expectTypeOf<Infer<typeof t.py>>().toEqualTypeOf<PyAny>();
expectTypeOf<Infer<typeof t.instant>>().toEqualTypeOf<Date>();
expectTypeOf<Infer<typeof t.duration>>().toEqualTypeOf<number>();
expectTypeOf<Infer<typeof t.plainDate>>().toEqualTypeOf<PlainDate>();
expectTypeOf<Infer<typeof t.timeZone>>().toEqualTypeOf<string>();
// [CNV-31] The type of Temporal is the program's own where it has one; here it is of the compiler's library.
expectTypeOf<Infer<typeof t.plainDate.temporal>>().toEqualTypeOf<Temporal.PlainDate>();
expectTypeOf<Infer<typeof t.instant.temporal>>().toEqualTypeOf<Temporal.Instant>();
expectTypeOf<Infer<typeof t.zonedDateTime.temporal>>().toEqualTypeOf<Temporal.ZonedDateTime>();

// [TYP-43] A buffer has the array and the items of its element; without one, any.
expectTypeOf(PyBuffer.get(object, t.f64).view()).toEqualTypeOf<Float64Array<ArrayBuffer>>();
expectTypeOf(PyBuffer.get(object, t.i64).asTypedArray()).toEqualTypeOf<BigInt64Array<ArrayBuffer> | undefined>();
expectTypeOf(PyBuffer.get(object, t.u64).at(0)).toEqualTypeOf<bigint>();
expectTypeOf(PyBuffer.get(object, t.bool).at(0)).toEqualTypeOf<boolean>();
expectTypeOf(PyBuffer.get(object).at(0)).toEqualTypeOf<number | bigint | boolean>();
expectTypeOf(object.extract(t.buffer(t.i16)).view()).toEqualTypeOf<Int16Array<ArrayBuffer>>();
expectTypeOf(object.extract(t.typedArray(Float32Array))).toExtend<Float32Array>();
// @ts-expect-error Arrays of another class do not fit.
PyBuffer.get(object, t.f64).copyFrom(new Float32Array(1));
// @ts-expect-error An int of any size has no place in memory.
PyBuffer.get(object, t.int);

// Containers carry the types of their items, however deep.
const tree = t.dict(t.str, t.list(t.optional(t.tuple(t.i64, t.set(t.bool)))));
expectTypeOf<Infer<typeof tree>>().toEqualTypeOf<Map<string, (readonly [bigint, Set<boolean>] | undefined)[]>>();
const record = t.record(t.array(t.f64, 3));
expectTypeOf<Infer<typeof record>>().toEqualTypeOf<Record<string, number[]>>();
const unit = t.tuple();
expectTypeOf<Infer<typeof unit>>().toEqualTypeOf<readonly []>();
const mixed = t.union(t.i32, t.list(t.str), t.none);
expectTypeOf<Infer<typeof mixed>>().toEqualTypeOf<number | string[] | undefined>();
const word = t.literal("a", 1, true);
expectTypeOf<Infer<typeof word>>().toEqualTypeOf<"a" | 1 | true>();
const lazy = t.iterable(t.str);
expectTypeOf<Infer<typeof lazy>>().toEqualTypeOf<Iterable<string>>();
const callback = t.callable([t.i32, t.str], t.bool);
expectTypeOf<Infer<typeof callback>>().toEqualTypeOf<(...args: readonly [number, string]) => boolean>();
expectTypeOf<Infer<typeof callback>>().toBeCallableWith(1, "a");

// Shapes are object types; a field has the type of its converter.
const user = t.attrs(
  { name: t.str, age: t.field(t.u8, { default: 0 }), tags: t.list(t.str) },
  { rename: "snake_case" },
);
expectTypeOf<Infer<typeof user>>().toEqualTypeOf<{ name: string; age: number; tags: string[] }>();
const event = t.variants("Event", { key: t.str, click: t.items({ x: t.f64, y: t.f64 }) });
expectTypeOf<Infer<typeof event>>().toEqualTypeOf<
  | { readonly kind: "key"; readonly value: string }
  | { readonly kind: "click"; readonly value: { x: number; y: number } }
>();
class Name {
  readonly text = "";
}
const name = t.transparent(
  t.str,
  () => new Name(),
  (value) => value.text,
);
expectTypeOf<Infer<typeof name>>().toEqualTypeOf<Name>();

// extract() gives what the converter reads, and nothing more than unknown without one.
expectTypeOf(object.extract(tree)).toEqualTypeOf<Infer<typeof tree>>();
expectTypeOf(object.extract()).toBeUnknown();
expectTypeOf(py.eval("1").extract(t.f64)).toBeNumber();

// t.as takes what the converter takes.
t.as(t.list(t.i32), [1]);
// @ts-expect-error -- a string is no number
t.as(t.list(t.i32), ["a"]);
// @ts-expect-error -- the tuple has two items
t.as(t.tuple(t.i32, t.str), [1]);
// @ts-expect-error -- the default is not of the field's type
t.field(t.str, { default: 1 });
// @ts-expect-error -- no such rule
t.attrs({ a: t.i32 }, { rename: "Train-Case" });

// [CNV-73] A converter written by hand is one like any other.
const point = t.custom<{ x: number }>({ pyType: "Point", fromPython: () => ({ x: 1 }), intoPython: (_py, { x }) => x });
expectTypeOf(point).toEqualTypeOf<Converter<{ x: number }>>();
const points = t.list(point);
expectTypeOf<Infer<typeof points>>().toEqualTypeOf<{ x: number }[]>();

// [CNV-72] Generic functions give generic converters.
function page<T>(item: Converter<T>): Converter<{ items: T[]; next: string | undefined }> {
  return t.object({ items: t.list(item), next: t.optional(t.str) });
}
const pages = page(t.bool);
expectTypeOf<Infer<typeof pages>>().toEqualTypeOf<{ items: boolean[]; next: string | undefined }>();

// What is kept beyond a scope is a Py.
expectTypeOf(object.extract(t.py).unbind()).toExtend<Py>();
