import { expect, test } from "vitest";
import { PythonVersion } from "./version.ts";

test.each([
  ["3.11.2 (main, May  2 2024, 11:59:08) [GCC 12.2.0]", [3, 11, 2, ""], "3.11.2"],
  ["3.13.0rc1+ experimental free-threading build (main)", [3, 13, 0, "rc1+"], "3.13.0rc1+"],
  ["3.14", [3, 14, 0, ""], "3.14.0"],
])("reads %s", (text, [major, minor, patch, suffix], written) => {
  const version = PythonVersion.parse(text);
  expect(version).toMatchObject({ major, minor, patch, suffix });
  expect(version?.toString()).toBe(written);
});

test("a text without a version gives none", () => {
  expect(PythonVersion.parse("")).toBeUndefined();
  expect(PythonVersion.parse("Python 3.11")).toBeUndefined();
});

test("versions compare by number, not by text", () => {
  const version = new PythonVersion(3, 10, 4);
  expect(version.atLeast(3, 9)).toBe(true);
  expect(version.atLeast(3, 10)).toBe(true);
  expect(version.atLeast(3, 10, 4)).toBe(true);
  expect(version.atLeast(2, 99, 99)).toBe(true);
  expect(version.atLeast(3, 10, 5)).toBe(false);
  expect(version.atLeast(3, 11)).toBe(false);
  expect(version.atLeast(4, 0)).toBe(false);
});
