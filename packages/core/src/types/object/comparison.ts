import { Py_EQ, Py_GE, Py_GT, Py_LE, Py_LT, Py_NE, PyObject_IsTrue, PyObject_RichCompare } from "@taipan/ffi";
import { PyTypeError } from "../../error/classes/exceptions.ts";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import type { PyAny } from "./any.ts";
import { Operators } from "./operators.ts";
import { withConverted } from "./with-converted.ts";

/** Comparison operators of `richCompare`. */
export type CompareOperator = "<" | "<=" | "==" | "!=" | ">" | ">=";

const OPERATORS: Readonly<Record<CompareOperator, number>> = {
  "<": Py_LT,
  "<=": Py_LE,
  "==": Py_EQ,
  "!=": Py_NE,
  ">": Py_GT,
  ">=": Py_GE,
};

/** Python's comparisons as methods. The other operand may be any value. */
export abstract class Comparison extends Operators {
  /** The result object of one comparison operator. */
  richCompare(other: unknown, operator: CompareOperator): PyAny {
    const pointer = live(this);
    return withConverted(
      other,
      (right) => wrapOwned(ownedOrThrow(PyObject_RichCompare(pointer, right, OPERATORS[operator]))) as PyAny,
    );
  }

  lt(other: unknown): boolean {
    return compares(this, other, "<");
  }
  le(other: unknown): boolean {
    return compares(this, other, "<=");
  }
  eq(other: unknown): boolean {
    return compares(this, other, "==");
  }
  ne(other: unknown): boolean {
    return compares(this, other, "!=");
  }
  gt(other: unknown): boolean {
    return compares(this, other, ">");
  }
  ge(other: unknown): boolean {
    return compares(this, other, ">=");
  }

  /** −1, 0 or 1, by `==`, `<` and `>` in turn. @throws {PyTypeError} if none of them holds */
  compare(other: unknown): -1 | 0 | 1 {
    if (this.eq(other)) return 0;
    if (this.lt(other)) return -1;
    if (this.gt(other)) return 1;
    throw new PyTypeError("PyAny.compare(): All comparisons returned false");
  }
}

// No private method: its brand would be added to every object that is wrapped.
function compares(object: Comparison, other: unknown, operator: CompareOperator): boolean {
  const result = object.richCompare(other, operator);
  const isTrue = okOrThrow(PyObject_IsTrue(live(result))) === 1;
  result[Symbol.dispose]();
  return isTrue;
}
