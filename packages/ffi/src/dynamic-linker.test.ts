import { expect, test } from "vitest";
import { extensionLoadFlags, pinLibrary } from "./dynamic-linker.ts";

test("extension modules prefer their own libraries where the linker can be told so", () => {
  // RTLD_NOW | RTLD_DEEPBIND
  expect(extensionLoadFlags("linux")).toBe(0xa);
  expect(extensionLoadFlags("darwin")).toBeUndefined();
  expect(extensionLoadFlags("win32")).toBeUndefined();
});

test("a library that cannot be kept is an error in the linker's words", (context) => {
  context.skip(process.platform === "win32", "Windows keeps libraries without being asked");
  expect(() => pinLibrary("/no/such/libpython3.so")).toThrow(
    /^Cannot keep "\/no\/such\/libpython3\.so" loaded: .*(?:No such file|not found)/i,
  );
});
