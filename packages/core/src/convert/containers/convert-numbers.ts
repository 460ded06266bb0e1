import { type BufferElement, type ElementArray, integerLimits } from "../../buffer/element.ts";
import { PyOverflowError, PyTypeError } from "../../error/classes/exceptions.ts";
import type { ElementConverter } from "../element-converter.ts";
import { atPythonItem } from "../where.ts";

/** Numbers of one type as another, each checked as Python's own conversion of a single item would. */
export function convertNumbers(
  numbers: ElementArray,
  from: BufferElement,
  { element }: ElementConverter<unknown>,
): ElementArray {
  const result = element.allocate(numbers.length);
  const slots = result as { [index: number]: number | bigint };
  if (element.kind === "float") {
    for (let index = 0; index < numbers.length; index++) {
      slots[index] = element.encode(Number(from.decode(numbers[index] as number | bigint)));
    }
    return result;
  }
  if (from.kind === "float" && numbers.length > 0) {
    throw atPythonItem(new PyTypeError("'float' object cannot be interpreted as an integer"), "item 0");
  }
  const [least, most] = integerLimits(element);
  const isWide = element.size === 8;
  for (let index = 0; index < numbers.length; index++) {
    const value = numbers[index] as number | bigint;
    if (value < least || value > most) {
      throw atPythonItem(new PyOverflowError("out of range integral type conversion attempted"), `item ${index}`);
    }
    slots[index] = isWide ? BigInt(value) : Number(value);
  }
  return result;
}
