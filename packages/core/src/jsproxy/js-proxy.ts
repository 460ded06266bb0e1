import type { PyObjectPtr } from "@taipan/ffi";
import { ConversionError } from "../convert/conversion-error.ts";
import { describe } from "../convert/describe.ts";
import { pythonHandle } from "../types/object/python-handle.ts";
import { defineClasses } from "./classes.ts";
import { operate } from "./operate.ts";
import { proxyIntoPython } from "./proxy-object.ts";

/**
 * A Python object over a living JavaScript object (pyodide's `JsProxy`), which is not copied: a new reference.
 *
 * @throws {ConversionError} for a primitive value, and for what is a Python object already
 */
export function javascriptProxy(value: unknown): PyObjectPtr {
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  if (!isObject) throw new ConversionError(describe(value), "only objects and functions have a proxy");
  if (pythonHandle(value) !== undefined) {
    throw new ConversionError(describe(value), "it is a Python object, pass it without a proxy");
  }
  defineClasses(operate);
  return proxyIntoPython(value as object);
}
