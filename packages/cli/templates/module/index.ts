import { pyfunction, pymodule, t } from "@taipan/core";

/** The sum of two numbers, as text. */
export function sumAsString(a: number, b: number): string {
  return String(a + b);
}

const sum = pyfunction(
  {
    name: "sum_as_string",
    signature: "(a, b)",
    args: [t.int53, t.int53],
    returns: t.str,
    doc: "The sum of two numbers, as text.",
  },
  sumAsString,
);

export default pymodule({ name: "{{inner}}", doc: "A Python module made of TypeScript.", functions: [sum] });
