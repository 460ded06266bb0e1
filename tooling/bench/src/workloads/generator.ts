import { t } from "@taipan/core";
import type { Workload } from "../workload.ts";

/** The items of a generator as numbers. node-calls-python drains it into a list first. */
export const generator: Workload = {
  id: "generator",
  group: "iteration",
  title: "generator item",
  target: 280,
  python: `
def numbers(count):
    for number in range(count):
        yield number
`,
  cells: {
    cpython: { many: "for number in numbers(count):\n    pass" },
    taipan: ({ get }) => {
      const numbers = get("numbers");
      return { many: (count) => sum(numbers.call1(count).tryIter(t.i32)) };
    },
    pymport: ({ get }) => {
      const numbers = get("numbers");
      return {
        many: (count) => {
          let total = 0;
          for (const number of numbers.call(count)) total += Number(number.toJS());
          return total;
        },
      };
    },
    "node-calls-python": ({ interpreter, module }) => ({
      many: (count) => sum(interpreter.callSync(module, "numbers", count) as number[]),
    }),
    pyodide: ({ get }) => {
      const numbers = get<(count: number) => Iterable<number>>("numbers");
      return { many: (count) => sum(numbers(count)) };
    },
    pythonia: ({ get }) => ({
      many: async (count) => {
        let total = 0;
        for await (const number of (await get("numbers")(count)) as AsyncIterable<number>) total += number;
        return total;
      },
    }),
  },
};

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
