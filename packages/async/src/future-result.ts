import { type Converter, PyAny, type Python } from "@taipan/core";
import type { PyObjectPtr } from "@taipan/ffi";

/**
 * What a future (borrowed) that is done ended with: by a converter, or by the default rules, where an object that they
 * leave a handle becomes a `Py`, because it is to outlive the scope.
 *
 * @throws {PyErr} what was raised, with its traceback; `asyncio.CancelledError` if it was cancelled
 */
export function resultOf(py: Python, future: PyObjectPtr, returns: Converter<unknown> | undefined): unknown {
  const result = PyAny.fromBorrowedPtr(py, future).callMethod0("result");
  if (returns !== undefined) return result.extract(returns);
  const value = result.extract();
  return value instanceof PyAny ? value.unbind() : value;
}
