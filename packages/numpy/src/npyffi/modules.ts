import { type MakeWrapper, type Py, type PyAny, type PyModule, Python, registerWrapper } from "@taipan/core";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";

const kept = new Map<string, Py>();

/** What `find` gives, looked for once and kept for the life of the process. */
function once(name: string, find: (py: Python) => PyAny): Py {
  let found = kept.get(name);
  if (found === undefined) {
    found = Python.attach((py) => find(py).unbind());
    kept.set(name, found);
  }
  return found;
}

/**
 * The module `numpy`, imported when it is first needed.
 *
 * @throws {PyModuleNotFoundError} `No module named 'numpy'`
 */
export function numpy(py: Python): PyModule {
  // The first array, too, is to be wrapped as one, or it would have two handles.
  ndarrayType();
  return importNumpy(py);
}

function importNumpy(py: Python): PyModule {
  return once("numpy", (token) => token.import("numpy")).bind(py) as PyModule;
}

let wrapArray: MakeWrapper | undefined;
let ndarrayAddress = 0 as PyObjectPtr;

/** Names the wrapper of every array, from the first use of {@link ndarrayType} on. */
export function setArrayWrapper(make: MakeWrapper): void {
  wrapArray = make;
}

/** Address of the type `numpy.ndarray`, borrowed. @throws {PyModuleNotFoundError} `No module named 'numpy'` */
export function ndarrayType(): PyObjectPtr {
  if (ndarrayAddress !== 0) return ndarrayAddress;
  const type = once("ndarray", (py) => importNumpy(py).getAttr("ndarray")).asPtr();
  if (wrapArray !== undefined) registerWrapper(type as number as PyTypeObjectPtr, wrapArray);
  return (ndarrayAddress = type);
}

/** Address of the type `numpy.dtype`, borrowed. @throws {PyModuleNotFoundError} `No module named 'numpy'` */
export function dtypeType(): PyObjectPtr {
  return once("dtype", (py) => numpy(py).getAttr("dtype")).asPtr();
}

/**
 * The module of NumPy's core, `numpy._core.multiarray`, or `numpy.core.multiarray` before NumPy 2 (rust-numpy
 * `get_array_module`). Extensions share things by its attributes.
 *
 * @throws {PyModuleNotFoundError} `No module named 'numpy'`
 */
export function getArrayModule(py: Python): PyModule {
  return coreModule(py, "multiarray");
}

/** A module of NumPy's core, by its name there. */
export function coreModule(py: Python, name: string): PyModule {
  const found = once(name, (token) => {
    const major = Number.parseInt(numpy(token).getAttr("__version__").str(), 10);
    return token.import(`numpy.${major >= 2 ? "_core" : "core"}.${name}`);
  });
  return found.bind(py) as PyModule;
}
