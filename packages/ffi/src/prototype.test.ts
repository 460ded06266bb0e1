import { expect, test } from "vitest";
import { declarations } from "./declare.ts";
import "./headers/index.ts";
import { declaredName, koffiPrototype, parsePrototype } from "./prototype.ts";

test("a prototype is taken apart with and without the names of its parameters", () => {
  const expected = { name: "PyList_GetItem", result: "PyObject *", parameters: ["PyObject *", "Py_ssize_t"] };
  expect(parsePrototype("PyObject *PyList_GetItem(PyObject *list, Py_ssize_t index)")).toEqual(expected);
  expect(parsePrototype("PyObject *PyList_GetItem(PyObject *, Py_ssize_t);")).toEqual(expected);
});

test("no parameters are written void or nothing", () => {
  expect(parsePrototype("int PyGC_Enable(void)").parameters).toEqual([]);
  expect(parsePrototype("int PyGC_Enable()").parameters).toEqual([]);
});

test("types of several words keep them all", () => {
  const { result, parameters } = parsePrototype(
    "unsigned long long f(unsigned long value, const char *text, struct _inittab *table, unsigned, wchar_t *argv[])",
  );
  expect(result).toBe("unsigned long long");
  expect(parameters).toEqual(["unsigned long", "const char *", "struct _inittab *", "unsigned", "wchar_t * *"]);
});

test("a function pointer among the parameters is one parameter", () => {
  const { parameters } = parsePrototype("int Py_AddPendingCall(int (*func)(void *, int), void *arg)");
  expect(parameters).toEqual(["int (*)(void *, int)", "void *"]);
});

test("raw parameters stay addresses where text would be a string", () => {
  const prototype = parsePrototype(
    "PyObject *PyUnicode_DecodeUTF8(const char *text, Py_ssize_t size, const char *errors)",
  );
  expect(koffiPrototype(prototype)).toBe("uintptr_t PyUnicode_DecodeUTF8(str, intptr_t, str)");
  expect(koffiPrototype(prototype, [0])).toBe("uintptr_t PyUnicode_DecodeUTF8(uintptr_t, intptr_t, str)");
});

test("the name is found in data, arrays and pointers to functions", () => {
  expect(declaredName("PyTypeObject PyList_Type")).toBe("PyList_Type");
  expect(declaredName("struct _inittab *PyImport_Inittab")).toBe("PyImport_Inittab");
  expect(declaredName("int _Py_SwappedOp[]")).toBe("_Py_SwappedOp");
  expect(declaredName("int (*PyOS_InputHook)(void)")).toBe("PyOS_InputHook");
});

test("what is no prototype is refused with its text", () => {
  expect(() => parsePrototype("PyList_Type")).toThrow('Cannot read C prototype "PyList_Type"');
  expect(() => declaredName("")).toThrow('Cannot read C declaration ""');
});

/** Text before a number that is not its size. */
const NOT_SIZED = new Set([
  "PyBytes_DecodeEscape 2",
  "PyErr_WarnEx 1",
  "PyInitConfig_SetStrList 1",
  "PyOS_mystrnicmp 1",
]);

test("every declared function can be put in koffi's words, and takes text by value only where it is text", () => {
  const functions = declarations().filter(({ kind }) => kind === "function");
  expect(functions.length).toBeGreaterThan(900);
  for (const { text, raw = [] } of functions) {
    const prototype = parsePrototype(text);
    expect(koffiPrototype(prototype, raw), text).toMatch(/^[\w ]+ \w+\([\w, ]*\)$/);
    for (const index of raw) expect(prototype.parameters[index], text).toMatch(/^const char \*$/);
    // Text of a given length may hold NUL, which a JavaScript string passed as `char *` must not.
    for (const [index, type] of prototype.parameters.entries()) {
      const isSized = /^(?:Py_ssize_t|size_t)$/.test(prototype.parameters[index + 1] ?? "");
      if (type !== "const char *" || !isSized || NOT_SIZED.has(`${prototype.name} ${index}`)) continue;
      expect(raw, text).toContain(index);
    }
  }
});
