import type { Handle } from "./handle.ts";

/** The handle behind each proxy: a proxy is a function to JavaScript, so its class does not tell. */
const handles = new WeakMap<object, Handle>();

/** Remembers the handle of a new proxy. */
export function registerProxy(proxy: object, handle: Handle): void {
  handles.set(proxy, handle);
}

/** The handle behind a proxy; `undefined` for anything else. */
export function handleOfProxy(value: object): Handle | undefined {
  return handles.get(value);
}
