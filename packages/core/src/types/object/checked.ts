import type { PyObjectPtr } from "@taipan/ffi";
import { live } from "../../reference/live.ts";
import type { PyAny, PyTypeInfo } from "./any.ts";
import { castFailure } from "./cast-failure.ts";

/**
 * The address of a handle whose object is of the type that its class stands for. `castUnchecked` makes handles for which
 * that is not so, and memory is read at offsets that only the right type has.
 *
 * @throws {CastError} if the object is of another type
 */
export function checked(handle: PyAny, type: PyTypeInfo): PyObjectPtr {
  const pointer = live(handle);
  if (type.check(pointer)) return pointer;
  throw castFailure(handle, type.pyName);
}
