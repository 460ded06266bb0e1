import type { PymportObject } from "../peers/pymport.ts";
import type { Workload } from "../workload.ts";

/** Python calls a TypeScript function that takes and gives a number. */
export const callback: Workload = {
  id: "callback",
  group: "callbacks",
  title: "TypeScript callback from Python",
  target: 400,
  python: `
def call_back(function, count):
    for number in range(count):
        function(number)


def increment(number):
    return number + 1
`,
  cells: {
    cpython: { many: "call_back(increment, count)" },
    taipan: ({ get }) => {
      const callBack = get("call_back");
      return { many: (count) => callBack.call1((number: number) => number + 1, count) };
    },
    pymport: ({ get }) => {
      const callBack = get("call_back");
      return { many: (count) => callBack.call((number: PymportObject) => Number(number.toJS()) + 1, count) };
    },
    "node-calls-python": ({ interpreter, module }) => ({
      many: (count) => interpreter.callSync(module, "call_back", (number: number) => number + 1, count),
    }),
    pyodide: ({ get }) => {
      const callBack = get("call_back");
      return { many: (count) => callBack((number: number) => number + 1, count) };
    },
    pythonia: ({ get }) => ({
      many: (count) => get("call_back")((number: number) => number + 1, count),
    }),
  },
};
