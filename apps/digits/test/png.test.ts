import { describe, expect, test } from "vitest";
import { contactSheet } from "../src/page/contact-sheet.ts";
import { inkPalette, RIGHT_INK, WRONG_INK } from "../src/page/ink.ts";
import { picture } from "../src/page/picture.ts";
import { encodePng } from "../src/page/png.ts";
import { decodePng } from "./support/decode-png.ts";

const palette = [
  [255, 0, 0, 255],
  [0, 255, 0, 128],
  [0, 0, 255, 0],
] as const;

test("a picture comes out of its PNG pixel by pixel", () => {
  const pixels = Uint8Array.of(0, 1, 2, 2, 1, 0);
  const decoded = decodePng(encodePng({ width: 3, height: 2, pixels, palette }));
  expect(decoded).toMatchObject({ width: 3, height: 2 });
  expect(decoded.rgba).toEqual(Array.from(pixels, (pixel) => palette[pixel]));
});

test("sizes and colours that do not fit are refused", () => {
  const pixels = new Uint8Array(6);
  expect(() => encodePng({ width: 3, height: 3, pixels, palette })).toThrow(
    "Cannot encode a picture of 3 × 3: it has 6 pixels",
  );
  expect(() => encodePng({ width: 0, height: 0, pixels: new Uint8Array(0), palette })).toThrow(RangeError);
  expect(() => encodePng({ width: 3, height: 2, pixels: pixels.fill(3), palette })).toThrow(
    "a pixel names another one",
  );
});

test("a palette goes from nothing to full ink in one colour", () => {
  expect(inkPalette(RIGHT_INK, 3).map(([, , , opacity]) => opacity)).toEqual([0, 128, 255]);
  expect(inkPalette(RIGHT_INK)).toHaveLength(17);
});

test("an image carries its data and says what it shows", () => {
  const { html } = picture({ width: 1, height: 1, pixels: Uint8Array.of(0), palette }, `a "<3>"`);
  const data = /src="data:image\/png;base64,([^"]+)"/.exec(html)?.[1] ?? "";
  expect(decodePng(Buffer.from(data, "base64")).rgba).toEqual([palette[0]]);
  expect(html).toContain('alt="a &quot;&lt;3&gt;&quot;"');
});

describe("a contact sheet", () => {
  const full = new Uint8Array(64).fill(16);
  const reading = (is: number, read: number) => ({ index: 0, image: full, is, read });

  test("sets digits in rows, the misread ones in their own ink", () => {
    const sheet = contactSheet([reading(1, 1), reading(1, 7), reading(1, 1)], 2);
    const { width, height, rgba } = decodePng(encodePng(sheet));
    expect([width, height]).toEqual([18, 18]);
    const at = (x: number, y: number) => rgba[y * width + x];
    expect(at(0, 0)).toEqual([...RIGHT_INK, 255]);
    expect(at(10, 0)).toEqual([...WRONG_INK, 255]);
    expect(at(17, 7)).toEqual([...WRONG_INK, 255]);
    expect(at(0, 10)).toEqual([...RIGHT_INK, 255]);
    for (const [x, y] of [
      [8, 0],
      [9, 7],
      [0, 8],
      [10, 10],
    ] as const) {
      expect(at(x, y)?.[3], `gap at ${x}, ${y}`).toBe(0);
    }
  });

  test("of no digits is one blank row", () => {
    const { width, height, rgba } = decodePng(encodePng(contactSheet([], 2)));
    expect([width, height]).toEqual([18, 8]);
    expect(rgba.every(([, , , opacity]) => opacity === 0)).toBe(true);
  });
});
