import type { Converter } from "../converter.ts";

/** A TypeScript type of one's own around what another converter reads: a class, or a branded primitive. */
export function transparent<T, W>(inner: Converter<T>, wrap: (value: T) => W, unwrap: (value: W) => T): Converter<W> {
  const converter: Converter<W> = {
    pyType: inner.pyType,
    annotate: (write) => write.of(inner),
    fromPython: (pointer) => wrap(inner.fromPython(pointer)),
    intoPython: (value) => inner.intoPython(unwrap(value)),
  };
  if (inner.mayAccept !== undefined) converter.mayAccept = (pointer) => inner.mayAccept?.(pointer) !== false;
  return converter;
}
