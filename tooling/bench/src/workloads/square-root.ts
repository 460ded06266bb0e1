import { t } from "@taipan/core";
import type { Workload } from "../workload.ts";

/** A number in, a number out, through a C function. */
export const squareRoot: Workload = {
  id: "square-root",
  group: "calls",
  title: "`math.sqrt(x)`, float → float",
  target: 350,
  python: "from math import sqrt\n",
  cells: {
    cpython: { each: "sqrt(2.5)" },
    taipan: ({ get }) => {
      const sqrt = get("sqrt");
      return { each: () => sqrt.call1(2.5).extract(t.f64) };
    },
    pymport: ({ get }) => {
      const sqrt = get("sqrt");
      return { each: () => sqrt.call(2.5).toJS() };
    },
    "node-calls-python": ({ interpreter, module }) => ({ each: () => interpreter.callSync(module, "sqrt", 2.5) }),
    pyodide: ({ get }) => {
      const sqrt = get("sqrt");
      return { each: () => sqrt(2.5) };
    },
    pythonia: ({ get }) => ({ each: () => get("sqrt")(2.5) }),
  },
};
