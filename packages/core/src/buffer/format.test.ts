import { expect, test } from "vitest";
import { itemFormat } from "./format.ts";

/** Name of the element type of a format, `>` behind it where its bytes are turned around. */
function name(format: string, itemSize: number): string | undefined {
  const item = itemFormat(format, itemSize);
  return item && item.element.name + (item.isSwapped ? ">" : "");
}

test("[TYP-43] letters of the module struct, in the machine's sizes", () => {
  const sizes = { "?": 1, b: 1, B: 1, c: 1, h: 2, H: 2, i: 4, I: 4, q: 8, Q: 8, n: 8, N: 8, e: 2, f: 4, d: 8 };
  expect(Object.entries(sizes).map(([code, size]) => name(code, size))).toEqual([
    "bool",
    "i8",
    "u8",
    "u8",
    "i16",
    "u16",
    "i32",
    "u32",
    "i64",
    "u64",
    "i64",
    "u64",
    "f16",
    "f32",
    "f64",
  ]);
  expect([name("@d", 8), name("l", 8), name("l", 4), name("@L", 8), name("L", 4)]).toEqual([
    "f64",
    "i64",
    "i32",
    "u64",
    "u32",
  ]);
});

test("[TYP-43] standard sizes, and the other byte order", () => {
  expect([name("<d", 8), name("=l", 4), name("<L", 4), name("=q", 8)]).toEqual(["f64", "i32", "u32", "i64"]);
  expect([name(">d", 8), name("!h", 2), name(">B", 1), name(">?", 1), name(">e", 2)]).toEqual([
    "f64>",
    "i16>",
    "u8",
    "bool",
    "f16>",
  ]);
});

test("[TYP-43] what is no single number, or of another size than it says, has no element type", () => {
  for (const [format, size] of [
    ["T{<i:a:}", 4],
    ["Zd", 16],
    ["w", 4],
    ["u", 4],
    ["O", 8],
    ["P", 8],
    ["g", 16],
    ["2i", 8],
    ["", 1],
    ["d", 4],
    ["<l", 8],
    ["<n", 8],
    ["l", 2],
  ] as const) {
    expect([format, name(format, size)]).toEqual([format, undefined]);
    // Asked a second time, the answer is a remembered one.
    expect(itemFormat(format, size)).toBeUndefined();
  }
});
