import { expect, test } from "vitest";
import { koffiType } from "./aliases.ts";

test("every pointer is an address, whatever it points to", () => {
  for (const type of [
    "PyObject *",
    "const PyConfig *",
    "PyObject *const *",
    "char **",
    "int (*)(void *)",
    "wchar_t *",
  ]) {
    expect(koffiType(type, "parameter"), type).toBe("uintptr_t");
  }
});

test("typedefs that hide a pointer are addresses too", () => {
  expect(koffiType("PyThread_type_lock", "parameter")).toBe("uintptr_t");
  expect(koffiType("PyCFunction", "result")).toBe("uintptr_t");
});

test("text is a string as a parameter only", () => {
  expect(koffiType("const char *", "parameter")).toBe("str");
  expect(koffiType("const char*", "parameter")).toBe("str");
  expect(koffiType("const char *", "address")).toBe("uintptr_t");
  expect(koffiType("const char *", "result")).toBe("uintptr_t");
  expect(koffiType("char *", "parameter")).toBe("uintptr_t");
});

test("scalars keep their width and sign", () => {
  expect(koffiType("Py_ssize_t", "parameter")).toBe("intptr_t");
  expect(koffiType("unsigned long long", "result")).toBe("uint64_t");
  expect(koffiType("const unsigned int", "parameter")).toBe("uint");
  expect(koffiType("char", "parameter")).toBe("int8_t");
});

test("a type without an entry is refused by name", () => {
  expect(() => koffiType("va_list", "parameter")).toThrow('Cannot bind C type "va_list": it is not in the alias table');
  expect(() => koffiType("...", "parameter")).toThrow('Cannot bind C type "..."');
});
