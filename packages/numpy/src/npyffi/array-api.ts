import { functionAt, memory } from "@taipan/ffi";
import type { Pointer, PyObjectPtr } from "@taipan/ffi";
import { PyCapsule, PyRuntimeError, type Python } from "@taipan/core";
import { coreModule } from "./modules.ts";

/** Places of functions in the table that NumPy hands to compiled extensions; the same in NumPy 1 and 2. */
const SLOTS = {
  PyArray_GetNDArrayCVersion: [0, "unsigned int PyArray_GetNDArrayCVersion(void)"],
  PyArray_GetNDArrayCFeatureVersion: [211, "unsigned int PyArray_GetNDArrayCFeatureVersion(void)"],
  PyArray_EquivTypes: [182, "int PyArray_EquivTypes(PyObject *one, PyObject *other)"],
} as const;

type Slot = keyof typeof SLOTS;

/** `NPY_ABI_VERSION` of NumPy 1 and of NumPy 2. */
const KNOWN_ABI = [0x01000009, 0x02000000];

let table = 0;
const functions = new Map<string, (...args: PyObjectPtr[]) => number>();

/**
 * Address of the table of NumPy's C API, from the capsule `_ARRAY_API` (what `import_array()` does in C).
 *
 * @throws {PyRuntimeError} for a binary interface that is neither NumPy 1's nor NumPy 2's
 */
export function arrayApiTable(py: Python): number {
  if (table !== 0) return table;
  const found = capsuleTable(py, "multiarray", "_ARRAY_API");
  const abi = call(found, "PyArray_GetNDArrayCVersion");
  if (KNOWN_ABI.includes(abi)) return (table = found);
  throw new PyRuntimeError(`Cannot use this NumPy: its binary interface is 0x${abi.toString(16)}, not 1's or 2's`);
}

/** Address of the table of NumPy's ufunc C API, from the capsule `_UFUNC_API`. */
export function ufuncApiTable(py: Python): number {
  return capsuleTable(py, "umath", "_UFUNC_API");
}

/** Calls a function of the array C API. SAFETY: every argument is what the prototype in this file says. */
export function callArrayApi(py: Python, slot: Slot, ...args: PyObjectPtr[]): number {
  return call(arrayApiTable(py), slot, ...args);
}

function capsuleTable(py: Python, module: string, name: string): number {
  using capsule = coreModule(py, module).getAttr(name);
  // SAFETY: the capsule belongs to NumPy's module, which is never freed; its table is static.
  return capsule.cast(PyCapsule).pointer();
}

function call(from: number, slot: Slot, ...args: PyObjectPtr[]): number {
  let known = functions.get(slot);
  if (known === undefined) {
    const [index, prototype] = SLOTS[slot];
    known = functionAt(memory.pointer(from + index * 8) as Pointer<string>, prototype);
    functions.set(slot, known);
  }
  return known(...args);
}
