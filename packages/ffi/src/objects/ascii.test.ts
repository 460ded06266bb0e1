import fc from "fast-check";
import { expect, test } from "vitest";
import { isAscii } from "./ascii.ts";

const OTHERS = ["\u0080", "é", "ÿ", "\u0100", "中", "\ud83d\ude00", "\ud800", "\udfff", "\uffff"];

test("NUL and DEL are ASCII, the next character is not", () => {
  expect(isAscii("")).toBe(true);
  expect(isAscii("\0\x7f".repeat(500))).toBe(true);
  for (const other of OTHERS) expect(isAscii(other), JSON.stringify(other)).toBe(false);
});

test("one other character is found wherever it stands, in short texts and long", () => {
  for (const length of [1, 31, 32, 33, 34, 100, 10_000]) {
    for (const other of OTHERS) {
      for (const at of new Set([0, 1, length >> 1, length - 1])) {
        const text = `${"a".repeat(at)}${other}${"a".repeat(Math.max(0, length - at - 1))}`;
        expect(isAscii(text), `${JSON.stringify(other)} at ${at} of ${length}`).toBe(false);
      }
    }
    expect(isAscii("a".repeat(length))).toBe(true);
  }
});

test("agrees with a look at every character", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary-ascii", maxLength: 200 }),
    fc.string({ unit: "binary", maxLength: 200 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const codes = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
      expect(isAscii(text)).toBe(codes.every((code) => code < 0x80));
    }),
  );
});
