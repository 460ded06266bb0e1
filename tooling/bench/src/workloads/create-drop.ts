import type { Workload } from "../workload.ts";

/** An instance that TypeScript makes and drops; afterwards none may be left. */
export const createDrop: Workload = {
  id: "create-drop",
  group: "objects",
  title: "create and drop an object",
  target: 1_200,
  python: `
import gc


class Thing:
    def __init__(self):
        self.name = "thing"


def alive():
    gc.collect()
    return sum(type(thing) is Thing for thing in gc.get_objects())
`,
  leftovers: "alive",
  cells: {
    cpython: { each: "Thing()" },
    taipan: ({ get }) => {
      const thing = get("Thing");
      return { each: () => thing.call0().drop() };
    },
    pymport: ({ get }) => {
      const thing = get("Thing");
      return { each: () => thing.call() };
    },
    "node-calls-python": ({ interpreter, module }) => ({ each: () => interpreter.createSync(module, "Thing") }),
    pyodide: ({ get }) => {
      const thing = get<() => { destroy(): void }>("Thing");
      return { each: () => thing().destroy() };
    },
    pythonia: ({ get }) => {
      return { each: () => get("Thing")() };
    },
  },
};
