import { expect, test } from "vitest";
import { halfToNumber, numberToHalf } from "./half.ts";

/** Every half-precision float by its bits: sign, exponent and fraction as IEEE 754 says. */
function byDefinition(bits: number): number {
  const sign = bits >= 0x8000 ? -1 : 1;
  const exponent = Math.floor(bits / 1024) % 32;
  const fraction = (bits % 1024) / 1024;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0 ? sign * fraction * 2 ** -14 : sign * (1 + fraction) * 2 ** (exponent - 15);
}

const ALL = Array.from({ length: 0x1_0000 }, (_, bits) => bits);

test("[TYP-43] every half float has the value of its bits, and comes back to them", () => {
  expect(ALL.filter((bits) => !Object.is(halfToNumber(bits), byDefinition(bits)))).toEqual([]);
  const numbers = ALL.filter((bits) => !Number.isNaN(byDefinition(bits)));
  expect(numbers.filter((bits) => numberToHalf(byDefinition(bits)) !== bits)).toEqual([]);
  expect(halfToNumber(numberToHalf(NaN))).toBeNaN();
});

test("[TYP-43] a number between two half floats becomes the nearer, of two as near the even one", () => {
  const positive = ALL.filter((bits) => bits < 0x7bff);
  const wrong = positive.filter((bits) => {
    const middle = (byDefinition(bits) + byDefinition(bits + 1)) / 2;
    const even = bits % 2 === 0 ? bits : bits + 1;
    const near = [middle, middle * (1 - 2 ** -50), middle * (1 + 2 ** -50)].map(numberToHalf);
    return near[0] !== even || near[1] !== bits || near[2] !== bits + 1;
  });
  expect(wrong).toEqual([]);
  expect([65_519.99, 65_520, -1e300, 2 ** -25, 2 ** -26].map(numberToHalf)).toEqual([0x7bff, 0x7c00, 0xfc00, 0, 0]);
});
