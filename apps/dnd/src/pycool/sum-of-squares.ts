import { pyfunction, PyValueError, t } from "@taipan/core";

/** `sum_of_squares(input=[])`, the function with which the workshop begins. */
export const sumOfSquares = pyfunction(
  {
    name: "sum_of_squares",
    signature: "(input=[])",
    args: [t.list(t.i64)],
    returns: t.bigint,
    doc: "Square each number of a list and add the squares up.\n\nNegative numbers are a ValueError.",
    textSignature: "(input=[])",
  },
  (input) => {
    if (input.some((one) => one < 0n)) throw new PyValueError("Input contains negative numbers");
    return input.reduce((sum, one) => sum + one * one, 0n);
  },
);
