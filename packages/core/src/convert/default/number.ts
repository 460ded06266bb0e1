import { NULL, objects, PyLong_FromLongLong, PyLong_FromString } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { isShortText, recentText } from "./recent-texts.ts";

const LOWEST_I64 = -(2n ** 63n);
const HIGHEST_I64 = 2n ** 63n - 1n;

/** New `int` from a bigint of any size. */
export function intFromBigint(value: bigint): PyObjectPtr {
  if (value >= LOWEST_I64 && value <= HIGHEST_I64) return ownedOrThrow(PyLong_FromLongLong(value));
  // Hexadecimal text is read in linear time, decimal is not.
  const text = value < 0n ? `-${(-value).toString(16)}` : value.toString(16);
  return ownedOrThrow(PyLong_FromString(text, NULL as never, 16));
}

/**
 * New `int` or `float` from a number: whole and exact (up to ±(2^53 − 1)) → `int`, everything else, −0 included →
 * `float`. A larger whole number may already be rounded, so it does not pose as an exact `int`.
 */
export function numberIntoPython(value: number): PyObjectPtr {
  const isInt = Number.isSafeInteger(value) && !Object.is(value, -0);
  return ownedOrThrow(isInt ? objects.newInt(value) : objects.newFloat(value));
}

/** New `str`; every JavaScript string has a Python one. */
export function textIntoPython(value: string): PyObjectPtr {
  return ownedOrThrow(isShortText(value) ? recentText(value) : objects.newText(value));
}
