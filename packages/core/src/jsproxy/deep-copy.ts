import type { PyObjectPtr } from "@taipan/ffi";
import { containerKind } from "../convert/default/container-kind.ts";
import { TreeWriter } from "../convert/bulk/tree-writer.ts";
import { intoPython } from "../convert/default/into-python.ts";
import { intoPythonOf } from "../convert/default/registry.ts";
import { wrapOwned } from "../reference/wrap.ts";
import { outward } from "./outward.ts";
import { proxyIntoPython } from "./proxy-object.ts";

/**
 * A copy of an object for Python, `depth` containers deep (negative: all): a new reference. What is no container converts
 * by the default rules where they have one, and stays a proxy otherwise.
 */
export function copyIntoPython(value: object, depth: number): PyObjectPtr {
  if (depth === 0) return proxyIntoPython(value);
  const kind = containerKind(value);
  // A typed array's conversion is a copy, a function's is the function.
  if (kind === undefined) {
    const isCopied = typeof value !== "function" && intoPythonOf(value) !== undefined;
    return isCopied ? intoPython(value) : proxyIntoPython(value);
  }
  if (depth < 0) return new TreeWriter(leaf).write(value, kind);
  const root = limited(value, depth, new Map()) as object;
  return new TreeWriter(leaf).write(root, kind === "record" ? "map" : kind);
}

function leaf(value: unknown): PyObjectPtr {
  return ArrayBuffer.isView(value) ? intoPython(value) : outward(value);
}

/** A copy of the outer `depth` containers, in which proxies stand for those below. What was shared stays shared. */
function limited(value: unknown, depth: number, done: Map<unknown, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const kind = containerKind(value);
  if (kind === undefined) return value;
  if (depth === 0) return wrapOwned(proxyIntoPython(value));
  const known = done.get(value);
  if (known !== undefined) return known;
  const child = (item: unknown): unknown => limited(item, depth - 1, done);
  switch (kind) {
    case "array": {
      const copy: unknown[] = [];
      done.set(value, copy);
      for (const item of value as readonly unknown[]) copy.push(child(item));
      return copy;
    }
    case "set": {
      const copy = new Set<unknown>();
      done.set(value, copy);
      for (const item of value as ReadonlySet<unknown>) copy.add(child(item));
      return copy;
    }
    default: {
      const copy = new Map<unknown, unknown>();
      done.set(value, copy);
      const entries = kind === "map" ? (value as ReadonlyMap<unknown, unknown>) : Object.entries(value);
      for (const [key, item] of entries) copy.set(key, child(item));
      return copy;
    }
  }
}
