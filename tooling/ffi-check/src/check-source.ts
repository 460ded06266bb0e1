import type { Expectation } from "./expectations.ts";

/** A C program that states expectations, and which of its lines states which. */
export interface CheckSource {
  readonly text: string;
  readonly byLine: ReadonlyMap<number, Expectation>;
}

const HEADERS = [
  "Python.h",
  "marshal.h",
  "structmember.h",
  "datetime.h",
  "frameobject.h",
  "pythread.h",
  "pystrtod.h",
  "pystrcmp.h",
  "osmodule.h",
];

/**
 * Writes the program. A signature is an initialisation that compiles only if the types agree, so the compiler is the
 * judge; a value is printed, with the number of its expectation before it.
 */
export function checkSource(expectations: readonly Expectation[]): CheckSource {
  const byLine = new Map<number, Expectation>();
  const lines = ["#define PY_SSIZE_T_CLEAN"];
  for (const header of HEADERS) lines.push(`#if __has_include(<${header}>)`, `#include <${header}>`, "#endif");
  lines.push("#include <stdio.h>", "#include <stddef.h>");
  for (const expectation of expectations) {
    if (expectation.type === undefined) continue;
    // A function that is a macro as well is taken as the function: that is what the library exports.
    lines.push(`#undef ${expectation.name}`, expectation.type);
    byLine.set(lines.length, expectation);
  }
  lines.push("int main(void) {");
  for (const [index, expectation] of expectations.entries()) {
    if (expectation.value === undefined) continue;
    lines.push(`printf("%d %lld\\n", ${index}, ${expectation.value.expression});`);
    byLine.set(lines.length, expectation);
  }
  lines.push("return 0; }", "");
  return { text: lines.join("\n"), byLine };
}
