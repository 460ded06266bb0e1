import { t } from "@taipan/core";
import type { Workload } from "../workload.ts";

/** Three arguments of three types, a text back. */
export const mixedArguments: Workload = {
  id: "mixed-arguments",
  group: "calls",
  title: "`f(int, str, float)` → str",
  target: 1_000,
  python: `
def describe(number, text, fraction):
    return f"{number} {text} {fraction}"
`,
  cells: {
    cpython: { each: "describe(42, 'hello', 2.5)" },
    taipan: ({ get }) => {
      const describe = get("describe");
      return { each: () => describe.call1(42, "hello", 2.5).extract(t.str) };
    },
    pymport: ({ get }) => {
      const describe = get("describe");
      return { each: () => describe.call(42, "hello", 2.5).toJS() };
    },
    "node-calls-python": ({ interpreter, module }) => ({
      each: () => interpreter.callSync(module, "describe", 42, "hello", 2.5),
    }),
    pyodide: ({ get }) => {
      const describe = get("describe");
      return { each: () => describe(42, "hello", 2.5) };
    },
    pythonia: ({ get }) => ({ each: () => get("describe")(42, "hello", 2.5) }),
  },
};
