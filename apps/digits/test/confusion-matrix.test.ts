import { expect, test } from "vitest";
import { ConfusionMatrix } from "../src/result/confusion-matrix.ts";
import { confusionTable } from "../src/terminal/confusion-table.ts";
import { Style } from "../src/terminal/style.ts";

const truth = Uint8Array.of(0, 0, 0, 1, 1, 9, 9, 9, 9, 5);
const read = Uint8Array.of(0, 0, 6, 1, 7, 9, 9, 4, 4, 5);
const matrix = new ConfusionMatrix(truth, read);

test("every reading is counted where it belongs", () => {
  expect(matrix.count(0, 0)).toBe(2);
  expect(matrix.count(0, 6)).toBe(1);
  expect(matrix.count(6, 0)).toBe(0);
  expect(matrix.count(9, 4)).toBe(2);
  expect(matrix.totalOf(9)).toBe(4);
  expect(matrix.totalOf(4)).toBe(0);
  expect(matrix.total).toBe(10);
});

test("accuracy is the part read right, of all and of a digit", () => {
  expect(matrix.right).toBe(6);
  expect(matrix.accuracy).toBe(0.6);
  expect(matrix.accuracyOf(9)).toBe(0.5);
  expect(matrix.accuracyOf(5)).toBe(1);
  expect(matrix.accuracyOf(3)).toBe(1);
  expect(new ConfusionMatrix(new Uint8Array(0), new Uint8Array(0)).accuracy).toBe(1);
});

test("what cannot be compared is refused", () => {
  expect(() => new ConfusionMatrix(truth, read.subarray(1))).toThrow("Cannot compare 10 digits with 9");
  expect(() => new ConfusionMatrix(Uint8Array.of(10), Uint8Array.of(1))).toThrow("Cannot count 10 read as 1");
  expect(() => new ConfusionMatrix(Uint8Array.of(1), Uint8Array.of(255))).toThrow("Cannot count 1 read as 255");
});

test("the table is aligned, and wide enough for its largest count", () => {
  const plain = new Style({});
  expect(confusionTable(matrix, plain).slice(0, 3)).toEqual([
    "     │   0   1   2   3   4   5   6   7   8   9",
    "─────┼────────────────────────────────────────",
    "   0 │   2   ·   ·   ·   ·   ·   1   ·   ·   ·    66.7%",
  ]);
  const many = confusionTable(new ConfusionMatrix(new Uint8Array(1234), new Uint8Array(1234)), plain);
  expect(many[2]).toBe(`   0 │  1,234${"      ·".repeat(9)}     100%`);
  expect(many[0]?.length).toBe(many[1]?.length);
});
