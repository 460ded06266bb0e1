import { t } from "@taipan/core";
import type { Workload } from "../workload.ts";

/** One positional and two keyword arguments. */
export const keywords: Workload = {
  id: "keywords",
  group: "calls",
  title: "call with keyword arguments",
  target: 900,
  python: `
def scale(number, *, factor=1, offset=0):
    return number * factor + offset
`,
  cells: {
    cpython: { each: "scale(1, factor=2, offset=3)" },
    taipan: ({ get }) => {
      const scale = get("scale");
      return { each: () => scale.call([1], { factor: 2, offset: 3 }).extract(t.i32) };
    },
    pymport: ({ get }) => {
      const scale = get("scale");
      return { each: () => scale.call(1, { factor: 2, offset: 3 }).toJS() };
    },
    "node-calls-python": ({ interpreter, module }) => ({
      each: () => interpreter.callSync(module, "scale", 1, { factor: 2, offset: 3, __kwargs: true }),
    }),
    pyodide: ({ get }) => {
      const scale = get("scale");
      return { each: () => scale.callKwargs(1, { factor: 2, offset: 3 }) };
    },
    pythonia: ({ get }) => {
      return { each: () => get("scale$")(1, { factor: 2, offset: 3 }) };
    },
  },
};
