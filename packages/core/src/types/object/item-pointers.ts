import { objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { intoPython } from "../../convert/default/into-python.ts";

/** Values for a new container: anything that can be iterated, or that has a length and indexes. */
export type Items = Iterable<unknown> | ArrayLike<unknown>;

/**
 * Converts every value before the container exists: conversions may run Python code, which must not see a `list` or
 * `tuple` with empty slots. Gives new references.
 *
 * @param container name of the container, for the message
 * @throws {RangeError} if an array-like's length changes meanwhile
 */
export function itemPointers(items: Items, container: string): PyObjectPtr[] {
  const pointers: PyObjectPtr[] = [];
  try {
    if (!isSized(items)) {
      for (const item of items) pointers.push(intoPython(item));
      return pointers;
    }
    const { length } = items;
    for (let index = 0; index < length; index++) pointers.push(intoPython(items[index]));
    if (items.length !== length) throw wrongLength(container, items.length > length);
    return pointers;
  } catch (error) {
    for (const pointer of pointers) objects.decRef(pointer);
    throw error;
  }
}

/** Whether values are counted and indexed: arrays and what looks like one. A handle's `length` would be no index's. */
function isSized(items: Items): items is ArrayLike<unknown> {
  return typeof items === "object" && typeof (items as Partial<ArrayLike<unknown>>).length === "number";
}

function wrongLength(container: string, isLarger: boolean): RangeError {
  const size = isLarger ? "larger" : "smaller";
  return new RangeError(
    `Attempted to create ${container} but \`elements\` was ${size} than reported by its \`size_hint\` implementation.`,
  );
}
