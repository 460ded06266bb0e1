import type { PyAny } from "../../types/object/any.ts";
import type { Converter } from "../converter.ts";

/** How one field of a shape is found and converted, where the defaults do not do. */
export interface FieldOptions<T> {
  /** Read with `object[item]`, whatever the other fields do; on the way out, its key. */
  readonly item?: string | number | bigint | boolean;
  /** Read as the attribute of this name; on the way out, its key. */
  readonly attribute?: string;
  /** The value when the key or attribute is missing, and only then; a function is called for a new one each time. */
  readonly default?: T | (() => T);
  /** Reads the field instead of the converter. */
  via?(object: PyAny): T;
  /** Makes what goes to Python instead of the converter; the default rules convert the result. */
  into?(value: T): unknown;
}

/** A converter with {@link FieldOptions}. */
export class Field<T> {
  readonly converter: Converter<T>;
  readonly options: FieldOptions<T>;

  constructor(converter: Converter<T>, options: FieldOptions<T>) {
    if (options.item !== undefined && options.attribute !== undefined) {
      throw new TypeError("Cannot make a field: it is read as an item or as an attribute, not both");
    }
    this.converter = converter;
    this.options = options;
  }
}

/** A field that a `TypedDict` may lack (PEP 655): its property is then absent, too. */
export class NotRequired<T> extends Field<T> {
  /** Tells it from other fields, for the type checker as well. */
  readonly isRequired = false;
}

/**
 * A field of {@link object}, {@link items} or {@link attrs} that may be missing, both ways: `{ a?: T }` here. For a value
 * in its place, see `default` of {@link FieldOptions}.
 */
export function notRequired<T>(
  converter: Converter<T>,
  options: Omit<FieldOptions<T>, "default"> = {},
): NotRequired<T> {
  return new NotRequired(converter, options);
}

/** A field of {@link attrs}, {@link items} or {@link object} with options. */
export function field<T>(converter: Converter<T>, options: FieldOptions<T> = {}): Field<T> {
  return new Field(converter, options);
}
