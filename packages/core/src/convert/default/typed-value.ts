import type { IntoConverter } from "../converter.ts";

/** A value together with the converter by which it goes to Python, where the default rules would choose otherwise. */
export class TypedValue<T = unknown> {
  readonly converter: IntoConverter<T>;
  readonly value: T;

  constructor(converter: IntoConverter<T>, value: T) {
    this.converter = converter;
    this.value = value;
  }
}

/**
 * Says how one argument or item goes to Python: `f.call([t.as(t.f64, 1)])` passes `1.0`, where a plain 1 is an `int`.
 */
export function typed<T>(converter: IntoConverter<T>, value: NoInfer<T>): TypedValue<T> {
  return new TypedValue(converter, value);
}
