import { NULL, objects, PyErr_Clear, PyMarshal_WriteObjectToString } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { builtinTypes } from "../default/builtin-types.ts";
import { DeepReader } from "../default/deep-reader.ts";
import type { ReadRules } from "../default/read-rules.ts";
import { othersMayChange } from "../steady.ts";
import { MarshalReader, REFUSED } from "./marshal-reader.ts";

/** The format that every Python writes, with references. */
const FORMAT = 4;

/**
 * The form of an object (borrowed) and of all that is in it. In place the walk is the fastest way; by calls, which cost as
 * much for each value, `marshal` is, where it can. It borrows what it reads from containers, so not without a GIL.
 */
export function readTree(root: PyObjectPtr, rules: ReadRules): unknown {
  if (objects.kind === "calls" && !othersMayChange() && isWhole(rules) && isContainer(root)) {
    const value = readMarshalled(root, rules);
    if (value !== REFUSED) return value;
  }
  return new DeepReader(rules).read(root);
}

/** Whether no container of a tree stays a handle. */
function isWhole({ depth, tuplesAsHandles, sets }: ReadRules): boolean {
  return depth === Infinity && !tuplesAsHandles && sets !== "handle";
}

function isContainer(pointer: PyObjectPtr): boolean {
  const type = objects.typeOf(pointer);
  const { list, tuple, dict } = builtinTypes();
  return type === list || type === tuple || type === dict;
}

/** The same by way of `marshal` bytes; {@link REFUSED} for what only a walk reads right. */
export function readMarshalled(root: PyObjectPtr, rules: ReadRules): unknown {
  const bytes = PyMarshal_WriteObjectToString(root, FORMAT);
  if (bytes === NULL) {
    // Objects of other types, or more than 2,000 levels.
    PyErr_Clear();
    return REFUSED;
  }
  const content = objects.bytes(bytes);
  objects.decRef(bytes);
  return new MarshalReader(content, rules).read();
}
