import type { BufferElement, ElementArray } from "../buffer/element.ts";
import type { Converter } from "./converter.ts";

/** A converter whose values a typed array can hold: it names the element type of a buffer, too. */
export interface ElementConverter<T, A extends ElementArray = ElementArray> extends Converter<T> {
  readonly element: BufferElement<T, A>;
}

/** A converter together with the element type of its values. */
export function withElement<T, A extends ElementArray>(
  converter: Converter<T>,
  element: BufferElement<T, A>,
): ElementConverter<T, A> {
  return { ...converter, element };
}
