import { t } from "@taipan/core";
import type { Workload } from "../workload.ts";

interface Counter {
  readonly value: number;
  add(step: number): number;
}

/** Reads an attribute and calls a method of the same object. node-calls-python cannot read attributes. */
export const attributeMethod: Workload = {
  id: "attribute-method",
  group: "calls",
  title: "attribute + method call",
  target: 450,
  python: `
class Counter:
    def __init__(self):
        self.value = 1

    def add(self, step):
        return self.value


counter = Counter()
`,
  cells: {
    cpython: { each: "counter.value; counter.add(1)" },
    taipan: ({ get }) => {
      const counter = get("counter");
      return { each: () => counter.getAttr("value").extract(t.i32) + counter.callMethod1("add", 1).extract(t.i32) };
    },
    pymport: ({ get }) => {
      const counter = get("counter");
      return { each: () => Number(counter.get("value").toJS()) + Number(counter.get("add").call(1).toJS()) };
    },
    pyodide: ({ get }) => {
      const counter = get<Counter>("counter");
      return { each: () => counter.value + counter.add(1) };
    },
    pythonia: async ({ get }) => {
      const counter = (await (get("counter") as unknown)) as {
        value: Promise<number>;
        add(n: number): Promise<number>;
      };
      return { each: async () => (await counter.value) + (await counter.add(1)) };
    },
  },
};
