import { PyValueError } from "../../error/classes/exceptions.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";

/** What another converter of numbers reads, except zero (PyO3 `NonZero<T>`): `t.nonZero(t.u32)`. */
export function nonZero<T extends number | bigint>(inner: Converter<T>): Converter<T> {
  const converter: Converter<T> = {
    pyType: inner.pyType,
    annotate: (write) => write.of(inner),
    fromPython(pointer) {
      const value = inner.fromPython(pointer);
      if (isZero(value)) throw new PyValueError("invalid zero value");
      return value;
    },
    intoPython(value) {
      if (isZero(value)) throw new ConversionError(describe(value), "it must not be zero");
      return inner.intoPython(value);
    },
  };
  if (inner.mayAccept !== undefined) converter.mayAccept = (pointer) => inner.mayAccept?.(pointer) !== false;
  return converter;
}

function isZero(value: unknown): boolean {
  return value === 0 || value === 0n;
}
