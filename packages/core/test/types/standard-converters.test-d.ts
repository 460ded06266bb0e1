import { expectTypeOf } from "vitest";
import { z } from "zod";
import { type Branded, type Converter, type Infer, type JsonValue, type PyAny, type Uuid, t } from "../../src/index.ts";

declare const object: PyAny;

// Types of the standard library.
expectTypeOf<Infer<typeof t.i128>>().toEqualTypeOf<bigint>();
expectTypeOf<Infer<typeof t.u128>>().toEqualTypeOf<bigint>();
expectTypeOf<Exclude<Infer<typeof t.osstr>, string>>().toExtend<Uint8Array>();
expectTypeOf<string>().toExtend<Infer<typeof t.osstr>>();
expectTypeOf<Infer<typeof t.path>>().toEqualTypeOf<string>();
expectTypeOf<Infer<typeof t.cstr>>().toEqualTypeOf<string>();
expectTypeOf<Infer<typeof t.decimal>>().toEqualTypeOf<string>();
expectTypeOf<Infer<typeof t.fraction>>().toEqualTypeOf<{ readonly numerator: bigint; readonly denominator: bigint }>();
expectTypeOf<Infer<typeof t.uuid>>().toEqualTypeOf<Uuid>();
expectTypeOf<Infer<typeof t.nonNilUuid>>().toEqualTypeOf<Uuid>();
expectTypeOf<Infer<typeof t.ipAddress>>().toEqualTypeOf<string>();
expectTypeOf<Infer<typeof t.regexp>>().toEqualTypeOf<RegExp>();
expectTypeOf<Infer<typeof t.url>>().toEqualTypeOf<URL>();
expectTypeOf<Infer<typeof t.json>>().toEqualTypeOf<JsonValue>();

// What is taken on the way out may be more than what is given on the way in, also inside containers.
t.as(t.path, new URL("file:///a"));
t.as(t.decimal, 1n);
t.as(t.uuid, "any text");
const paths = t.list(t.path);
expectTypeOf<Infer<typeof paths>>().toEqualTypeOf<string[]>();
const optionalId = t.optional(t.uuid);
expectTypeOf<Infer<typeof optionalId>>().toEqualTypeOf<Uuid | undefined>();
// @ts-expect-error -- numbers may be rounded already
t.as(t.decimal, 1.5);
// @ts-expect-error -- text is no URL
t.as(t.url, "https://example.org");

// Adaptors and wrappers.
class Big {
  readonly digits: string = "";
}
const big = t.decimal.as({ parse: () => new Big(), format: (value) => value.digits });
expectTypeOf(big).toEqualTypeOf<Converter<Big>>();
const count = t.nonZero(t.u32);
expectTypeOf<Infer<typeof count>>().toEqualTypeOf<number>();
const big0 = t.nonZero(t.i64);
expectTypeOf<Infer<typeof big0>>().toEqualTypeOf<bigint>();
// @ts-expect-error -- only numbers have a zero
t.nonZero(t.str);
const userId = t.brand(t.u32, "UserId");
expectTypeOf<Infer<typeof userId>>().toEqualTypeOf<Branded<number, "UserId">>();
expectTypeOf<Infer<typeof userId>>().toExtend<number>();
expectTypeOf<number>().not.toExtend<Infer<typeof userId>>();

// Constants and members.
const Color = { Red: "red", Blue: 1 } as const;
const color = t.enum(Color);
expectTypeOf<Infer<typeof color>>().toEqualTypeOf<"red" | 1>();
const names = t.pyEnum("a.Color", ["RED", "BLUE"]);
expectTypeOf<Infer<typeof names>>().toEqualTypeOf<"RED" | "BLUE">();
const values = t.pyEnum("a.Color", { RED: 1, BLUE: 2 } as const);
expectTypeOf<Infer<typeof values>>().toEqualTypeOf<1 | 2>();
const anyName = t.pyEnum(object);
expectTypeOf<Infer<typeof anyName>>().toEqualTypeOf<string>();

// Classes of Python.
const point = t.dataclass("a.Point", { x: t.f64, label: t.field(t.str, { default: "" }) });
expectTypeOf<Infer<typeof point>>().toEqualTypeOf<{ x: number; label: string }>();
const pair = t.namedTuple((py) => py.eval("Pair"), { first: t.str, second: t.optional(t.i32) });
expectTypeOf<Infer<typeof pair>>().toEqualTypeOf<{ first: string; second: number | undefined }>();
const movie = t.object({ title: t.str, year: t.notRequired(t.i32) });
expectTypeOf<Infer<typeof movie>>().toEqualTypeOf<{ title: string; year?: number }>();
t.as(movie, { title: "a" });
// @ts-expect-error -- the title is required
t.as(movie, { year: 1 });

// Classes of TypeScript.
class Spot {
  x = 1;

  clone(): Spot {
    return new Spot();
  }
}
const spot = t.instance(Spot);
expectTypeOf<Infer<typeof spot>>().toEqualTypeOf<Spot>();
const copy = t.cloneOf(Spot);
expectTypeOf<Infer<typeof copy>>().toEqualTypeOf<Spot>();
// @ts-expect-error -- there is no clone()
t.cloneOf(Big);

// Schemas of other libraries.
const user = t.standard(z.object({ name: z.string(), age: z.number().optional() }));
expectTypeOf<Infer<typeof user>>().toEqualTypeOf<{ name: string; age?: number | undefined }>();
const length = t.standard(z.string().transform((text) => text.length));
expectTypeOf<Infer<typeof length>>().toEqualTypeOf<number>();

// Annotations are for the alternatives that exist.
t.variants("V", { A: t.i32 }, { annotations: { A: "int" } });
// @ts-expect-error -- there is no B
t.variants("V", { A: t.i32 }, { annotations: { B: "int" } });
