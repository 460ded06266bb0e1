import type { PyObjectPtr } from "@taipan/ffi";
import { intoPython } from "../convert/default/into-python.ts";
import { intoPythonOf } from "../convert/default/registry.ts";
import { Handle } from "../reference/handle.ts";
import { handleOfProxy } from "../reference/proxied.ts";
import { wrapOwned } from "../reference/wrap.ts";
import { isTypedArray } from "./kind.ts";
import { proxyIntoPython } from "./proxy-object.ts";

/**
 * A value on its way from a proxied object to Python: a new reference. What the default rules would copy becomes a proxy
 * (arrays, Maps, Sets, plain objects, typed arrays), and so do functions, whose properties count, and instances of
 * classes that have no conversion.
 */
export function outward(value: unknown): PyObjectPtr {
  if (typeof value === "function")
    return handleOfProxy(value) === undefined ? proxyIntoPython(value) : intoPython(value);
  if (typeof value !== "object" || value === null || value instanceof Handle) return intoPython(value);
  const isConverted = intoPythonOf(value) !== undefined && !isTypedArray(value);
  return isConverted ? intoPython(value) : proxyIntoPython(value);
}

/** {@link outward} in the form of an argument or result: where it is no primitive, a handle of the scope in use. */
export function presented(value: unknown): unknown {
  return (typeof value === "object" && value !== null) || typeof value === "function"
    ? wrapOwned(outward(value))
    : value;
}
