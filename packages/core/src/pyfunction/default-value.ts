import type { Converter } from "../convert/converter.ts";

/** A converter of a parameter that may be left out, and what its value is then. */
export interface DefaultConverter<T> extends Converter<T> {
  /** Makes the value anew for each call. */
  readonly makeDefault: () => T;
}

/**
 * For a parameter that may be left out: `make` gives its value then, for each call anew. For values that Python's
 * literals cannot say; signatures show `...` for them.
 */
export function withDefault<T>(converter: Converter<T>, make: () => T): DefaultConverter<T> {
  return { ...converter, makeDefault: make };
}

/** What {@link withDefault} added, if it did. */
export function defaultOf(converter: Converter<unknown> | undefined): (() => unknown) | undefined {
  return (converter as Partial<DefaultConverter<unknown>> | undefined)?.makeDefault;
}
