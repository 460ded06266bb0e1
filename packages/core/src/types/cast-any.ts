import { live } from "../reference/live.ts";
import type { PyAny, PyTypeInfo } from "./any.ts";
import { castFailure } from "./cast-failure.ts";

/** The wrapper that a type info stands for. */
type WrapperOf<I> = I extends PyTypeInfo<infer T> ? T : never;

/**
 * The object as the first of several types that it is an instance of.
 *
 * @throws {CastError} if it is none: `'int' object is not an instance of 'list | dict'`
 */
export function castAny<const I extends readonly PyTypeInfo[]>(object: PyAny, types: I): WrapperOf<I[number]> {
  const pointer = live(object);
  const type = types.find((candidate) => candidate.check(pointer));
  if (type === undefined) throw castFailure(object, types.map(({ pyName }) => pyName).join(" | "));
  return object.castUnchecked(type) as WrapperOf<I[number]>;
}
