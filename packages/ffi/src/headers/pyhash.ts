import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr, VoidPtr } from "../pointer.ts";

/** `hash(float("inf"))`. Under this name since 3.13. */
export const PyHASH_INF = 314159;
/** Bits of the modulus of numeric hashes, 2⁶¹ − 1. Under this name since 3.13. */
export const PyHASH_BITS = 61;

/** Hash of `size` bytes. Never fails. */
export let Py_HashBuffer: (data: VoidPtr, size: number) => number | bigint = declare(
  "Py_hash_t Py_HashBuffer(const void *data, Py_ssize_t size)",
  (bound) => (Py_HashBuffer = bound),
  { since: [3, 14] },
);
/** Hash of an address. Never fails. */
export let Py_HashPointer: (pointer: VoidPtr) => number | bigint = declare(
  "Py_hash_t Py_HashPointer(const void *pointer)",
  (bound) => (Py_HashPointer = bound),
  { since: [3, 13] },
);
/** Hash of the object's address, as `object.__hash__` gives it. */
export let PyObject_GenericHash: (object: PyObjectPtr) => number | bigint = declare(
  "Py_hash_t PyObject_GenericHash(PyObject *object)",
  (bound) => (PyObject_GenericHash = bound),
  { since: [3, 13] },
);
/** Address of the description of the hash function for bytes. */
export let PyHash_GetFuncDef: () => Pointer<"PyHash_FuncDef"> = declare(
  "PyHash_FuncDef *PyHash_GetFuncDef(void)",
  (bound) => (PyHash_GetFuncDef = bound),
);
