import { addressOf, PyBUF_READ, PyMemoryView_FromMemory } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { castItems } from "../../buffer/cast-items.ts";
import { callPythonMethod } from "../../call/call.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import type { ElementConverter } from "../element-converter.ts";
import { released } from "../released.ts";

/** From how many items on one call for all of them costs less than one for each. */
const MANY = 32;

/**
 * A new `list` of what a typed array holds, where its class holds just what the converter stands for; `undefined` for
 * any other value, whose items convert one by one.
 */
export function listOfNumbers(value: unknown, item: object): PyObjectPtr | undefined {
  const { element } = item as Partial<ElementConverter<unknown>>;
  if (element === undefined || element.isEncoded || !(value instanceof element.type) || value.length < MANY) {
    return undefined;
  }
  // SAFETY: nobody else sees the memoryview, which is gone before JavaScript can move the array.
  const memory = PyMemoryView_FromMemory(addressOf(value) as never, value.byteLength, PyBUF_READ);
  return released(castItems(ownedOrThrow(memory), element.format), (view) =>
    callPythonMethod(view, intern("tolist"), []),
  );
}
