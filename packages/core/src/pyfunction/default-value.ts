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
  // Not by spreading: that would ask a converter for its annotation before the class behind it is defined.
  const own = Object.getOwnPropertyDescriptors(converter);
  const copy = Object.defineProperties({ makeDefault: make }, own) as DefaultConverter<T>;
  if (Object.getPrototypeOf(converter) === Object.prototype) return copy;
  // What `pyenum` and `pyunion` make is an instance of a class, which has the methods.
  const methods = METHODS.flatMap((name) => {
    const method: unknown = converter[name];
    return typeof method === "function" ? [[name, { value: method.bind(converter) as unknown }] as const] : [];
  });
  Object.defineProperties(copy, Object.fromEntries(methods));
  return Object.defineProperty(copy, "pyType", { get: () => converter.pyType });
}

const METHODS = ["fromPython", "intoPython", "exact", "mayAccept", "annotate"] as const;

/** What {@link withDefault} added, if it did. */
export function defaultOf(converter: Converter<unknown> | undefined): (() => unknown) | undefined {
  return (converter as Partial<DefaultConverter<unknown>> | undefined)?.makeDefault;
}
