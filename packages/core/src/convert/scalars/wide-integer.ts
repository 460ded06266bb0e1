import { integerAnnotation } from "../annotation.ts";
import { PyOverflowError } from "../../error/classes/exceptions.ts";
import type { Converter } from "../converter.ts";
import { integerIntoPython, isInteger, readInteger } from "./integer.ts";

function wide(name: string, least: bigint, most: bigint): Converter<bigint> {
  return {
    pyType: "int",
    annotate: integerAnnotation,
    fromPython(pointer) {
      const value = BigInt(readInteger(pointer));
      if (value >= least && value <= most) return value;
      throw new PyOverflowError(
        value < 0n && least === 0n ? "can't convert negative int to unsigned" : "Python int larger than 128 bits",
      );
    },
    intoPython: (value) => integerIntoPython(value, least, most, name),
    mayAccept: isInteger,
  };
}

/** 128 bits, signed: `int` ⇄ `bigint`. */
export const i128: Converter<bigint> = wide("i128", -(2n ** 127n), 2n ** 127n - 1n);
/** 128 bits, unsigned: `int` ⇄ `bigint`. */
export const u128: Converter<bigint> = wide("u128", 0n, 2n ** 128n - 1n);
