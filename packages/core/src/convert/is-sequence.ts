import {
  Py_TPFLAGS_LIST_SUBCLASS,
  Py_TPFLAGS_TUPLE_SUBCLASS,
  PyErr_WriteUnraisable,
  PyImport_ImportModule,
  PyObject_GetAttrString,
  PyObject_IsInstance,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../error/fetch.ts";
import { hasTypeFlag } from "./cast-failure.ts";
import { released } from "./released.ts";

/** `collections.abc.Sequence`, kept for the life of the process. */
let sequenceType: PyObjectPtr | undefined;

/**
 * Whether an object (borrowed) is a `collections.abc.Sequence`. A failing instance check counts as no and goes to
 * `sys.unraisablehook`, as in PyO3's `PySequence` cast.
 */
export function isSequence(pointer: PyObjectPtr): boolean {
  if (hasTypeFlag(pointer, Py_TPFLAGS_LIST_SUBCLASS | Py_TPFLAGS_TUPLE_SUBCLASS)) return true;
  sequenceType ??= released(ownedOrThrow(PyImport_ImportModule("collections.abc")), (module) =>
    ownedOrThrow(PyObject_GetAttrString(module, "Sequence")),
  );
  const answer = PyObject_IsInstance(pointer, sequenceType);
  if (answer === -1) PyErr_WriteUnraisable(pointer);
  return answer === 1;
}
