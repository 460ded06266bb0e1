import { beforeAll, expect, test } from "vitest";
import { functionAt, library, locate, openLibrary, startMemory } from "../src/index.ts";
import type { VoidPtr } from "../src/index.ts";

beforeAll(() => {
  openLibrary(locate().library);
  startMemory();
});

test("a function known by its address is called with numbers, and answers with one", () => {
  const address = library("test").address("Py_GetVersion") as VoidPtr;
  const byAddress = functionAt<() => number>(address, "const char *get(void)");
  expect(byAddress()).toBeGreaterThan(0);
  expect(byAddress()).toBe(byAddress());
  const flags = library("test").address("PyOS_mystricmp") as VoidPtr;
  const compare = functionAt<(left: number, right: number) => number>(flags, "int compare(char *left, char *right)");
  expect(compare(byAddress(), byAddress())).toBe(0);
});

test("a text that is no prototype is refused before anything is bound", () => {
  expect(() => functionAt(0 as VoidPtr, "Date_FromDate")).toThrow('Cannot read C prototype "Date_FromDate"');
});
