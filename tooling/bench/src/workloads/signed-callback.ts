import { pyfunction, t } from "@taipan/core";
import type { Workload } from "../workload.ts";

const increment = pyfunction(
  { name: "increment", signature: "(number)", args: [t.int53], returns: t.int53 },
  (number) => number + 1,
);

/** Python calls a TypeScript function that has a signature and converters. Peers know no signatures. */
export const signedCallback: Workload = {
  id: "callback-signed",
  group: "callbacks",
  title: "TypeScript callback with a signature",
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
      return { many: (count) => callBack.call1(increment, count) };
    },
  },
};
