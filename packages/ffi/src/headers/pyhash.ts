import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr, VoidPtr } from "../pointer.ts";

/** `hash(float("inf"))`. Under this name since 3.13. */
export const PyHASH_INF = 314159;
/** Bits of the modulus of numeric hashes, 2⁶¹ − 1. Under this name since 3.13. */
export const PyHASH_BITS = 61;

export let Py_HashBuffer: (pointer: VoidPtr, length: number) => number | bigint = declare(
  "Py_hash_t Py_HashBuffer(const void *pointer, Py_ssize_t length)",
  (bound) => (Py_HashBuffer = bound),
  { since: [3, 14] },
);
export let Py_HashPointer: (pointer: VoidPtr) => number | bigint = declare(
  "Py_hash_t Py_HashPointer(const void *pointer)",
  (bound) => (Py_HashPointer = bound),
  { since: [3, 13] },
);
export let PyHash_GetFuncDef: () => Pointer<"PyHash_FuncDef"> = declare(
  "PyHash_FuncDef *PyHash_GetFuncDef(void)",
  (bound) => (PyHash_GetFuncDef = bound),
);
export let PyObject_GenericHash: (object: PyObjectPtr) => number | bigint = declare(
  "Py_hash_t PyObject_GenericHash(PyObject *object)",
  (bound) => (PyObject_GenericHash = bound),
  { since: [3, 13] },
);
