import { type PyAny, PyCapsule, PyTypeError, Python } from "@taipan/core";
import { functionAt, memory } from "@taipan/ffi";
import type { Pointer, PyObjectPtr } from "@taipan/ffi";
import { getArrayModule } from "../npyffi/modules.ts";
import { PYTHON_SOURCE } from "./python-source.ts";

const CAPSULE = "_RUST_NUMPY_BORROW_CHECKING_API";

/** What the functions answer. */
export const BORROWED = 0;
export const NOT_WRITEABLE = -2;

type Acquire = (flags: number, array: PyObjectPtr) => number;
type Release = (flags: number, array: PyObjectPtr) => void;

/**
 * The structure that everybody who borrows arrays in this process shares: rust-numpy's extensions, other isolates, other
 * copies of this package. Whoever comes first puts it into a capsule, an attribute of NumPy's core module.
 *
 * Its first field is a version; a later one may only add fields at the end, so that any from 1 on is good. The addresses
 * stay for the life of the process.
 */
export interface SharedBorrows {
  readonly flags: number;
  readonly acquire: Acquire;
  readonly acquireMut: Acquire;
  readonly release: Release;
  readonly releaseMut: Release;
  /** Addresses of the two, for a borrow's end without JavaScript. */
  readonly addresses: { readonly release: number; readonly releaseMut: number };
}

let shared: SharedBorrows | undefined;

/**
 * The process's borrow checker.
 *
 * @throws {PyModuleNotFoundError} without NumPy
 * @throws {PyTypeError} if the capsule that somebody put there is of an unknown version
 */
export function sharedBorrows(): SharedBorrows {
  return (shared ??= Python.attach(findShared));
}

function findShared(py: Python): SharedBorrows {
  const module = getArrayModule(py);
  const found = module.getAttrOpt(CAPSULE) ?? publish(py);
  const held = found.cast(PyCapsule);
  const address = held.pointer(held.name);
  const version = memory.i64(address);
  if (version < 1n) {
    throw new PyTypeError(`Version ${version} of borrow checking API is not supported by this version of Taipan`);
  }
  // Never released: the functions are in memory of whoever made the capsule.
  held.unbind().intoRaw();
  const at = (field: number): Pointer<string> => memory.pointer(address + field) as Pointer<string>;
  return {
    flags: memory.pointer(address + 8),
    acquire: functionAt<Acquire>(at(16), "int acquire(void *flags, PyObject *array)"),
    acquireMut: functionAt<Acquire>(at(24), "int acquire_mut(void *flags, PyObject *array)"),
    release: functionAt<Release>(at(32), "void release(void *flags, PyObject *array)"),
    releaseMut: functionAt<Release>(at(40), "void release_mut(void *flags, PyObject *array)"),
    addresses: { release: at(32), releaseMut: at(40) },
  };
}

function publish(py: Python): PyAny {
  const globals = py.dict({ multiarray: getArrayModule(py) });
  py.run(PYTHON_SOURCE, { globals });
  return globals.getItem("capsule");
}
