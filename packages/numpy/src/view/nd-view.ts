import ndarray from "ndarray";
import type { Data, NdArray } from "ndarray";
import type { Element } from "../element.ts";
import type { ArrayLayout } from "./layout.ts";
import { EncodedItems, ReadonlyItems } from "./stores.ts";

/** What the package `ndarray` counts with: 32 bits. */
const MOST_ITEMS = 2 ** 31 - 1;

/**
 * The array as an `ndarray` of the npm package of that name, over the same memory: same shape, strides in items (in bytes
 * where items lie at odd distances), an offset where strides are negative.
 *
 * @throws {RangeError} if an item lies further from the first than `ndarray` can count
 */
export function ndView<T>(
  buffer: ArrayBuffer,
  layout: ArrayLayout,
  element: Element,
  isReadonly: boolean,
): NdArray<Data<T>> {
  const { size, isDirect, unit } = element;
  const { shape, item } = layout;
  const start = layout.data - layout.low;
  const isRegular = start % size === 0 && layout.strides.every((stride) => stride % size === 0);
  const step = isRegular ? size : 1;
  const isPlain = isDirect && isRegular && !item.isSwapped && layout.low % unit === 0;
  if (layout.byteLength / step > MOST_ITEMS) {
    throw new RangeError(
      `Cannot view the array as an ndarray: ${layout.byteLength / step} items are too many, slice it`,
    );
  }
  const strides = layout.strides.map((stride) => stride / step);
  const items = isPlain ? element.over(buffer, 0, layout.byteLength / size) : undefined;
  const data =
    items === undefined
      ? new EncodedItems<T>(buffer, element, step, item.isSwapped, isReadonly)
      : isReadonly
        ? new ReadonlyItems<T>(items)
        : items;
  return ndarray(data as Data<T>, [...shape], strides, start / step);
}
