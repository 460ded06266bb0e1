import { live } from "../../reference/live.ts";
import type { PyAny, PyTypeInfo } from "./any.ts";
import { castFailure } from "./cast-failure.ts";

/** The wrappers that a list of types stands for, as a union. */
export type WrapperOf<I extends readonly PyTypeInfo[]> = I[number]["prototype"];

/**
 * The object as the first of several types that it is an instance of.
 *
 * @throws {CastError} if it is none: `'int' object is not an instance of 'list | dict'`
 */
export function castAny<const I extends readonly PyTypeInfo[]>(object: PyAny, types: I): WrapperOf<I> {
  const pointer = live(object);
  const type = types.find((candidate) => candidate.check(pointer));
  if (type === undefined) throw castFailure(object, types.map(({ pyName }) => pyName).join(" | "));
  return object.castUnchecked(type) as WrapperOf<I>;
}
