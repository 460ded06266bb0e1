import { Py_TPFLAGS_LIST_SUBCLASS, Py_TPFLAGS_TUPLE_SUBCLASS } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { abstractType, isInstanceOfAbstract } from "../../types/object/abstract-type.ts";
import { hasTypeFlag } from "../../types/object/instance-check.ts";

const sequenceType = abstractType("Sequence");

/** Whether an object (borrowed) is a `collections.abc.Sequence`; lists and tuples are without asking. */
export function isSequence(pointer: PyObjectPtr): boolean {
  if (hasTypeFlag(pointer, Py_TPFLAGS_LIST_SUBCLASS | Py_TPFLAGS_TUPLE_SUBCLASS)) return true;
  return isInstanceOfAbstract(pointer, sequenceType());
}
