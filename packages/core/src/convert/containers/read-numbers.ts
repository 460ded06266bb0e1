import { objects, PyFloat_Type, PyLong_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { type BufferElement, type ElementArray, integerLimits } from "../../buffer/element.ts";
import type { ElementConverter } from "../element-converter.ts";
import { held } from "../released.ts";
import { atPythonItem } from "../where.ts";

/**
 * The items of a list (borrowed) in a new typed array, in one pass. Floats and ints in range are read as they lie there;
 * another object is what its own conversion says, which may run Python code that changes the list: of one that shrinks as
 * many items are taken as it still has, and no more than it had.
 */
export function readNumbers(list: PyObjectPtr, item: ElementConverter<unknown>): ElementArray {
  const { element } = item;
  const { fromNumbers } = element;
  if (fromNumbers === undefined) return readWide(list, item);
  const numbers = readNarrow(list, item, element);
  return element.name === "f64" ? numbers : fromNumbers(numbers);
}

/** Types whose values fit in numbers: one array for all of them keeps the loop to one kind of store. */
function readNarrow(
  list: PyObjectPtr,
  item: ElementConverter<unknown>,
  element: BufferElement<unknown>,
): Float64Array<ArrayBuffer> {
  const isFloat = element.kind === "float";
  const [least, most] = isFloat ? [-Infinity, Infinity] : integerLimits(element).map(Number);
  const [low, high] = [least as number, most as number];
  const floatType = PyFloat_Type();
  const intType = PyLong_Type();
  const length = objects.listSize(list);
  const numbers = new Float64Array(length);
  let size = length;
  for (let index = 0; index < length; index++) {
    if (index >= size) return numbers.slice(0, index);
    const pointer = objects.listItem(list, index);
    const type = objects.typeOf(pointer);
    if (type === floatType && isFloat) {
      numbers[index] = objects.float(pointer);
      continue;
    }
    if (type === intType) {
      const value = objects.int(pointer);
      if (typeof value === "number" && value >= low && value <= high) {
        numbers[index] = value;
        continue;
      }
    }
    numbers[index] = readInexact(pointer, item, index) as number;
    size = objects.listSize(list);
  }
  return numbers;
}

/** Types of 64 bits, whose values are bigints. */
function readWide(list: PyObjectPtr, item: ElementConverter<unknown>): ElementArray {
  const length = objects.listSize(list);
  const array = item.element.allocate(length) as BigInt64Array<ArrayBuffer>;
  let size = length;
  for (let index = 0; index < length; index++) {
    if (index >= size) return array.slice(0, index);
    const pointer = objects.listItem(list, index);
    const value = item.exact?.(pointer) as bigint | undefined;
    if (value !== undefined) {
      array[index] = value;
      continue;
    }
    array[index] = readInexact(pointer, item, index) as bigint;
    size = objects.listSize(list);
  }
  return array;
}

function readInexact(pointer: PyObjectPtr, item: ElementConverter<unknown>, index: number): unknown {
  try {
    return held(pointer, (owned) => item.fromPython(owned));
  } catch (error) {
    throw atPythonItem(error, `item ${index}`);
  }
}
