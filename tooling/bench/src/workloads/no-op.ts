import type { Workload } from "../workload.ts";

/** The least that a call can be. */
export const noOp: Workload = {
  id: "no-op",
  group: "calls",
  title: "no-op call",
  target: 250,
  python: `
def noop():
    pass
`,
  cells: {
    cpython: { each: "noop()" },
    taipan: ({ get }) => {
      const noop = get("noop");
      return { each: () => noop.call0() };
    },
    pymport: ({ get }) => {
      const noop = get("noop");
      return { each: () => noop.call() };
    },
    "node-calls-python": ({ interpreter, module }) => ({ each: () => interpreter.callSync(module, "noop") }),
    pyodide: ({ get }) => ({ each: get("noop") }),
    pythonia: ({ get }) => ({ each: () => get("noop")() }),
  },
};
