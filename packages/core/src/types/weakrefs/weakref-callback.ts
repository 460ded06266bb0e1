import { NULL } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Handle } from "../../reference/handle.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import type { PyAny } from "../object/any.ts";
import { withConverted } from "../object/with-converted.ts";

/** Called with the dead reference when the object that it pointed to dies: a Python callable or a function. */
export type WeakrefCallback = PyAny | ((reference: PyAny) => void);

/** Makes a weak reference of either kind. */
export function newWeakref(
  make: (object: PyObjectPtr, callback: PyObjectPtr) => PyObjectPtr,
  object: PyAny,
  callback: WeakrefCallback | undefined,
): Handle {
  const pointer = live(object);
  if (callback === undefined) return wrapOwned(ownedOrThrow(make(pointer, NULL)));
  return withConverted(callback, (callable) => wrapOwned(ownedOrThrow(make(pointer, callable))));
}
