import { type Converter, PyAny, PyErr, type Python, t } from "@taipan/core";
import { allocateRaw, memory, NULL, objects, PyObject_VectorcallMethod } from "@taipan/ffi";
import type { Pointer, PyObjectPtr, VoidPtr } from "@taipan/ffi";

/** The array of arguments of `future.result()`: the future alone. */
let self: VoidPtr | undefined;
/** `"result"`, owned for ever. */
let name: PyObjectPtr = NULL;

/**
 * What a future (borrowed) that is done ended with: by a converter, or by the default rules, where an object that they
 * leave a handle becomes a `Py`, because it is to outlive the scope.
 *
 * @throws {PyErr} what was raised, with its traceback; `asyncio.CancelledError` if it was cancelled
 */
export function resultOf(py: Python, future: PyObjectPtr, returns: Converter<unknown> | undefined): unknown {
  self ??= allocateRaw(8);
  if (name === NULL) name = py.toPython("result").intoPtr();
  memory.setPointer(self, future);
  // SAFETY: `result` of asyncio's futures takes nothing and runs no other code, so that the array has one user at a time.
  const result = PyObject_VectorcallMethod(name, self as number as Pointer<"PyObject *">, 1, NULL);
  if (result === NULL) throw PyErr.fetch(py);
  try {
    return outlasting(result, returns);
  } finally {
    objects.decRef(result);
  }
}

/** The value of an object (borrowed), by the rules of {@link resultOf}. */
export function outlasting(pointer: PyObjectPtr, returns: Converter<unknown> | undefined): unknown {
  if (returns !== undefined) return returns.fromPython(pointer);
  const value = t.any.fromPython(pointer);
  return value instanceof PyAny ? value.unbind() : value;
}
