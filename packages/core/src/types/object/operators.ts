import {
  Py_None,
  PyNumber_Absolute,
  PyNumber_Add,
  PyNumber_And,
  PyNumber_Divmod,
  PyNumber_FloorDivide,
  PyNumber_Invert,
  PyNumber_Lshift,
  PyNumber_MatrixMultiply,
  PyNumber_Multiply,
  PyNumber_Negative,
  PyNumber_Or,
  PyNumber_Positive,
  PyNumber_Power,
  PyNumber_Remainder,
  PyNumber_Rshift,
  PyNumber_Subtract,
  PyNumber_TrueDivide,
  PyNumber_Xor,
  objects,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { intoPython } from "../../convert/default/into-python.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { Handle } from "../../reference/handle.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import type { PyAny } from "./any.ts";
import { withConverted } from "./with-converted.ts";

type Unary = (object: PyObjectPtr) => PyObjectPtr;
type Binary = (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr;

/** Python's operators as methods, named as in the `operator` module. The other operand may be any value. */
export abstract class Operators extends Handle {
  neg(): PyAny {
    return unary(this, PyNumber_Negative);
  }
  pos(): PyAny {
    return unary(this, PyNumber_Positive);
  }
  abs(): PyAny {
    return unary(this, PyNumber_Absolute);
  }
  /** `~self` */
  invert(): PyAny {
    return unary(this, PyNumber_Invert);
  }
  add(other: unknown): PyAny {
    return binary(this, other, PyNumber_Add);
  }
  sub(other: unknown): PyAny {
    return binary(this, other, PyNumber_Subtract);
  }
  mul(other: unknown): PyAny {
    return binary(this, other, PyNumber_Multiply);
  }
  /** `self @ other` */
  matmul(other: unknown): PyAny {
    return binary(this, other, PyNumber_MatrixMultiply);
  }
  /** `self / other` */
  truediv(other: unknown): PyAny {
    return binary(this, other, PyNumber_TrueDivide);
  }
  /** `self // other` */
  floordiv(other: unknown): PyAny {
    return binary(this, other, PyNumber_FloorDivide);
  }
  /** `self % other` */
  mod(other: unknown): PyAny {
    return binary(this, other, PyNumber_Remainder);
  }
  /** `divmod(self, other)`, a tuple */
  divmod(other: unknown): PyAny {
    return binary(this, other, PyNumber_Divmod);
  }
  /** `self << other` */
  lshift(other: unknown): PyAny {
    return binary(this, other, PyNumber_Lshift);
  }
  /** `self >> other` */
  rshift(other: unknown): PyAny {
    return binary(this, other, PyNumber_Rshift);
  }
  /** `self & other` */
  and(other: unknown): PyAny {
    return binary(this, other, PyNumber_And);
  }
  /** `self | other` */
  or(other: unknown): PyAny {
    return binary(this, other, PyNumber_Or);
  }
  /** `self ^ other` */
  xor(other: unknown): PyAny {
    return binary(this, other, PyNumber_Xor);
  }
  /** `pow(self, exponent, modulus)`; without a modulus, `self ** exponent` */
  pow(exponent: unknown, modulus?: unknown): PyAny {
    const third = modulus === undefined ? Py_None() : intoPython(modulus);
    try {
      return binary(this, exponent, (left, right) => PyNumber_Power(left, right, third));
    } finally {
      if (modulus !== undefined) objects.decRef(third);
    }
  }
}

function unary(operand: Handle, operator: Unary): PyAny {
  return wrapOwned(ownedOrThrow(operator(live(operand)))) as PyAny;
}

function binary(left: Handle, right: unknown, operator: Binary): PyAny {
  const pointer = live(left);
  return withConverted(right, (other) => wrapOwned(ownedOrThrow(operator(pointer, other))) as PyAny);
}
