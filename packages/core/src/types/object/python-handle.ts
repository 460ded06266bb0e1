import { Handle } from "../../reference/handle.ts";
import { handleOfProxy } from "../../reference/proxied.ts";

/** The handle that a value is or, if it is a proxy, stands for; `undefined` for a value of JavaScript's own. */
export function pythonHandle(value: unknown): Handle | undefined {
  if (value instanceof Handle) return value;
  return typeof value === "function" ? handleOfProxy(value) : undefined;
}
